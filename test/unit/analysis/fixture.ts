/**
 * A country of three regions on the equator: "A" has a plan and services, "B" is less known, "C" is
 * all city. Districts lie 10 km apart, so that distances can be read off.
 */
import type {
  Chain,
  ChainListing,
  Criteria,
  District,
  Region,
  ServicePoint,
} from '../../../src/data/types';
import { KM_PER_DEGREE, type LonLat } from '../../../src/model/distance';
import { absent, value, type Figure } from '../../../src/model/figure';
import type { Fact, Provenance } from '../../../src/model/fact';
import type { AnalysisParts } from '../../../src/views/analysis/build';

export const at = (km: number): LonLat => [km / KM_PER_DEGREE, 0];

const provenance: Provenance = {
  ref: 'test:2',
  source: 'test',
  confidence: 'high',
  derived: null,
  note: null,
};
const words = (text: string): { es: string; en: string } => ({ es: text, en: text });

const region = (ubigeo: string): Region => ({
  ubigeo,
  name: ubigeo,
  capital: ubigeo,
  capitalPoint: [0, 0],
  labelPoint: [0, 0],
  neighbours: [],
});

const district = (ubigeo: string, province: string, km: number, rural: number): District => ({
  ubigeo6: `${ubigeo}${province}${km}`,
  ubigeo,
  province,
  name: `${km}`,
  point: at(km),
  population: 1000,
  ruralShare: rural,
  producers: null,
  cropValue: null,
});

export const point = (
  id: string,
  fn: ServicePoint['function'],
  over: Partial<ServicePoint> = {},
): ServicePoint => ({
  id,
  name: id,
  institution: 'known',
  ministry: 'OTHER',
  function: fn,
  delivery: 'first_floor',
  status: 'operating',
  statusYear: null,
  kind: 'office',
  isPlace: true,
  chains: [],
  serves: 'any',
  ubigeo: 'A',
  province: 'A1',
  district: '0',
  point: at(0),
  precision: 'district',
  provenance,
  ...over,
});

const chain = (id: string, over: Partial<Chain> = {}): Chain => ({
  id,
  name: words(id),
  agro: true,
  originMisplaced: false,
  ...over,
});

export const listing = (
  chainId: string,
  ubigeo: string,
  basis: ChainListing['basis'],
  strength = 1,
): ChainListing => ({
  chain: chainId,
  ubigeo,
  basis,
  named: chainId,
  list: 'list',
  year: '2024',
  strength,
  provenance,
});

const fact = (figure: Figure): Fact => ({ figure, unit: 'units', period: '2024', provenance });

const criteria: Criteria = {
  criteria: [
    {
      id: 'gap',
      family: 'need',
      label: words('gap'),
      definition: words('gap'),
      from: { model: 'gap' },
      sense: 'benefit',
      exclusive: null,
    },
    {
      id: 'functions',
      family: 'readiness',
      label: words('functions'),
      definition: words('functions'),
      from: { model: 'functions_present' },
      sense: 'benefit',
      exclusive: null,
    },
    {
      id: 'firms',
      family: 'readiness',
      label: words('firms'),
      definition: words('firms'),
      from: { indicator: 'firms', period: '2024' },
      sense: 'benefit',
      exclusive: null,
    },
    {
      id: 'hours',
      family: 'logistics',
      label: words('hours'),
      definition: words('hours'),
      from: { indicator: 'hours', period: '2024' },
      sense: 'cost',
      exclusive: null,
    },
  ],
  presets: [
    {
      id: 'readiness',
      label: words('readiness'),
      rationale: words('readiness'),
      weights: { functions: 30, firms: 10, hours: 60 },
    },
  ],
};

const series = (
  indicator: string,
  figures: readonly Figure[],
): readonly [string, ReadonlyMap<string, { indicator: string; period: string; facts: Fact[] }>] => [
  indicator,
  new Map([['2024', { indicator, period: '2024', facts: figures.map(fact) }]]),
];

export function fixture(): AnalysisParts {
  const regions = ['A', 'B', 'C'].map(region);
  const [, firms] = series('firms', [value(10), value(0), absent('not_found')]);
  return {
    core: {
      version: 'test',
      dataDate: '2026-01-01',
      regions,
      shapes: { type: 'FeatureCollection', features: [] },
      borders: { type: 'MultiLineString', coordinates: [] },
      outline: { type: 'MultiLineString', coordinates: [] },
      context: { type: 'FeatureCollection', features: [] },
      indicators: [],
      first: firms.get('2024') ?? { indicator: 'firms', period: '2024', facts: [] },
      pilot: ['A'],
      pilotClaims: {},
    },
    indicators: new Map([
      series('firms', [value(10), value(0), absent('not_found')]),
      series('hours', [value(1), value(9), value(5)]),
    ]),
    criteria,
    chains: {
      chains: [
        chain('coffee', { originMisplaced: true }),
        chain('mango'),
        chain('nut'),
        chain('wool', { agro: false }),
      ],
      listings: [
        listing('mango', 'A', 'perx'),
        listing('mango', 'A', 'export_evidence', 0.8),
        listing('coffee', 'A', 'programme'),
        listing('coffee', 'B', 'export_evidence', 0.1),
        listing('nut', 'B', 'other_list'),
        listing('wool', 'B', 'other_list'),
        listing('mango', 'C', 'export_evidence', 1),
      ],
      cropAreas: [
        ['mango', 'A', 100] as const,
        ['mango', 'B', 25] as const,
        ['coffee', 'A', 10] as const,
        ['coffee', 'B', 40] as const,
      ].map(([id, ubigeo, hectares]) => ({
        chain: id,
        crop: id,
        ubigeo,
        hectares,
        share: hectares,
        rank: 1,
        period: '2023',
        provenance,
      })),
      cropProduction: [],
      harvests: [],
      stages: [],
      territory: [],
      productExports: [],
      hsCodes: [],
      perxFound: ['A'],
      territories: {},
    },
    services: {
      points: [
        point('research', 'research_extension'),
        point('sanitary', 'sanitary', {
          institution: 'unknown',
          point: at(20),
          chains: ['mango'],
          serves: 'listed',
        }),
        point('finance', 'finance', {
          institution: 'unknown',
          ubigeo: 'B',
          province: 'B1',
          district: null,
          point: at(100),
          precision: 'province',
        }),
        point('planned', 'guild', { status: 'planned' }),
        point('activity', 'guild', { isPlace: false }),
        point('leather', 'guild', { serves: 'none' }),
      ],
      unplaced: [],
      institutions: [
        {
          id: 'known',
          name: 'known',
          ministry: 'OTHER',
          found: 4,
          known: 5,
          knownProvenance: null,
        },
        {
          id: 'unknown',
          name: 'unknown',
          ministry: 'OTHER',
          found: 2,
          known: null,
          knownProvenance: null,
        },
      ],
      nodes: [],
      needs: [
        { stage: 'processing', function: 'finance', provenance },
        { stage: 'inputs', function: 'research_extension', provenance },
        { stage: 'postharvest', function: 'sanitary', provenance },
      ],
      defaultCompleteness: 0.5,
    },
    districts: {
      districts: [
        district('A', 'A1', 0, 50),
        district('A', 'A1', 10, 50),
        district('A', 'A2', 20, 100),
        district('B', 'B1', 100, 100),
        district('B', 'B1', 110, 50),
        district('B', 'B2', 150, 50),
        district('C', 'C1', 300, 0),
        { ...district('C', 'C1', 310, 100), point: null, population: null },
      ],
      exports: [],
    },
  };
}
