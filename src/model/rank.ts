/**
 * Ranking by weighted sum over criteria whose scores may be intervals.
 *
 *     score_i = Σ_j w_j · s_ij / Σ_j w_j       s_ij in [0, 1], 1 the best (`normalise.ts`)
 *
 * The scores lie in two flat matrices, so that a simulation over weights and figures (SMAA-2,
 * Lahdelma & Salminen 2001) can run on the same ones.
 */
import { ModelError, nonNegative, sameLength } from './error';
import { checkBounds, type Bounds } from './figure';

/** Row i, column j at `i * criteria + j`. */
export interface ScoreMatrix {
  readonly alternatives: number;
  readonly criteria: number;
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
}

/**
 * Packs one column of score bounds a criterion.
 * Throws `ModelError` on an empty set, columns of different lengths, or a score outside [0, 1].
 */
export function scoreMatrix(columns: readonly (readonly Bounds[])[]): ScoreMatrix {
  const alternatives = columns[0]?.length ?? 0;
  if (alternatives === 0) throw new ModelError('columns', 'must not be empty');
  const criteria = columns.length;
  const floor = new Float64Array(alternatives * criteria);
  const ceiling = new Float64Array(alternatives * criteria);
  columns.forEach((column, j) => {
    sameLength('columns', column.length, alternatives);
    column.forEach((pair, i) => {
      checkBounds('columns', pair);
      if (pair[0] < 0 || pair[1] > 1) throw new ModelError('columns', 'must lie between 0 and 1');
      floor[i * criteria + j] = pair[0];
      ceiling[i * criteria + j] = pair[1];
    });
  });
  return { alternatives, criteria, floor, ceiling };
}

/** Every score at the middle of its interval, row by row. */
export function nominalScores({ floor, ceiling }: ScoreMatrix): Float64Array {
  return floor.map((low, k) => (low + (ceiling[k] as number)) / 2);
}

/**
 * Weights divided by their sum. Throws `ModelError` when there is none, one is negative or not
 * finite, or they sum to zero.
 */
export function unitWeights(weights: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(weights);
  let sum = 0;
  for (const weight of copy) sum += nonNegative('weights', weight);
  if (!(sum > 0)) throw new ModelError('weights', 'must not sum to zero');
  return copy.map((weight) => weight / sum);
}

/**
 * Weighted sum of one matrix of scores, one number an alternative, into `out`. The inner loop:
 * inputs are taken as checked, weights as summing to one.
 */
export function weightedSums(
  scores: Float64Array,
  weights: Float64Array,
  out: Float64Array,
): Float64Array {
  const criteria = weights.length;
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let j = 0; j < criteria; j++) {
      sum += (weights[j] as number) * (scores[i * criteria + j] as number);
    }
    out[i] = sum;
  }
  return out;
}

export interface Contribution {
  /** w_j · midpoint of s_ij. The contributions of an alternative add up to its nominal score. */
  readonly nominal: number;
  readonly bounds: Bounds;
}

export interface Ranked {
  /** Row of the matrix. */
  readonly alternative: number;
  readonly score: Bounds;
  /** Score with every interval at its midpoint; what the order goes by. */
  readonly nominal: number;
  /** 1 is first; equals share the better place. */
  readonly rank: number;
  /** Best and worst place that the score intervals allow under these weights. */
  readonly rankRange: readonly [best: number, worst: number];
  /** One a criterion, in the order of the columns. */
  readonly contributions: readonly Contribution[];
  /** Criteria with a positive weight whose score is an interval, not its whole range. */
  readonly intervals: readonly number[];
  /** Criteria with a positive weight of which nothing is known: the score is [0, 1]. */
  readonly missing: readonly number[];
}

/**
 * Alternatives in the order of their nominal score, best first, equals in the order of the rows.
 *
 * With strictly better meaning a larger score (compared to 12 decimals, so that rounding makes no
 * order):
 *   rank  = 1 + number of others whose nominal score is larger
 *   best  = 1 + number of others whose floor is above this one's ceiling: surely better
 *   worst = 1 + number of others whose ceiling is above this one's floor: possibly better
 * so best ≤ rank ≤ worst. Figures are taken as independent of each other.
 *
 * Throws `ModelError` when weights do not match the columns, are negative, or sum to zero.
 */
export function rankByWeightedSum(
  matrix: ScoreMatrix,
  weights: ArrayLike<number>,
): readonly Ranked[] {
  const { alternatives, criteria, floor, ceiling } = matrix;
  sameLength('weights', weights.length, criteria);
  const unit = unitWeights(weights);
  const middle = nominalScores(matrix);
  const sums = (scores: Float64Array): Float64Array =>
    weightedSums(scores, unit, new Float64Array(alternatives)).map(comparable);
  const low = sums(floor);
  const high = sums(ceiling);
  const nominal = sums(middle);

  const ranked = Array.from({ length: alternatives }, (_, i): Ranked => {
    let rank = 1;
    let best = 1;
    let worst = 1;
    for (let other = 0; other < alternatives; other++) {
      if (other === i) continue;
      if ((nominal[other] as number) > (nominal[i] as number)) rank++;
      if ((low[other] as number) > (high[i] as number)) best++;
      if ((high[other] as number) > (low[i] as number)) worst++;
    }
    const contributions: Contribution[] = [];
    const intervals: number[] = [];
    const missing: number[] = [];
    unit.forEach((weight, j) => {
      const k = i * criteria + j;
      const pair: Bounds = [floor[k] as number, ceiling[k] as number];
      contributions.push({
        nominal: weight * (middle[k] as number),
        bounds: [weight * pair[0], weight * pair[1]],
      });
      if (weight === 0 || pair[0] === pair[1]) return;
      (pair[0] === 0 && pair[1] === 1 ? missing : intervals).push(j);
    });
    return {
      alternative: i,
      score: [low[i] as number, high[i] as number],
      nominal: nominal[i] as number,
      rank,
      rankRange: [best, worst],
      contributions,
      intervals,
      missing,
    };
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.alternative - b.alternative);
}

const comparable = (score: number): number => Math.round(score * 1e12) / 1e12;
