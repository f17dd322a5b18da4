/**
 * Seeded draws. One seed gives one sequence, on any machine and with any number of workers: work is
 * cut into blocks, and every block draws from a substream of its own.
 *
 * The generator is xoroshiro128+ (Blackman & Vigna 2021, ACM Transactions on Mathematical Software
 * 47: 36) of the library pure-rand. Substreams are 2⁶⁴ draws apart and cannot meet.
 *
 * `uniform`, `uniform32`, `below`, `shuffle` and `simplex` use exactly rounded arithmetic alone. `normal`, `gamma`
 * and `dirichlet` also use Math.log and powers, whose last bit the language leaves to the engine.
 */
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { ModelError, nonNegative } from './error';

export interface Random {
  /** The next 32 random bits, as a signed integer. */
  next(): number;
}

const TWO_POW_32 = 2 ** 32;
const TWO_POW_53 = 2 ** 53;

/** The generator of a seed. Throws `ModelError` unless the seed is a whole number from 0 to 2⁵³ − 1. */
export function generator(seed: number): Random {
  return substreams(seed)();
}

/**
 * Generators that do not overlap, one a call, from the one numbered `from` (0 is `generator(seed)`).
 * Reaching a number costs that many jumps, each below a microsecond.
 * Throws `ModelError` on a bad seed (as `generator`) or a number that is negative or not whole.
 */
export function substreams(seed: number, from = 0): () => Random {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) {
    throw new ModelError('seed', 'must be a whole number from 0 to 2⁵³ − 1');
  }
  if (!(Number.isSafeInteger(from) && from >= 0)) {
    throw new ModelError('from', 'must be a whole number, not negative');
  }
  const low = seed | 0;
  const high = Math.floor(seed / TWO_POW_32) | 0;
  // Seeds that are near each other must not start near each other.
  const stream = xoroshiro128plusFromState(
    [1, 2, 3, 4].map((word) => {
      const step = Math.imul(word, 0x9e3779b9);
      return mix(low + step) ^ mix(mix(high + step) + word);
    }),
  );
  for (let k = 0; k < from; k++) stream.jump();
  return () => {
    const current = stream.clone();
    stream.jump();
    return current;
  };
}

/** Finaliser of MurmurHash3: every bit of the word touches every other. */
function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Uniform on [0, 1), a multiple of 2⁻⁵³. */
export function uniform(random: Random): number {
  return ((random.next() >>> 5) * 67_108_864 + (random.next() >>> 6)) / TWO_POW_53;
}

/** Uniform on [0, 1), a multiple of 2⁻³²: half the work, for what is drawn many million times. */
export function uniform32(random: Random): number {
  return (random.next() >>> 0) / TWO_POW_32;
}

/**
 * A whole number from 0 to size − 1, all equally likely (by rejection).
 * Throws `ModelError` unless the size is a whole number from 1 to 2³².
 */
export function below(random: Random, size: number): number {
  if (!(Number.isInteger(size) && size >= 1 && size <= TWO_POW_32)) {
    throw new ModelError('size', 'must be a whole number from 1 to 2³²');
  }
  const fair = TWO_POW_32 - (TWO_POW_32 % size);
  let draw = random.next() >>> 0;
  while (draw >= fair) draw = random.next() >>> 0;
  return draw % size;
}

/** Puts a list into random order, in place, all orders equally likely (Fisher & Yates 1938). */
export function shuffle<T extends unknown[] | Int32Array | Float64Array>(
  random: Random,
  list: T,
): T {
  for (let last = list.length - 1; last > 0; last--) {
    const other = below(random, last + 1);
    const kept = list[last];
    list[last] = list[other] as never;
    list[other] = kept as never;
  }
  return list;
}

/** Standard normal (polar method, Marsaglia & Bray 1964, SIAM Review 6: 260–264). */
export function normal(random: Random): number {
  for (;;) {
    const x = 2 * uniform(random) - 1;
    const y = 2 * uniform(random) - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * Gamma with scale 1 (Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26:
 * 363–372). Throws `ModelError` unless the shape is positive and finite.
 */
export function gamma(random: Random, shape: number): number {
  if (!(shape > 0 && Number.isFinite(shape))) throw new ModelError('shape', 'must be positive');
  if (shape < 1) {
    const power = (1 - uniform(random)) ** (1 / shape);
    return gamma(random, shape + 1) * power;
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - uniform(random)) < (x * x) / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}

/**
 * Uniform over all lists of shares that sum to one, into `out`: the gaps between sorted uniform
 * draws (Devroye 1986, *Non-Uniform Random Variate Generation*, chapter V). Shares are multiples of
 * 2⁻³² and sum to one exactly. Throws `ModelError` on an empty list.
 */
export function simplex(random: Random, out: Float64Array): Float64Array {
  const last = out.length - 1;
  if (last < 0) throw new ModelError('out', 'must not be empty');
  for (let k = 0; k < last; k++) {
    const cut = uniform32(random);
    let place = k;
    while (place > 0 && (out[place - 1] as number) > cut) {
      out[place] = out[place - 1] as number;
      place--;
    }
    out[place] = cut;
  }
  out[last] = 1;
  for (let k = last; k > 0; k--) out[k] = (out[k] as number) - (out[k - 1] as number);
  return out;
}

/**
 * Shares that sum to one, of mean α / Σα, into `out` (Dirichlet distribution; a zero α gives a zero
 * share). Throws `ModelError` on lists of different lengths, a negative α, or none that is positive.
 */
export function dirichlet(
  random: Random,
  alpha: ArrayLike<number>,
  out: Float64Array,
): Float64Array {
  if (alpha.length !== out.length) throw new ModelError('alpha', 'must have as many as out');
  let positive = false;
  for (let k = 0; k < out.length; k++) {
    positive ||= nonNegative('alpha', alpha[k] as number) > 0;
  }
  if (!positive) throw new ModelError('alpha', 'must not all be zero');
  let sum = 0;
  // Very small shapes may all round to zero; such a draw is no draw.
  while (sum === 0) {
    for (let k = 0; k < out.length; k++) {
      const shape = alpha[k] as number;
      out[k] = shape === 0 ? 0 : gamma(random, shape);
      sum += out[k] as number;
    }
  }
  for (let k = 0; k < out.length; k++) out[k] = (out[k] as number) / sum;
  return out;
}
