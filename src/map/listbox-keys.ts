import { neighbourInDirection, type Direction } from './neighbours';
import type { LonLat } from './props';
import { typeahead } from './typeahead';

interface Item {
  readonly ubigeo: string;
  readonly name: string;
  readonly labelPoint: LonLat;
  readonly neighbours: readonly string[];
}

/** What a key asks of the map's listbox. */
export type ListboxAction =
  /** Null: there is nothing that way. */
  | { readonly kind: 'go'; readonly to: string | null }
  | { readonly kind: 'choose'; readonly ubigeo: string }
  | { readonly kind: 'zoom'; readonly step: -1 | 0 | 1 }
  | { readonly kind: 'leave' };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};
const ZOOM: Readonly<Record<string, -1 | 0 | 1>> = { '+': 1, '=': 1, '-': -1, '0': 0 };

/**
 * The keys of the listbox over a map: arrows go to the neighbour, letters find by name, Enter and the
 * space bar choose. The function keeps what was typed; a key that is not the listbox's gives null.
 */
export function listboxKeys(): (
  event: Key,
  items: readonly Item[],
  current: string | null,
) => ListboxAction | null {
  const find = typeahead();
  return ({ key, ctrlKey, metaKey, altKey, timeStamp }, items, current) => {
    if (ctrlKey || metaKey || altKey) return null;
    const first = items[0]?.ubigeo ?? null;
    const direction = ARROWS[key];
    if (direction !== undefined) {
      const to = current === null ? first : neighbourInDirection(items, current, direction);
      return { kind: 'go', to };
    }
    if (key === 'Home') return { kind: 'go', to: first };
    if (key === 'End') return { kind: 'go', to: items.at(-1)?.ubigeo ?? null };
    if (key === 'Enter' || key === ' ') {
      return current === null ? null : { kind: 'choose', ubigeo: current };
    }
    if (key === 'Escape') return { kind: 'leave' };
    const step = ZOOM[key];
    if (step !== undefined) return { kind: 'zoom', step };
    if (!/^\p{Ll}$/u.test(key)) return null;
    const to = find(key, timeStamp, items, current);
    return to === null ? null : { kind: 'go', to };
  };
}
