import type { Figure } from '../model/figure';

/** What a figure looks like on an axis: a middle, and its ends when it is an interval. */
export interface Drawn {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  readonly interval: boolean;
}

/**
 * A figure on an axis from `floor` to `ceiling`, to which open intervals reach; null when it is
 * absent or not finite.
 */
export function drawn(figure: Figure, floor: number, ceiling: number): Drawn | null {
  if (figure.kind === 'absent') return null;
  if (figure.kind === 'value') {
    const { value } = figure;
    return Number.isFinite(value)
      ? { middle: value, low: value, high: value, interval: false }
      : null;
  }
  const low = Math.max(floor, figure.floor);
  const high = Math.min(ceiling, figure.ceiling);
  return low <= high ? { middle: (low + high) / 2, low, high, interval: true } : null;
}

/** The finite ends of a figure. */
export function ends(figure: Figure): readonly number[] {
  if (figure.kind === 'absent') return [];
  const both = figure.kind === 'value' ? [figure.value] : [figure.floor, figure.ceiling];
  return both.filter(Number.isFinite);
}

/** Position within a domain as a percentage that SVG and CSS take, held inside it. */
export function percent(value: number, [from, to]: readonly [number, number]): string {
  const share = to === from ? 0.5 : (value - from) / (to - from);
  return `${(Math.max(0, Math.min(1, share)) * 100).toFixed(2)}%`;
}
