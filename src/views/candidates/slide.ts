import { prefersReducedMotion } from 'svelte/motion';
import type { Attachment } from 'svelte/attachments';

const MOVE_MS = 180;
/** A row as it stands most often, px: near enough for a fifth of a second, and nothing need be measured. */
const ROW_PX = 60;

/**
 * Lets a row come from where it stood when its place changes. It does not measure the page: reading
 * sizes between two writes would lay everything out twice for each step of a slider.
 */
export function slide(place: () => number, rowPx = ROW_PX): Attachment<HTMLElement> {
  let before: number | undefined;
  return (row) => {
    const now = place();
    const moved = before === undefined ? 0 : before - now;
    before = now;
    if (moved === 0 || prefersReducedMotion.current) return;
    row.animate([{ transform: `translateY(${moved * rowPx}px)` }, { transform: 'none' }], {
      duration: MOVE_MS,
      easing: 'ease-out',
    });
  };
}
