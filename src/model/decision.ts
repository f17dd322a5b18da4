/** Matrices of known figures, and what is wanted of each criterion: the input of ranking methods. */
import { finite, ModelError, sameLength } from './error';
import { bounds, fromBounds, type Figure } from './figure';
import type { Sense } from './normalise';
import { nominalScores, type ScoreMatrix } from './rank';

/** More is better, less is better, or the nearer to a target the better. */
export type Goal = Sense | { readonly target: number };

/** Row i, column j at `i * criteria + j`, each column in its own unit. */
export interface DecisionMatrix {
  readonly alternatives: number;
  readonly criteria: number;
  readonly values: Float64Array;
}

/**
 * Packs one row an alternative. Throws `ModelError` on no row, no column, rows of different lengths,
 * or a value that is not finite.
 */
export function decisionMatrix(rows: readonly (readonly number[])[]): DecisionMatrix {
  const criteria = rows[0]?.length ?? 0;
  if (criteria === 0) throw new ModelError('rows', 'must not be empty');
  const values = new Float64Array(rows.length * criteria);
  rows.forEach((row, i) => {
    sameLength('rows', row.length, criteria);
    row.forEach((x, j) => (values[i * criteria + j] = finite('rows', x)));
  });
  return { alternatives: rows.length, criteria, values };
}

/** Every score at the middle of its interval; each criterion is then a benefit. */
export function nominalMatrix(scores: ScoreMatrix): DecisionMatrix {
  const { alternatives, criteria } = scores;
  return { alternatives, criteria, values: nominalScores(scores) };
}

/** A matrix whose targets have become costs. */
export interface OrientedMatrix extends DecisionMatrix {
  readonly senses: readonly Sense[];
}

/**
 * Puts the distance |x − target| in the place of each criterion with a target, and makes it a cost.
 * Throws `ModelError` when the goals do not match the columns or a target is not finite.
 */
export function orient(matrix: DecisionMatrix, goals: readonly Goal[]): OrientedMatrix {
  const { criteria } = matrix;
  sameLength('goals', goals.length, criteria);
  const values = matrix.values.slice();
  const senses = goals.map((goal, j): Sense => {
    if (typeof goal === 'string') return goal;
    const target = finite('goals', goal.target);
    for (let k = j; k < values.length; k += criteria) {
      values[k] = Math.abs((values[k] as number) - target);
    }
    return 'cost';
  });
  return { ...matrix, values, senses };
}

/**
 * |x − target| of a figure, in its unit: exact bounds for an interval, the absence for an absence.
 * Throws `ModelError` when the target is not finite.
 */
export function distanceFrom(figure: Figure, target: number): Figure {
  finite('target', target);
  if (figure.kind === 'absent') return figure;
  const [floor, ceiling] = bounds(figure, [-Infinity, Infinity]);
  const least = Math.max(0, floor - target, target - ceiling);
  return fromBounds([least, Math.max(ceiling - target, target - floor)]);
}

/** Column j. */
export function column({ criteria, values }: DecisionMatrix, j: number): Float64Array {
  return Float64Array.from(
    { length: values.length / criteria },
    (_, i) => values[i * criteria + j] as number,
  );
}

/**
 * Place of each alternative, 1 for the largest score; equals (to 12 decimals, as everywhere here)
 * share the better place. Throws `ModelError` on a score that is not finite.
 */
export function places(scores: ArrayLike<number>): Int32Array {
  const rounded = Float64Array.from(scores, (x) => Math.round(finite('scores', x) * 1e12) / 1e12);
  const ascending = rounded.slice().sort();
  const best = new Map<number, number>();
  ascending.forEach((x, k) => best.set(x, ascending.length - k));
  return Int32Array.from(rounded, (x) => best.get(x) as number);
}
