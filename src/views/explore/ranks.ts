/** Order of the regions by one figure, largest first, with the places that intervals leave open. */
import type { Indicator } from '../../data/types';
import type { Figure } from '../../model/figure';

export interface Place {
  /** 1 is first; equal values share the better place. Null without a value of its own. */
  readonly rank: number | null;
  /** First and last place that the figures allow; null where nothing is known. */
  readonly range: readonly [best: number, worst: number] | null;
}

/** A figure that is itself a place in an order: the smallest comes first, and it needs no other place. */
export const isPlace = ({ unit }: Pick<Indicator, 'unit'>): boolean => unit.startsWith('rank of ');

type Range = readonly [floor: number, ceiling: number];

function rangeOf(figure: Figure, smallestFirst: boolean): Range | null {
  if (figure.kind === 'absent') return null;
  const [floor, ceiling] =
    figure.kind === 'value' ? [figure.value, figure.value] : [figure.floor, figure.ceiling];
  return smallestFirst ? [-ceiling, -floor] : [floor, ceiling];
}

/**
 * A region's best place counts those that are above it whatever their true value, its worst place
 * those that may be. Absences have no place and take none.
 */
export function places(figures: readonly Figure[], smallestFirst = false): Place[] {
  const ranges = figures.map((figure) => rangeOf(figure, smallestFirst));
  return figures.map((figure, self) => {
    const own = ranges[self];
    if (!own) return { rank: null, range: null };
    const others = ranges.filter((range, i): range is Range => Boolean(range) && i !== self);
    const best = 1 + others.filter(([floor]) => floor > own[1]).length;
    const worst = 1 + others.filter(([, ceiling]) => ceiling > own[0]).length;
    return { rank: figure.kind === 'value' ? best : null, range: [best, worst] };
  });
}
