import type { Problem } from './problem';
import { cellProblem, groupRows, hasColumns, numberIn, type Rule } from './rule';

/**
 * Of one region and period no floor is above a ceiling. (A share that is known outright comes from
 * one body, its ceiling often from another: they may differ by a little, and both stand.)
 */
const checkExportBounds: Rule = (data) => {
  const table = data.tables.get('export_bounds');
  const key = ['ubigeo', 'year', 'period'];
  if (!table || !hasColumns(table, [...key, 'kind', 'value'])) return [];
  return [...groupRows(table.rows, key).values()].flatMap((rows) => {
    const of = (kind: string) => rows.filter((row) => row.text('kind') === kind);
    return of('ceiling').flatMap((ceiling): Problem[] => {
      const top = numberIn(ceiling, 'value') ?? Infinity;
      return of('floor')
        .filter((floor) => (numberIn(floor, 'value') ?? -Infinity) > top)
        .map((floor) =>
          cellProblem(
            table,
            floor,
            'value',
            'interval-order',
            `floor ${floor.text('value')} is above the ceiling ${top} of line ${ceiling.line}`,
          ),
        );
    });
  });
};

/** Columns that are the two ends of one interval. */
const ENDS: readonly (readonly [from: string, to: string])[] = [
  ['year_start', 'year_end'],
  ['floor', 'ceiling'],
];

const checkEnds: Rule = (data) =>
  [...data.tables.values()].flatMap((table) =>
    ENDS.filter((ends) => hasColumns(table, ends)).flatMap(([from, to]) =>
      table.rows.flatMap((row) => {
        const [start, end] = [numberIn(row, from), numberIn(row, to)];
        if (start === null || end === null || start <= end) return [];
        return [cellProblem(table, row, to, 'interval-order', `${end} is under ${from} ${start}`)];
      }),
    ),
  );

/** An interval has its floor under its ceiling. */
export const checkBounds: Rule = (data) => [...checkExportBounds(data), ...checkEnds(data)];
