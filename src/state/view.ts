/**
 * Everything a link must carry to show the same page again. The URL owns this state; the map owns
 * its exact camera while it moves; components own what is merely open or folded.
 */
export type Room = 'explore' | 'compare' | 'chains' | 'services' | 'gaps' | 'candidates' | 'data';
export const ROOMS: readonly Room[] = [
  'explore',
  'compare',
  'chains',
  'services',
  'gaps',
  'candidates',
  'data',
];

export type Language = 'es' | 'en';

export type ClassMethod = 'quantile' | 'equal' | 'natural' | 'pretty' | 'deviation' | 'manual';
export const CLASS_METHODS: readonly ClassMethod[] = [
  'quantile',
  'equal',
  'natural',
  'pretty',
  'deviation',
  'manual',
];

/** What the horizontal axis of the bivariate map holds. */
export type GapAxis = 'exports' | 'promise';
export const GAP_AXES: readonly GapAxis[] = ['exports', 'promise'];

/** What a room may be looked at for; it opens with the first. A room without an entry has one view. */
export const LENSES = {
  compare: ['table', 'multiples', 'maps', 'criteria', 'peers'],
  chains: ['chain', 'matrix', 'transfer'],
  services: ['places', 'access', 'coordination'],
  gaps: ['matrix', 'pattern'],
  candidates: ['order', 'criteria', 'robustness', 'pair', 'backtest'],
} as const;
export type RoomWithLenses = keyof typeof LENSES;
export type LensOf<R extends RoomWithLenses> = (typeof LENSES)[R][number];
export type Lens = LensOf<RoomWithLenses>;

/** What small maps differ by. */
export type MultiplesBy = 'period' | 'indicator' | 'chain' | 'function';
export const MULTIPLES_BY: readonly MultiplesBy[] = ['period', 'indicator', 'chain', 'function'];

/** Two maps beside each other, one over the other with an edge to move, or what they differ by. */
export type PairOfMaps = 'side' | 'swipe' | 'difference';
export const PAIRS_OF_MAPS: readonly PairOfMaps[] = ['side', 'swipe', 'difference'];

/** Of which room the maps that are set beside each other are. */
export type MapOf = Extract<Room, 'explore' | 'chains' | 'services' | 'gaps' | 'candidates'>;
export const MAPS_OF: readonly MapOf[] = ['explore', 'chains', 'services', 'gaps', 'candidates'];

/** Regions that the reader reads as one: a commonwealth of regions, a corridor. */
export interface RegionGroup {
  readonly name: string;
  readonly regions: readonly string[];
}

/** How many regions and groups are compared at once. */
export const MOST_COMPARED = 6;

/** How scores and weights become an order. */
export type RankMethod = 'weighted_sum' | 'weighted_product' | 'topsis' | 'promethee' | 'vikor';
export const RANK_METHODS: readonly RankMethod[] = [
  'weighted_sum',
  'weighted_product',
  'topsis',
  'promethee',
  'vikor',
];

/**
 * What is known of the weights when the places are tried out: just these; each within a margin of
 * its share; scattered around it; their order alone; nothing.
 */
export type WeightKnowledge = 'stated' | 'within' | 'around' | 'order' | 'any';
export const WEIGHT_KNOWLEDGE: readonly WeightKnowledge[] = [
  'stated',
  'within',
  'around',
  'order',
  'any',
];

/** What the access of a district is: services for its demand nearby, or the way to the nearest. */
export type AccessMeasure = 'ratio' | 'nearest';
export const ACCESS_MEASURES: readonly AccessMeasure[] = ['ratio', 'nearest'];

/** How a service counts the less the farther it is: not at all, by zones, or smoothly. */
export type DistanceDecay = 'none' | 'zones' | 'gaussian';
export const DISTANCE_DECAYS: readonly DistanceDecay[] = ['none', 'zones', 'gaussian'];

/** Whom services are for. */
export type DemandKind = 'rural_population' | 'producers' | 'agro_exports';
export const DEMAND_KINDS: readonly DemandKind[] = [
  'rural_population',
  'producers',
  'agro_exports',
];

/** Of which figure the spatial pattern is. */
export type PatternVariable = 'gap' | 'exports' | 'promise' | 'readiness';
export const PATTERN_VARIABLES: readonly PatternVariable[] = [
  'gap',
  'exports',
  'promise',
  'readiness',
];

/** Who counts as a neighbour in it: who touches, or the nearest. */
export type Neighbours = 'touching' | 'nearest';
export const NEIGHBOURS: readonly Neighbours[] = ['touching', 'nearest'];

export interface ViewState {
  readonly room: Room;
  /** Null: the room's first. Read it with `lensOf`: a lens of another room counts as null. */
  readonly lens: Lens | null;
  readonly language: Language;
  readonly indicator: string;
  /** Null: the latest period of the indicator. */
  readonly period: string | null;
  readonly classMethod: ClassMethod;
  readonly classes: number;
  /** Inner breaks when the method is manual, ascending. */
  readonly breaks: readonly number[];
  /** Lima Metropolitana and Callao left out of the shares. */
  readonly withoutCapital: boolean;
  readonly chain: string | null;
  /** Bases that count; all when empty. */
  readonly bases: readonly string[];
  /** Filters of service points; all when empty. */
  readonly functions: readonly string[];
  readonly ministries: readonly string[];
  readonly institutions: readonly string[];
  readonly delivery: readonly string[];
  readonly statuses: readonly string[];
  /** Distance within which a point serves a district, km along a road (detour included). */
  readonly reachKm: number;
  readonly reachRings: boolean;
  readonly accessMeasure: AccessMeasure;
  readonly decay: DistanceDecay;
  readonly demand: DemandKind;
  readonly gapAxis: GapAxis;
  readonly pattern: PatternVariable;
  readonly neighbours: Neighbours;
  /** Units of the comparison besides the chosen regions. */
  readonly groups: readonly RegionGroup[];
  readonly multiplesBy: MultiplesBy;
  /** Each small map has its own scale, and says so. */
  readonly ownScale: boolean;
  readonly pairOfMaps: PairOfMaps;
  /** Whose map B is. */
  readonly mapOf: MapOf;
  /** The picture pinned as A, as the query of its view; null while none is. */
  readonly pinned: string | null;
  /** Chosen regions, in the order of choosing. The last one has its card open. */
  readonly regions: readonly string[];
  /** The card of the last chosen region is open. */
  readonly card: boolean;
  readonly preset: string;
  /** Weights that differ from the preset's, by criterion; 0 switches a criterion off. */
  readonly weights: Readonly<Record<string, number>>;
  /** Criteria from the weightiest to the lightest; then their order sets the weights. Empty: set one by one. */
  readonly priority: readonly string[];
  /** Families of criteria judged two by two, −8 to 8 each (0: they count alike); then these set the weights. */
  readonly judgements: readonly number[];
  readonly method: RankMethod;
  readonly weightKnowledge: WeightKnowledge;
  /** How far a share may move or scatter, percent of itself. */
  readonly weightMargin: number;
  /** How many regions would be taken: the first k. */
  readonly firstK: number;
  /** Region that the chosen one is compared with. */
  readonly versus: string | null;
  /** The ranking is tried out with the facts of periods that ended by this year. */
  readonly knownBy: number;
  readonly table: boolean;
  /** Camera, only once the reader has moved it. */
  readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number } | null;
}

export const DEFAULT_VIEW: ViewState = {
  room: 'explore',
  lens: null,
  language: 'es',
  indicator: 'agro_export_share',
  period: null,
  classMethod: 'natural',
  classes: 5,
  breaks: [],
  withoutCapital: false,
  chain: null,
  bases: [],
  functions: [],
  ministries: [],
  institutions: [],
  delivery: [],
  statuses: [],
  reachKm: 60,
  reachRings: false,
  accessMeasure: 'ratio',
  decay: 'zones',
  demand: 'rural_population',
  gapAxis: 'exports',
  pattern: 'gap',
  neighbours: 'touching',
  groups: [],
  multiplesBy: 'period',
  ownScale: false,
  pairOfMaps: 'side',
  mapOf: 'explore',
  pinned: null,
  regions: [],
  card: true,
  preset: 'balanced',
  weights: {},
  priority: [],
  judgements: [],
  method: 'weighted_sum',
  weightKnowledge: 'within',
  weightMargin: 50,
  firstK: 5,
  versus: null,
  knownBy: 2018,
  table: false,
  camera: null,
};

export type Patch = Partial<ViewState>;

/** What a room is looked at for: the lens of the view where it is one of the room's, else its first. */
export function lensOf<R extends RoomWithLenses>(
  room: R,
  { lens }: Pick<ViewState, 'lens'>,
): LensOf<R> {
  const own: readonly Lens[] = LENSES[room];
  return (lens !== null && own.includes(lens) ? lens : own[0]) as LensOf<R>;
}
