/**
 * Back-test of a ranking: whether those that it puts first, by the facts of a given time, are those
 * that entered later, and in that order. Few entrants prove little: every result says how little.
 */
import { fraction, ModelError } from './error';
import { generator, shuffle } from './random';

export interface Candidate {
  /** Place by the facts of the time, 1 is first; null where it could not be ranked. */
  readonly place: number | null;
  /** When it entered, in any unit; or that it has not, or that nobody knows. */
  readonly entered: number | 'not_yet' | 'unknown';
}

export interface Concordance {
  /** Candidates that are compared. */
  readonly n: number;
  /** Pairs of which one entered before the other, */
  readonly pairs: number;
  /** of which the earlier had the better place, the worse one, or the same. */
  readonly concordant: number;
  readonly discordant: number;
  readonly even: number;
  /** (concordant + even / 2) / pairs: 1 in full agreement, 0 in full opposition. */
  readonly concordance: number;
  /** What places drawn by lot have on average. */
  readonly chance: 0.5;
  /** Probability that places drawn by lot agree at least as well. */
  readonly pValue: number;
  /** Probability that places drawn by lot agree fully: no result can say more. */
  readonly leastPValue: number;
  readonly verdict: ConcordanceVerdict;
}

/**
 * `too_few`: not even full agreement could be told from chance. `agrees`, `opposes`: told from
 * chance. `not_told_apart`: not, though it might have been.
 */
export type ConcordanceVerdict = 'too_few' | 'agrees' | 'opposes' | 'not_told_apart';

export interface Hits {
  readonly k: number;
  /** Candidates that have a place and of which it is known whether they entered, */
  readonly n: number;
  /** those that entered, and those of them that were among the first k. */
  readonly entrants: number;
  readonly hits: number;
  /** Hits on average, and probability of at least so many, when places are drawn by lot. */
  readonly expected: number;
  readonly pValue: number;
}

export interface BackTest {
  readonly candidates: number;
  /** Left out: no place at the time; or not known whether they entered. */
  readonly unplaced: number;
  readonly unknown: number;
  readonly entrants: number;
  readonly notYet: number;
  /** The order of those that entered. Null without a pair to compare. */
  readonly order: Concordance | null;
  /** Those that entered against those that have not. Null without either. */
  readonly selection: Concordance | null;
  /** Entrants among the first k, k being their number. */
  readonly first: Hits | null;
}

export interface BackTestOptions {
  /** Probability below which a result is told from chance, 0.05 unless stated. */
  readonly level?: number;
  /** Seed of the lots where there are too many orders to try all. */
  readonly seed?: number;
}

/**
 * Compares places with entries. A candidate without a place or of unknown entry is counted and left
 * out; nothing is assumed of it.
 *
 * The concordance is that of Harrell et al. (1982, Journal of the American Medical Association 247:
 * 2543–2546), (τ + 1) / 2 of Kendall without equals; its p-value comes from all orders of the places up
 * to eight candidates, and from 19,999 seeded ones beyond (Phipson & Smyth 2010, Statistical
 * Applications in Genetics and Molecular Biology 9: 39). Hits follow the hypergeometric distribution.
 *
 * Throws `ModelError` on no candidate or more than 500, a place that is not a whole number of at least 1, an entry that
 * is NaN, or a level outside [0, 1].
 */
export function backTest(
  candidates: readonly Candidate[],
  { level = 0.05, seed = 1 }: BackTestOptions = {},
): BackTest {
  if (candidates.length === 0) throw new ModelError('candidates', 'must not be empty');
  if (candidates.length > MOST_CANDIDATES) {
    throw new ModelError('candidates', `must be at most ${MOST_CANDIDATES}`);
  }
  fraction('level', level);
  for (const { place, entered } of candidates) {
    if (place !== null && !(Number.isInteger(place) && place >= 1)) {
      throw new ModelError('place', 'must be a whole number of at least 1, or null');
    }
    if (Number.isNaN(entered)) throw new ModelError('entered', 'must not be NaN');
  }
  const known = candidates.filter(({ place, entered }) => place !== null && entered !== 'unknown');
  const entered = known.filter((candidate) => candidate.entered !== 'not_yet');
  const places = (list: readonly Candidate[]): number[] => list.map(({ place }) => place as number);
  const judge = (list: readonly Candidate[], times: readonly number[]): Concordance | null =>
    concordance(places(list), times, level, seed);
  return {
    candidates: candidates.length,
    unplaced: candidates.filter(({ place }) => place === null).length,
    unknown: candidates.filter((candidate) => candidate.entered === 'unknown').length,
    entrants: entered.length,
    notYet: known.length - entered.length,
    order: judge(
      entered,
      entered.map((candidate) => candidate.entered as number),
    ),
    selection: judge(
      known,
      known.map((candidate) => (candidate.entered === 'not_yet' ? 1 : 0)),
    ),
    first: entered.length === 0 ? null : hitsAmongFirst(known, entered.length),
  };
}

/** Every lot compares all pairs. */
const MOST_CANDIDATES = 500;
/** Orders are all tried up to here: 8! = 40,320. */
const MOST_TRIED = 8;
const LOTS = 19_999;

function concordance(
  places: readonly number[],
  times: readonly number[],
  level: number,
  seed: number,
): Concordance | null {
  const n = places.length;
  const pairs: [earlier: number, later: number][] = [];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if ((times[a] as number) < (times[b] as number)) pairs.push([a, b]);
    }
  }
  if (pairs.length === 0) return null;
  const leads = (order: readonly number[], sign: 1 | -1): number =>
    pairs.filter(([earlier, later]) => {
      return sign * ((order[later] as number) - (order[earlier] as number)) > 0;
    }).length;
  /** Concordant less discordant pairs. */
  const balance = (order: readonly number[]): number => {
    let sum = 0;
    for (const [earlier, later] of pairs) {
      sum += Math.sign((order[later] as number) - (order[earlier] as number));
    }
    return sum;
  };

  const observed = balance(places);
  let tried = 0;
  let asGood = 0;
  let asBad = 0;
  const weigh = (order: readonly number[]): void => {
    const found = balance(order);
    tried++;
    if (found >= observed) asGood++;
    if (found <= observed) asBad++;
  };
  if (n <= MOST_TRIED) for (const order of permutations([...places])) weigh(order);
  else {
    weigh(places);
    const random = generator(seed);
    const order = [...places];
    for (let lot = 0; lot < LOTS; lot++) weigh(shuffle(random, order));
  }

  const leastPValue = probabilityOfFullAgreement(times);
  const pValue = asGood / tried;
  return {
    n,
    pairs: pairs.length,
    concordant: leads(places, 1),
    discordant: leads(places, -1),
    even: pairs.length - leads(places, 1) - leads(places, -1),
    concordance: (observed / pairs.length + 1) / 2,
    chance: 0.5,
    pValue,
    leastPValue,
    verdict:
      leastPValue > level
        ? 'too_few'
        : pValue <= level
          ? 'agrees'
          : asBad / tried <= level
            ? 'opposes'
            : 'not_told_apart',
  };
}

/** Orders of n different places that agree with the times: Π g! / n!, over groups of g equal times. */
function probabilityOfFullAgreement(times: readonly number[]): number {
  const groups = new Map<number, number>();
  let probability = 1;
  times.forEach((time, before) => {
    const size = (groups.get(time) ?? 0) + 1;
    groups.set(time, size);
    probability *= size / (before + 1);
  });
  return probability;
}

/** Every order of a list, which is changed on the way (Heap 1963). */
function* permutations(list: number[], size = list.length): Iterable<readonly number[]> {
  if (size <= 1) {
    yield list;
    return;
  }
  for (let k = 0; k < size; k++) {
    yield* permutations(list, size - 1);
    const other = size % 2 === 0 ? k : 0;
    [list[other], list[size - 1]] = [list[size - 1] as number, list[other] as number];
  }
}

function hitsAmongFirst(known: readonly Candidate[], k: number): Hits {
  const n = known.length;
  const better = (place: number): number =>
    known.filter((candidate) => (candidate.place as number) < place).length;
  const entrants = known.filter((candidate) => candidate.entered !== 'not_yet');
  const hits = entrants.filter(({ place }) => better(place as number) < k).length;
  const firsts = known.filter(({ place }) => better(place as number) < k).length;
  return {
    k,
    n,
    entrants: entrants.length,
    hits,
    expected: (entrants.length * firsts) / n,
    pValue: hypergeometricTail(n, entrants.length, firsts, hits),
  };
}

/** Probability that at least `hits` of `drawn` out of `n` are among `marked`. */
function hypergeometricTail(n: number, marked: number, drawn: number, hits: number): number {
  let tail = 0;
  for (let h = hits; h <= Math.min(marked, drawn); h++) {
    if (drawn - h > n - marked) continue;
    tail += Math.exp(choose(marked, h) + choose(n - marked, drawn - h) - choose(n, drawn));
  }
  return Math.min(1, tail);
}

/** Logarithm of the binomial coefficient. */
function choose(n: number, k: number): number {
  let log = 0;
  for (let i = 1; i <= k; i++) log += Math.log((n - k + i) / i);
  return log;
}
