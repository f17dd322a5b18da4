/** AHP, analytic hierarchy process: weights from pairwise judgements. */
import { finite, ModelError, sameLength } from './error';

/**
 * Mean consistency index of random judgements among n criteria, n from 0 (Saaty 2005, *Theory and
 * Applications of the Analytic Network Process*, p. 31).
 */
const RANDOM_INDEX = [
  0, 0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59,
] as const;

/** A judgement that the others do not bear out. */
export interface Judgement {
  /** How much more `row` counts than `column` … */
  readonly row: number;
  readonly column: number;
  /** … as it was judged, */
  readonly judged: number;
  /** and as the weights have it. */
  readonly implied: number;
}

export interface Ahp {
  /** Principal eigenvector, summing to one. */
  readonly weights: Float64Array;
  /** λ_max, at least n. */
  readonly eigenvalue: number;
  /** (λ_max − n) / (n − 1). */
  readonly consistencyIndex: number;
  /** Consistency index over that of random judgements; above 0.1 they should be looked at again. */
  readonly consistencyRatio: number;
  /**
   * The judgement to look at first: where judged and implied are farthest apart as a ratio (Saaty 2003,
   * European Journal of Operational Research 145: 85–91). Null where all agree.
   */
  readonly lookAt: Judgement | null;
}

/** Whose product with its reciprocal is one up to this. */
const RECIPROCAL = 1e-6;
const PRECISION = 1e-14;
const MOST_ROUNDS = 10_000;

/**
 * Weights of a matrix of judgements (row i, column j: how many times as much i counts as j; by custom
 * 1 to 9 and their reciprocals), by its principal eigenvector (Saaty 1977, Journal of Mathematical
 * Psychology 15: 234–281). The power method finds it, since the matrix is positive.
 *
 * Throws `ModelError` on an empty matrix, more than 15 criteria (no random index is known), rows of
 * another length, a judgement that is not positive, or a pair whose two judgements are not each
 * other's reciprocal.
 */
export function ahp(judgements: readonly (readonly number[])[]): Ahp {
  const n = judgements.length;
  checkJudgements(judgements);
  let weights = new Float64Array(n).fill(1 / n);
  let eigenvalue: number = n;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = Float64Array.from(judgements, (row) =>
      row.reduce((sum, a, j) => sum + a * (weights[j] as number), 0),
    );
    eigenvalue = next.reduce((sum, x) => sum + x, 0);
    let moved = 0;
    for (let i = 0; i < n; i++) {
      next[i] = (next[i] as number) / eigenvalue;
      moved = Math.max(moved, Math.abs((next[i] as number) - (weights[i] as number)));
    }
    weights = next;
    if (moved < PRECISION) break;
  }
  const consistencyIndex = n <= 2 ? 0 : Math.max(0, (eigenvalue - n) / (n - 1));
  const random = RANDOM_INDEX[n] as number;
  return {
    weights,
    eigenvalue,
    consistencyIndex,
    consistencyRatio: random === 0 ? 0 : consistencyIndex / random,
    lookAt: leastBorneOut(judgements, weights),
  };
}

function leastBorneOut(
  judgements: readonly (readonly number[])[],
  weights: Float64Array,
): Judgement | null {
  let lookAt: Judgement | null = null;
  let farthest = 1 + RECIPROCAL;
  judgements.forEach((list, row) => {
    list.forEach((judged, column) => {
      const implied = (weights[row] as number) / (weights[column] as number);
      // Of a judgement and its reciprocal, the one that says more than the weights.
      if (judged / implied <= farthest) return;
      farthest = judged / implied;
      lookAt = { row, column, judged, implied };
    });
  });
  return lookAt;
}

function checkJudgements(judgements: readonly (readonly number[])[]): void {
  const n = judgements.length;
  if (n === 0) throw new ModelError('judgements', 'must not be empty');
  if (n >= RANDOM_INDEX.length)
    throw new ModelError('judgements', 'must be of at most 15 criteria');
  judgements.forEach((row) => {
    sameLength('judgements', row.length, n);
    for (const a of row) {
      if (!(finite('judgements', a) > 0)) throw new ModelError('judgements', 'must be positive');
    }
  });
  judgements.forEach((row, i) => {
    row.forEach((a, j) => {
      const back = judgements[j]?.[i] as number;
      if (Math.abs(a * back - 1) > RECIPROCAL) {
        throw new ModelError('judgements', 'must be the reciprocal of their opposites');
      }
    });
  });
}
