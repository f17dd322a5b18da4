/** TOPSIS, technique for order preference by similarity to ideal solution. */
import { orient, type DecisionMatrix, type Goal } from './decision';
import { sameLength } from './error';
import { unitWeights } from './rank';

export interface Topsis {
  /** Closeness to the ideal, 0–1, more is better. */
  readonly closeness: Float64Array;
  /** Distances from the ideal and from its opposite, of weighted normalised values. */
  readonly fromIdeal: Float64Array;
  readonly fromWorst: Float64Array;
}

/**
 * TOPSIS (Hwang & Yoon 1981, *Multiple Attribute Decision Making*), with vector normalisation.
 *
 *     v_ij = w_j · x_ij / √Σ_i x_ij²       A⁺, A⁻ the best and the worst v of each criterion
 *     closeness_i = |v_i − A⁻| / (|v_i − A⁺| + |v_i − A⁻|)
 *
 * Where no criterion tells the alternatives apart all are at 0.5. A column of zeros tells nothing.
 * Throws `ModelError` on weights or goals that do not match the columns, are negative or sum to zero.
 */
export function topsis(
  matrix: DecisionMatrix,
  goals: readonly Goal[],
  weights: ArrayLike<number>,
): Topsis {
  const { alternatives, criteria, values, senses } = orient(matrix, goals);
  sameLength('weights', weights.length, criteria);
  const unit = unitWeights(weights);
  const fromIdeal = new Float64Array(alternatives);
  const fromWorst = new Float64Array(alternatives);
  for (let j = 0; j < criteria; j++) {
    let square = 0;
    let least = Infinity;
    let most = -Infinity;
    for (let k = j; k < values.length; k += criteria) {
      const x = values[k] as number;
      square += x * x;
      least = Math.min(least, x);
      most = Math.max(most, x);
    }
    if (square === 0) continue;
    const scale = (unit[j] as number) / Math.sqrt(square);
    const [ideal, worst] = senses[j] === 'benefit' ? [most, least] : [least, most];
    for (let i = 0; i < alternatives; i++) {
      const x = values[i * criteria + j] as number;
      fromIdeal[i] = (fromIdeal[i] as number) + (scale * (x - ideal)) ** 2;
      fromWorst[i] = (fromWorst[i] as number) + (scale * (x - worst)) ** 2;
    }
  }
  for (let i = 0; i < alternatives; i++) {
    fromIdeal[i] = Math.sqrt(fromIdeal[i] as number);
    fromWorst[i] = Math.sqrt(fromWorst[i] as number);
  }
  const closeness = fromWorst.map((worst, i) => {
    const both = worst + (fromIdeal[i] as number);
    return both === 0 ? 0.5 : worst / both;
  });
  return { closeness, fromIdeal, fromWorst };
}
