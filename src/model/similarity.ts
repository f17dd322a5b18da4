/**
 * How alike two territories are, on several sides of them, with what is not known kept as an
 * interval. Distances run from 0 (alike) to 1 (nothing in common).
 */
import { ModelError, nonNegative, sameLength } from './error';
import {
  absent,
  add,
  bounds,
  complement,
  interval,
  midpoint,
  scale,
  type Bounds,
  type Figure,
} from './figure';

/** What a territory is known to have, and how many things more it may have that nobody listed. */
export interface PartlyKnownSet<Member> {
  readonly members: ReadonlySet<Member>;
  readonly unseen: number;
}

/**
 * Jaccard distance, 1 − |A ∩ B| / |A ∪ B| (Jaccard 1901, Bulletin de la Société vaudoise des sciences
 * naturelles 37: 547–579) of two sets of which some members may not have been seen.
 *
 *     least similar = |A ∩ B| / (|A ∪ B| + uA + uB)                  the unseen are in neither known set
 *     most similar  = (|A ∩ B| + i + j + c) / (|A ∪ B| + c)          they are in the other set, as far
 *               i = min(uA, |B \ A|), j = min(uB, |A \ B|)      as it goes, then the same in both
 *               c = min(uA − i, uB − j)
 *
 * Both are exact. "Not found" where nothing is known of either. Throws `ModelError` on a number of
 * unseen members that is negative or no whole number.
 */
export function setDistance<Member>(a: PartlyKnownSet<Member>, b: PartlyKnownSet<Member>): Figure {
  const [uA, uB] = [count(a.unseen), count(b.unseen)];
  const both = [...a.members].filter((member) => b.members.has(member)).length;
  const either = a.members.size + b.members.size - both;
  if (either === 0) return absent('not_found');
  const i = Math.min(uA, b.members.size - both);
  const j = Math.min(uB, a.members.size - both);
  const c = Math.min(uA - i, uB - j);
  return complement(interval(both / (either + uA + uB), (both + i + j + c) / (either + c)));
}

/** Amounts of which each is known, and a remainder that may belong to any of them or to others. */
export interface PartlyKnownMix {
  readonly amounts: readonly number[];
  readonly remainder: number;
}

/**
 * 1 − cosine of two mixes over the same kinds, 0–1 (Salton & McGill 1983, Introduction to Modern
 * Information Retrieval). A remainder r turns a vector of length ‖a‖ by at most atan(r / ‖a‖), and
 * angles obey the triangle inequality, so that with θ between the known parts
 *
 *     cos(min(π/2, θ + α + β)) ≤ cosine ≤ cos(max(0, θ − α − β))
 *
 * Most likely is cos θ, which holds where the remainders are spread over endlessly many other kinds.
 * "Not found" where a mix has no known amount. Throws `ModelError` on lists of different lengths or
 * an amount that is negative.
 */
export function mixDistance(a: PartlyKnownMix, b: PartlyKnownMix): Distance {
  sameLength('b', b.amounts.length, a.amounts.length);
  const [lengthA, lengthB] = [norm(a), norm(b)];
  if (lengthA === 0 || lengthB === 0) return atMiddle(absent('not_found'));
  const product = a.amounts.reduce((sum, x, k) => sum + x * (b.amounts[k] as number), 0);
  const cosine = Math.min(1, product / (lengthA * lengthB));
  const angle = Math.acos(cosine);
  const turn = turned(a, lengthA) + turned(b, lengthB);
  const [near, far] = [Math.max(0, angle - turn), Math.min(Math.PI / 2, angle + turn)];
  const nominal = 1 - cosine;
  if (turn === 0) return { figure: interval(nominal, nominal), nominal };
  return { figure: interval(1 - Math.cos(near), Math.min(1, 1 - Math.cos(far))), nominal };
}

/**
 * Distance of two sizes by their ratio, |ln a − ln b| over the widest there is, ln(most / least).
 * An interval for intervals; "not found" where one is absent or may be zero.
 * Throws `ModelError` unless 0 < least < most.
 */
export function sizeDistance(a: Figure, b: Figure, [least, most]: Bounds): Figure {
  if (!(least > 0 && most > least)) throw new ModelError('span', 'must be positive and ascend');
  const logs = [a, b].map((figure): Bounds | null => {
    const [low, high] = bounds(figure, [0, Infinity]);
    return low > 0 && Number.isFinite(high) ? [Math.log(low), Math.log(high)] : null;
  });
  const [x, y] = logs;
  if (!x || !y) return absent('not_found');
  const [floor, ceiling] = apart(x, y);
  const widest = Math.log(most / least);
  return interval(Math.min(1, floor / widest), Math.min(1, ceiling / widest));
}

/**
 * Mean of |aᵢ − bᵢ| over shares (0–1) that both have; a share that is absent on one side counts as
 * anything from 0 to 1, one that does not apply is left out. "Not applicable" where none is left.
 * Throws `ModelError` on lists of different lengths.
 */
export function shareDistance(a: readonly Figure[], b: readonly Figure[]): Figure {
  sameLength('b', b.length, a.length);
  const pairs = a.flatMap((x, i) => {
    const y = b[i] as Figure;
    return inapplicable(x) || inapplicable(y)
      ? []
      : [interval(...apart(bounds(x, [0, 1]), bounds(y, [0, 1])))];
  });
  return pairs.length === 0 ? absent('not_applicable') : mean(pairs);
}

/** A distance with where it lies most likely, for an order; null where it is absent. */
export interface Distance {
  readonly figure: Figure;
  readonly nominal: number | null;
}

/** A distance that is most likely in the middle of its interval. */
export const atMiddle = (figure: Figure): Distance => ({ figure, nominal: midpoint(figure) });

export interface CombinedDistance extends Distance {
  /** How many parts are known, of how many. */
  readonly known: number;
  readonly of: number;
}

/** Mean of the parts that are known, all alike; "not found" when none is. */
export function combinedDistance(parts: readonly Distance[]): CombinedDistance {
  const known = parts.filter(({ figure }) => figure.kind !== 'absent');
  if (known.length === 0) {
    return { figure: absent('not_found'), nominal: null, known: 0, of: parts.length };
  }
  const nominals = known.flatMap(({ nominal }) => (nominal === null ? [] : [nominal]));
  return {
    figure: mean(known.map(({ figure }) => figure)),
    nominal:
      nominals.length < known.length
        ? null
        : nominals.reduce((sum, nominal) => sum + nominal, 0) / nominals.length,
    known: known.length,
    of: parts.length,
  };
}

/** Bounds of |x − y| for x and y within theirs. */
function apart([a1, a2]: Bounds, [b1, b2]: Bounds): Bounds {
  return [Math.max(0, a1 - b2, b1 - a2), Math.max(a2 - b1, b2 - a1)];
}

const mean = (figures: readonly Figure[]): Figure => scale(figures.reduce(add), 1 / figures.length);

const inapplicable = (figure: Figure): boolean =>
  figure.kind === 'absent' && figure.absence === 'not_applicable';

const norm = ({ amounts }: PartlyKnownMix): number =>
  Math.hypot(...amounts.map((amount) => nonNegative('amounts', amount)));

const turned = ({ remainder }: PartlyKnownMix, length: number): number =>
  Math.atan(nonNegative('remainder', remainder) / length);

function count(unseen: number): number {
  if (!(Number.isInteger(unseen) && unseen >= 0)) {
    throw new ModelError('unseen', 'must be a whole number, not negative');
  }
  return unseen;
}
