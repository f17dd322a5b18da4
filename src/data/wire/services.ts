import * as v from 'valibot';
import {
  SERVICE_FUNCTIONS,
  STAGES,
  type Institution,
  type LogisticsNode,
  type Ministry,
  type PointStatus,
  type ServicePoint,
  type Services,
  type StageNeed,
  type UnplacedService,
} from '../types';
import { partCodec } from './part';
import { rowsCodec, type PackedRows } from './rows';

const text = v.string();
const maybe = v.nullable(v.string());
const position = v.tuple([v.number(), v.number()]);

export const MINISTRIES: readonly Ministry[] = [
  'MINCETUR',
  'PRODUCE',
  'MIDAGRI',
  'GUILD',
  'REGIONAL',
  'OTHER',
];
export const STATUSES: readonly PointStatus[] = [
  'operating',
  'unconfirmed',
  'under_construction',
  'planned',
  'program_presence',
  'not_stated',
];
export const DELIVERIES = ['first_floor', 'second_floor', 'unknown'] as const;
export const PRECISIONS = ['exact', 'district', 'province', 'department'] as const;
export const SERVES = ['any', 'listed', 'none'] as const;
export const NODE_KINDS = [
  'seaport',
  'airport',
  'border_crossing',
  'packing',
  'cold_storage',
  'riverport',
] as const;

const service = {
  id: text,
  name: text,
  institution: text,
  ministry: v.picklist(MINISTRIES),
  function: v.picklist(SERVICE_FUNCTIONS),
  delivery: v.picklist(DELIVERIES),
  status: v.picklist(STATUSES),
  statusYear: maybe,
  kind: text,
  isPlace: v.boolean(),
  chains: v.array(text),
  serves: v.picklist(SERVES),
};
const points = rowsCodec<ServicePoint>(
  {
    ...service,
    ubigeo: text,
    province: maybe,
    district: maybe,
    point: position,
    precision: v.picklist(PRECISIONS),
  },
  ['provenance'],
);
const unplaced = rowsCodec<UnplacedService>(service, ['provenance']);
const institutions = rowsCodec<Institution>(
  {
    id: text,
    name: text,
    ministry: v.picklist(MINISTRIES),
    found: v.number(),
    known: v.nullable(v.number()),
  },
  ['knownProvenance'],
);
const nodes = rowsCodec<LogisticsNode>(
  { id: text, name: text, kind: v.picklist(NODE_KINDS), ubigeo: maybe, point: position },
  ['provenance'],
);
const needs = rowsCodec<StageNeed>(
  { stage: v.picklist(STAGES), function: v.picklist(SERVICE_FUNCTIONS) },
  ['provenance'],
);

interface PackedServices {
  readonly points: PackedRows;
  readonly unplaced: PackedRows;
  readonly institutions: PackedRows;
  readonly nodes: PackedRows;
  readonly needs: PackedRows;
  readonly defaultCompleteness: number;
}

export const servicesCodec = partCodec<PackedServices, Services>(
  v.object({
    points: points.schema,
    unplaced: unplaced.schema,
    institutions: institutions.schema,
    nodes: nodes.schema,
    needs: needs.schema,
    defaultCompleteness: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  (part, words) => ({
    points: points.encode(part.points, words),
    unplaced: unplaced.encode(part.unplaced, words),
    institutions: institutions.encode(part.institutions, words),
    nodes: nodes.encode(part.nodes, words),
    needs: needs.encode(part.needs, words),
    defaultCompleteness: part.defaultCompleteness,
  }),
  (packed, lexicon) => ({
    points: points.decode(packed.points, lexicon),
    unplaced: unplaced.decode(packed.unplaced, lexicon),
    institutions: institutions.decode(packed.institutions, lexicon),
    nodes: nodes.decode(packed.nodes, lexicon),
    needs: needs.decode(packed.needs, lexicon),
    defaultCompleteness: packed.defaultCompleteness,
  }),
);
