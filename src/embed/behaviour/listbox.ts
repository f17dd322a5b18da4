import { listboxKeys } from '../../map/listbox-keys';
import type { EmbedData } from './page-data';
import { make, onEnd } from './dom';

export interface Listbox {
  readonly show: (chosen: readonly string[], fixed: boolean) => void;
}

interface Handlers {
  /** Null: the keyboard has left the map. */
  readonly active: (ubigeo: string | null) => void;
  readonly choose: (ubigeo: string) => void;
}

const optionId = (ubigeo: string): string => `region-${ubigeo}`;
const HELP = 'regions-help';

/** The map for the keyboard: a listbox over it, one option a region; arrows go to the neighbour. */
export function listbox(
  frame: HTMLElement,
  { regions, words }: EmbedData,
  { active, choose }: Handlers,
  signal: AbortSignal,
): Listbox {
  const page = frame.ownerDocument;
  const actionOf = listboxKeys();
  /** Where the keyboard is, also while the focus is elsewhere. */
  let place: string | null = null;
  let chosen: readonly string[] = [];

  const box = make(page, 'div', 'listbox');
  box.tabIndex = 0;
  box.setAttribute('role', 'listbox');
  box.setAttribute('aria-label', words.regions);
  box.setAttribute('aria-describedby', HELP);
  box.setAttribute('aria-multiselectable', 'true');
  const options = regions.map(({ ubigeo, name }) => {
    const option = make(page, 'div', 'visually-hidden', name);
    option.id = optionId(ubigeo);
    option.setAttribute('role', 'option');
    return { ubigeo, option };
  });
  box.append(...options.map(({ option }) => option));
  const help = make(page, 'p', 'visually-hidden');
  help.id = HELP;
  const spoken = make(page, 'p', 'visually-hidden');
  spoken.setAttribute('aria-live', 'polite');
  frame.append(box, help, spoken);
  onEnd(signal, () => {
    for (const element of [box, help, spoken]) element.remove();
  });

  function go(ubigeo: string | null | undefined): void {
    const region = regions.find((one) => one.ubigeo === ubigeo);
    if (!region) {
      spoken.textContent = words.nothingThere;
      return;
    }
    place = region.ubigeo;
    spoken.textContent = region.spoken;
    box.setAttribute('aria-activedescendant', optionId(place));
    active(place);
  }

  box.addEventListener(
    'focus',
    () => go(place ?? chosen[chosen.length - 1] ?? regions[0]?.ubigeo),
    {
      signal,
    },
  );
  box.addEventListener(
    'blur',
    () => {
      spoken.textContent = '';
      box.removeAttribute('aria-activedescendant');
      active(null);
    },
    { signal },
  );
  box.addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(event, regions, place);
      // The map does not zoom: those keys are left to the page.
      if (action === null || action.kind === 'zoom') return;
      if (action.kind === 'go') go(action.to);
      else if (action.kind === 'choose') choose(action.ubigeo);
      else box.blur();
      event.preventDefault();
    },
    { signal },
  );

  return {
    show(now, fixed) {
      chosen = now;
      for (const { ubigeo, option } of options)
        option.setAttribute('aria-selected', String(now.includes(ubigeo)));
      box.setAttribute('aria-readonly', String(fixed));
      help.textContent = fixed ? words.helpFixed : words.help;
    },
  };
}
