import * as v from 'valibot';
import type { Catalogue, Source } from '../types';
import { partCodec } from './part';
import { bilingual } from './provenance';
import { rowsCodec, type PackedRows } from './rows';

const maybe = v.nullable(v.string());

const tables = rowsCodec<Catalogue['tables'][number]>(
  {
    name: v.string(),
    title: bilingual,
    rows: v.number(),
    licence: v.string(),
    path: v.string(),
  },
  [],
);
const sources = rowsCodec<Source>(
  {
    id: v.string(),
    title: v.string(),
    url: maybe,
    date: maybe,
    retrieved: maybe,
    licence: v.string(),
  },
  [],
);

interface PackedCatalogue {
  readonly tables: PackedRows;
  readonly sources: PackedRows;
}

export const catalogueCodec = partCodec<PackedCatalogue, Catalogue>(
  v.object({ tables: tables.schema, sources: sources.schema }),
  (part, words) => ({
    tables: tables.encode(part.tables, words),
    sources: sources.encode([...part.sources.values()], words),
  }),
  (packed, lexicon) => ({
    tables: tables.decode(packed.tables, lexicon),
    sources: new Map(sources.decode(packed.sources, lexicon).map((source) => [source.id, source])),
  }),
);
