/** What the first view needs. Geometry travels as the TopoJSON it was built as, so that each border is sent once. */
import { feature, mesh } from 'topojson-client';
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import type { Boundaries } from '../geometry';
import { INDICATOR_FAMILIES, type Core, type Indicator, type Region } from '../types';
import { decodeFacts, encodeFacts, factsSchema, type PackedFacts } from './facts';
import { partCodec } from './part';
import { bilingual } from './provenance';
import { rowsCodec, type PackedRows } from './rows';
import { decodeSeries, encodeSeries, seriesSchema, type PackedSeries } from './series';

/** The core as it is compiled: the geometry still with its shared arcs. */
export type CoreSource = Omit<Core, 'shapes' | 'borders' | 'outline' | 'context' | 'version'> & {
  readonly boundaries: Boundaries;
};

const position = v.tuple([v.number(), v.number()]);

const regions = rowsCodec<Region>(
  {
    ubigeo: v.string(),
    name: v.string(),
    capital: v.string(),
    capitalPoint: position,
    labelPoint: position,
    neighbours: v.array(v.string()),
  },
  [],
);

const indicators = rowsCodec<Indicator>(
  {
    id: v.string(),
    label: bilingual,
    definition: bilingual,
    unit: v.string(),
    family: v.picklist(INDICATOR_FAMILIES),
    direction: v.picklist(['benefit', 'cost', 'neutral']),
    nature: v.picklist(['rate', 'amount']),
    derived: v.nullable(bilingual),
    officialSource: v.nullable(v.string()),
    periods: v.array(v.string()),
  },
  [],
);

const collection = v.looseObject({
  type: v.literal('GeometryCollection'),
  geometries: v.array(
    v.looseObject({ type: v.string(), properties: v.record(v.string(), v.string()) }),
  ),
});

const boundariesSchema = v.looseObject({
  type: v.literal('Topology'),
  transform: v.object({ scale: position, translate: position }),
  arcs: v.array(v.array(position)),
  objects: v.object({ departments: collection, context: collection }),
});

interface PackedCore {
  readonly dataDate: string;
  readonly regions: PackedRows;
  readonly boundaries: Boundaries;
  readonly indicators: PackedRows;
  readonly first: PackedSeries;
  readonly pilot: readonly string[];
  readonly claims: { readonly regions: readonly string[]; readonly facts: PackedFacts };
}

const schema = v.object({
  dataDate: v.string(),
  regions: regions.schema,
  boundaries: boundariesSchema,
  indicators: indicators.schema,
  first: seriesSchema,
  pilot: v.array(v.string()),
  claims: v.object({ regions: v.array(v.string()), facts: factsSchema }),
});

type Areas<P> = FeatureCollection<Polygon | MultiPolygon, P>;

export const coreCodec = partCodec<PackedCore, Core, CoreSource>(
  schema as unknown as v.GenericSchema<unknown, PackedCore>,
  (core, words) => {
    const claims = Object.entries(core.pilotClaims);
    return {
      dataDate: core.dataDate,
      regions: regions.encode(core.regions, words),
      boundaries: core.boundaries,
      indicators: indicators.encode(core.indicators, words),
      first: encodeSeries(core.first, words),
      pilot: core.pilot,
      claims: {
        regions: claims.map(([ubigeo]) => ubigeo),
        facts: encodeFacts(
          claims.map(([, fact]) => fact),
          words,
        ),
      },
    };
  },
  (packed, lexicon, version) => {
    const { departments, context } = packed.boundaries.objects;
    const claims = decodeFacts(packed.claims.facts, lexicon);
    return {
      version,
      dataDate: packed.dataDate,
      regions: regions.decode(packed.regions, lexicon),
      shapes: feature(packed.boundaries, departments) as Areas<{ ubigeo: string }>,
      borders: mesh(packed.boundaries, departments, (a, b) => a !== b) as MultiLineString,
      outline: mesh(packed.boundaries, departments, (a, b) => a === b) as MultiLineString,
      context: feature(packed.boundaries, context) as Areas<{ country: string }>,
      indicators: indicators.decode(packed.indicators, lexicon),
      first: decodeSeries(packed.first, lexicon),
      pilot: packed.pilot,
      pilotClaims: Object.fromEntries(
        packed.claims.regions.flatMap((ubigeo, i) => {
          const fact = claims[i];
          return fact === undefined ? [] : [[ubigeo, fact]];
        }),
      ),
    };
  },
);
