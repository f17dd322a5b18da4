/**
 * Hot and cold spots: the local statistic G*ᵢ as a standard deviate (Ord & Getis 1995, "Local spatial
 * autocorrelation statistics", Geographical Analysis 27: 286–306).
 */
import { deviations } from './moran';
import type { SpatialWeights } from './spatial-weights';

/**
 * z of G*ᵢ of every unit: positive where high values gather about it, the unit itself included.
 *
 *     (Σ_j w_ij x_j − x̄ W_i) / (s · √((n Σ_j w_ij² − W_i²) / (n − 1)))        w_ii = `self`
 *
 * W_i = Σ_j w_ij, x̄ and s the mean and population deviation over all units. NaN where every unit has
 * the same weight, so that there is no "elsewhere" to compare with. Normal in approximation, the
 * better the more neighbours; for many units at once see `falseDiscovery`.
 * Throws `ModelError` on fewer than two units, a value not finite, values that are all equal, or
 * lists of different lengths.
 */
export function getisOrdStar(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  self = 1,
): Float64Array {
  const { z, squares } = deviations(values, weights, 2);
  const n = weights.units;
  const deviation = Math.sqrt(squares / n);
  return z.map((own, i) => {
    let cross = self * own;
    let sum = self;
    let sumOfSquares = self * self;
    for (let k = weights.start[i] as number; k < (weights.start[i + 1] as number); k++) {
      const w = weights.weight[k] as number;
      cross += w * (z[weights.neighbour[k] as number] as number);
      sum += w;
      sumOfSquares += w * w;
    }
    const spread = (n * sumOfSquares - sum * sum) / (n - 1);
    return spread > 1e-12 * sumOfSquares ? cross / (deviation * Math.sqrt(spread)) : NaN;
  });
}
