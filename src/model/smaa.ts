/**
 * SMAA-2, stochastic multicriteria acceptability analysis (Lahdelma & Salminen 2001, Operations
 * Research 49: 444–454): which places an alternative takes over all weights that agree with what is
 * known of them and over all figures within their intervals.
 *
 *     score_i = u(s_i, w)       w drawn by `weight-space.ts`; s_ij uniform in its interval,
 *                               independent of all others; u the additive model Σ_j w_j · s_ij, or
 *                               another method (`scorer.ts`)
 *
 * The draws are cut into blocks with a substream of random numbers each. Parts of the work, done by
 * whoever and merged in whatever order, give the same result to the last bit: all that is added up
 * is whole numbers. The standard error of a share p is √(p (1 − p) / draws), 0.0016 at most for
 * 100,000 draws (Tervonen & Lahdelma 2007, European Journal of Operational Research 178: 500–513).
 */
import { fraction, ModelError, sameLength } from './error';
import { rankCounter } from './rank-count';
import type { ScoreMatrix } from './rank';
import { substreams, uniform32, type Random } from './random';
import { scorer, type ScoringMethod } from './scorer';
import { weightSampler, type WeightInformation } from './weight-space';

export interface SmaaProblem {
  readonly scores: ScoreMatrix;
  readonly weights: WeightInformation;
  readonly draws: number;
  readonly seed: number;
  /** How scores and weights become an order; the weighted sum unless stated. */
  readonly method?: ScoringMethod;
}

/** Draws of one block. */
export const BLOCK = 1024;
/** Sums of weights in units of 2⁻³² stay whole up to here. */
const MOST_DRAWS = 2 ** 21;
const MOST_ALTERNATIVES = 4096;
const UNIT = 2 ** 32;

/** What some of the blocks add up to. Plain data, to be merged with `mergeParts`. */
export interface SmaaPart {
  readonly draws: number;
  /** Draws in which alternative i took place r (0 is first), at `i * alternatives + r`. */
  readonly places: Uint32Array;
  /** Draws in which i scored more than j, at `i * alternatives + j`; null above `PAIRWISE_LIMIT`. */
  readonly wins: Uint32Array | null;
  /** Sum of weight j over the draws in which i came first, in units of 2⁻³². */
  readonly firstWeights: Float64Array;
}

export interface SmaaResult {
  readonly draws: number;
  readonly alternatives: number;
  readonly criteria: number;
  /**
   * Rank acceptability b_ir: share of the draws in which alternative i takes place r (0 is first), at
   * `i * alternatives + r`. Equals share the better place, so that an alternative's shares always sum
   * to one and those of a place do unless scores are equal.
   */
  readonly acceptability: Float64Array;
  /** Central weights: mean weight j over the draws in which i comes first; NaN if it never does. */
  readonly centralWeights: Float64Array;
  /** Share of the draws in which i scores more than j, at `i * alternatives + j`; null for many. */
  readonly pairwise: Float64Array | null;
}

/** Number of blocks of a problem. */
export function smaaBlocks({ draws }: SmaaProblem): number {
  return Math.ceil(draws / BLOCK);
}

/**
 * The blocks from `from` up to and without `to`.
 *
 * Throws `ModelError` on draws that are not a whole number from 1 to 2²¹, more than 4,096
 * alternatives, blocks that the problem does not have, a bad seed (as `generator`), weights as
 * `weightSampler`, or alternatives as `scorer`.
 */
export function smaaPart(problem: SmaaProblem, from: number, to: number): SmaaPart {
  const { scores, weights: information, draws, seed, method = 'weighted_sum' } = problem;
  const { alternatives, criteria } = scores;
  check(problem);
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to)) {
    throw new ModelError('from', 'must be a whole number up to the last block');
  }
  if (to > smaaBlocks(problem)) throw new ModelError('to', 'must not exceed the number of blocks');

  const sampleWeights = weightSampler(information, criteria);
  const sampleScores = scoreSampler(scores);
  const score = scorer(method, alternatives, criteria);
  const nextStream = substreams(seed, from);
  const counter = rankCounter(alternatives);
  const firstWeights = new Float64Array(alternatives * criteria);
  const weights = new Float64Array(criteria);
  const sums = new Float64Array(alternatives);
  let done = 0;
  for (let block = from; block < to; block++) {
    const random = nextStream();
    const size = Math.min(BLOCK, draws - block * BLOCK);
    for (let draw = 0; draw < size; draw++) {
      sampleWeights(random, weights);
      score(sampleScores(random), weights, sums);
      const firsts = counter.count(sums);
      for (let f = 0; f < firsts; f++) {
        const row = (counter.first[f] as number) * criteria;
        for (let j = 0; j < criteria; j++) {
          firstWeights[row + j] =
            (firstWeights[row + j] as number) + Math.round((weights[j] as number) * UNIT);
        }
      }
    }
    done += size;
  }
  return { draws: done, places: counter.places, wins: counter.wins(), firstWeights };
}

/** Adds parts up; the order does not matter. Throws `ModelError` on none, or of different problems. */
export function mergeParts(parts: readonly SmaaPart[]): SmaaPart {
  const [first, ...rest] = parts;
  if (first === undefined) throw new ModelError('parts', 'must not be empty');
  const places = first.places.slice();
  const wins = first.wins?.slice() ?? null;
  const firstWeights = first.firstWeights.slice();
  let draws = first.draws;
  for (const part of rest) {
    draws += part.draws;
    addTo(places, part.places);
    addTo(firstWeights, part.firstWeights);
    if (wins) addTo(wins, part.wins ?? []);
  }
  return { draws, places, wins, firstWeights };
}

function addTo(sums: Uint32Array | Float64Array, more: ArrayLike<number>): void {
  sameLength('parts', more.length, sums.length);
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (more[k] as number);
}

/** The shares that a part counts. Throws `ModelError` when it is of another problem, or of no draw. */
export function smaaResult({ scores }: SmaaProblem, part: SmaaPart): SmaaResult {
  const { alternatives, criteria } = scores;
  sameLength('part', part.places.length, alternatives * alternatives);
  sameLength('part', part.firstWeights.length, alternatives * criteria);
  if (!(part.draws > 0)) throw new ModelError('part', 'must count at least one draw');
  return {
    draws: part.draws,
    alternatives,
    criteria,
    acceptability: shares(part.places, part.draws),
    centralWeights: part.firstWeights.map((total, k) => {
      const firsts = part.places[Math.floor(k / criteria) * alternatives] as number;
      return firsts === 0 ? NaN : total / UNIT / firsts;
    }),
    pairwise: part.wins && shares(part.wins, part.draws),
  };
}

function shares(counts: Uint32Array, draws: number): Float64Array {
  return new Float64Array(counts).map((count) => count / draws);
}

/** The whole analysis at once. Throws `ModelError` as `smaaPart`. */
export function smaa(problem: SmaaProblem): SmaaResult {
  check(problem);
  return smaaResult(problem, smaaPart(problem, 0, smaaBlocks(problem)));
}

/**
 * Probability of each alternative to be among the first k. Throws `ModelError` on a k that is not a
 * whole number of at least 1.
 */
export function firstK({ acceptability, alternatives }: SmaaResult, k: number): Float64Array {
  if (!(Number.isInteger(k) && k >= 1)) throw new ModelError('k', 'must be at least 1');
  const places = Math.min(k, alternatives);
  return Float64Array.from({ length: alternatives }, (_, i) => {
    const row = acceptability.subarray(i * alternatives, i * alternatives + places);
    return Math.min(
      1,
      row.reduce((sum, share) => sum + share, 0),
    );
  });
}

/**
 * Places (1 is first) between which each alternative stands in the given share of the draws, as many
 * left out at the better end as at the worse: the quantiles (1 − level) / 2 and (1 + level) / 2.
 * Throws `ModelError` on a level outside [0, 1].
 */
export function rankIntervals(
  { acceptability, alternatives, draws }: SmaaResult,
  level: number,
): readonly (readonly [best: number, worst: number])[] {
  const tail = (1 - fraction('level', level)) / 2;
  // Below half a draw is rounding.
  const slack = 0.5 / draws;
  return Array.from({ length: alternatives }, (_, i) => {
    const row = acceptability.subarray(i * alternatives, (i + 1) * alternatives);
    let best = 1;
    for (let sum = row[0] as number; sum <= tail + slack && best < alternatives; best++) {
      sum += row[best] as number;
    }
    let worst = alternatives;
    for (let sum = row[worst - 1] as number; sum <= tail + slack && worst > 1; worst--) {
      sum += row[worst - 2] as number;
    }
    return [Math.min(best, worst), Math.max(best, worst)] as const;
  });
}

/** Mean place of each alternative (1 is first). */
export function expectedRanks({ acceptability, alternatives }: SmaaResult): Float64Array {
  return Float64Array.from({ length: alternatives }, (_, i) => {
    const row = acceptability.subarray(i * alternatives, (i + 1) * alternatives);
    return row.reduce((sum, share, place) => sum + share * (place + 1), 0);
  });
}

/**
 * Confidence factors: probability of each alternative to come first when the weights are its own
 * central weights, over figures within their intervals. Low: even to those who want just what it
 * offers, the figures do not show it to be the best. NaN where it has no central weights.
 *
 * Takes `draws` draws from substreams that come after those of the analysis.
 * Throws `ModelError` as `smaaPart`, or on central weights of another problem.
 */
export function confidenceFactors(
  problem: SmaaProblem,
  { centralWeights }: SmaaResult,
  draws = Math.min(problem.draws, 10_000),
): Float64Array {
  const { scores, seed, method = 'weighted_sum' } = problem;
  const { alternatives, criteria } = scores;
  check({ ...problem, draws });
  sameLength('centralWeights', centralWeights.length, alternatives * criteria);
  const sampleScores = scoreSampler(scores);
  const score = scorer(method, alternatives, criteria);
  const nextStream = substreams(seed, smaaBlocks(problem));
  const held = Array.from({ length: alternatives }, (_, i) => i).filter(
    (i) => !Number.isNaN(centralWeights[i * criteria]),
  );
  const wins = new Float64Array(alternatives);
  const sums = new Float64Array(alternatives);
  for (let done = 0; done < draws; done += BLOCK) {
    const random = nextStream();
    const size = Math.min(BLOCK, draws - done);
    for (let draw = 0; draw < size; draw++) {
      const sampled = sampleScores(random);
      for (const i of held) {
        score(sampled, centralWeights.subarray(i * criteria, (i + 1) * criteria), sums);
        const own = sums[i] as number;
        if (sums.every((other) => other <= own)) wins[i] = (wins[i] as number) + 1;
      }
    }
  }
  return wins.map((count, i) => (Number.isNaN(centralWeights[i * criteria]) ? NaN : count / draws));
}

function check({ scores, draws }: SmaaProblem): void {
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= MOST_DRAWS)) {
    throw new ModelError('draws', 'must be a whole number from 1 to 2²¹');
  }
  if (scores.alternatives > MOST_ALTERNATIVES) {
    throw new ModelError('scores', `must have at most ${MOST_ALTERNATIVES} alternatives`);
  }
}

/** Draws a matrix of scores; cells that are known stay as they are. */
function scoreSampler({ floor, ceiling }: ScoreMatrix): (random: Random) => Float64Array {
  const scores = floor.slice();
  const open = Int32Array.from(floor.keys()).filter((k) => floor[k] !== ceiling[k]);
  const width = Float64Array.from(open, (k) => (ceiling[k] as number) - (floor[k] as number));
  return (random) => {
    for (let c = 0; c < open.length; c++) {
      const k = open[c] as number;
      scores[k] = (floor[k] as number) + uniform32(random) * (width[c] as number);
    }
    return scores;
  };
}
