/** Axes of criteria, and the rows that lie within the stretches marked on them. */
import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Figure } from '../model/figure';
import { ends } from './figure';
import type { Brush, CriterionAxis, CriterionRow, Range } from './types';

/** Positions on an axis as shares of its length, 0–1, and back. */
export interface AxisScale {
  readonly domain: Range;
  readonly share: (value: number) => number;
  readonly value: (share: number) => number;
}

/** Scale of the axis at `index`; `reversed` puts its least value at 1. */
export function axisScale(
  axis: CriterionAxis,
  rows: readonly CriterionRow[],
  index: number,
  reversed = false,
): AxisScale {
  const domain = axis.domain ?? extent(rows.flatMap(({ figures }) => endsAt(figures, index)));
  const scale = (axis.scale === 'sqrt' ? scaleSqrt : scaleLinear)(
    [...domain],
    reversed ? [1, 0] : [0, 1],
  );
  const [from, to] = reversed ? [domain[1], domain[0]] : domain;
  return {
    domain,
    share: scale,
    // The ends are given back as they are, so that rounding leaves no row out.
    value: (share) => (share <= 0 ? from : share >= 1 ? to : scale.invert(share)),
  };
}

function endsAt(figures: readonly Figure[], index: number): readonly number[] {
  const figure = figures[index];
  return figure ? ends(figure) : [];
}

function extent(values: readonly number[]): Range {
  if (values.length === 0) return [0, 1];
  const [low, high] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

export interface Brushed {
  /** Rows within all marked stretches; an interval is within when it reaches into the stretch. */
  readonly inside: ReadonlySet<string>;
  /** Rows that a marked axis leaves out because they have no figure there. */
  readonly leftOut: number;
}

/** Null when nothing is marked. */
export function brushed(
  axes: readonly CriterionAxis[],
  rows: readonly CriterionRow[],
  brush: Brush,
): Brushed | null {
  const marked = axes.flatMap((axis, index) => {
    const range = brush[axis.id];
    return range ? [{ index, range }] : [];
  });
  if (marked.length === 0) return null;
  const inside = new Set<string>();
  let leftOut = 0;
  for (const { id, figures } of rows) {
    if (marked.some(({ index }) => (figures[index]?.kind ?? 'absent') === 'absent')) leftOut++;
    else if (marked.every(({ index, range }) => meets(figures[index], range))) inside.add(id);
  }
  return { inside, leftOut };
}

function meets(figure: Figure | undefined, [low, high]: Range): boolean {
  if (figure === undefined || figure.kind === 'absent') return false;
  if (figure.kind === 'value') return figure.value >= low && figure.value <= high;
  return figure.ceiling >= low && figure.floor <= high;
}

/** The brush with another stretch on one axis; null takes it away. */
export function marking(brush: Brush, axis: string, range: Range | null): Brush {
  const rest = Object.entries(brush).filter(([id]) => id !== axis);
  return Object.fromEntries(range ? [...rest, [axis, range]] : rest);
}
