import { CHARACTER } from './spread';

export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Smaller goes first. */
  readonly order: number;
}

export interface DirectLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

const EM = 12;
const GAP = 8;

/**
 * Names beside their dots, right or left, the more important first; a name that would leave the
 * frame, lie over another or over a dot is left out, unless `force` holds it.
 */
export function directLabels(
  wanted: readonly Mark[],
  dots: readonly { readonly x: number; readonly y: number }[],
  frame: { readonly left: number; readonly right: number },
  force: readonly string[],
): readonly DirectLabel[] {
  const boxes: { x: number; y: number; width: number; id: string }[] = [];
  const labels: DirectLabel[] = [];
  for (const mark of [...wanted].sort((a, b) => a.order - b.order)) {
    const width = mark.name.length * CHARACTER;
    const tries = [
      { x: mark.x + GAP, box: mark.x + GAP, anchor: 'start' as const },
      { x: mark.x - GAP, box: mark.x - GAP - width, anchor: 'end' as const },
    ].filter(({ box }) => box >= frame.left && box + width <= frame.right);
    const free = tries.find(
      ({ box }) =>
        !boxes.some(
          (other) =>
            Math.abs(other.y - mark.y) < EM && box < other.x + other.width && other.x < box + width,
        ) &&
        !dots.some(
          ({ x, y }) =>
            x !== mark.x && x > box - 3 && x < box + width + 3 && Math.abs(y - mark.y) < EM / 2,
        ),
    );
    const chosen = free ?? (force.includes(mark.id) ? tries[0] : undefined);
    if (!chosen) continue;
    boxes.push({ x: chosen.box, y: mark.y, width, id: mark.id });
    labels.push({ id: mark.id, text: mark.name, x: chosen.x, y: mark.y, anchor: chosen.anchor });
  }
  return labels;
}

/** The dot nearest to a pixel, within `reach` px. */
export function nearest<T extends { readonly x: number; readonly y: number }>(
  dots: readonly T[],
  x: number,
  y: number,
  reach: number,
): T | null {
  let best: T | null = null;
  let distance = reach;
  for (const dot of dots) {
    const d = Math.hypot(dot.x - x, dot.y - y);
    if (d <= distance) [best, distance] = [dot, d];
  }
  return best;
}
