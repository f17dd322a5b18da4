import * as v from 'valibot';
import type { Criteria, Criterion, Preset } from '../types';
import { partCodec } from './part';
import { bilingual } from './provenance';
import { rowsCodec, type PackedRows } from './rows';

export const CRITERION_FAMILIES = ['need', 'potential', 'readiness', 'logistics'] as const;
export const MODEL_RESULTS = [
  'gap',
  'functions_present',
  'chains_listed',
  'chains_shared_with_pilot',
] as const;
export const SENSES = ['benefit', 'cost'] as const;

const criteria = rowsCodec<Criterion>(
  {
    id: v.string(),
    family: v.picklist(CRITERION_FAMILIES),
    label: bilingual,
    definition: bilingual,
    from: v.union([
      v.object({ indicator: v.string(), period: v.string() }),
      v.object({ model: v.picklist(MODEL_RESULTS) }),
    ]),
    sense: v.picklist(SENSES),
    exclusive: v.nullable(v.string()),
  },
  [],
);
const presets = rowsCodec<Preset>(
  {
    id: v.string(),
    label: bilingual,
    rationale: bilingual,
    weights: v.record(v.string(), v.pipe(v.number(), v.minValue(0))),
  },
  [],
);

interface PackedCriteria {
  readonly criteria: PackedRows;
  readonly presets: PackedRows;
}

export const criteriaCodec = partCodec<PackedCriteria, Criteria>(
  v.object({ criteria: criteria.schema, presets: presets.schema }),
  (part, words) => ({
    criteria: criteria.encode(part.criteria, words),
    presets: presets.encode(part.presets, words),
  }),
  (packed, lexicon) => ({
    criteria: criteria.decode(packed.criteria, lexicon),
    presets: presets.decode(packed.presets, lexicon),
  }),
);
