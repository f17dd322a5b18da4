/**
 * Piecewise linear value functions: what a figure is worth to who decides, 0–1 (Keeney & Raiffa 1976,
 * *Decisions with Multiple Objectives*; von Winterfeldt & Edwards 1986).
 */
import { finite, fraction, ModelError } from './error';
import { bounds, checkBounds, type Bounds, type Figure } from './figure';

export interface ValuePoint {
  /** In the unit of the criterion. */
  readonly x: number;
  /** 0 is worth nothing, 1 all. */
  readonly value: number;
}

/** Points in ascending x; between two of them the value runs straight, beyond the last it stays. */
export type ValueFunction = readonly ValuePoint[];

/**
 * Returns the points as a value function. It need not rise: one that peaks at a target falls on both
 * sides. Throws `ModelError` on fewer than two points, an x that does not ascend, or a value outside
 * [0, 1].
 */
export function valueFunction(points: readonly ValuePoint[]): ValueFunction {
  if (points.length < 2) throw new ModelError('points', 'must be at least two');
  let last = -Infinity;
  for (const { x, value } of points) {
    if (!(finite('points', x) > last)) throw new ModelError('points', 'must ascend');
    fraction('points', value);
    last = x;
  }
  return points;
}

/** Value at x, 0–1; x may be infinite. Throws `ModelError` when it is NaN. */
export function valueAt(points: ValueFunction, x: number): number {
  if (Number.isNaN(x)) throw new ModelError('x', 'must not be NaN');
  let before = points[0] as ValuePoint;
  if (x <= before.x) return before.value;
  for (const point of points) {
    if (x <= point.x) {
      const way = (x - before.x) / (point.x - before.x);
      return before.value + way * (point.value - before.value);
    }
    before = point;
  }
  return before.value;
}

/**
 * Least and greatest value that a figure may have: over its interval, exact, or all the values of the
 * function when it is absent. Throws `ModelError` on bounds that are NaN or cross.
 */
export function valueBounds(points: ValueFunction, figure: Figure): Bounds {
  const [floor, ceiling] = bounds(figure, [-Infinity, Infinity]);
  checkBounds('figure', [floor, ceiling]);
  const within = points.filter(({ x }) => x > floor && x < ceiling).map(({ value }) => value);
  const values = [valueAt(points, floor), ...within, valueAt(points, ceiling)];
  return [Math.min(...values), Math.max(...values)];
}
