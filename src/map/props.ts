/**
 * What the map's components take. `MapBase` is the part of the atlas's core that drawing needs, so
 * that an embed or a report can draw the same map from a file of its own.
 */
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Snippet } from 'svelte';
import type { Language } from '../state/view';
import type { MapPicture } from './picture';

export type LonLat = readonly [lon: number, lat: number];

export interface MapRegion {
  readonly ubigeo: string;
  readonly name: string;
  readonly capital: string;
  readonly capitalPoint: LonLat;
  readonly labelPoint: LonLat;
  readonly neighbours: readonly string[];
}

export interface MapBase {
  readonly regions: readonly MapRegion[];
  readonly shapes: FeatureCollection<Polygon | MultiPolygon, { ubigeo: string }>;
  readonly borders: MultiLineString;
  readonly outline: MultiLineString;
  readonly context: FeatureCollection<Polygon | MultiPolygon, { country: string }>;
}

/** Centre and zoom as MapLibre counts it: the world is 512 · 2^zoom pixels wide. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export type Theme = 'light' | 'dark';

/** Pixels of the map that something else covers: the country is fitted into what is left. */
export interface Inset {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The SVG map: no dependency on the app, no WebGL. Used for first paint, fallback, embeds, multiples. */
export interface SvgMapProps {
  readonly base: MapBase;
  readonly picture: MapPicture;
  readonly width: number;
  readonly height: number;
  /** Null: the whole country, fitted. */
  readonly camera?: Camera | null;
  readonly theme?: Theme;
  readonly chosen?: readonly string[];
  readonly hovered?: string | null;
  readonly onhover?: ((ubigeo: string | null) => void) | undefined;
  readonly onchoose?: ((ubigeo: string) => void) | undefined;
  /** Circle, service point or cluster under the pointer. */
  readonly onpoint?: ((hit: PointHit | null) => void) | undefined;
  /** One of them was chosen. */
  readonly onpick?: ((hit: PointHit) => void) | undefined;
  /** Names of regions. */
  readonly labels?: boolean;
  /** Set: the map is an image with this name. Left out: it is hidden from assistive technology, which reads the listbox. */
  readonly title?: string;
  /** Largest amount of another map on the same scale of circles. */
  readonly topAmount?: number;
  /**
   * How far beyond its frame it can be seen, sideways and up and down, px. Left out: as far as it needs
   * in a box of another shape than its own.
   */
  readonly beyond?: readonly [x: number, y: number];
}

/** What stands under the pointer when it is no region. */
export interface PointHit {
  /** One id, or several for a cluster. */
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** Pixels from the upper left corner of the map. */
  readonly at: readonly [x: number, y: number];
}

/** Why the WebGL map does not serve. */
export type GlFailure = 'missing' | 'lost' | 'load' | 'style';

export interface GlMapProps {
  readonly base: MapBase;
  readonly picture: MapPicture;
  /** Where it starts; later moves go through `go`. */
  readonly camera: Camera;
  readonly theme: Theme;
  readonly chosen: readonly string[];
  readonly hovered: string | null;
  readonly onhover: (ubigeo: string | null) => void;
  readonly onchoose: (ubigeo: string) => void;
  readonly onpoint: (hit: PointHit | null) => void;
  readonly onpick: (hit: PointHit) => void;
  /** Everything is drawn: the SVG map may leave. */
  readonly onready: () => void;
  /** It draws itself anew: the SVG map stands in until it is ready again. */
  readonly onpause: () => void;
  /** No WebGL, a lost context or a broken style: the SVG map serves on. */
  readonly onfail: (failure: GlFailure, detail: string) => void;
  readonly onlayererror: (layer: string, reason: string) => void;
  /** Each frame of a movement. */
  readonly onmove: (camera: Camera) => void;
  /** The reader has moved the camera and it rests. */
  readonly oncamera: (camera: Camera) => void;
}

/** What the shell uses: first the SVG map, then WebGL, with listbox, card, legend and zoom buttons. */
export interface MapFrameProps {
  readonly base: MapBase;
  readonly picture: MapPicture;
  readonly language: Language;
  readonly chosen: readonly string[];
  readonly hovered: string | null;
  readonly onhover: (ubigeo: string | null) => void;
  /** The reader chose a region; choosing it again is for the caller to read as letting it go. */
  readonly onchoose: (ubigeo: string) => void;
  /** The reader chose a circle or a service point by its id. */
  readonly onpoint?: (id: string) => void;
  /** Null: the whole country. */
  readonly camera?: Camera | null;
  /** The reader moved the camera (null: back to the whole country); called once it rests. */
  readonly oncamera?: (camera: Camera | null) => void;
  /** Load the WebGL map once the first paint is done. */
  readonly allowGl?: boolean;
  /** Phone: the legend is a chip. */
  readonly compact?: boolean;
  readonly inset?: Inset;
  /** In place of the legend of the picture. */
  readonly legend?: Snippet;
  /** Stand above the legend, lower left. */
  readonly controls?: Snippet;
  /** A layer failed alone; the frame also says so itself. */
  readonly onlayererror?: (layer: string, reason: string) => void;
}

export interface LegendProps {
  readonly picture: MapPicture;
  readonly regions: readonly { readonly ubigeo: string; readonly name: string }[];
  readonly language: Language;
  readonly chosen?: readonly string[];
  readonly hovered?: string | null;
  readonly onhover?: ((ubigeo: string | null) => void) | undefined;
  readonly onchoose?: ((ubigeo: string) => void) | undefined;
  readonly theme?: Theme;
  /** Starts folded to a chip. */
  readonly compact?: boolean;
  /** Radius of the largest circle on the map, px; the legend draws the same scale. */
  readonly maxRadius?: number;
  /** Zoom of the map: it decides whose circles are drawn. */
  readonly zoom?: number;
}
