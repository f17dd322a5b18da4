/**
 * Lists travel as columns: the values of one field of all rows side by side, a column that never
 * changes as a single value. Keys are written once, and a compressor finds alike beside alike.
 */
import * as v from 'valibot';

/** As many values as rows, or one that holds for all of them. */
export type Column<T> = readonly T[];

export function packColumn<T>(values: readonly T[]): Column<T> {
  const first = JSON.stringify(values[0]);
  return values.length > 1 && values.every((value) => JSON.stringify(value) === first)
    ? values.slice(0, 1)
    : values;
}

/** The value of row `i`; `columnsSchema` has made sure that there is one. */
export function cellAt<T>(column: Column<T>, i: number): T {
  return column[column.length === 1 ? 0 : i] as T;
}

type Columns<C> = { n: number } & { [K in keyof C]: C[K][] };
type CellSchemas<C> = { readonly [K in keyof C]: v.GenericSchema<C[K]> };

/** Checks `n` rows in columns, cell by cell and the length of each column. */
export function columnsSchema<C extends object>(
  cells: CellSchemas<C>,
): v.GenericSchema<unknown, Columns<C>> {
  const entries = Object.entries(cells) as [string, v.GenericSchema][];
  const schema = v.pipe(
    v.object({
      n: v.pipe(v.number(), v.integer(), v.minValue(0)),
      ...Object.fromEntries(entries.map(([key, cell]) => [key, v.array(cell)])),
    }),
    v.check(
      (columns: { n: number; [key: string]: unknown }) =>
        entries.every(([key]) => {
          const { length } = columns[key] as unknown[];
          return length === columns.n || (columns.n > 1 && length === 1);
        }),
      'a column is longer or shorter than its rows',
    ),
  );
  return schema as unknown as v.GenericSchema<unknown, Columns<C>>;
}
