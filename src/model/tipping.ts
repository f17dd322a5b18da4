/**
 * Tipping points: how far the weight of one criterion moves, in either direction, before the first k
 * of a ranking by weighted sum are others. Exact, for scores at the middle of their intervals.
 *
 * The weight of criterion j moves to t and all others keep their proportions,
 *
 *     score_i(t) = t · s_ij + (1 − t) · r_i        r_i = Σ_l≠j w_l s_il / Σ_l≠j w_l
 *
 * which is a line in t, so that the first crossing of one of the first k with one of the others is
 * found among k (n − k) pairs (one-way sensitivity analysis of the additive model; Triantaphyllou &
 * Sánchez 1997, Decision Sciences 28: 151–194, with proportions kept).
 */
import { ModelError, sameLength } from './error';
import { nominalScores, rankByWeightedSum, unitWeights, type ScoreMatrix } from './rank';

export interface TippingPoint {
  /** Share of all weight, 0–1, at which the two are level; beyond it the order is the other. */
  readonly at: number;
  /** Who drops out of the first k, and who takes the place: rows of the matrix. */
  readonly leaves: number;
  readonly enters: number;
}

export interface Tipping {
  /** Share of all weight that the criterion has now. */
  readonly weight: number;
  /** The nearest tipping point below and above; null where there is none down to 0, up to 1. */
  readonly below: TippingPoint | null;
  readonly above: TippingPoint | null;
}

/** Leads this small are rounding: the same bound as in `rankByWeightedSum`. */
const LEVEL = 1e-12;

/**
 * Tipping points of every criterion, in the order of the columns. Who is among the first k is taken
 * from `rankByWeightedSum`; those level with the last of them stay out until they lead. A criterion
 * that has all the weight has no tipping point: the others have no proportions to keep.
 *
 * Throws `ModelError` on a k that is not a whole number of at least 1, or as `rankByWeightedSum`.
 */
export function tippingPoints(
  matrix: ScoreMatrix,
  weights: ArrayLike<number>,
  k: number,
): readonly Tipping[] {
  if (!(Number.isInteger(k) && k >= 1)) throw new ModelError('k', 'must be at least 1');
  sameLength('weights', weights.length, matrix.criteria);
  const { alternatives, criteria } = matrix;
  const unit = unitWeights(weights);
  const order = rankByWeightedSum(matrix, weights).map(({ alternative }) => alternative);
  const inside = order.slice(0, k);
  const outside = order.slice(k);
  const middle = nominalScores(matrix);
  const total = Float64Array.from({ length: alternatives }, (_, i) =>
    unit.reduce((sum, w, j) => sum + w * (middle[i * criteria + j] as number), 0),
  );

  return Array.from(unit, (weight, j): Tipping => {
    let below: TippingPoint | null = null;
    let above: TippingPoint | null = null;
    if (unit.every((w, l) => w === 0 || l === j)) return { weight, below, above };
    for (const leaves of inside) {
      for (const enters of outside) {
        const own =
          (middle[leaves * criteria + j] as number) - (middle[enters * criteria + j] as number);
        const now = (total[leaves] as number) - (total[enters] as number);
        const rest = (now - weight * own) / (1 - weight);
        const slope = own - rest;
        if (Math.abs(slope) < LEVEL) continue;
        const lead = Math.abs(now) < LEVEL ? 0 : now;
        const at = weight - lead / slope;
        if (slope < 0 && at < 1 && (above === null || at < above.at))
          above = { at, leaves, enters };
        if (slope > 0 && at > 0 && (below === null || at > below.at))
          below = { at, leaves, enters };
      }
    }
    return { weight, below, above };
  });
}
