/**
 * URL ⇄ view state. The query carries what differs from the default, under short Spanish keys, with
 * the version of the scheme (`v`). What cannot be read is put right and reported, never an error:
 * a link does not die. Keys that are not ours are passed over.
 *
 * Reading happens in two steps. `parse` knows the scheme alone; `settle` compares with what the
 * data holds (which regions, indicators, chains there are) as soon as that is loaded.
 */
import {
  ACCESS_MEASURES,
  CLASS_METHODS,
  DEFAULT_VIEW,
  DEMAND_KINDS,
  DISTANCE_DECAYS,
  LENSES,
  MAPS_OF,
  MOST_COMPARED,
  MULTIPLES_BY,
  NEIGHBOURS,
  PAIRS_OF_MAPS,
  PATTERN_VARIABLES,
  RANK_METHODS,
  ROOMS,
  WEIGHT_KNOWLEDGE,
  type AccessMeasure,
  type ClassMethod,
  type DemandKind,
  type DistanceDecay,
  type GapAxis,
  type Language,
  type Lens,
  type MultiplesBy,
  type Neighbours,
  type PairOfMaps,
  type PatternVariable,
  type RankMethod,
  type RegionGroup,
  type Room,
  type ViewState,
  type WeightKnowledge,
} from './view';

export const VERSION = 1;

/** Something in a link that was put right. */
export interface Note {
  readonly kind: 'newer_version' | 'unknown_value' | 'out_of_range';
  /** The key in the URL. */
  readonly key: string;
  readonly given: string;
}

export interface Parsed {
  readonly view: ViewState;
  readonly notes: readonly Note[];
}

/** The codes that the loaded data knows; a missing list is not checked yet. */
export interface Vocabulary {
  readonly regions?: readonly string[];
  readonly indicators?: ReadonlyMap<string, readonly string[]>;
  readonly chains?: readonly string[];
  readonly institutions?: readonly string[];
  readonly functions?: readonly string[];
  readonly ministries?: readonly string[];
  readonly delivery?: readonly string[];
  readonly statuses?: readonly string[];
  readonly bases?: readonly string[];
  readonly presets?: readonly string[];
  readonly criteria?: readonly string[];
}

/** Names of the rooms in links and files. */
export const ROOM_CODES: Readonly<Record<Room, string>> = {
  explore: 'explorar',
  compare: 'comparar',
  chains: 'cadenas',
  services: 'servicios',
  gaps: 'brechas',
  candidates: 'candidatas',
  data: 'datos',
};
const METHOD_CODES: Readonly<Record<ClassMethod, string>> = {
  quantile: 'cuantiles',
  equal: 'iguales',
  natural: 'naturales',
  pretty: 'redondos',
  deviation: 'desviacion',
  manual: 'manual',
};
const AXIS_CODES: Readonly<Record<GapAxis, string>> = {
  exports: 'exportacion',
  promise: 'promesa',
};
export const LENS_CODES: Readonly<Record<Lens, string>> = {
  table: 'cuadro',
  multiples: 'mapas',
  maps: 'dos_mapas',
  peers: 'pares',
  chain: 'cadena',
  transfer: 'traslado',
  places: 'lugares',
  access: 'acceso',
  coordination: 'coordinacion',
  matrix: 'matriz',
  pattern: 'patron',
  order: 'orden',
  criteria: 'criterios',
  robustness: 'robustez',
  pair: 'dos',
  backtest: 'contraste',
};
const MULTIPLES_CODES: Readonly<Record<MultiplesBy, string>> = {
  period: 'anio',
  indicator: 'indicador',
  chain: 'cadena',
  function: 'funcion',
};
const PAIR_CODES: Readonly<Record<PairOfMaps, string>> = {
  side: 'lado',
  swipe: 'cortina',
  difference: 'diferencia',
};
const RANK_CODES: Readonly<Record<RankMethod, string>> = {
  weighted_sum: 'suma',
  weighted_product: 'producto',
  topsis: 'topsis',
  promethee: 'promethee',
  vikor: 'vikor',
};
const KNOWLEDGE_CODES: Readonly<Record<WeightKnowledge, string>> = {
  stated: 'exactos',
  within: 'holgura',
  around: 'cerca',
  order: 'orden',
  any: 'libres',
};
const ACCESS_CODES: Readonly<Record<AccessMeasure, string>> = {
  ratio: 'razon',
  nearest: 'distancia',
};
const DECAY_CODES: Readonly<Record<DistanceDecay, string>> = {
  none: 'parejo',
  zones: 'zonas',
  gaussian: 'gauss',
};
const DEMAND_CODES: Readonly<Record<DemandKind, string>> = {
  rural_population: 'rural',
  producers: 'productores',
  agro_exports: 'agroexportacion',
};
const PATTERN_CODES: Readonly<Record<PatternVariable, string>> = {
  gap: 'brecha',
  exports: 'exportacion',
  promise: 'promesa',
  readiness: 'preparacion',
};
const NEIGHBOUR_CODES: Readonly<Record<Neighbours, string>> = {
  touching: 'contiguas',
  nearest: 'cercanas',
};
const LANGUAGES: readonly Language[] = ['es', 'en'];
const AXES: readonly GapAxis[] = ['exports', 'promise'];

export const CLASS_RANGE = [2, 9] as const;
export const REACH_RANGE = [20, 150] as const;
export const ZOOM_RANGE = [3, 12] as const;
export const MARGIN_RANGE = [5, 100] as const;
export const FIRST_RANGE = [1, 12] as const;
export const KNOWN_RANGE = [2000, 2100] as const;
const MAX_BREAKS = 8;
const MAX_JUDGEMENTS = 105;
const MAX_NAME = 40;
const MAX_QUERY = 600;

/** Older schemes are rewritten key by key until they are today's. Version 1 is the first. */
const MIGRATIONS: Readonly<Record<number, (query: URLSearchParams) => URLSearchParams>> = {};

/** Codes of regions, indicators, chains …: nothing else ever stands in a key that names data. */
const CODE = /^[A-Za-z0-9_-]{1,80}$/;
const REGION = /^\d{2}$/;
const PERIOD = /^[\p{L}\p{N} ./()-]{1,60}$/u;

class Reader {
  readonly notes: Note[] = [];

  constructor(private readonly query: URLSearchParams) {}

  note(kind: Note['kind'], key: string, given: string): void {
    this.notes.push({ kind, key, given: given.slice(0, 80) });
  }

  raw(key: string): string | null {
    return this.query.get(key);
  }

  oneOf<T extends string>(
    key: string,
    values: readonly T[],
    code: (value: T) => string,
    fallback: T,
  ): T {
    const given = this.raw(key);
    if (given === null) return fallback;
    const found = values.find((value) => code(value) === given);
    if (found === undefined) this.note('unknown_value', key, given);
    return found ?? fallback;
  }

  matching(key: string, pattern: RegExp, fallback: string): string;
  matching(key: string, pattern: RegExp, fallback: null): string | null;
  matching(key: string, pattern: RegExp, fallback: string | null): string | null {
    const given = this.raw(key);
    if (given === null) return fallback;
    if (pattern.test(given)) return given;
    this.note('unknown_value', key, given);
    return fallback;
  }

  list(key: string, pattern: RegExp): readonly string[] {
    const given = this.raw(key);
    if (given === null) return [];
    const items = [...new Set(given.split(','))];
    const good = items.filter((item) => pattern.test(item));
    if (good.length < items.length) this.note('unknown_value', key, given);
    return good;
  }

  /** As `oneOf`, by a table of codes. */
  coded<T extends string>(
    key: string,
    values: readonly T[],
    codes: Readonly<Record<T, string>>,
    fallback: T,
  ): T {
    return this.oneOf(key, values, (value) => codes[value], fallback);
  }

  flag(key: string, fallback: boolean): boolean {
    const given = this.raw(key);
    if (given === null) return fallback;
    if (given === '1') return true;
    if (given === '0') return false;
    this.note('unknown_value', key, given);
    return fallback;
  }

  number(key: string, [low, high]: readonly [number, number], fallback: number): number {
    const given = this.raw(key);
    if (given === null) return fallback;
    const value = decimal(given);
    if (value === null) {
      this.note('unknown_value', key, given);
      return fallback;
    }
    if (value < low || value > high) this.note('out_of_range', key, given);
    return Math.min(high, Math.max(low, value));
  }
}

/** A plain decimal as `serialise` writes it; null for anything else ("", "1e999", "0x10", " 3"). */
function decimal(text: string): number | null {
  return /^-?\d{1,15}(\.\d{1,12})?$/.test(text) ? Number(text) : null;
}

function breaks(reader: Reader): readonly number[] {
  const given = reader.raw('cortes');
  if (given === null) return [];
  const values = given.split(',').map(decimal);
  const good = values.filter((value) => value !== null);
  const ascending = good.every((value, i) => i === 0 || value > (good[i - 1] ?? value));
  if (good.length < values.length || !ascending || good.length > MAX_BREAKS) {
    reader.note('unknown_value', 'cortes', given);
    return [];
  }
  return good;
}

function weights(reader: Reader): Readonly<Record<string, number>> {
  const given = reader.raw('pesos');
  if (given === null) return {};
  const result: Record<string, number> = {};
  for (const item of given.split(',')) {
    const [criterion = '', text = ''] = item.split(':');
    const value = decimal(text);
    if (!CODE.test(criterion) || value === null || value < 0 || value > 100) {
      reader.note(value === null ? 'unknown_value' : 'out_of_range', 'pesos', item);
    } else result[criterion] = value;
  }
  return result;
}

/**
 * Groups as "name:01.05;name:20.24". Names are text as any reader may type it; the signs that part
 * the list are escaped in them.
 */
function groups(reader: Reader): readonly RegionGroup[] {
  const given = reader.raw('grupos');
  if (given === null) return [];
  const result: RegionGroup[] = [];
  for (const item of given.split(';').slice(0, MOST_COMPARED)) {
    const [name, members = ''] = item.split(':');
    const regions = [...new Set(members.split('.'))].filter((code) => REGION.test(code));
    const text = unescapeName(name ?? '')
      .trim()
      .slice(0, MAX_NAME);
    if (text === '' || regions.length === 0) reader.note('unknown_value', 'grupos', item);
    else result.push({ name: text, regions });
  }
  return result;
}

const PARTING = /[;:.%]/g;
const escapeName = (name: string): string =>
  name.replace(PARTING, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const unescapeName = (text: string): string =>
  text.replace(/%(3b|3a|2e|25)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** A view within a view: the query of A. One that is too long or itself pins another is dropped. */
function pinned(reader: Reader): string | null {
  const given = reader.raw('a');
  if (given === null) return null;
  if (given.startsWith('?') && given.length <= MAX_QUERY && !/[?&]a=/.test(given)) return given;
  reader.note('unknown_value', 'a', given);
  return null;
}

const lensesOf = (room: Room): readonly Lens[] =>
  room in LENSES ? LENSES[room as keyof typeof LENSES] : [];

/** A lens of the room; another room's is put right. */
function lens(reader: Reader, room: Room): Lens | null {
  const given = reader.raw('vista');
  if (given === null) return null;
  const found = lensesOf(room).find((one) => LENS_CODES[one] === given);
  if (found === undefined) reader.note('unknown_value', 'vista', given);
  return found ?? null;
}

/** Whole numbers from −8 to 8; at most as many as AHP can judge. */
function judgements(reader: Reader): readonly number[] {
  const given = reader.raw('juicios');
  if (given === null) return [];
  const steps = given.split(',').map(decimal);
  const good = steps.filter(
    (step): step is number => step !== null && Number.isInteger(step) && Math.abs(step) <= 8,
  );
  if (good.length === steps.length && good.length <= MAX_JUDGEMENTS) return good;
  reader.note('unknown_value', 'juicios', given);
  return [];
}

function camera(reader: Reader): ViewState['camera'] {
  const given = reader.raw('mapa');
  if (given === null) return null;
  const [lon, lat, zoom, ...more] = given.split(',').map(decimal);
  const inside = (value: number | null | undefined, low: number, high: number): value is number =>
    typeof value === 'number' && value >= low && value <= high;
  if (
    more.length === 0 &&
    inside(lon, -180, 180) &&
    inside(lat, -85, 85) &&
    inside(zoom, ...ZOOM_RANGE)
  ) {
    return { lon, lat, zoom };
  }
  reader.note('out_of_range', 'mapa', given);
  return null;
}

/** Reads a query string ("?sala=brechas&r=20"). */
export function parse(search: string): Parsed {
  let query = new URLSearchParams(search);
  const given = query.get('v');
  const version = given === null ? VERSION : Number(given);
  for (let v = version; Number.isInteger(v) && v < VERSION; v++) {
    query = MIGRATIONS[v]?.(query) ?? query;
  }
  const reader = new Reader(query);
  if (given !== null && !(Number.isInteger(version) && version >= 1 && version <= VERSION)) {
    reader.note('newer_version', 'v', given);
  }
  const d = DEFAULT_VIEW;
  const room = reader.coded('sala', ROOMS, ROOM_CODES, d.room);
  const view: ViewState = {
    room,
    lens: lens(reader, room),
    language: reader.oneOf('lang', LANGUAGES, (language) => language, d.language),
    indicator: reader.matching('ind', CODE, d.indicator),
    period: reader.matching('anio', PERIOD, null),
    classMethod: reader.coded('metodo', CLASS_METHODS, METHOD_CODES, d.classMethod),
    classes: Math.round(reader.number('clases', CLASS_RANGE, d.classes)),
    breaks: breaks(reader),
    withoutCapital: reader.flag('sinlima', d.withoutCapital),
    chain: reader.matching('cadena', CODE, null),
    bases: reader.list('base', CODE),
    functions: reader.list('fn', CODE),
    ministries: reader.list('min', CODE),
    institutions: reader.list('inst', CODE),
    delivery: reader.list('piso', CODE),
    statuses: reader.list('estado', CODE),
    reachKm: reader.number('alcance', REACH_RANGE, d.reachKm),
    reachRings: reader.flag('anillos', d.reachRings),
    accessMeasure: reader.coded('medida', ACCESS_MEASURES, ACCESS_CODES, d.accessMeasure),
    decay: reader.coded('decae', DISTANCE_DECAYS, DECAY_CODES, d.decay),
    demand: reader.coded('demanda', DEMAND_KINDS, DEMAND_CODES, d.demand),
    gapAxis: reader.coded('eje', AXES, AXIS_CODES, d.gapAxis),
    pattern: reader.coded('patron', PATTERN_VARIABLES, PATTERN_CODES, d.pattern),
    neighbours: reader.coded('vecinas', NEIGHBOURS, NEIGHBOUR_CODES, d.neighbours),
    groups: groups(reader),
    multiplesBy: reader.coded('multiples', MULTIPLES_BY, MULTIPLES_CODES, d.multiplesBy),
    ownScale: reader.flag('escala_propia', d.ownScale),
    pairOfMaps: reader.coded('par', PAIRS_OF_MAPS, PAIR_CODES, d.pairOfMaps),
    mapOf: reader.coded('mapa_de', MAPS_OF, ROOM_CODES, d.mapOf),
    pinned: pinned(reader),
    regions: reader.list('r', REGION),
    card: reader.flag('ficha', d.card),
    preset: reader.matching('criterio', CODE, d.preset),
    weights: weights(reader),
    priority: reader.list('prioridad', CODE),
    judgements: judgements(reader),
    method: reader.coded('regla', RANK_METHODS, RANK_CODES, d.method),
    weightKnowledge: reader.coded('saber', WEIGHT_KNOWLEDGE, KNOWLEDGE_CODES, d.weightKnowledge),
    weightMargin: Math.round(reader.number('holgura', MARGIN_RANGE, d.weightMargin)),
    firstK: Math.round(reader.number('primeras', FIRST_RANGE, d.firstK)),
    versus: reader.matching('frente', REGION, null),
    knownBy: Math.round(reader.number('hasta', KNOWN_RANGE, d.knownBy)),
    table: reader.flag('tabla', d.table),
    camera: camera(reader),
  };
  return { view, notes: reader.notes };
}

/** The query that `parse` reads back to the same view; empty for the default view. */
export function serialise(view: ViewState): string {
  const d = DEFAULT_VIEW;
  const parts: string[] = [];
  const put = (key: string, value: string) => parts.push(`${key}=${value}`);
  const text = (key: string, value: string | null, fallback: string | null) => {
    if (value !== null && value !== fallback) put(key, encodeURIComponent(value));
  };
  const list = (key: string, values: readonly string[]) => {
    if (values.length > 0) put(key, values.join(','));
  };
  const flag = (key: string, value: boolean, fallback: boolean) => {
    if (value !== fallback) put(key, value ? '1' : '0');
  };

  text('sala', ROOM_CODES[view.room], ROOM_CODES[d.room]);
  if (view.lens !== null && lensesOf(view.room).includes(view.lens)) {
    put('vista', LENS_CODES[view.lens]);
  }
  text('ind', view.indicator, d.indicator);
  text('anio', view.period, null);
  text('metodo', METHOD_CODES[view.classMethod], METHOD_CODES[d.classMethod]);
  if (view.classes !== d.classes) put('clases', String(view.classes));
  list('cortes', view.breaks.map(plain));
  flag('sinlima', view.withoutCapital, d.withoutCapital);
  text('cadena', view.chain, null);
  list('base', view.bases);
  list('fn', view.functions);
  list('min', view.ministries);
  list('inst', view.institutions);
  list('piso', view.delivery);
  list('estado', view.statuses);
  if (view.reachKm !== d.reachKm) put('alcance', plain(view.reachKm));
  flag('anillos', view.reachRings, d.reachRings);
  text('medida', ACCESS_CODES[view.accessMeasure], ACCESS_CODES[d.accessMeasure]);
  text('decae', DECAY_CODES[view.decay], DECAY_CODES[d.decay]);
  text('demanda', DEMAND_CODES[view.demand], DEMAND_CODES[d.demand]);
  text('eje', AXIS_CODES[view.gapAxis], AXIS_CODES[d.gapAxis]);
  text('patron', PATTERN_CODES[view.pattern], PATTERN_CODES[d.pattern]);
  text('vecinas', NEIGHBOUR_CODES[view.neighbours], NEIGHBOUR_CODES[d.neighbours]);
  if (view.groups.length > 0) {
    const words = view.groups.map(
      ({ name, regions }) => `${escapeName(name)}:${regions.join('.')}`,
    );
    put('grupos', encodeURIComponent(words.join(';')));
  }
  text('multiples', MULTIPLES_CODES[view.multiplesBy], MULTIPLES_CODES[d.multiplesBy]);
  flag('escala_propia', view.ownScale, d.ownScale);
  text('par', PAIR_CODES[view.pairOfMaps], PAIR_CODES[d.pairOfMaps]);
  text('mapa_de', ROOM_CODES[view.mapOf], ROOM_CODES[d.mapOf]);
  text('a', view.pinned, null);
  list('r', view.regions);
  flag('ficha', view.card, d.card);
  text('criterio', view.preset, d.preset);
  list(
    'pesos',
    Object.keys(view.weights)
      .sort()
      .map((criterion) => `${criterion}:${plain(view.weights[criterion] ?? 0)}`),
  );
  list('prioridad', view.priority);
  list('juicios', view.judgements.map(plain));
  text('regla', RANK_CODES[view.method], RANK_CODES[d.method]);
  text('saber', KNOWLEDGE_CODES[view.weightKnowledge], KNOWLEDGE_CODES[d.weightKnowledge]);
  if (view.weightMargin !== d.weightMargin) put('holgura', plain(view.weightMargin));
  if (view.firstK !== d.firstK) put('primeras', plain(view.firstK));
  text('frente', view.versus, null);
  if (view.knownBy !== d.knownBy) put('hasta', plain(view.knownBy));
  flag('tabla', view.table, d.table);
  if (view.camera) {
    const { lon, lat, zoom } = view.camera;
    put(
      'mapa',
      [lon.toFixed(3), lat.toFixed(3), zoom.toFixed(2)].map((n) => plain(Number(n))).join(','),
    );
  }
  text('lang', view.language, d.language);
  return parts.length === 0 ? '' : `?v=${VERSION}&${parts.join('&')}`;
}

/**
 * Whether an address asks for the whole app in a frame of another page ("marco=1"). It says where the
 * page stands and not what it shows: no part of the view.
 */
export const asksForFrame = (search: string): boolean =>
  new URLSearchParams(search).get('marco') === '1';

/** The query of a view with that wish. */
export const inFrame = (query: string): string => `${query === '' ? '?' : `${query}&`}marco=1`;

/** A number without exponent and without noise, as `decimal` reads it. */
function plain(value: number): string {
  return value
    .toFixed(9)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

/**
 * Drops from the view what the data does not know, and says so. Called again as parts of the data
 * arrive; a view that already fits comes back as the same object.
 */
export function settle(view: ViewState, vocabulary: Vocabulary): Parsed {
  const notes: Note[] = [];
  const patch: { -readonly [K in keyof ViewState]?: ViewState[K] } = {};
  const unknown = (key: string, given: string) =>
    notes.push({ kind: 'unknown_value', key, given: given.slice(0, 80) });

  const keep = <
    K extends
      | 'regions'
      | 'functions'
      | 'ministries'
      | 'institutions'
      | 'delivery'
      | 'statuses'
      | 'bases'
      | 'priority',
  >(
    field: K,
    key: string,
    known: readonly string[] | undefined,
  ) => {
    const bad = known ? view[field].filter((code) => !known.includes(code)) : [];
    if (bad.length === 0) return;
    unknown(key, bad.join(','));
    patch[field] = view[field].filter((code) => !bad.includes(code)) as ViewState[K];
  };
  keep('regions', 'r', vocabulary.regions);
  keep('functions', 'fn', vocabulary.functions);
  keep('ministries', 'min', vocabulary.ministries);
  keep('institutions', 'inst', vocabulary.institutions);
  keep('delivery', 'piso', vocabulary.delivery);
  keep('statuses', 'estado', vocabulary.statuses);
  keep('bases', 'base', vocabulary.bases);
  keep('priority', 'prioridad', vocabulary.criteria);

  const { indicators, chains, presets, criteria, regions } = vocabulary;
  if (regions) {
    const bad = view.groups.flatMap((group) =>
      group.regions.filter((code) => !regions.includes(code)),
    );
    if (bad.length > 0) {
      unknown('grupos', bad.join(','));
      patch.groups = view.groups
        .map((group) => ({
          ...group,
          regions: group.regions.filter((code) => regions.includes(code)),
        }))
        .filter((group) => group.regions.length > 0);
    }
  }
  if (regions && view.versus !== null && !regions.includes(view.versus)) {
    unknown('frente', view.versus);
    patch.versus = null;
  }
  if (indicators) {
    const periods = indicators.get(view.indicator);
    if (!periods) {
      unknown('ind', view.indicator);
      patch.indicator = DEFAULT_VIEW.indicator;
      patch.period = null;
    } else if (view.period !== null && !periods.includes(view.period)) {
      unknown('anio', view.period);
      patch.period = null;
    }
  }
  if (chains && view.chain !== null && !chains.includes(view.chain)) {
    unknown('cadena', view.chain);
    patch.chain = null;
  }
  if (presets && !presets.includes(view.preset)) {
    unknown('criterio', view.preset);
    patch.preset = DEFAULT_VIEW.preset;
  }
  if (criteria) {
    const bad = Object.keys(view.weights).filter((id) => !criteria.includes(id));
    if (bad.length > 0) {
      unknown('pesos', bad.join(','));
      patch.weights = Object.fromEntries(
        Object.entries(view.weights).filter(([id]) => !bad.includes(id)),
      );
    }
  }
  return notes.length === 0 ? { view, notes } : { view: { ...view, ...patch }, notes };
}
