/** Central weights of a region: the mean of those with which it comes first. */
import type { Criterion } from '../../data/types';
import { confidenceFactors, firstK } from '../../model/smaa';
import type { Robustness } from '../analysis/robustness';
import type { Ranking } from './ranking';
import { sharesOf } from './weights';

export interface Central {
  /** Probability to come first. */
  readonly first: number;
  /** Probability to come first with its own central weights; null where it has none. */
  readonly confidence: number | null;
  /** Percent of all weight, its own and in use, the farthest above use first; null where it has none. */
  readonly weights:
    | readonly { readonly criterion: Criterion; readonly own: number; readonly used: number }[]
    | null;
}

const factors = new WeakMap<Robustness, Float64Array>();
/** Enough for a share to the percent; they are drawn while the reader waits. */
const DRAWS = 2048;

export function centralOf(
  robustness: Robustness,
  { problem, weights }: Ranking,
  ubigeo: string,
): Central | null {
  const { regions, result } = robustness;
  const i = regions.indexOf(ubigeo);
  if (i < 0 || !problem) return null;
  const first = firstK(result, 1)[i] ?? 0;
  const row = result.centralWeights.subarray(i * result.criteria, (i + 1) * result.criteria);
  if (Number.isNaN(row[0] ?? NaN)) return { first, confidence: null, weights: null };
  const known = factors.get(robustness) ?? confidenceFactors(robustness.problem, result, DRAWS);
  factors.set(robustness, known);
  const shares = sharesOf(weights);
  return {
    first,
    confidence: known[i] ?? null,
    weights: problem.criteria
      .map((criterion, j) => ({
        criterion,
        own: (row[j] ?? 0) * 100,
        used: shares[criterion.id] ?? 0,
      }))
      .sort((a, b) => b.own - b.used - (a.own - a.used)),
  };
}
