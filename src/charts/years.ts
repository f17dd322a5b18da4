import type { YearPoint } from './types';

export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/**
 * Runs of consecutive whole years with a value, in order of time. A year without a value, a year
 * that is not listed and a part of a year all end a run: nothing is joined over them.
 */
export function runsOf(points: readonly YearPoint[]): readonly (readonly YearValue[])[] {
  const known = points
    .flatMap(({ year, value, partYear }) =>
      value === null || partYear === true || !Number.isFinite(value) ? [] : [{ year, value }],
    )
    .sort((a, b) => a.year - b.year);
  const runs: YearValue[][] = [];
  for (const point of known) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.year === point.year - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
