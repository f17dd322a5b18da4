/**
 * Scores of alternatives by different methods, each 0–1 with 1 the best, from scores of single
 * criteria that are 0–1 too: one shape, so that rankings, simulations and comparisons of methods take
 * any of them.
 */
import type { DecisionMatrix, Goal } from './decision';
import { ModelError } from './error';
import { promethee, type Preference } from './promethee';
import { weightedSums } from './rank';
import { topsis } from './topsis';
import { vikor } from './vikor';

export type ScoringMethod = 'weighted_sum' | 'weighted_product' | 'topsis' | 'promethee' | 'vikor';

/**
 * Writes one score an alternative into `out` and returns it. `scores` has row i, column j at
 * `i * criteria + j`, as a `ScoreMatrix`; `weights` sum to one.
 */
export type Scorer = (
  scores: Float64Array,
  weights: Float64Array,
  out: Float64Array,
) => Float64Array;

/** A product has no use for a zero: scores enter the weighted product as 0.01 + 0.99 s. */
export const PRODUCT_FLOOR = 0.01;
/** PROMETHEE: leads up to the first share of the range do not count, from the second on fully. */
export const INDIFFERENCE = 0.05;
export const PREFERENCE = 0.5;

/**
 * The scorer of a method:
 *
 * - `weighted_sum`: Σ w_j s_ij.
 * - `weighted_product`: Π (0.01 + 0.99 s_ij)^w_j. The Handbook of OECD/JRC (2008, section 6) calls it
 *   geometric aggregation: a good figure makes up less for a bad one.
 * - `topsis`: closeness to the ideal, vector normalisation.
 * - `promethee`: (1 + net flow) / 2, linear preference from a lead of 0.05 to one of 0.5.
 * - `vikor`: 1 − Q with v = 0.5.
 *
 * Throws `ModelError` on fewer than two alternatives for VIKOR and PROMETHEE, or no criterion.
 */
export function scorer(method: ScoringMethod, alternatives: number, criteria: number): Scorer {
  if (!(criteria >= 1)) throw new ModelError('criteria', 'must be at least one');
  if (alternatives < 2 && (method === 'vikor' || method === 'promethee')) {
    throw new ModelError('alternatives', 'must be at least two');
  }
  const goals: readonly Goal[] = new Array<Goal>(criteria).fill('benefit');
  const matrix = (values: Float64Array): DecisionMatrix => ({ alternatives, criteria, values });
  switch (method) {
    case 'weighted_sum':
      return weightedSums;
    case 'weighted_product':
      return products;
    case 'topsis':
      return (scores, weights, out) => write(topsis(matrix(scores), goals, weights).closeness, out);
    case 'promethee': {
      const linear: Preference = {
        kind: 'linear',
        indifference: INDIFFERENCE,
        preference: PREFERENCE,
      };
      const preferences = goals.map(() => linear);
      return (scores, weights, out) => {
        write(promethee(matrix(scores), goals, weights, preferences).net, out);
        for (let i = 0; i < out.length; i++) out[i] = (1 + (out[i] as number)) / 2;
        return out;
      };
    }
    case 'vikor':
      return (scores, weights, out) => {
        write(vikor(matrix(scores), goals, weights).compromise, out);
        for (let i = 0; i < out.length; i++) out[i] = 1 - (out[i] as number);
        return out;
      };
  }
}

function products(scores: Float64Array, weights: Float64Array, out: Float64Array): Float64Array {
  const criteria = weights.length;
  for (let i = 0; i < out.length; i++) {
    let log = 0;
    for (let j = 0; j < criteria; j++) {
      const s = scores[i * criteria + j] as number;
      log += (weights[j] as number) * Math.log(PRODUCT_FLOOR + (1 - PRODUCT_FLOOR) * s);
    }
    out[i] = Math.exp(log);
  }
  return out;
}

function write(from: Float64Array, out: Float64Array): Float64Array {
  out.set(from);
  return out;
}
