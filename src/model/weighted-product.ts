/** Weighted product. */
import { orient, type DecisionMatrix, type Goal } from './decision';
import { ModelError, sameLength } from './error';
import { unitWeights } from './rank';

/**
 * Weighted product (Bridgman 1922; Miller & Starr 1969, *Executive Decisions and Operations
 * Research*): ratios count, so that units do not.
 *
 *     P_i = Π_j x_ij ^ (±w_j)       + for a benefit, − for a cost, Σ w = 1
 *
 * Throws `ModelError` on a value that is not positive (nor may a figure lie on its target), or weights
 * or goals that do not match the columns, are negative or sum to zero.
 */
export function weightedProduct(
  matrix: DecisionMatrix,
  goals: readonly Goal[],
  weights: ArrayLike<number>,
): Float64Array {
  const { alternatives, criteria, values, senses } = orient(matrix, goals);
  sameLength('weights', weights.length, criteria);
  const unit = unitWeights(weights);
  return Float64Array.from({ length: alternatives }, (_, i) => {
    let log = 0;
    for (let j = 0; j < criteria; j++) {
      const x = values[i * criteria + j] as number;
      if (!(x > 0)) throw new ModelError('matrix', 'must be positive');
      log += (senses[j] === 'benefit' ? 1 : -1) * (unit[j] as number) * Math.log(x);
    }
    return Math.exp(log);
  });
}
