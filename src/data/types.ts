/**
 * The shapes in which the page receives the facts. The build compiles `data/` into a few
 * content-hashed JSON files; `load.ts` fetches and checks them and returns these types.
 * Rows of the package are named by `ref` ("table:line"), so that any figure on the screen can be
 * followed back to its line in `data/`.
 */
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Bilingual, Fact, Provenance } from '../model/fact';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly date: string | null;
  readonly retrieved: string | null;
  readonly licence: string;
}

export interface Region {
  readonly ubigeo: string;
  readonly name: string;
  readonly capital: string;
  readonly capitalPoint: readonly [lon: number, lat: number];
  /** A point well inside the shape, where a label or a circle may stand. */
  readonly labelPoint: readonly [lon: number, lat: number];
  readonly neighbours: readonly string[];
}

export const INDICATOR_FAMILIES = [
  'exports',
  'agriculture',
  'services',
  'need',
  'institutions',
  'infrastructure',
  'logistics',
  'economy',
  'population',
] as const;
export type IndicatorFamily = (typeof INDICATOR_FAMILIES)[number];

export interface Indicator {
  readonly id: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly unit: string;
  readonly family: IndicatorFamily;
  /** What a larger number means for the *need* of a region, as the sources' catalogue states it. */
  readonly direction: 'benefit' | 'cost' | 'neutral';
  /** A share or a rate may fill a region; an amount is drawn as a sized circle. */
  readonly nature: 'rate' | 'amount';
  /** Set when the indicator is our own arithmetic. */
  readonly derived: Bilingual | null;
  /** Who publishes it, as the catalogue of indicators states; null when nobody but us does. */
  readonly officialSource: string | null;
  readonly periods: readonly string[];
}

/** One indicator in one period, for every region in the order of `Core.regions`. */
export interface Series {
  readonly indicator: string;
  readonly period: string;
  readonly facts: readonly Fact[];
}

export interface Core {
  readonly version: string;
  /** Date on which the facts were compiled, ISO. */
  readonly dataDate: string;
  readonly regions: readonly Region[];
  readonly shapes: FeatureCollection<Polygon | MultiPolygon, { ubigeo: string }>;
  /** Borders that two regions share, and the coast, as lines: drawn once each. */
  readonly borders: MultiLineString;
  readonly outline: MultiLineString;
  /** Land of the countries around, only to be recognised: simplified hard, cut at a wide window. */
  readonly context: FeatureCollection<Polygon | MultiPolygon, { country: string }>;
  readonly indicators: readonly Indicator[];
  /** The indicator the page opens on, in its latest period. */
  readonly first: Series;
  readonly pilot: readonly string[];
  /** What the programme itself said of the pilot regions' weight, percent of agro-exports. */
  readonly pilotClaims: Readonly<Record<string, Fact>>;
}

export type IndicatorTable = ReadonlyMap<string, ReadonlyMap<string, Series>>;

export type Stage =
  'inputs' | 'production' | 'postharvest' | 'processing' | 'trade_logistics' | 'export_market';
export const STAGES: readonly Stage[] = [
  'inputs',
  'production',
  'postharvest',
  'processing',
  'trade_logistics',
  'export_market',
];

export type ServiceFunction =
  | 'export_promotion'
  | 'innovation_tech_transfer'
  | 'certification_quality'
  | 'sanitary'
  | 'business_development'
  | 'finance'
  | 'research_extension'
  | 'guild'
  | 'coordination_body';
export const SERVICE_FUNCTIONS: readonly ServiceFunction[] = [
  'export_promotion',
  'innovation_tech_transfer',
  'certification_quality',
  'sanitary',
  'business_development',
  'finance',
  'research_extension',
  'guild',
  'coordination_body',
];

/** Why a chain is listed for a region, strongest first. */
export type Basis = 'perx' | 'programme' | 'export_evidence' | 'crop_area' | 'other_list';
export const BASES: readonly Basis[] = [
  'perx',
  'programme',
  'export_evidence',
  'crop_area',
  'other_list',
];

export interface Chain {
  readonly id: string;
  readonly name: Bilingual;
  /** Agro-industrial chains only enter gap and ranking; textiles, timber or fish are kept for reading. */
  readonly agro: boolean;
  /** Customs origin is known to misplace this chain (bulked crops): read crop area beside it. */
  readonly originMisplaced: boolean;
}

export interface ChainListing {
  readonly chain: string;
  readonly ubigeo: string;
  readonly basis: Basis;
  /** Name as the source gives it. */
  readonly named: string;
  /** The list it stands in: "PERX (PENX 2025)", "RPE chains 2024", "CIEN-ADEX agro-exportable supply 2018". */
  readonly list: string;
  readonly year: string | null;
  /** Evidence strength in [0, 1] where the basis has a measure (share of national crop area over the largest share). */
  readonly strength: number;
  readonly provenance: Provenance;
}

export interface CropArea {
  readonly chain: string;
  readonly crop: string;
  readonly ubigeo: string;
  readonly hectares: number;
  /** Share of the crop's national area, percent. */
  readonly share: number;
  readonly rank: number;
  readonly period: string;
  readonly provenance: Provenance;
}

export interface CropProduction {
  readonly chain: string;
  readonly crop: string;
  readonly ubigeo: string;
  readonly tonnes: number;
  /** Gross value of production, thousand soles at current prices. */
  readonly value: number;
  readonly period: string;
  readonly provenance: Provenance;
}

export interface Harvest {
  readonly chain: string;
  readonly ubigeo: string | null;
  readonly place: string | null;
  /** Months 1–12. */
  readonly months: readonly number[];
  readonly complete: boolean;
  readonly kind: 'harvest' | 'export_campaign';
  readonly provenance: Provenance;
}

export interface ChainStageNote {
  readonly chain: string;
  readonly stage: Stage;
  readonly description: string;
  readonly bottleneck: string | null;
  readonly provenance: Provenance;
}

export interface ChainTerritory {
  readonly chain: string;
  readonly ubigeo: string;
  readonly place: string | null;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly period: string;
  readonly provenance: Provenance;
}

/** Value of a chain's exports by region or for the country, by year or part-year, with the destination if known. */
export interface ProductExport {
  readonly chain: string;
  readonly product: string;
  /** Territory: a department's ubigeo, "PE", or another aggregate. */
  readonly territory: string;
  readonly period: string;
  readonly partYear: boolean;
  readonly value: number;
  readonly unit: string;
  readonly destination: string | null;
  readonly provenance: Provenance;
}

export interface HsCode {
  readonly chain: string;
  readonly code: string;
  readonly description: string;
  readonly provenance: Provenance;
}

export interface Chains {
  readonly chains: readonly Chain[];
  readonly listings: readonly ChainListing[];
  readonly cropAreas: readonly CropArea[];
  readonly cropProduction: readonly CropProduction[];
  readonly harvests: readonly Harvest[];
  readonly stages: readonly ChainStageNote[];
  readonly territory: readonly ChainTerritory[];
  readonly productExports: readonly ProductExport[];
  readonly hsCodes: readonly HsCode[];
  /** Regions for which a current export plan (PENX 2025 generation) was found. Elsewhere: not found, not "none". */
  readonly perxFound: readonly string[];
  /** Names of the territories that product exports speak of and that are no region: "PE", macro-regions. */
  readonly territories: Readonly<Record<string, Bilingual>>;
}

export type Precision = 'exact' | 'district' | 'province' | 'department';
export type Ministry = 'MINCETUR' | 'PRODUCE' | 'MIDAGRI' | 'GUILD' | 'REGIONAL' | 'OTHER';
export type DeliveryMode = 'first_floor' | 'second_floor' | 'unknown';
export type PointStatus =
  | 'operating'
  | 'unconfirmed'
  | 'under_construction'
  | 'planned'
  | 'program_presence'
  | 'not_stated';

export interface ServicePoint {
  readonly id: string;
  readonly name: string;
  readonly institution: string;
  readonly ministry: Ministry;
  readonly function: ServiceFunction;
  readonly delivery: DeliveryMode;
  readonly status: PointStatus;
  /** Year for which a source states the status; null where it gives none. */
  readonly statusYear: string | null;
  /** Only a place (office, guild's seat, control post) is drawn and counted; the others are proof of activity. */
  readonly kind: string;
  readonly isPlace: boolean;
  /** Ids of the chains it names; empty: it serves any agro chain. `serves: 'none'` when all it names are not agro. */
  readonly chains: readonly string[];
  readonly serves: 'any' | 'listed' | 'none';
  readonly ubigeo: string;
  readonly province: string | null;
  readonly district: string | null;
  readonly point: readonly [lon: number, lat: number];
  readonly precision: Precision;
  readonly provenance: Provenance;
}

/** A service whose region no source states (national bodies, programmes): listed, never drawn or counted by region. */
export type UnplacedService = Omit<
  ServicePoint,
  'ubigeo' | 'province' | 'district' | 'point' | 'precision'
>;

export interface Institution {
  readonly id: string;
  readonly name: string;
  readonly ministry: Ministry;
  /** Places found in the package and places known to exist; the second is null where nobody says. */
  readonly found: number;
  readonly known: number | null;
  readonly knownProvenance: Provenance | null;
}

export interface LogisticsNode {
  readonly id: string;
  readonly name: string;
  readonly kind:
    'seaport' | 'airport' | 'border_crossing' | 'packing' | 'cold_storage' | 'riverport';
  readonly ubigeo: string | null;
  readonly point: readonly [lon: number, lat: number];
  readonly provenance: Provenance;
}

/** Which service functions a stage of a chain needs: our own stated assumption, in `data/stage_functions.csv`. */
export interface StageNeed {
  readonly stage: Stage;
  readonly function: ServiceFunction;
  readonly provenance: Provenance;
}

export interface Services {
  readonly points: readonly ServicePoint[];
  readonly unplaced: readonly UnplacedService[];
  readonly institutions: readonly Institution[];
  readonly nodes: readonly LogisticsNode[];
  readonly needs: readonly StageNeed[];
  /** Completeness assumed for an institution whose network size nobody states. */
  readonly defaultCompleteness: number;
}

export interface District {
  readonly ubigeo6: string;
  readonly ubigeo: string;
  readonly province: string;
  readonly name: string;
  readonly point: readonly [lon: number, lat: number] | null;
  readonly population: number | null;
  /** Percent. */
  readonly ruralShare: number | null;
  readonly producers: number | null;
  readonly cropValue: number | null;
}

export interface DistrictExport {
  readonly ubigeo6: string;
  readonly ubigeo: string;
  readonly province: string;
  readonly name: string;
  readonly point: readonly [lon: number, lat: number];
  /** US$ FOB, customs origin. */
  readonly fob: number;
  readonly exporters: number | null;
  readonly leadFamily: string;
  readonly leadChain: string | null;
  readonly leadShare: number;
  readonly peakMonth: number | null;
  readonly period: string;
  readonly provenance: Provenance;
}

export interface Districts {
  readonly districts: readonly District[];
  readonly exports: readonly DistrictExport[];
}

export interface ProgrammeEntry {
  readonly ubigeo: string;
  readonly date: string;
  /** `seen_by` is an upper bound: the region had entered by then. */
  readonly dateKind: 'launch' | 'seen_by';
  readonly chains: string | null;
  readonly provenance: Provenance;
}

export interface Programme {
  readonly entries: readonly ProgrammeEntry[];
  /** Regions the programme says it reached, of which only those in `entries` are known by name. */
  readonly reported: Fact;
}

export interface Criterion {
  readonly id: string;
  readonly family: 'need' | 'potential' | 'readiness' | 'logistics';
  readonly label: Bilingual;
  readonly definition: Bilingual;
  /** Where its figures come from: an indicator and period, or one of the model's own results. */
  readonly from:
    | { readonly indicator: string; readonly period: string }
    | {
        readonly model: 'gap' | 'functions_present' | 'chains_listed' | 'chains_shared_with_pilot';
      };
  readonly sense: 'benefit' | 'cost';
  /** Only one criterion of a group may be on at a time (rural population or farm employment). */
  readonly exclusive: string | null;
}

export interface Preset {
  readonly id: string;
  readonly label: Bilingual;
  readonly rationale: Bilingual;
  /** Weight by criterion id; a criterion left out is off. */
  readonly weights: Readonly<Record<string, number>>;
}

export interface Criteria {
  readonly criteria: readonly Criterion[];
  readonly presets: readonly Preset[];
}

/** Everything else that the package holds and the page only lists: counts by table, for the data page. */
export interface Catalogue {
  readonly tables: readonly {
    readonly name: string;
    readonly title: Bilingual;
    readonly rows: number;
    readonly licence: string;
    readonly path: string;
  }[];
  readonly sources: ReadonlyMap<string, Source>;
}
