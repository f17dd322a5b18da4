import type { Attachment } from 'svelte/attachments';
import { nearest } from './scatter';

interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface Linking {
  /** Pixels of the drawing at which the rows can be pointed at. */
  readonly places: () => readonly Place[];
  /** How near the pointer must come, px. */
  readonly reach: number;
  readonly onhover?: ((id: string | null) => void) | undefined;
  readonly onchoose?: ((id: string) => void) | undefined;
}

/** The pointer takes the nearest place of a drawing; the keyboard has the lists and tables beside it. */
export function linked({ places, reach, onhover, onchoose }: Linking): Attachment<SVGSVGElement> {
  return (node) => {
    const under = (event: MouseEvent): string | null => {
      const box = node.getBoundingClientRect();
      return (
        nearest(places(), event.clientX - box.left, event.clientY - box.top, reach)?.id ?? null
      );
    };
    const move = (event: PointerEvent): void => onhover?.(under(event));
    const leave = (): void => onhover?.(null);
    const click = (event: MouseEvent): void => {
      const id = under(event);
      if (id !== null) onchoose?.(id);
    };
    node.addEventListener('pointermove', move);
    node.addEventListener('pointerleave', leave);
    node.addEventListener('click', click);
    return () => {
      node.removeEventListener('pointermove', move);
      node.removeEventListener('pointerleave', leave);
      node.removeEventListener('click', click);
    };
  };
}
