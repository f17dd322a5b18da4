/**
 * What a room asks the map to show. A room computes one `MapPicture` from facts and state; the SVG
 * map, the WebGL map, the legend, the listbox and the table twin all draw from it, so they can
 * never disagree.
 */
import type { Fact } from '../model/fact';
import type { Absence } from '../model/figure';

/** A mark that is not a class of the ramp; each has its own pattern and its own words. */
export type SpecialMark = 'zero' | 'interval' | Absence;

export interface RegionMark {
  readonly ubigeo: string;
  /** Index into `legend.classes`, or a special mark. */
  readonly mark: number | SpecialMark;
  /** For an interval: the classes of its floor and ceiling, drawn as a band of both. */
  readonly band?: readonly [number, number];
  /** Numeric position on the legend's axis; null when there is none. */
  readonly value: number | null;
  /** Interval on the legend's axis, when the figure is one. */
  readonly range?: readonly [number, number];
  /** Formatted figure with unit, in the reader's language: "13,4 %", "entre 2 y 5 %", "no se halló". */
  readonly label: string;
  /** 1 is first; null without a value. Ranks with uncertainty give their bounds. */
  readonly rank: number | null;
  readonly rankRange?: readonly [number, number];
}

export interface CircleMark {
  readonly id: string;
  readonly ubigeo: string;
  readonly point: readonly [lon: number, lat: number];
  /** Area is proportional to this. */
  readonly amount: number;
  readonly label: string;
  /** Low-confidence circles are drawn dashed. */
  readonly lowConfidence: boolean;
}

export type PointShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star';

export interface PointMark {
  readonly id: string;
  readonly ubigeo: string;
  readonly point: readonly [lon: number, lat: number];
  readonly shape: PointShape;
  /** Index into the categorical palette. */
  readonly hue: number;
  readonly label: string;
  /** A point known only to its department or province is hollow and never stands as if exact. */
  readonly approximate: boolean;
  /** Radius in km to draw around it, when the reader asked for reach rings. */
  readonly reachKm?: number;
}

/** A small place in a field of them (a district), drawn as a dot. */
export interface SurfaceMark {
  readonly id: string;
  readonly ubigeo: string;
  readonly point: readonly [lon: number, lat: number];
  /** Index into `legend.classes`, or a special mark. */
  readonly mark: number | SpecialMark;
}

/** Dots over plain regions. The legend's classes are then the dots', not the regions'. */
export interface Surface {
  readonly marks: readonly SurfaceMark[];
  /** Name and figure of a dot, written when it is asked for: there are many. */
  readonly label: (mark: SurfaceMark) => string;
}

/** Names of colour ramps; one a meaning, the same in every room. */
export type RampName =
  | 'exports'
  | 'coverage'
  | 'gap'
  | 'readiness'
  | 'score'
  | 'context'
  | 'basis'
  | 'association'
  | 'units'
  | 'difference';

export interface LegendClass {
  /** Bounds, closed at the floor and open at the ceiling except in the last class. */
  readonly floor: number;
  readonly ceiling: number;
  readonly label: string;
  readonly count: number;
}

interface LegendBase {
  readonly title: string;
  readonly unit: string;
  readonly period: string;
  /** Marks present in this picture besides the classes, each with its words and count. */
  readonly specials: readonly {
    readonly mark: SpecialMark;
    readonly label: string;
    readonly count: number;
  }[];
  /** How many have a figure, and how many none, whether a special mark says why or not. */
  readonly n: number;
  readonly missing: number;
  /** What is counted; regions when left out. */
  readonly countsOf?: 'districts';
}

export interface SequentialLegend extends LegendBase {
  readonly kind: 'sequential';
  readonly ramp: RampName;
  readonly classes: readonly LegendClass[];
}

export interface CategoricalLegend extends LegendBase {
  readonly kind: 'categorical';
  readonly ramp: RampName;
  readonly classes: readonly { readonly label: string; readonly count: number }[];
}

/** 3 × 3: class index is row * 3 + column, row by `y`, column by `x`, low to high. */
export interface BivariateLegend extends LegendBase {
  readonly kind: 'bivariate';
  readonly x: { readonly title: string; readonly breaks: readonly [number, number] };
  readonly y: { readonly title: string; readonly breaks: readonly [number, number] };
  readonly counts: readonly number[];
}

export type Legend = SequentialLegend | CategoricalLegend | BivariateLegend;

export type CellAlign = 'text' | 'number';

export interface TableColumn {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly align: CellAlign;
}

export interface TableCell {
  /** What is read. */
  readonly text: string;
  /** What is sorted by; null sorts last in both directions. */
  readonly sort: number | string | null;
  /** Opens the figure's provenance. */
  readonly fact?: Fact;
}

export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** A row may belong to a region (then choosing it chooses the region). */
  readonly rows: readonly {
    readonly id: string;
    readonly ubigeo: string | null;
    readonly cells: readonly TableCell[];
  }[];
}

export interface MapPicture {
  /** The room's one generated sentence. */
  readonly finding: string;
  readonly regions: readonly RegionMark[];
  /** Set when the circles carry the amounts: regions with a value stay plain land, whatever their class. */
  readonly plainRegions?: boolean;
  readonly circles: readonly CircleMark[];
  /** Circles shown only when zoomed in (districts). */
  readonly districtCircles: readonly CircleMark[];
  readonly surface?: Surface;
  readonly points: readonly PointMark[];
  /** What the shapes of `points` stand for, when there are any; read beside the legend. */
  readonly pointLegend?: readonly {
    readonly shape: PointShape;
    readonly hue: number;
    readonly label: string;
    readonly count: number;
  }[];
  readonly legend: Legend;
  readonly circleLegend: { readonly title: string; readonly unit: string } | null;
  /** Ids of the sources of marks that no fact of the table stands for, one a mark. */
  readonly sources?: readonly string[];
  readonly table: TableTwin;
}
