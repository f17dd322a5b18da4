/** Any list of records as columns, its provenances packed. One description serves check, writing and reading. */
import * as v from 'valibot';
import type { Provenance } from '../../model/fact';
import { cellAt, columnsSchema, packColumn, type Column } from './columns';
import {
  decodeProvenance,
  encodeProvenance,
  provenanceSchema,
  type Lexicon,
  type LexiconWriter,
  type PackedProvenance,
} from './provenance';

export interface PackedRows {
  readonly cells: { readonly n: number } & Readonly<Record<string, number | Column<unknown>>>;
  readonly traces: Readonly<Record<string, PackedProvenance>>;
}

export interface RowsCodec<T> {
  readonly schema: v.GenericSchema<unknown, PackedRows>;
  encode(rows: readonly T[], words: LexiconWriter): PackedRows;
  decode(packed: PackedRows, lexicon: Lexicon): T[];
}

/** Names of the fields of `T` that hold a provenance. */
type Traced<T> = {
  [K in keyof T]-?: NonNullable<T[K]> extends Provenance ? K : never;
}[keyof T];

/**
 * @param cells schema of each field that is no provenance
 * @param traced the fields that are
 */
export function rowsCodec<T extends object>(
  cells: { readonly [K in Exclude<keyof T, Traced<T>>]: v.GenericSchema<T[K]> },
  traced: readonly (Traced<T> & string)[],
): RowsCodec<T> {
  const names = Object.keys(cells);
  const field = (row: T, name: string): unknown => row[name as keyof T];
  return {
    schema: v.object({
      cells: columnsSchema(cells as Record<string, v.GenericSchema>),
      traces: v.object(Object.fromEntries(traced.map((name) => [name, provenanceSchema]))),
    }) as unknown as v.GenericSchema<unknown, PackedRows>,
    encode: (rows, words) => ({
      cells: {
        n: rows.length,
        ...Object.fromEntries(
          names.map((name) => [name, packColumn(rows.map((row) => field(row, name)))]),
        ),
      },
      traces: Object.fromEntries(
        traced.map((name) => [
          name,
          encodeProvenance(
            rows.map((row) => row[name] as Provenance | null),
            words,
          ),
        ]),
      ),
    }),
    decode: ({ cells: columns, traces }, lexicon) =>
      Array.from({ length: columns.n }, (_, i) => {
        const row: Record<string, unknown> = {};
        for (const name of names) row[name] = cellAt(columns[name] as Column<unknown>, i);
        for (const [name, packed] of Object.entries(traces)) {
          row[name] = decodeProvenance(packed, i, lexicon);
        }
        return row as T;
      }),
  };
}
