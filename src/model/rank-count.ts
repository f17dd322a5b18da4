/** Counts which places alternatives take over many lists of scores: the tally of a simulation. */

export interface RankCounter {
  /** Lists in which alternative i took place r (0 is first), at `i * size + r`. */
  readonly places: Uint32Array;
  /** Who came first in the last list counted; more than one when the best are equal. */
  readonly first: Int32Array;
  /**
   * Counts one list of scores and returns how many came first. The place of an alternative is the
   * number of others with a larger score. Scores are taken as lying in [0, 1], up to rounding.
   */
  readonly count: (scores: Float64Array) => number;
  /** Lists in which i scored more than j, at `i * size + j`; null above `PAIRWISE_LIMIT`. */
  readonly wins: () => Uint32Array | null;
}

/** Up to here every pair is compared and counted; above it the scores are sorted instead. */
export const PAIRWISE_LIMIT = 128;

export function rankCounter(size: number): RankCounter {
  return size <= PAIRWISE_LIMIT ? pairCounter(size) : sortCounter(size);
}

/** Scores as whole numbers keep their order, but for pairs that differ by less than 2⁻³⁰. */
const SCALE = 2 ** 30;

/**
 * n (n − 1) / 2 comparisons give the places and the wins at once. They are of whole numbers and
 * without a branch, which a simulation could not predict; pairs too near to tell are looked at again.
 */
function pairCounter(size: number): RankCounter {
  const places = new Uint32Array(size * size);
  const first = new Int32Array(size);
  const whole = new Int32Array(size);
  const place = new Int32Array(size);
  // For i before j: lists in which i beats j, and in which they are equal.
  const beats = new Uint32Array(size * size);
  const ties = new Uint32Array(size * size);
  let lists = 0;

  const compareNear = (scores: Float64Array): void => {
    for (let i = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++) {
        if (whole[i] !== whole[j]) continue;
        // So far j counts as the better.
        const lead = (scores[i] as number) - (scores[j] as number);
        if (lead < 0) continue;
        const cell = i * size + j;
        place[i] = (place[i] as number) - 1;
        if (lead === 0) ties[cell] = (ties[cell] as number) + 1;
        else {
          place[j] = (place[j] as number) + 1;
          beats[cell] = (beats[cell] as number) + 1;
        }
      }
    }
  };

  const count = (scores: Float64Array): number => {
    lists++;
    for (let i = 0; i < size; i++) {
      whole[i] = ((scores[i] as number) * SCALE) | 0;
      place[i] = 0;
    }
    let near = 0;
    for (let i = 0; i < size; i++) {
      const own = whole[i] as number;
      const row = i * size;
      let above = place[i] as number;
      for (let j = i + 1; j < size; j++) {
        const lead = (whole[j] as number) - own;
        const beaten = lead >>> 31;
        above += 1 - beaten;
        place[j] = (place[j] as number) + beaten;
        beats[row + j] = (beats[row + j] as number) + beaten;
        near |= (lead - 1) & ~lead;
      }
      place[i] = above;
    }
    if (near < 0) compareNear(scores);
    let firsts = 0;
    for (let i = 0; i < size; i++) {
      const cell = i * size + (place[i] as number);
      places[cell] = (places[cell] as number) + 1;
      if (place[i] === 0) first[firsts++] = i;
    }
    return firsts;
  };

  const wins = (): Uint32Array => {
    const all = beats.slice();
    for (let i = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++) {
        const cell = i * size + j;
        all[j * size + i] = lists - (beats[cell] as number) - (ties[cell] as number);
      }
    }
    return all;
  };
  return { places, first, count, wins };
}

const RADIX_BITS = 11;
const RADIX = 1 << RADIX_BITS;
const KEY = 2 ** 32;

/**
 * Sorts by the leading 32 bits of the scores with a radix sort, then puts right what those bits do
 * not tell apart.
 */
function sortCounter(size: number): RankCounter {
  const places = new Uint32Array(size * size);
  const first = new Int32Array(size);
  const keys = new Uint32Array(size);
  const even = new Int32Array(size);
  const odd = new Int32Array(size);
  const count = (scores: Float64Array): number => {
    for (let i = 0; i < size; i++) {
      // The best have the least keys.
      keys[i] = Math.min(KEY - 1, Math.max(0, (1 - (scores[i] as number)) * KEY));
      even[i] = i;
    }
    radixPass(keys, even, odd, 0);
    radixPass(keys, odd, even, RADIX_BITS);
    radixPass(keys, even, odd, 2 * RADIX_BITS);
    insertionSort(scores, odd);
    let firsts = 0;
    let place = 0;
    let before = NaN;
    for (let k = 0; k < size; k++) {
      const i = odd[k] as number;
      const score = scores[i] as number;
      if (score !== before) place = k;
      before = score;
      const cell = i * size + place;
      places[cell] = (places[cell] as number) + 1;
      if (place === 0) first[firsts++] = i;
    }
    return firsts;
  };
  return { places, first, count, wins: () => null };
}

const starts = new Int32Array(RADIX);

/** One pass of a stable radix sort of indices by their keys. */
function radixPass(keys: Uint32Array, from: Int32Array, to: Int32Array, shift: number): void {
  starts.fill(0);
  for (let k = 0; k < from.length; k++) {
    const digit = ((keys[k] as number) >>> shift) & (RADIX - 1);
    starts[digit] = (starts[digit] as number) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < RADIX; digit++) {
    const length = starts[digit] as number;
    starts[digit] = start;
    start += length;
  }
  for (let k = 0; k < from.length; k++) {
    const i = from[k] as number;
    const digit = ((keys[i] as number) >>> shift) & (RADIX - 1);
    const at = starts[digit] as number;
    to[at] = i;
    starts[digit] = at + 1;
  }
}

/** Sorts indices by score, best first; quick where they nearly are. */
function insertionSort(scores: Float64Array, order: Int32Array): void {
  for (let k = 1; k < order.length; k++) {
    const i = order[k] as number;
    const own = scores[i] as number;
    let at = k;
    while (at > 0 && (scores[order[at - 1] as number] as number) < own) {
      order[at] = order[at - 1] as number;
      at--;
    }
    order[at] = i;
  }
}
