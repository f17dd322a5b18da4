/**
 * Provenance travels as columns of numbers; the words (tables, sources, notes, derivations) are
 * written once a file, in its lexicon. Index −1 is none.
 */
import * as v from 'valibot';
import type { Bilingual, Confidence, Provenance } from '../../model/fact';
import { cellAt, columnsSchema, packColumn, type Column } from './columns';

export const bilingual = v.object({ es: v.string(), en: v.string() });

export const lexiconSchema = v.object({
  tables: v.array(v.string()),
  sources: v.array(v.string()),
  notes: v.array(v.string()),
  derivations: v.array(bilingual),
});
export type Lexicon = v.InferOutput<typeof lexiconSchema>;

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];
const NONE = -1;

interface PackedCells {
  table: number;
  line: number;
  source: number;
  confidence: number;
  note: number;
  derived: number;
}
export type PackedProvenance = { readonly n: number } & {
  readonly [K in keyof PackedCells]: Column<PackedCells[K]>;
};

const index = v.pipe(v.number(), v.integer(), v.minValue(NONE));
export const provenanceSchema = columnsSchema<PackedCells>({
  table: index,
  line: index,
  source: index,
  confidence: index,
  note: index,
  derived: index,
});

/** Collects the words of a file while it is encoded. */
export class LexiconWriter {
  private readonly places = new Map<string, number>();
  readonly lexicon: Lexicon = { tables: [], sources: [], notes: [], derivations: [] };

  place<T>(list: keyof Lexicon, word: T & Lexicon[keyof Lexicon][number]): number {
    const key = `${list} ${JSON.stringify(word)}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const added = (this.lexicon[list] as unknown[]).push(word) - 1;
    this.places.set(key, added);
    return added;
  }
}

export function encodeProvenance(
  provenances: readonly (Provenance | null)[],
  words: LexiconWriter,
): PackedProvenance {
  const column = (of: (provenance: Provenance) => number): Column<number> =>
    packColumn(provenances.map((provenance) => (provenance === null ? NONE : of(provenance))));
  const cut = (ref: string): number => ref.lastIndexOf(':');
  return {
    n: provenances.length,
    table: column(({ ref }) => words.place('tables', ref.slice(0, cut(ref)))),
    line: column(({ ref }) => Number(ref.slice(cut(ref) + 1))),
    source: column(({ source }) => words.place('sources', source)),
    confidence: column(({ confidence }) => CONFIDENCES.indexOf(confidence)),
    note: column(({ note }) => (note === null ? NONE : words.place('notes', note))),
    derived: column(({ derived }) =>
      derived === null ? NONE : words.place('derivations', derived),
    ),
  };
}

export function decodeProvenance(
  packed: PackedProvenance,
  i: number,
  lexicon: Lexicon,
): Provenance | null {
  const table = lexicon.tables[cellAt(packed.table, i)];
  if (table === undefined) return null;
  const derived: Bilingual | undefined = lexicon.derivations[cellAt(packed.derived, i)];
  return {
    ref: `${table}:${cellAt(packed.line, i)}`,
    source: lexicon.sources[cellAt(packed.source, i)] ?? '',
    confidence: CONFIDENCES[cellAt(packed.confidence, i)] ?? 'low',
    derived: derived ?? null,
    note: lexicon.notes[cellAt(packed.note, i)] ?? null,
  };
}
