/** The simulation behind the places: SMAA-2 over what is known of weights and figures. */
import { ModelError } from '../../model/error';
import { unitWeights } from '../../model/rank';
import { smaa, type SmaaProblem } from '../../model/smaa';
import type { WeightInformation } from '../../model/weight-space';
import type { RankMethod, ViewState } from '../../state/view';
import type { RunOptions } from '../../workers/pool';
import { runSmaa, smaaPool, type SmaaPool } from '../../workers/smaa';
import { robustnessKey, type Robustness } from '../analysis/robustness';
import { rankingOf, type CandidatesAtlas } from './ranking';

/** The same draws for the same view, always. */
const SEED = 20190723;
/** Standard error of a share at most 0.0016, and 0.0035 where a draw costs more. */
const DRAWS: Readonly<Record<RankMethod, number>> = {
  weighted_sum: 100_000,
  weighted_product: 100_000,
  topsis: 20_000,
  promethee: 20_000,
  vikor: 20_000,
};

/** What the view lets be known of the weights of the criteria in use, in their order. */
export function weightInformation(
  weights: readonly number[],
  { weightKnowledge, weightMargin }: Pick<ViewState, 'weightKnowledge' | 'weightMargin'>,
): WeightInformation {
  const unit = Array.from(unitWeights(weights));
  const margin = weightMargin / 100;
  // One criterion has all the weight, whatever is known.
  if (unit.length === 1) return { kind: 'fixed', weights: unit };
  switch (weightKnowledge) {
    case 'stated':
      return { kind: 'fixed', weights: unit };
    case 'within':
      return {
        kind: 'bounded',
        floor: unit.map((share) => share * (1 - margin)),
        ceiling: unit.map((share) => Math.min(1, share * (1 + margin))),
      };
    case 'around':
      // An average share 1/n then scatters with a standard deviation of `margin` times itself.
      return {
        kind: 'dirichlet',
        stated: unit,
        concentration: Math.max(1, (unit.length - 1) / margin ** 2 - 1),
      };
    case 'order':
      return {
        kind: 'ordinal',
        order: [...unit.keys()].sort((a, b) => (unit[b] as number) - (unit[a] as number)),
      };
    case 'any':
      return { kind: 'free' };
  }
}

/** The problem of a view; null where fewer than two regions can be ranked. */
export function robustnessProblem(
  atlas: CandidatesAtlas,
  view: ViewState,
): Pick<Robustness, 'regions' | 'criteria' | 'problem'> | null {
  const { problem } = rankingOf(atlas, view);
  if (!problem || problem.regions.length < 2) return null;
  const { regions, criteria, scores, weights } = problem;
  return {
    regions,
    criteria: criteria.map(({ id }) => id),
    problem: {
      scores,
      weights: weightInformation(weights, view),
      draws: DRAWS[view.method],
      seed: SEED,
      method: view.method,
    },
  };
}

let pool: SmaaPool | null = null;

/**
 * The robustness of the view's ranking, off the main thread; on it where there are no workers or
 * their script does not load. Null where nothing can be ranked. A newer call cancels an older one,
 * which rejects with an `AbortError`, as one does whose signal aborts.
 */
export async function loadRobustness(
  atlas: CandidatesAtlas,
  view: ViewState,
  options: RunOptions,
): Promise<Robustness | null> {
  const question = robustnessProblem(atlas, view);
  if (!question) return null;
  return {
    key: robustnessKey(view),
    ...question,
    result: await solve(question.problem, options),
  };
}

async function solve(problem: SmaaProblem, options: RunOptions): Promise<Robustness['result']> {
  if (typeof Worker === 'undefined') return smaa(problem);
  pool ??= smaaPool();
  try {
    return await runSmaa(pool, problem, options);
  } catch (error) {
    const refused = error instanceof ModelError || options.signal?.aborted === true;
    if (refused || (error instanceof DOMException && error.name === 'AbortError')) throw error;
    return smaa(problem);
  }
}
