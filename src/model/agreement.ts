/** How far two rankings agree: 1 the same, −1 one the reverse of the other. */
import { finite, ModelError, sameLength } from './error';

/**
 * Kendall's tau-b (Kendall 1945, Biometrika 33: 239–251), for scores that may have equals.
 *
 *     τ_b = (C − D) / √((P − T_a)(P − T_b))
 *
 * C and D the pairs in the same and in the opposite order, P all pairs, T those equal in a or in b.
 * Throws `ModelError` on lists of different lengths, fewer than two, a score that is not finite, or a
 * list whose scores are all equal.
 */
export function kendallTauB(a: ArrayLike<number>, b: ArrayLike<number>): number {
  checkLists(a, b);
  let balance = 0;
  let apartA = 0;
  let apartB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = i + 1; j < a.length; j++) {
      const inA = Math.sign((a[i] as number) - (a[j] as number));
      const inB = Math.sign((b[i] as number) - (b[j] as number));
      balance += inA * inB;
      apartA += Math.abs(inA);
      apartB += Math.abs(inB);
    }
  }
  return balance / Math.sqrt(apartA * apartB);
}

/**
 * Spearman's rho (Spearman 1904, American Journal of Psychology 15: 72–101): the correlation of the
 * places, equals at the middle of theirs. Throws `ModelError` as `kendallTauB`.
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  checkLists(a, b);
  const ranksA = middleRanks(a);
  const ranksB = middleRanks(b);
  const mean = (a.length - 1) / 2;
  let cross = 0;
  let squareA = 0;
  let squareB = 0;
  ranksA.forEach((rank, i) => {
    const x = rank - mean;
    const y = (ranksB[i] as number) - mean;
    cross += x * y;
    squareA += x * x;
    squareB += y * y;
  });
  return cross / Math.sqrt(squareA * squareB);
}

/**
 * Weighted rank agreement: Vigna's weighted tau (Vigna 2015, *A weighted correlation index for
 * rankings with ties*, WWW '15: 1166–1176). An exchange counts the more the nearer to the top it is:
 * a pair at places r and s (0 is first, the largest score) counts 1 / (r + 1) + 1 / (s + 1). Places are
 * taken from a (equals by b) and from b (equals by a), and the two results averaged.
 * Throws `ModelError` as `kendallTauB`.
 */
export function weightedTau(a: ArrayLike<number>, b: ArrayLike<number>): number {
  checkLists(a, b);
  return (tauByPlacesOf(a, b) + tauByPlacesOf(b, a)) / 2;
}

function tauByPlacesOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const order = Array.from({ length: a.length }, (_, i) => i).sort(
    (i, j) => (a[j] as number) - (a[i] as number) || (b[j] as number) - (b[i] as number) || i - j,
  );
  let cross = 0;
  let squareA = 0;
  let squareB = 0;
  order.forEach((i, place) => {
    for (let later = place + 1; later < order.length; later++) {
      const j = order[later] as number;
      const weight = 1 / (place + 1) + 1 / (later + 1);
      const inA = Math.sign((a[i] as number) - (a[j] as number));
      const inB = Math.sign((b[i] as number) - (b[j] as number));
      cross += weight * inA * inB;
      squareA += weight * inA * inA;
      squareB += weight * inB * inB;
    }
  });
  return cross / Math.sqrt(squareA * squareB);
}

/** Places from 0, ascending, equals at the mean of theirs. */
function middleRanks(list: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: list.length }, (_, i) => i).sort(
    (i, j) => (list[i] as number) - (list[j] as number),
  );
  const ranks = new Float64Array(list.length);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && list[order[end] as number] === list[order[start] as number]) end++;
    for (let k = start; k < end; k++) ranks[order[k] as number] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}

function checkLists(a: ArrayLike<number>, b: ArrayLike<number>): void {
  if (a.length < 2) throw new ModelError('a', 'must have at least two scores');
  sameLength('b', b.length, a.length);
  for (const [name, list] of [
    ['a', a],
    ['b', b],
  ] as const) {
    let equal = true;
    for (let i = 0; i < list.length; i++) {
      equal &&= finite(name, list[i] as number) === list[0];
    }
    if (equal) throw new ModelError(name, 'must not all be equal');
  }
}
