/**
 * Whether figures differ, as far as what is known of them says. An interval may be any number
 * within its sides, so two figures differ surely only where their intervals do not overlap; a
 * figure of which nothing is known differs surely from none.
 */
import { ModelError } from './error';
import { bounds, type Bounds, type Figure } from './figure';

/** `unsure`: they overlap, or lie nearer than the margin; `unknown`: one of them is absent. */
export type Difference = 'sure' | 'unsure' | 'unknown';

const ANYTHING: Bounds = [-Infinity, Infinity];

/**
 * Whether two figures differ by more than a margin, in their unit: the error of an estimate that is
 * published as one number. Throws `ModelError` on a margin that is negative or NaN.
 */
export function difference(a: Figure, b: Figure, margin = 0): Difference {
  checkMargin(margin);
  if (a.kind === 'absent' || b.kind === 'absent') return 'unknown';
  return above(bounds(a, ANYTHING), bounds(b, ANYTHING), margin) ||
    above(bounds(b, ANYTHING), bounds(a, ANYTHING), margin)
    ? 'sure'
    : 'unsure';
}

/** Places in the list of the figure that is surely the highest, and of the one surely the lowest. */
export interface Extremes {
  readonly highest: number | null;
  readonly lowest: number | null;
}

/**
 * The figures that lie beyond every other by more than the margin. What does not apply is no part
 * of the comparison; any other absence may be anything, and leaves both ends open.
 * Throws `ModelError` as `difference`.
 */
export function extremes(figures: readonly Figure[], margin = 0): Extremes {
  checkMargin(margin);
  const compared = figures.flatMap((figure, index) =>
    figure.kind === 'absent' && figure.absence === 'not_applicable'
      ? []
      : [{ index, range: bounds(figure, ANYTHING) }],
  );
  if (compared.length < 2) return { highest: null, lowest: null };
  const beyond = (is: (own: Bounds, other: Bounds) => boolean): number | null =>
    compared.find((one) => compared.every((other) => other === one || is(one.range, other.range)))
      ?.index ?? null;
  return {
    highest: beyond((own, other) => above(own, other, margin)),
    lowest: beyond((own, other) => above(other, own, margin)),
  };
}

const above = ([floor]: Bounds, [, ceiling]: Bounds, margin: number): boolean =>
  floor - ceiling > margin;

function checkMargin(margin: number): void {
  if (!(margin >= 0)) throw new ModelError('margin', 'must not be negative');
}
