/**
 * Weighted mean of intervals with interval weights (the fuzzy weighted average at one α-cut).
 *
 *     [ min Σ wᵢ·xᵢ⁻ / Σ wᵢ ,  max Σ wᵢ·xᵢ⁺ / Σ wᵢ ]   over every wᵢ in [wᵢ⁻, wᵢ⁺]
 *
 * Solved exactly: with the values in ascending order, the least mean takes the ceiling of the
 * weights up to a switch point and the floor after it, the greatest the other way round (Karnik &
 * Mendel 2001, "Centroid of a type-2 fuzzy set", Information Sciences 132: 195–220; Dong & Wong
 * 1987, Fuzzy Sets and Systems 21: 183–199). All switch points are tried with running sums, in
 * O(n log n).
 */
import { ModelError, nonNegative, sameLength } from './error';
import { checkBounds, type Bounds } from './figure';

/**
 * Exact bounds of the weighted mean, in the unit of the values.
 * Throws `ModelError` on an empty set, lists of different lengths, a side that is not finite, a
 * negative weight, or weights that can only sum to zero. Where every floor of the weights is zero
 * the mean is undefined at zero itself, and the bounds are those of its limits.
 */
export function weightedMean(values: readonly Bounds[], weights: readonly Bounds[]): Bounds {
  if (values.length === 0) throw new ModelError('values', 'must not be empty');
  sameLength('weights', weights.length, values.length);
  for (const pair of values) {
    checkBounds('values', pair);
    if (!pair.every(Number.isFinite)) throw new ModelError('values', 'must be finite');
  }
  for (const pair of weights) {
    checkBounds('weights', pair);
    if (pair[0] < 0) throw new ModelError('weights', 'must not be negative');
    if (!Number.isFinite(pair[1])) throw new ModelError('weights', 'must be finite');
  }
  if (!weights.some(([, ceiling]) => ceiling > 0)) {
    throw new ModelError('weights', 'must not all be zero');
  }
  const floors = values.map(([floor], i) => ({ x: floor, w: weights[i] as Bounds }));
  const negatedCeilings = values.map(([, ceiling], i) => ({
    x: -ceiling,
    w: weights[i] as Bounds,
  }));
  const floor = leastMean(floors);
  const ceiling = 0 - leastMean(negatedCeilings);
  // Rounding may leave two equal sides a bit apart in the wrong order.
  return floor <= ceiling ? [floor, ceiling] : [ceiling, floor];
}

function leastMean(terms: { x: number; w: Bounds }[]): number {
  const used = terms.filter(({ w }) => w[1] > 0).sort((a, b) => a.x - b.x);
  let weight = 0;
  let sum = 0;
  for (const { x, w } of used) {
    weight += w[0];
    sum += w[0] * x;
  }
  let least = weight > 0 ? sum / weight : Infinity;
  for (const { x, w } of used) {
    weight += w[1] - w[0];
    sum += (w[1] - w[0]) * x;
    if (weight > 0) least = Math.min(least, sum / weight);
  }
  // A mean lies among its values; rounding must not carry it out of them.
  const first = used[0]?.x ?? least;
  const last = used.at(-1)?.x ?? least;
  return Math.min(last, Math.max(first, least));
}

/**
 * Weighted mean of intervals with weights that are known, [Σ wᵢ·xᵢ⁻ / Σ wᵢ, Σ wᵢ·xᵢ⁺ / Σ wᵢ].
 * Throws `ModelError` on lists of different lengths, a negative weight or weights that sum to zero.
 */
export function meanByWeight(values: readonly Bounds[], weights: readonly number[]): Bounds {
  sameLength('weights', weights.length, values.length);
  const whole = weights.reduce((sum, weight) => sum + nonNegative('weights', weight), 0);
  if (!(whole > 0)) throw new ModelError('weights', 'must not sum to zero');
  const side = (at: 0 | 1): number =>
    values.reduce((sum, range, i) => sum + range[at] * (weights[i] as number), 0) / whole;
  return [side(0), side(1)];
}
