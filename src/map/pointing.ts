import type { Attachment } from 'svelte/attachments';
import type { Point } from './projection';

export interface PointingHandlers {
  readonly region?: ((ubigeo: string | null) => void) | undefined;
  readonly choose?: ((ubigeo: string) => void) | undefined;
  /** Id of a circle or point mark, as its element states it, and where the pointer is, px. */
  readonly mark?: ((id: string | null, at: (() => Point) | null) => void) | undefined;
  readonly pick?: ((id: string) => void) | undefined;
}

/** Moves of less than this between press and release are a click, px. */
const CLICK = 5;

function found(target: EventTarget | null, name: 'ubigeo' | 'mark'): string | null {
  const element = target instanceof Element ? target.closest<SVGElement>(`[data-${name}]`) : null;
  return element?.dataset[name] ?? null;
}

/**
 * Reports what lies under the pointer inside an element, by the `data-ubigeo` and `data-mark` of
 * its parts. One set of listeners for the whole map; the keyboard has its listbox.
 */
export function pointing(handlers: () => PointingHandlers): Attachment<SVGElement> {
  return (node) => {
    let pressed: readonly [number, number] | null = null;
    const move = ({ target, pointerType, clientX, clientY }: PointerEvent): void => {
      if (pointerType === 'touch') return;
      const { region, mark } = handlers();
      mark?.(found(target, 'mark'), () => {
        const { left, top } = node.getBoundingClientRect();
        return [clientX - left, clientY - top];
      });
      region?.(found(target, 'ubigeo'));
    };
    const leave = (): void => {
      const { region, mark } = handlers();
      mark?.(null, null);
      region?.(null);
    };
    const down = (event: PointerEvent): void => {
      pressed = [event.clientX, event.clientY];
    };
    const click = ({ target, clientX, clientY }: MouseEvent): void => {
      const { choose, pick } = handlers();
      if (pressed && Math.hypot(clientX - pressed[0], clientY - pressed[1]) > CLICK) return;
      const id = found(target, 'mark');
      const ubigeo = found(target, 'ubigeo');
      if (id !== null) pick?.(id);
      else if (ubigeo !== null) choose?.(ubigeo);
    };
    node.addEventListener('pointermove', move);
    node.addEventListener('pointerleave', leave);
    node.addEventListener('pointerdown', down);
    node.addEventListener('click', click);
    return () => {
      node.removeEventListener('pointermove', move);
      node.removeEventListener('pointerleave', leave);
      node.removeEventListener('pointerdown', down);
      node.removeEventListener('click', click);
    };
  };
}
