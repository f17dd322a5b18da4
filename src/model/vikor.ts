/** VIKOR, multicriteria optimisation and compromise solution. */
import { orient, type DecisionMatrix, type Goal } from './decision';
import { fraction, ModelError, sameLength } from './error';
import { unitWeights } from './rank';

export interface Vikor {
  /** Group utility S: weighted sum of the distances from the best, 0–1, less is better. */
  readonly utility: Float64Array;
  /** Individual regret R: the largest weighted distance, 0–1, less is better. */
  readonly regret: Float64Array;
  /** Q, 0–1, less is better: what the ranking goes by. */
  readonly compromise: Float64Array;
  /** The first leads the second in Q by at least 1 / (n − 1). */
  readonly acceptableAdvantage: boolean;
  /** The first in Q is first in S or in R too. */
  readonly acceptableStability: boolean;
  /** Alternatives to be proposed together: the first alone where both conditions hold. */
  readonly proposed: readonly number[];
}

/**
 * VIKOR (Opricovic & Tzeng 2004, European Journal of Operational Research 156: 445–455).
 *
 *     S_i = Σ_j w_j · (f*_j − f_ij) / (f*_j − f⁻_j)       R_i the largest of these terms
 *     Q_i = v · (S_i − S*) / (S⁻ − S*) + (1 − v) · (R_i − R*) / (R⁻ − R*)
 *
 * with f* the best and f⁻ the worst of a criterion, S*, R* the least and S⁻, R⁻ the greatest. A
 * criterion, S or R in which all are equal adds nothing.
 *
 * Throws `ModelError` on fewer than two alternatives, v outside [0, 1], or weights or goals that do
 * not match the columns, are negative or sum to zero.
 */
export function vikor(
  matrix: DecisionMatrix,
  goals: readonly Goal[],
  weights: ArrayLike<number>,
  v = 0.5,
): Vikor {
  const { alternatives, criteria, values, senses } = orient(matrix, goals);
  sameLength('weights', weights.length, criteria);
  fraction('v', v);
  if (alternatives < 2) throw new ModelError('matrix', 'must have at least two alternatives');
  const unit = unitWeights(weights);
  const utility = new Float64Array(alternatives);
  const regret = new Float64Array(alternatives);
  for (let j = 0; j < criteria; j++) {
    const [least, most] = range(values, j, criteria);
    if (least === most) continue;
    const best = senses[j] === 'benefit' ? most : least;
    for (let i = 0; i < alternatives; i++) {
      const away = Math.abs(best - (values[i * criteria + j] as number)) / (most - least);
      const term = (unit[j] as number) * away;
      utility[i] = (utility[i] as number) + term;
      regret[i] = Math.max(regret[i] as number, term);
    }
  }
  const s = relative(utility);
  const r = relative(regret);
  const compromise = s.map((part, i) => v * part + (1 - v) * (r[i] as number));

  const order = Array.from(compromise.keys()).sort(
    (a, b) => comparable(compromise[a]) - comparable(compromise[b]) || a - b,
  );
  const [first, second] = order as [number, number];
  const advantage = 1 / (alternatives - 1);
  const lead = (i: number): number => comparable(compromise[i]) - comparable(compromise[first]);
  const isLeast = (list: Float64Array): boolean =>
    list.every((x) => comparable(x) >= comparable(list[first]));
  const acceptableAdvantage = lead(second) >= comparable(advantage);
  const acceptableStability = isLeast(utility) || isLeast(regret);
  const proposed = !acceptableAdvantage
    ? order.filter((i) => lead(i) < comparable(advantage))
    : acceptableStability
      ? [first]
      : [first, second];
  return { utility, regret, compromise, acceptableAdvantage, acceptableStability, proposed };
}

function range(values: Float64Array, from: number, step: number): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (let k = from; k < values.length; k += step) {
    least = Math.min(least, values[k] as number);
    most = Math.max(most, values[k] as number);
  }
  return [least, most];
}

function relative(list: Float64Array): Float64Array {
  const [least, most] = range(list, 0, 1);
  return list.map((x) => (most === least ? 0 : (x - least) / (most - least)));
}

/** Rounding makes no order and no lead. */
function comparable(x = NaN): number {
  return Math.round(x * 1e12) / 1e12;
}
