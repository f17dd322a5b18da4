/**
 * A figure is never a bare number: it is a value, an interval, or a stated absence.
 * Everything that computes in this folder takes and returns figures, so that what is
 * not known can widen a result but never turn into a zero on the way.
 */

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
