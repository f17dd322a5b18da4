/**
 * Min–max normalisation of a criterion over alternatives whose figures may be intervals or absent.
 *
 *     benefit: (x − min) / (max − min)      cost: (max − x) / (max − min)
 *
 * min and max are taken over every side that is known. A missing figure is its full plausible
 * range [0, 1], an unknown side its end of it; nothing is imputed or dropped. OECD/JRC Handbook on
 * Constructing Composite Indicators (2008), section 5.
 */
import { bounds, type Bounds, type Figure } from './figure';

export type Sense = 'benefit' | 'cost';

/** Smallest and largest finite side of the figures; null when no side is known. */
export function knownRange(figures: readonly Figure[]): Bounds | null {
  let min = Infinity;
  let max = -Infinity;
  for (const figure of figures) {
    for (const side of bounds(figure, [-Infinity, Infinity])) {
      if (!Number.isFinite(side)) continue;
      min = Math.min(min, side);
      max = Math.max(max, side);
    }
  }
  return min <= max ? [min, max] : null;
}

/**
 * Scores in [0, 1], one pair of bounds a figure, 1 the best. Where all known sides are equal the
 * criterion tells nothing apart and what is known scores 0.5.
 */
export function minMax(figures: readonly Figure[], sense: Sense): readonly Bounds[] {
  const range = knownRange(figures);
  if (!range) return figures.map(() => [0, 1] as const);
  const [min, max] = range;
  const score = (x: number): number => {
    if (x === -Infinity) return sense === 'benefit' ? 0 : 1;
    if (x === Infinity) return sense === 'benefit' ? 1 : 0;
    if (max === min) return 0.5;
    return (sense === 'benefit' ? x - min : max - x) / (max - min);
  };
  return figures.map((figure) => {
    const [floor, ceiling] = bounds(figure, [-Infinity, Infinity]);
    return sense === 'benefit'
      ? ([score(floor), score(ceiling)] as const)
      : ([score(ceiling), score(floor)] as const);
  });
}
