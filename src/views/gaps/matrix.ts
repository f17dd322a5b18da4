/**
 * The 3 × 3 of the room: what a region exports (or its chains promise) against how far the
 * services that its chains need reach. Every region stands in the cell of its midpoints; the cells
 * that its intervals also touch are kept beside it.
 */
import type { Core, IndicatorTable, Series } from '../../data/types';
import { classify } from '../../model/classify';
import {
  absent,
  bounds,
  complement,
  fromBounds,
  scale,
  type Absence,
  type Bounds,
  type Figure,
} from '../../model/figure';
import { weightedMean } from '../../model/weighted-mean';
import type { GapAxis, ViewState } from '../../state/view';
import type { Analysis, ChainGap } from '../analysis/types';

export interface GapsAtlas {
  readonly core: Core;
  readonly indicators: IndicatorTable;
  readonly analysis: Analysis;
}

export type GapsView = Pick<ViewState, 'gapAxis' | 'chain' | 'withoutCapital'>;

export interface Cuts {
  readonly breaks: readonly [number, number];
  /** Terciles of the regions' midpoints; thirds of the scale where too few regions differ. */
  readonly rule: 'terciles' | 'thirds';
}

export interface Place {
  readonly ubigeo: string;
  /** Percent of agro-exports, or promise in points of 100. */
  readonly x: Figure;
  /** Coverage of the functions that the chains' stages need, percent. */
  readonly y: Figure;
  /** Row × 3 + column, both low to high; null when one of the two is absent. */
  readonly cell: number | null;
  /** Other cells that the two intervals allow. */
  readonly alternatives: readonly number[];
  /** Why there is no cell. */
  readonly absence: Absence | null;
}

export interface GapMatrix {
  readonly axis: GapAxis;
  readonly chain: string | null;
  /** Period of the export share. */
  readonly period: string;
  readonly x: Cuts;
  readonly y: Cuts;
  /** In the order of the regions. */
  readonly places: readonly Place[];
}

/** Both axes run from 0 to 100. */
export const SCALE: Bounds = [0, 100];
const PERCENT = 100;
const SHARE = 'agro_export_share';
const SHARE_WITHOUT_CAPITAL = 'agro_export_share_excl';

const memo = new WeakMap<Analysis, Map<string, GapMatrix>>();

/** The matrix for the axis and chain in the view; the same object as long as these are the same. */
export function matrixOf(atlas: GapsAtlas, view: GapsView): GapMatrix {
  const known = memo.get(atlas.analysis) ?? new Map<string, GapMatrix>();
  memo.set(atlas.analysis, known);
  const key = [view.gapAxis, view.chain, view.withoutCapital].join();
  const matrix = known.get(key) ?? buildMatrix(atlas, view);
  known.set(key, matrix);
  return matrix;
}

/** Export shares in the latest period that is there, with or without the capital. */
export function exportShares(
  { core, indicators }: Pick<GapsAtlas, 'core' | 'indicators'>,
  withoutCapital: boolean,
): Series {
  const periods = indicators.get(withoutCapital ? SHARE_WITHOUT_CAPITAL : SHARE);
  const latest = [...(periods?.keys() ?? [])].sort().at(-1);
  return (latest === undefined ? undefined : periods?.get(latest)) ?? core.first;
}

function buildMatrix(atlas: GapsAtlas, view: GapsView): GapMatrix {
  const { core, analysis } = atlas;
  const shares = exportShares(atlas, view.withoutCapital);
  const pairs = core.regions.map(({ ubigeo }, i) => ({
    ubigeo,
    x:
      view.gapAxis === 'exports'
        ? (shares.facts[i]?.figure ?? absent('not_found'))
        : promiseOf(analysis, ubigeo, view.chain),
    y: coverageOf(analysis, ubigeo, view.chain),
  }));
  const x = cut(pairs.map((pair) => pair.x));
  const y = cut(pairs.map((pair) => pair.y));
  return {
    axis: view.gapAxis,
    chain: view.chain,
    period: shares.period,
    x,
    y,
    places: pairs.map((pair) => place(pair, x.breaks, y.breaks)),
  };
}

/** Coverage, percent, of what all chains of the region need, or one of them. */
export function coverageOf(analysis: Analysis, ubigeo: string, chain: string | null): Figure {
  if (chain === null) return scale(complement(analysis.gap(ubigeo).figure), PERCENT);
  const gap = chainGapOf(analysis, ubigeo, chain);
  return gap ? scale(gap.coverage, PERCENT) : absent('not_found');
}

/** Mean promise of the region's chains, or the promise of one, in points of 100. */
export function promiseOf(analysis: Analysis, ubigeo: string, chain: string | null): Figure {
  const listed = analysis
    .chainsOf(ubigeo)
    .filter((gap) => chain === null || gap.chain === chain)
    .map((gap) => bounds(gap.promise.figure, [0, 1]));
  if (listed.length === 0) return absent('not_found');
  const equal = listed.map(() => [1, 1] as const);
  return scale(fromBounds(weightedMean(listed, equal)), PERCENT);
}

export function chainGapOf(
  analysis: Analysis,
  ubigeo: string,
  chain: string,
): ChainGap | undefined {
  return analysis.chainsOf(ubigeo).find((gap) => gap.chain === chain);
}

/** Middle of a figure on the scale of the axes; null for an absence. */
export function middle(figure: Figure): number | null {
  if (figure.kind === 'absent') return null;
  const [floor, ceiling] = bounds(figure, SCALE);
  return (floor + ceiling) / 2;
}

function cut(figures: readonly Figure[]): Cuts {
  const known = figures.map(middle).filter((value) => value !== null);
  const [low, high] = classify(known, { method: 'quantile', classes: 3 }).breaks;
  if (low !== undefined && high !== undefined) return { breaks: [low, high], rule: 'terciles' };
  return { breaks: [SCALE[1] / 3, (2 * SCALE[1]) / 3], rule: 'thirds' };
}

const classOf = (value: number, breaks: readonly [number, number]): number =>
  value < breaks[0] ? 0 : value < breaks[1] ? 1 : 2;

function place(
  { ubigeo, x, y }: Pick<Place, 'ubigeo' | 'x' | 'y'>,
  xBreaks: Cuts['breaks'],
  yBreaks: Cuts['breaks'],
): Place {
  const xMiddle = middle(x);
  const yMiddle = middle(y);
  if (xMiddle === null || yMiddle === null) {
    const reason = [y, x].find((figure) => figure.kind === 'absent');
    const absence = reason?.kind === 'absent' ? reason.absence : 'not_found';
    return { ubigeo, x, y, cell: null, alternatives: [], absence };
  }
  const cell = classOf(yMiddle, yBreaks) * 3 + classOf(xMiddle, xBreaks);
  const [xLow, xHigh] = bounds(x, SCALE).map((side) => classOf(side, xBreaks));
  const [yLow, yHigh] = bounds(y, SCALE).map((side) => classOf(side, yBreaks));
  const alternatives = Array.from({ length: 9 }, (_, other) => other).filter((other) => {
    const row = Math.floor(other / 3);
    const column = other % 3;
    return (
      other !== cell &&
      row >= (yLow as number) &&
      row <= (yHigh as number) &&
      column >= (xLow as number) &&
      column <= (xHigh as number)
    );
  });
  return { ubigeo, x, y, cell, alternatives, absence: null };
}

/** Regions of each of the nine cells, in the order of the places. */
export function cellsOf(matrix: GapMatrix): readonly (readonly string[])[] {
  return Array.from({ length: 9 }, (_, cell) =>
    matrix.places.filter((one) => one.cell === cell).map((one) => one.ubigeo),
  );
}

/** Regions of one cell: those whole in it, those there by their midpoints, and how many others may be. */
export interface Corner {
  readonly sure: readonly string[];
  readonly maybe: readonly string[];
  readonly touching: number;
}

/** How surely regions stand in a cell. */
export function cornerOf({ places }: GapMatrix, cell: number): Corner {
  const here = places.filter((place) => place.cell === cell);
  const ids = (sure: boolean) =>
    here
      .filter(({ alternatives }) => (alternatives.length === 0) === sure)
      .map(({ ubigeo }) => ubigeo);
  return {
    sure: ids(true),
    maybe: ids(false),
    touching: places.filter(({ alternatives }) => alternatives.includes(cell)).length,
  };
}
