/** Any part of the facts that the types allow. */
import fc, { type Arbitrary } from 'fast-check';
import {
  BASES,
  SERVICE_FUNCTIONS,
  STAGES,
  type Catalogue,
  type Chains,
  type Criteria,
  type Districts,
  type IndicatorTable,
  type Programme,
  type Series,
  type Services,
  type UnplacedService,
} from '../../../src/data/types';
import { indexSeries } from '../../../src/data/wire/indicators';
import {
  DELIVERIES,
  MINISTRIES,
  NODE_KINDS,
  PRECISIONS,
  SERVES,
  STATUSES,
} from '../../../src/data/wire/services';
import { CRITERION_FAMILIES, MODEL_RESULTS, SENSES } from '../../../src/data/wire/criteria';
import type { Bilingual, Fact, Provenance } from '../../../src/model/fact';
import type { Figure } from '../../../src/model/figure';

/** JSON has no −0. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const maybe = <T>(some: Arbitrary<T>): Arbitrary<T | null> => fc.option(some, { nil: null });
const one = <T>(words: readonly T[]): Arbitrary<T> => fc.constantFrom(...words);
const list = <T>(some: Arbitrary<T>): Arbitrary<T[]> => fc.array(some, { maxLength: 6 });
const point = fc.tuple(number, number);
const code = fc.stringMatching(/^\d\d$/);
const bilingual: Arbitrary<Bilingual> = fc.record({ es: text, en: text });

export const provenance: Arbitrary<Provenance> = fc.record({
  ref: fc
    .tuple(fc.stringMatching(/^[a-z]+(_[a-z]+)?$/), fc.integer({ min: 2, max: 1e6 }))
    .map(([table, line]) => `${table}:${line}`),
  source: text,
  confidence: one(['high', 'medium', 'low'] as const),
  derived: maybe(bilingual),
  note: maybe(text),
});

const figure: Arbitrary<Figure> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), value: number }),
  fc.tuple(number, number, one(['closed', 'floor', 'ceiling'])).map(([a, b, sides]): Figure => ({
    kind: 'interval',
    floor: sides === 'ceiling' ? -Infinity : Math.min(a, b),
    ceiling: sides === 'floor' ? Infinity : Math.max(a, b),
  })),
  fc.record({
    kind: fc.constant('absent' as const),
    absence: one(['not_found', 'not_applicable', 'not_published'] as const),
  }),
);

export const fact: Arbitrary<Fact> = fc.record({
  figure,
  unit: text,
  period: text,
  provenance: maybe(provenance),
});

export const series: Arbitrary<Series> = fc.record({
  indicator: text,
  period: text,
  facts: list(fact),
});

const service: { readonly [K in keyof UnplacedService]: Arbitrary<UnplacedService[K]> } = {
  id: text,
  name: text,
  institution: text,
  ministry: one(MINISTRIES),
  function: one(SERVICE_FUNCTIONS),
  delivery: one(DELIVERIES),
  status: one(STATUSES),
  statusYear: maybe(text),
  kind: text,
  isPlace: fc.boolean(),
  chains: list(text),
  serves: one(SERVES),
  provenance,
};

export const indicators: Arbitrary<IndicatorTable> = list(series).map(indexSeries);

export const chains: Arbitrary<Chains> = fc.record({
  chains: list(
    fc.record({ id: text, name: bilingual, agro: fc.boolean(), originMisplaced: fc.boolean() }),
  ),
  listings: list(
    fc.record({
      chain: text,
      ubigeo: code,
      basis: one(BASES),
      named: text,
      list: text,
      year: maybe(text),
      strength: number,
      provenance,
    }),
  ),
  cropAreas: list(
    fc.record({
      chain: text,
      crop: text,
      ubigeo: code,
      hectares: number,
      share: number,
      rank: number,
      period: text,
      provenance,
    }),
  ),
  cropProduction: list(
    fc.record({
      chain: text,
      crop: text,
      ubigeo: code,
      tonnes: number,
      value: number,
      period: text,
      provenance,
    }),
  ),
  harvests: list(
    fc.record({
      chain: text,
      ubigeo: maybe(code),
      place: maybe(text),
      months: list(fc.integer({ min: 1, max: 12 })),
      complete: fc.boolean(),
      kind: one(['harvest', 'export_campaign'] as const),
      provenance,
    }),
  ),
  stages: list(
    fc.record({
      chain: text,
      stage: one(STAGES),
      description: text,
      bottleneck: maybe(text),
      provenance,
    }),
  ),
  territory: list(
    fc.record({
      chain: text,
      ubigeo: code,
      place: maybe(text),
      metric: text,
      value: number,
      unit: text,
      period: text,
      provenance,
    }),
  ),
  productExports: list(
    fc.record({
      chain: text,
      product: text,
      territory: text,
      period: text,
      partYear: fc.boolean(),
      value: number,
      unit: text,
      destination: maybe(text),
      provenance,
    }),
  ),
  hsCodes: list(fc.record({ chain: text, code: text, description: text, provenance })),
  perxFound: list(code),
  territories: fc.dictionary(fc.stringMatching(/^[A-Z]{2}$/), bilingual).map((all) => ({ ...all })),
});

export const services: Arbitrary<Services> = fc.record({
  points: list(
    fc.record({
      ...service,
      ubigeo: code,
      province: maybe(text),
      district: maybe(text),
      point,
      precision: one(PRECISIONS),
    }),
  ),
  unplaced: list(fc.record(service)),
  institutions: list(
    fc.record({
      id: text,
      name: text,
      ministry: one(MINISTRIES),
      found: fc.nat(),
      known: maybe(fc.nat()),
      knownProvenance: maybe(provenance),
    }),
  ),
  nodes: list(
    fc.record({
      id: text,
      name: text,
      kind: one(NODE_KINDS),
      ubigeo: maybe(code),
      point,
      provenance,
    }),
  ),
  needs: list(fc.record({ stage: one(STAGES), function: one(SERVICE_FUNCTIONS), provenance })),
  defaultCompleteness: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => (n === 0 ? 0 : n)),
});

export const districts: Arbitrary<Districts> = fc.record({
  districts: list(
    fc.record({
      ubigeo6: text,
      ubigeo: code,
      province: text,
      name: text,
      point: maybe(point),
      population: maybe(number),
      ruralShare: maybe(number),
      producers: maybe(number),
      cropValue: maybe(number),
    }),
  ),
  exports: list(
    fc.record({
      ubigeo6: text,
      ubigeo: code,
      province: text,
      name: text,
      point,
      fob: number,
      exporters: maybe(number),
      leadFamily: text,
      leadChain: maybe(text),
      leadShare: number,
      peakMonth: maybe(number),
      period: text,
      provenance,
    }),
  ),
});

export const programme: Arbitrary<Programme> = fc.record({
  entries: list(
    fc.record({
      ubigeo: code,
      date: text,
      dateKind: one(['launch', 'seen_by'] as const),
      chains: maybe(text),
      provenance,
    }),
  ),
  reported: fact,
});

export const criteria: Arbitrary<Criteria> = fc.record({
  criteria: list(
    fc.record({
      id: text,
      family: one(CRITERION_FAMILIES),
      label: bilingual,
      definition: bilingual,
      from: fc.oneof(
        fc.record({ indicator: text, period: text }),
        fc.record({ model: one(MODEL_RESULTS) }),
      ),
      sense: one(SENSES),
      exclusive: maybe(text),
    }),
  ),
  presets: list(
    fc.record({
      id: text,
      label: bilingual,
      rationale: bilingual,
      weights: fc
        .dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.nat(100))
        .map((all) => ({ ...all })),
    }),
  ),
});

export const catalogue: Arbitrary<Catalogue> = fc.record({
  tables: list(
    fc.record({ name: text, title: bilingual, rows: fc.nat(), licence: text, path: text }),
  ),
  sources: list(
    fc.record({
      id: text,
      title: text,
      url: maybe(text),
      date: maybe(text),
      retrieved: maybe(text),
      licence: text,
    }),
  ).map((sources) => new Map(sources.map((source) => [source.id, source]))),
});
