/**
 * What is left of a spatial pattern when figures are known only to lie within intervals: the
 * statistics drawn again with figures moved within them (uncertainty analysis after the OECD/JRC
 * Handbook on Constructing Composite Indicators, 2008, step 7).
 */
import { ModelError, sameLength } from './error';
import { checkBounds, type Bounds } from './figure';
import { localMoran } from './local-moran';
import { moran } from './moran';
import { generator, uniform } from './random';
import type { SpatialWeights } from './spatial-weights';

export interface QuadrantDraws {
  /** Share of the draws, 0–1, in which each unit keeps the quadrant of its midpoint; NaN without neighbours. */
  readonly kept: Float64Array;
  /** Moran's I of every draw, ascending. */
  readonly i: Float64Array;
}

/**
 * Draws every figure uniformly within its bounds, all independently, and asks each time for the
 * quadrants of the local Moran and for the global I. Where no figure is an interval every share is 1.
 * Throws `ModelError` as `moran`, on bounds that are infinite or out of order, on draws that are no
 * positive whole number, or on a bad seed (as `generator`).
 */
export function quadrantDraws(
  figures: readonly Bounds[],
  weights: SpatialWeights,
  draws: number,
  seed: number,
): QuadrantDraws {
  sameLength('weights', weights.units, figures.length);
  if (!(Number.isInteger(draws) && draws > 0)) {
    throw new ModelError('draws', 'must be a positive whole number');
  }
  for (const pair of figures) checkBounds('figures', pair);
  const nominal = localMoran(
    figures.map(([floor, ceiling]) => (floor + ceiling) / 2),
    weights,
  ).quadrant;
  const random = generator(seed);
  const kept = new Float64Array(figures.length);
  const i = new Float64Array(draws);
  const values = new Float64Array(figures.length);
  for (let draw = 0; draw < draws; draw++) {
    figures.forEach(([floor, ceiling], unit) => {
      values[unit] = floor + (ceiling - floor) * uniform(random);
    });
    i[draw] = moran(values, weights).i;
    localMoran(values, weights).quadrant.forEach((quadrant, unit) => {
      if (quadrant === nominal[unit]) kept[unit] = (kept[unit] as number) + 1;
    });
  }
  return {
    kept: kept.map((count, unit) => (nominal[unit] === null ? NaN : count / draws)),
    i: i.sort(),
  };
}
