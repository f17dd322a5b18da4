/**
 * Everything a link must carry to show the same page again. The URL owns this state; the map owns
 * its exact camera while it moves; components own what is merely open or folded.
 */
export type Room = 'explore' | 'chains' | 'services' | 'gaps' | 'candidates' | 'data';
export const ROOMS: readonly Room[] = [
  'explore',
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

export interface ViewState {
  readonly room: Room;
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
  readonly gapAxis: GapAxis;
  /** Chosen regions, in the order of choosing. The last one has its card open. */
  readonly regions: readonly string[];
  /** The card of the last chosen region is open. */
  readonly card: boolean;
  readonly preset: string;
  /** Weights that differ from the preset's, by criterion; 0 switches a criterion off. */
  readonly weights: Readonly<Record<string, number>>;
  readonly table: boolean;
  /** Camera, only once the reader has moved it. */
  readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number } | null;
}

export const DEFAULT_VIEW: ViewState = {
  room: 'explore',
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
  gapAxis: 'exports',
  regions: [],
  card: true,
  preset: 'balanced',
  weights: {},
  table: false,
  camera: null,
};

export type Patch = Partial<ViewState>;
