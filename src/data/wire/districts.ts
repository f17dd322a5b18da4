import * as v from 'valibot';
import type { District, DistrictExport, Districts } from '../types';
import { partCodec } from './part';
import { rowsCodec, type PackedRows } from './rows';

const text = v.string();
const position = v.tuple([v.number(), v.number()]);
const measure = v.nullable(v.number());

const districts = rowsCodec<District>(
  {
    ubigeo6: text,
    ubigeo: text,
    province: text,
    name: text,
    point: v.nullable(position),
    population: measure,
    ruralShare: measure,
    producers: measure,
    cropValue: measure,
  },
  [],
);
const exports = rowsCodec<DistrictExport>(
  {
    ubigeo6: text,
    ubigeo: text,
    province: text,
    name: text,
    point: position,
    fob: v.number(),
    exporters: measure,
    leadFamily: text,
    leadChain: v.nullable(text),
    leadShare: v.number(),
    peakMonth: measure,
    period: text,
  },
  ['provenance'],
);

interface PackedDistricts {
  readonly districts: PackedRows;
  readonly exports: PackedRows;
}

export const districtsCodec = partCodec<PackedDistricts, Districts>(
  v.object({ districts: districts.schema, exports: exports.schema }),
  (part, words) => ({
    districts: districts.encode(part.districts, words),
    exports: exports.encode(part.exports, words),
  }),
  (packed, lexicon) => ({
    districts: districts.decode(packed.districts, lexicon),
    exports: exports.decode(packed.exports, lexicon),
  }),
);
