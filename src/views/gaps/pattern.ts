/**
 * Spatial pattern of one figure of the regions: whether likes are neighbours (Moran's I), where
 * (local Moran), and what is left of it once figures move within their intervals.
 */
import type { Core, IndicatorTable, Region } from '../../data/types';
import { falseDiscovery } from '../../model/false-discovery';
import type { Fact } from '../../model/fact';
import { absent, bounds, scale, type Bounds } from '../../model/figure';
import { localMoran, localMoranP, type Quadrant } from '../../model/local-moran';
import { moran, moranP } from '../../model/moran';
import { quadrantDraws } from '../../model/quadrant-draws';
import {
  contiguityWeights,
  nearestNeighbourWeights,
  restricted,
  rowStandardised,
  spatialLag,
  type SpatialWeights,
} from '../../model/spatial-weights';
import type { Neighbours, PatternVariable, ViewState } from '../../state/view';
import type { Analysis } from '../analysis/types';
import { resultFact } from './facts';
import { exportShares, middle, promiseOf, SCALE } from './matrix';

/** What the statistics assume; stated where they are shown. */
export const NEAREST = 4;
export const PERMUTATIONS = 9999;
export const RATE = 0.05;
export const DRAWS = 200;
/** Share of the draws that the interval of I holds. */
export const LEVEL = 0.9;
const SEED = 1;

/** Kinds of association in the order of the legend; the last class is "not told from chance". */
export const KINDS: readonly Quadrant[] = ['high-high', 'low-low', 'high-low', 'low-high'];
export const CHANCE = KINDS.length;

export interface Local {
  /** Mean of the neighbours. */
  readonly lag: number;
  readonly i: number;
  readonly quadrant: Quadrant;
  /** Pseudo p of its conditional permutations, and the same after the control of false discoveries. */
  readonly p: number;
  readonly adjusted: number;
  /** Told from chance at `RATE`. */
  readonly discovered: boolean;
  /** Share of the draws, 0–1, in which it keeps its quadrant. */
  readonly kept: number;
}

export interface PatternRegion {
  readonly ubigeo: string;
  readonly fact: Fact;
  /** Middle of the figure; null leaves the region out. */
  readonly value: number | null;
  /** Neighbours that have a figure. */
  readonly neighbours: readonly string[];
  /** Null without a figure or without neighbours, or where no statistic can be had. */
  readonly local: Local | null;
}

export interface Global {
  readonly i: number;
  readonly expectation: number;
  /** Under randomisation. */
  readonly z: number;
  readonly p: number;
  /** Between which I lies in `LEVEL` of the draws; null where every figure is known. */
  readonly drawn: Bounds | null;
}

export interface Pattern {
  readonly variable: PatternVariable;
  readonly neighbours: Neighbours;
  readonly period: string;
  /** In the order of the regions. */
  readonly regions: readonly PatternRegion[];
  readonly n: number;
  /** How many of the n figures are intervals. */
  readonly intervals: number;
  readonly mean: number;
  /** Null with fewer than four regions, values that are all equal, or nobody with a neighbour. */
  readonly global: Global | null;
}

export interface PatternAtlas {
  readonly core: Core;
  readonly indicators: IndicatorTable;
  readonly analysis: Analysis;
}

export type PatternView = Pick<ViewState, 'pattern' | 'neighbours' | 'withoutCapital'>;

const memo = new WeakMap<Analysis, Map<string, Pattern>>();

/** The pattern for the settings in the view; the same object as long as these are the same. */
export function patternOf(atlas: PatternAtlas, view: PatternView): Pattern {
  const known = memo.get(atlas.analysis) ?? new Map<string, Pattern>();
  memo.set(atlas.analysis, known);
  const key = [
    view.pattern,
    view.neighbours,
    view.pattern === 'exports' && view.withoutCapital,
  ].join();
  const pattern = known.get(key) ?? build(atlas, view);
  known.set(key, pattern);
  return pattern;
}

/** Class of a region on the map; null where it has none. */
export function kindOf({ local }: Pick<PatternRegion, 'local'>): number | null {
  if (!local) return null;
  return local.discovered ? KINDS.indexOf(local.quadrant) : CHANCE;
}

function build(atlas: PatternAtlas, view: PatternView): Pattern {
  const { regions } = atlas.core;
  const { facts, period } = factsOf(atlas, view);
  const values = facts.map(({ figure }) => middle(figure));
  const kept = regions.filter((_, i) => values[i] !== null);
  const known = values.filter((value) => value !== null);
  const weights = weightsOf(regions, kept, view.neighbours);
  const statistics = weights && statisticsOf(facts, known, weights);
  return {
    variable: view.pattern,
    neighbours: view.neighbours,
    period,
    regions: regions.map((region, i): PatternRegion => {
      const unit = kept.indexOf(region);
      return {
        ubigeo: region.ubigeo,
        fact: facts[i] as Fact,
        value: values[i] ?? null,
        neighbours: unit < 0 || !weights ? [] : neighboursOf(weights, unit, kept),
        local: unit < 0 ? null : (statistics?.local[unit] ?? null),
      };
    }),
    n: known.length,
    intervals: facts.filter(({ figure }) => figure.kind === 'interval').length,
    mean: known.reduce((sum, value) => sum + value, 0) / known.length,
    global: statistics?.global ?? null,
  };
}

/** The chosen figure of every region, on a scale of 0 to 100. */
function factsOf(
  { core, indicators, analysis }: PatternAtlas,
  { pattern, withoutCapital }: PatternView,
): { readonly facts: readonly Fact[]; readonly period: string } {
  const period = core.dataDate;
  if (pattern === 'exports') {
    const shares = exportShares({ core, indicators }, withoutCapital);
    const missing: Fact = {
      figure: absent('not_found'),
      unit: '%',
      period: shares.period,
      provenance: null,
    };
    return { facts: core.regions.map((_, i) => shares.facts[i] ?? missing), period: shares.period };
  }
  const figureOf = {
    gap: (ubigeo: string) => scale(analysis.gap(ubigeo).figure, SCALE[1]),
    promise: (ubigeo: string) => promiseOf(analysis, ubigeo, null),
    readiness: (ubigeo: string) => scale(analysis.readiness(ubigeo).figure, SCALE[1]),
  }[pattern];
  const result = pattern === 'gap' ? 'region_gap' : pattern;
  return {
    facts: core.regions.map(({ ubigeo }) =>
      resultFact(result, figureOf(ubigeo), 'score 0-100', period),
    ),
    period,
  };
}

/** Who is whose neighbour among the regions that stay, rows summing to one; null when too few stay. */
function weightsOf(
  regions: readonly Region[],
  kept: readonly Region[],
  neighbours: Neighbours,
): SpatialWeights | null {
  if (kept.length < LEAST) return null;
  if (neighbours === 'nearest') {
    const k = Math.min(NEAREST, kept.length - 1);
    return rowStandardised(
      nearestNeighbourWeights(
        kept.map(({ labelPoint }) => labelPoint),
        k,
      ),
    );
  }
  const place = new Map(regions.map(({ ubigeo }, i) => [ubigeo, i]));
  const touching = contiguityWeights(
    regions.map((region) => region.neighbours.flatMap((ubigeo) => place.get(ubigeo) ?? [])),
  );
  return rowStandardised(
    restricted(
      touching,
      regions.map((region) => kept.includes(region)),
    ),
  );
}

/** Moran's I asks for as many units. */
const LEAST = 4;

function neighboursOf(
  { start, neighbour }: SpatialWeights,
  unit: number,
  kept: readonly Region[],
): readonly string[] {
  return Array.from(
    neighbour.subarray(start[unit], start[unit + 1]),
    (other) => (kept[other] as Region).ubigeo,
  );
}

function statisticsOf(
  facts: readonly Fact[],
  values: readonly number[],
  weights: SpatialWeights,
): { readonly global: Global; readonly local: readonly (Local | null)[] } | null {
  const equal = values.every((value) => value === values[0]);
  if (equal || weights.neighbour.length === 0) return null;
  const figures = facts.flatMap(({ figure }) =>
    figure.kind === 'absent' ? [] : [bounds(figure, SCALE)],
  );
  const { i, expectation, randomisation } = moran(values, weights);
  const draws = quadrantDraws(figures, weights, DRAWS, SEED);
  const { i: locals, quadrant } = localMoran(values, weights);
  const lag = spatialLag(weights, values);
  const p = localMoranP(values, weights, PERMUTATIONS, SEED);
  const { adjusted, discovered } = falseDiscovery(p, RATE);
  const at = (share: number): number => draws.i[Math.round(share * (DRAWS - 1))] as number;
  return {
    global: {
      i,
      expectation,
      z: randomisation.z,
      p: moranP(values, weights, PERMUTATIONS, SEED),
      drawn: figures.every(([floor, ceiling]) => floor === ceiling)
        ? null
        : [at((1 - LEVEL) / 2), at((1 + LEVEL) / 2)],
    },
    local: quadrant.map((own, unit) =>
      own === null
        ? null
        : {
            lag: lag[unit] as number,
            i: locals[unit] as number,
            quadrant: own,
            p: p[unit] as number,
            adjusted: adjusted[unit] as number,
            discovered: discovered[unit] === 1,
            kept: draws.kept[unit] as number,
          },
    ),
  };
}
