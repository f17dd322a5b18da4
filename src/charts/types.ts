/**
 * What the charts take. A chart is given data and words, draws SVG and calls back; the caller owns
 * what is chosen and offers the same data as a table. `name` labels the drawing for those who do
 * not see it.
 */
import type { Figure } from '../model/figure';

export type Language = 'es' | 'en';

interface Linked {
  /** Name of the drawing: what it shows, of whom, when. */
  readonly name: string;
  readonly language: Language;
  readonly chosen?: readonly string[];
  readonly hovered?: string | null;
  readonly onhover?: ((id: string | null) => void) | undefined;
  readonly onchoose?: ((id: string) => void) | undefined;
}

export interface ScatterPoint {
  readonly id: string;
  readonly name: string;
  /** Value or interval (drawn as a line through the dot); a figure that is absent is listed below the axes. */
  readonly x: Figure;
  readonly y: Figure;
  /** CSS colour; the accent when left out. */
  readonly colour?: string;
  readonly marked?: boolean;
}

export interface ScatterAxis {
  readonly title: string;
  readonly unit: string;
  /** Inner breaks: quadrants with one, 3 × 3 with two. */
  readonly breaks?: readonly number[];
  /** Fixed domain, e.g. [0, 1] or [0, 100]; else that of the points. */
  readonly domain?: readonly [number, number];
  /** `sqrt` spreads skewed amounts without losing zero. */
  readonly scale?: 'linear' | 'sqrt';
}

export interface ScatterProps extends Linked {
  readonly points: readonly ScatterPoint[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly height?: number;
  /** How many extremes are named beside the chosen. */
  readonly extremes?: number;
}

export interface MonthRow {
  readonly id: string;
  readonly name: string;
  /** Months 1–12; null: no calendar was found. */
  readonly months: readonly number[] | null;
  /** Other months may belong to it too. */
  readonly complete: boolean;
  readonly note?: string;
}

export interface MonthStripProps {
  readonly name: string;
  readonly language: Language;
  readonly rows: readonly MonthRow[];
  /** What a filled month means: "cosecha". */
  readonly meaning: string;
}

export interface BarRow {
  readonly id: string;
  readonly name: string;
  readonly figure: Figure;
  /** Formatted figure or absence in words. */
  readonly label: string;
  readonly colour?: string;
}

export interface BarsProps extends Linked {
  readonly rows: readonly BarRow[];
  /** Largest value of the axis; else that of the rows. */
  readonly max?: number;
  readonly unit: string;
}

export interface RankRow {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly range?: readonly [number, number];
  readonly label: string;
  readonly marked?: boolean;
}

export interface RankDotsProps extends Linked {
  readonly rows: readonly RankRow[];
  /** Axis, e.g. [1, 25] for ranks or [0, 100] for scores. */
  readonly domain: readonly [number, number];
  readonly axis: string;
}

export interface StackPart {
  readonly id: string;
  readonly label: string;
  /** Contribution on the axis; for a missing part the weight it could have had. */
  readonly value: number;
  /** Formatted. */
  readonly text: string;
  /** Drawn hatched: its input is missing and it may be anything from 0 to `value`. */
  readonly missing: boolean;
  readonly colour: string;
}

export interface StackedBarProps {
  readonly name: string;
  readonly parts: readonly StackPart[];
  /** Length of the axis. */
  readonly total: number;
  readonly height?: number;
}

export interface YearPoint {
  readonly year: number;
  /** Null: a gap, never joined over. */
  readonly value: number | null;
  /** A part of a year is not comparable and is left out. */
  readonly partYear?: boolean;
}

export interface SparklineProps {
  readonly name: string;
  readonly points: readonly YearPoint[];
  readonly format: (value: number) => string;
  readonly width?: number;
  readonly height?: number;
}

export type Range = readonly [low: number, high: number];

export interface RankIntervalProps {
  /** What it says in words: "puesto 3, entre 2 y 7 en 90 % de los casos". */
  readonly name: string;
  /** Number of places of the axis. */
  readonly places: number;
  /** The place; null when there is none yet. */
  readonly rank: number | null;
  /** Best and worst place that the figures allow: the thin line. */
  readonly figures: Range | null;
  /** Interval of the draws: the thick band; null while it is not computed. */
  readonly drawn: Range | null;
  /** A tick after the first k places. */
  readonly k: number | null;
}

export interface AcceptabilityRow {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  /** Interval of the place, underlined where the row is read or chosen. */
  readonly interval: Range;
  /** Share of the draws, 0–1, in which it takes each place, best first. */
  readonly shares: readonly number[];
}

export interface AcceptabilityProps extends Linked {
  /** In the order in which they are drawn. */
  readonly rows: readonly AcceptabilityRow[];
  /** A line after the first k places. */
  readonly k: number;
}

export interface CurvePoint {
  readonly x: number;
  /** 0–1. */
  readonly value: number;
}

export interface CurveMark {
  readonly id: string;
  readonly name: string;
  /** An absence may be worth anything: it is counted beside the curve. */
  readonly x: Figure;
  /** Formatted. */
  readonly label: string;
}

export interface ValueCurveProps extends Linked {
  /** In ascending x; straight between two, level beyond the last. */
  readonly points: readonly CurvePoint[];
  readonly marks: readonly CurveMark[];
  readonly format: (x: number) => string;
  /** `sqrt` spreads skewed amounts without losing zero. */
  readonly scale?: 'linear' | 'sqrt';
  readonly height?: number;
}

export interface PairRow {
  readonly id: string;
  readonly label: string;
  /** By how much the first leads; negative where the second does. */
  readonly value: number;
  /** Between which the lead lies. */
  readonly range: Range;
  /** The lead, formatted. */
  readonly text: string;
}

export interface PairBarsProps {
  readonly name: string;
  readonly language: Language;
  readonly first: string;
  readonly second: string;
  readonly rows: readonly PairRow[];
  /** Sum of the rows. */
  readonly total: Omit<PairRow, 'id' | 'label'>;
}

export interface SlopeRow {
  readonly id: string;
  readonly name: string;
  readonly from: Figure;
  readonly to: Figure;
}

export interface SlopeProps extends Linked {
  readonly rows: readonly SlopeRow[];
  /** What stands at the left and at the right: two years, two weightings. */
  readonly from: string;
  readonly to: string;
  readonly format: (value: number) => string;
  /** The least stands on top, as with places. */
  readonly leastOnTop?: boolean;
}

export interface CriterionAxis {
  readonly id: string;
  readonly title: string;
  readonly format: (value: number) => string;
  /** Which way is better; a neutral axis has none. */
  readonly sense?: 'benefit' | 'cost';
  /** `sqrt` spreads skewed amounts without losing zero. */
  readonly scale?: 'linear' | 'sqrt';
  /** Fixed domain; else that of the rows. */
  readonly domain?: Range;
}

export interface CriterionRow {
  readonly id: string;
  readonly name: string;
  /** One for each axis. */
  readonly figures: readonly Figure[];
}

/** The marked stretch of each axis that has one, by the axis's id and in its unit. */
export type Brush = Readonly<Record<string, Range>>;

export interface BrushedProps extends Linked {
  readonly axes: readonly CriterionAxis[];
  readonly rows: readonly CriterionRow[];
  /** May be bound, so that two charts share it. */
  readonly brush?: Brush;
  /** Rows within all that is marked; null when nothing is. */
  readonly onbrush?: ((ids: readonly string[] | null) => void) | undefined;
}

export interface YearRow {
  readonly id: string;
  readonly name: string;
  /** Months 1–12; null: no calendar was found. */
  readonly months: readonly number[] | null;
  /** Those of its months that stand out. */
  readonly peak: readonly number[];
  /** False: other months may belong to it too. */
  readonly complete: boolean;
}

export interface YearRingProps extends Linked {
  /** Up to eight read well as rings; more are better served by a strip of months. */
  readonly rows: readonly YearRow[];
  /** What a filled month means: "cosecha". */
  readonly meaning: string;
}

export interface Multiple {
  readonly id: string;
  readonly title: string;
  /** Drawn on a scale of its own, not the shared one; it is marked as such. */
  readonly ownScale?: boolean;
}

export type MatrixSign = 'square' | 'diamond' | 'triangle' | 'circle' | 'bar';

/** A sign that is the darker the stronger (0–1); `none`: known not to be; `unknown`: nothing was there to look at. */
export type MatrixEntry =
  { readonly sign: MatrixSign; readonly strength: number } | 'none' | 'unknown';

export interface MatrixItem {
  readonly id: string;
  readonly name: string;
}

export interface MatrixCell {
  /** Ids. */
  readonly row: string;
  readonly column: string;
}

export interface MatrixProps {
  readonly name: string;
  /** What the rows are. */
  readonly rowHead: string;
  /** In the order in which they are drawn. */
  readonly rows: readonly MatrixItem[];
  readonly columns: readonly MatrixItem[];
  readonly entry: (cell: MatrixCell) => MatrixEntry;
  /** The cell in words, without the names of its row and column. */
  readonly words: (cell: MatrixCell) => string;
  readonly key: readonly { readonly entry: MatrixEntry; readonly label: string }[];
  /** What is read while no cell is pointed at. */
  readonly hint: string;
  readonly chosen?: MatrixCell | null;
  /** Column that is pointed at elsewhere. */
  readonly hovered?: string | null;
  readonly onhover?: ((cell: MatrixCell | null) => void) | undefined;
  readonly onchoose?: ((cell: MatrixCell) => void) | undefined;
}
