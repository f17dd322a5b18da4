import { cellProblem, type Rule } from './rule';

type Range = readonly [first: number, last: number];

const isYearColumn = (column: string): boolean =>
  /(^|_)(year|date)(_start|_end)?$|^period$|^retrieved$/.test(column);

/** The facts are of this century; nothing that has been found is later than the package itself. */
const FIRST_YEAR = 2000;
/** Columns with a range of their own: when a service was founded; the years that targets are set for. */
const RANGES: Readonly<Record<string, (made: number) => Range>> = {
  'service_points.year_start': (made) => [1900, made],
  'programme_indicators.year': () => [FIRST_YEAR, 2050],
};

/** Every year that a row names lies in the stated range, and a span does not end before it begins. */
export const checkYears: Rule = (data) => {
  const made = Number(data.descriptor.created.slice(0, 4));
  return [...data.tables.values()].flatMap((table) =>
    table.columns.filter(isYearColumn).flatMap((column) => {
      const range = RANGES[`${table.resource.name}.${column}`];
      const [first, last] = range ? range(made) : [FIRST_YEAR, made];
      return table.rows.flatMap((row) => {
        const years = (row.text(column)?.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number);
        const outside = years.find((year) => year < first || year > last);
        if (outside !== undefined) {
          const detail = `${outside} is not between ${first} and ${last}`;
          return [cellProblem(table, row, column, 'year-range', detail)];
        }
        const [from = 0, to = from] = years;
        return from > to
          ? [cellProblem(table, row, column, 'year-range', `${from} comes after ${to}`)]
          : [];
      });
    }),
  );
};
