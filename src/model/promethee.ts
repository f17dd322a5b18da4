/** PROMETHEE II, preference ranking organisation method for enrichment evaluations. */
import { orient, type DecisionMatrix, type Goal } from './decision';
import { ModelError, nonNegative, sameLength } from './error';
import { unitWeights } from './rank';

/**
 * How much a lead d in one criterion is preferred, 0–1 (types I, III, IV and V of Brans & Vincke).
 * Thresholds are in the unit of the criterion, and inclusive: a lead up to the indifference counts
 * nothing, one beyond the preference counts fully.
 */
export type Preference =
  /** Any lead counts fully. */
  | { readonly kind: 'usual' }
  /** Straight from nothing at the indifference to all at the preference; V-shape where it is 0. */
  | { readonly kind: 'linear'; readonly indifference: number; readonly preference: number }
  /** Half between the two. */
  | { readonly kind: 'level'; readonly indifference: number; readonly preference: number };

export interface Promethee {
  /** Mean preference of an alternative over the others, 0–1. */
  readonly positive: Float64Array;
  /** Mean preference of the others over it, 0–1. */
  readonly negative: Float64Array;
  /** Their difference, −1 to 1: what the ranking goes by. The net flows sum to zero. */
  readonly net: Float64Array;
}

/**
 * PROMETHEE II (Brans & Vincke 1985, Management Science 31: 647–656).
 *
 *     π(a, b) = Σ_j w_j · P_j(a_j − b_j)       (b_j − a_j for a cost)
 *     φ⁺(a) = Σ_b π(a, b) / (n − 1)       φ⁻(a) = Σ_b π(b, a) / (n − 1)       φ = φ⁺ − φ⁻
 *
 * One alternative alone has flows of 0. Throws `ModelError` on weights, goals or preferences that do
 * not match the columns, weights that are negative or sum to zero, a negative threshold, or a
 * preference threshold that is not above the indifference (for a level: below it).
 */
export function promethee(
  matrix: DecisionMatrix,
  goals: readonly Goal[],
  weights: ArrayLike<number>,
  preferences: readonly Preference[],
): Promethee {
  const { alternatives, criteria, values, senses } = orient(matrix, goals);
  sameLength('weights', weights.length, criteria);
  sameLength('preferences', preferences.length, criteria);
  const unit = unitWeights(weights);
  const positive = new Float64Array(alternatives);
  const negative = new Float64Array(alternatives);
  preferences.forEach((preference, j) => {
    const degree = preferenceFunction(preference);
    const sign = senses[j] === 'benefit' ? 1 : -1;
    const share = (unit[j] as number) / Math.max(1, alternatives - 1);
    for (let a = 0; a < alternatives; a++) {
      const own = values[a * criteria + j] as number;
      for (let b = a + 1; b < alternatives; b++) {
        const lead = sign * (own - (values[b * criteria + j] as number));
        if (lead === 0) continue;
        const [better, worse] = lead > 0 ? [a, b] : [b, a];
        const flow = share * degree(Math.abs(lead));
        positive[better] = (positive[better] as number) + flow;
        negative[worse] = (negative[worse] as number) + flow;
      }
    }
  });
  return { positive, negative, net: positive.map((flow, i) => flow - (negative[i] as number)) };
}

/** P(d) for a positive lead d. Throws `ModelError` on bad thresholds. */
export function preferenceFunction(preference: Preference): (lead: number) => number {
  if (preference.kind === 'usual') return () => 1;
  const low = nonNegative('indifference', preference.indifference);
  const high = nonNegative('preference', preference.preference);
  if (preference.kind === 'linear') {
    if (!(high > low)) throw new ModelError('preference', 'must be above the indifference');
    return (lead) => (lead <= low ? 0 : lead > high ? 1 : (lead - low) / (high - low));
  }
  if (high < low) throw new ModelError('preference', 'must not be below the indifference');
  return (lead) => (lead <= low ? 0 : lead > high ? 1 : 0.5);
}
