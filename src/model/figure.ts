/**
 * A figure is never a bare number: it is a value, an interval, or a stated absence.
 * Everything that computes in this folder takes and returns figures, so that what is
 * not known can widen a result but never turn into a zero on the way.
 *
 * Interval arithmetic after Moore (1966), *Interval Analysis*.
 */
import { finite, ModelError } from './error';

export type Absence = 'not_found' | 'not_applicable' | 'not_published';

export interface Value {
  readonly kind: 'value';
  readonly value: number;
}

/** Closed interval. A side that is not known is infinite: a floor alone has `ceiling: Infinity`. */
export interface Interval {
  readonly kind: 'interval';
  readonly floor: number;
  readonly ceiling: number;
}

export interface Absent {
  readonly kind: 'absent';
  readonly absence: Absence;
}

export type Figure = Value | Interval | Absent;

/** Bounds as a plain pair, for arithmetic in which every figure has been given a range. */
export type Bounds = readonly [floor: number, ceiling: number];

/** A known number. Throws `ModelError` when it is not finite. */
export function value(number: number): Value {
  return { kind: 'value', value: finite('value', number) };
}

/**
 * A number known only to lie between two sides, either of which may be infinite; a plain value
 * when both sides are the same. Throws `ModelError` when the floor is above the ceiling, a side is
 * NaN, or nothing at all is known (use an absence).
 */
export function interval(floor: number, ceiling: number): Value | Interval {
  checkBounds('interval', [floor, ceiling]);
  if (floor === -Infinity && ceiling === Infinity) {
    throw new ModelError('interval', 'must have at least one side; state an absence instead');
  }
  return floor === ceiling ? value(floor) : { kind: 'interval', floor, ceiling };
}

/** A stated absence. */
export function absent(absence: Absence): Absent {
  return { kind: 'absent', absence };
}

/** Sides this near each other, as a share of their size, differ by rounding alone. */
const ROUNDING = 1e-12;

/**
 * The figure that a pair of bounds stands for; a value where they differ by rounding alone. Errors as
 * `interval`.
 */
export function fromBounds([floor, ceiling]: Bounds): Value | Interval {
  const apart = ceiling - floor;
  return apart > 0 && apart <= ROUNDING * Math.max(1, Math.abs(floor))
    ? value((floor + ceiling) / 2)
    : interval(floor, ceiling);
}

/**
 * The range of a figure: its value twice, its two sides, or the fallback when it is absent. A side
 * that is not known is taken from the fallback (and never crosses the side that is known).
 */
export function bounds(figure: Figure, fallback: Bounds): Bounds {
  switch (figure.kind) {
    case 'value':
      return [figure.value, figure.value];
    case 'interval': {
      const { floor, ceiling } = figure;
      return [
        floor === -Infinity ? Math.min(fallback[0], ceiling) : floor,
        ceiling === Infinity ? Math.max(fallback[1], floor) : ceiling,
      ];
    }
    case 'absent':
      return fallback;
  }
}

/** Middle of a value or of an interval with two known sides; null otherwise. */
export function midpoint(figure: Figure): number | null {
  if (figure.kind === 'value') return figure.value;
  if (figure.kind === 'absent') return null;
  const middle = (figure.floor + figure.ceiling) / 2;
  return Number.isFinite(middle) ? middle : null;
}

/** [a₁ + b₁, a₂ + b₂]; the first absence when a term is absent. */
export function add(a: Figure, b: Figure): Figure {
  if (a.kind === 'absent') return a;
  if (b.kind === 'absent') return b;
  const [a1, a2] = bounds(a, UNKNOWN);
  const [b1, b2] = bounds(b, UNKNOWN);
  return known(a1 + b1, a2 + b2);
}

/** factor × figure; a negative factor swaps the sides. Throws `ModelError` on a factor not finite. */
export function scale(figure: Figure, factor: number): Figure {
  finite('factor', factor);
  if (figure.kind === 'absent') return figure;
  if (factor === 0) return value(0);
  const [floor, ceiling] = bounds(figure, UNKNOWN);
  return factor > 0
    ? known(floor * factor, ceiling * factor)
    : known(ceiling * factor, floor * factor);
}

/**
 * [a₁b₁, a₂b₂] of two figures that are never negative; the first absence when a factor is absent.
 * Throws `ModelError` when a floor is negative or unknown.
 */
export function multiply(a: Figure, b: Figure): Figure {
  if (a.kind === 'absent') return a;
  if (b.kind === 'absent') return b;
  const [a1, a2] = bounds(a, UNKNOWN);
  const [b1, b2] = bounds(b, UNKNOWN);
  if (!(a1 >= 0)) throw new ModelError('a', 'must not be negative');
  if (!(b1 >= 0)) throw new ModelError('b', 'must not be negative');
  // 0 × an unknown ceiling is 0: whatever the ceiling is, it is finite.
  return known(a1 * b1, a2 === 0 || b2 === 0 ? 0 : a2 * b2);
}

/** 1 − figure, for shares: [1 − ceiling, 1 − floor]. */
export function complement(figure: Figure): Figure {
  return add(value(1), scale(figure, -1));
}

/**
 * Share of a part in a total of which some is attributed to nobody: the part may own none of the
 * remainder or all of it, [part / total, (part + total − attributed) / total].
 * Throws `ModelError` unless 0 ≤ part ≤ attributed ≤ total and total > 0.
 */
export function shareWithRemainder(part: number, attributed: number, total: number): Figure {
  if (!(total > 0 && Number.isFinite(total))) throw new ModelError('total', 'must be positive');
  if (!(attributed <= total)) throw new ModelError('attributed', 'must not exceed the total');
  if (!(part >= 0 && part <= attributed)) {
    throw new ModelError('part', 'must lie between 0 and what is attributed');
  }
  return interval(part / total, (part + total - attributed) / total);
}

/**
 * a − b as a sum with the negated term: [a₁ − b₂, a₂ − b₁]; the first absence when a term is absent.
 * Taken as independent of each other: a figure less itself is an interval unless it is a value.
 */
export function subtract(a: Figure, b: Figure): Figure {
  return a.kind === 'absent' ? a : add(a, scale(b, -1));
}

/**
 * [a₁ / b₂, a₂ / b₁] of two figures that are never negative; the first absence when one is absent.
 * A divisor that may be zero leaves the ceiling open. Throws `ModelError` when a floor is negative
 * or unknown, or the divisor can only be zero.
 */
export function divide(a: Figure, b: Figure): Figure {
  if (a.kind === 'absent') return a;
  if (b.kind === 'absent') return b;
  const [a1, a2] = bounds(a, UNKNOWN);
  const [b1, b2] = bounds(b, UNKNOWN);
  if (!(a1 >= 0)) throw new ModelError('a', 'must not be negative');
  if (!(b1 >= 0)) throw new ModelError('b', 'must not be negative');
  if (b2 === 0) throw new ModelError('b', 'must not be zero');
  return interval(a1 / b2, a2 === 0 ? 0 : a2 / b1);
}

/**
 * Sum of a set of amounts that are never negative and of which some may not be known: what is known
 * is a floor, and the ceiling is open while an amount is absent or open.
 *
 * "Not applicable" amounts are no part of the set. Where nothing is known of any amount the sum is
 * an absence: it is never zero for want of data.
 * Throws `ModelError` on an empty set or a negative floor.
 */
export function sum(amounts: readonly Figure[]): Figure {
  if (amounts.length === 0) throw new ModelError('amounts', 'must not be empty');
  if (amounts.every(isAbsent)) {
    return amounts.find((amount) => !isNotApplicable(amount)) ?? absent('not_applicable');
  }
  let floor = 0;
  let ceiling = 0;
  for (const amount of amounts) {
    const [low, high] = amountBounds(amount);
    floor += low;
    ceiling += high;
  }
  return interval(floor, ceiling);
}

/**
 * Share of each amount in the sum of all of them, 0–1, for amounts that are never negative and of
 * which some may not be known.
 *
 *     [ p₁ / (p₁ + r₂), p₂ / (p₂ + r₁) ]      p the amount, r the sum of all the others
 *
 * The bounds are exact: an amount counts the same in part and whole. An amount of which nothing is
 * known has its absence for a share, and "not applicable" amounts are no part of the whole. Where the
 * whole may be zero the bounds are those of the shares that are defined.
 * Throws `ModelError` on an empty set, a negative floor, or a whole that can only be zero.
 */
export function shares(amounts: readonly Figure[]): Figure[] {
  if (amounts.length === 0) throw new ModelError('amounts', 'must not be empty');
  const whole = sum(amounts);
  if (whole.kind === 'value' && whole.value === 0) {
    throw new ModelError('amounts', 'must not sum to zero');
  }
  const before = runningSums(amounts);
  const after = runningSums([...amounts].reverse()).reverse();
  return amounts.map((amount, i) => {
    if (amount.kind === 'absent') return amount;
    const [p1, p2] = bounds(amount, NOT_NEGATIVE);
    const [b1, b2] = before[i] as Bounds;
    const [a1, a2] = after[i] as Bounds;
    const floor = b2 + a2 === 0 ? 1 : p1 === 0 ? 0 : p1 / (p1 + b2 + a2);
    const ceiling = p2 === 0 ? 0 : p2 === Infinity ? 1 : p2 / (p2 + b1 + a1);
    return interval(floor, Math.max(floor, ceiling));
  });
}

const UNKNOWN: Bounds = [-Infinity, Infinity];
const NOT_NEGATIVE: Bounds = [0, Infinity];

function isAbsent(figure: Figure): boolean {
  return figure.kind === 'absent';
}

function isNotApplicable(figure: Figure): boolean {
  return figure.kind === 'absent' && figure.absence === 'not_applicable';
}

/** Bounds of an amount that is never negative; none for what is no part of the set. */
function amountBounds(amount: Figure): Bounds {
  if (isNotApplicable(amount)) return [0, 0];
  const pair = bounds(amount, NOT_NEGATIVE);
  if (pair[0] < 0) throw new ModelError('amounts', 'must not be negative');
  return pair;
}

/** Bounds of the sum of the amounts before each of them. */
function runningSums(amounts: readonly Figure[]): Bounds[] {
  let floor = 0;
  let ceiling = 0;
  return amounts.map((amount) => {
    const before: Bounds = [floor, ceiling];
    const [low, high] = amountBounds(amount);
    floor += low;
    ceiling += high;
    return before;
  });
}

/** An interval of which something is known, else "not found". */
function known(floor: number, ceiling: number): Figure {
  return floor === -Infinity && ceiling === Infinity
    ? absent('not_found')
    : interval(floor, ceiling);
}

/** Throws `ModelError` when a side is NaN or the floor is above the ceiling. */
export function checkBounds(argument: string, [floor, ceiling]: Bounds): void {
  if (Number.isNaN(floor) || Number.isNaN(ceiling)) {
    throw new ModelError(argument, 'must not be NaN');
  }
  if (floor > ceiling) throw new ModelError(argument, 'must not have its floor above its ceiling');
}
