/**
 * The model's way to one region's numbers, step by step: what goes in, the formula with its numbers,
 * what comes out. Every number is the model's own; what is written between them recomputes to it.
 */
import type {
  Chains,
  Core,
  Criteria,
  Criterion,
  IndicatorTable,
  Programme,
  ServiceFunction,
  Services,
} from '../../../data/types';
import type { Fact } from '../../../model/fact';
import { bounds, complement, type Bounds, type Figure } from '../../../model/figure';
import { knownRange } from '../../../model/normalise';
import type { ViewState } from '../../../state/view';
import type {
  Analysis,
  ChainGap,
  Completeness,
  CoverageCell,
  PromisePart,
  ReadinessPart,
} from '../../analysis/types';
import { rankingOf } from '../../candidates/ranking';
import { partsOf, type ScorePart } from '../../candidates/reading';

export interface WalkAtlas {
  readonly core: Core;
  readonly chains: Chains;
  readonly services: Services;
  readonly indicators: IndicatorTable;
  readonly criteria: Criteria;
  readonly programme: Programme;
  readonly analysis: Analysis;
}

/** One function's coverage of the region: inventory, what was found, what may be missing. */
export interface CoverageStep {
  readonly function: ServiceFunction;
  readonly chain: string | null;
  readonly inventory: Completeness;
  /** κ of a network of which nobody says how many places it has. */
  readonly fallback: number;
  /** Σ n and Σ n / κᵢ, whose ratio is κ. */
  readonly found: number;
  readonly expected: number;
  readonly cell: CoverageCell;
}

export interface PromiseStep {
  readonly chain: string;
  readonly parts: readonly PromisePart[];
  /** Σ w. */
  readonly weight: number;
  /** Σ w · e, at the least and at the most. */
  readonly sum: Bounds;
  readonly figure: Figure;
}

export interface ChainStep {
  readonly gap: ChainGap;
  /** 1 − coverage. */
  readonly uncovered: Figure;
}

/** One side of the region's interval: the promises that give it. */
export interface GapSide {
  /** Σ P · (1 − C) and Σ P at these promises; their ratio is the side. */
  readonly sum: number;
  readonly weight: number;
  readonly value: number;
  /** The promise that each chain takes, in the order of the terms. */
  readonly promises: readonly number[];
}

/** A chain that counts in the region's gap. */
export interface GapTerm {
  readonly gap: ChainGap;
  readonly promise: Bounds;
  /** 1 − coverage. */
  readonly uncovered: Bounds;
}

export interface RegionStep {
  readonly chains: readonly ChainGap[];
  readonly terms: readonly GapTerm[];
  readonly figure: Figure;
  /** Least sum over greatest and the reverse, as if a promise could be two numbers at once. */
  readonly naive: Bounds | null;
  /** Null where the region has no gap to compute. */
  readonly floor: GapSide | null;
  readonly ceiling: GapSide | null;
}

export interface ReadinessStep {
  readonly parts: readonly ReadinessPart[];
  readonly weight: number;
  readonly sum: Bounds;
  readonly figure: Figure;
}

/** A criterion of the ranking, with the ends of its scale. */
export interface RankingLine {
  readonly part: ScorePart;
  readonly range: Bounds;
  /** Regions that hold the two ends. */
  readonly lowest: readonly string[];
  readonly highest: readonly string[];
}

export interface RankingStep {
  readonly lines: readonly RankingLine[];
  /** Points of 100 with each figure at its middle, and over their intervals. */
  readonly points: number;
  readonly bounds: Bounds;
  readonly rank: number;
  readonly rankRange: readonly [best: number, worst: number];
  readonly places: number;
}

export interface Walk {
  readonly ubigeo: string;
  readonly coverage: CoverageStep | null;
  readonly promise: PromiseStep | null;
  readonly chain: ChainStep | null;
  readonly region: RegionStep;
  readonly readiness: ReadinessStep;
  /** Null where a criterion in use does not apply to the region, or none is on. */
  readonly ranking: RankingStep | null;
}

/**
 * The walk of a region: by the chain in view where it is listed for it, else by its most promising;
 * by the function in view where the chain needs it, else by the one whose coverage is least known.
 * The ranking is the weighted sum with the weights in view.
 */
export function walkOf(atlas: WalkAtlas, view: ViewState, ubigeo: string): Walk {
  const { analysis } = atlas;
  const chains = analysis.chainsOf(ubigeo);
  const gap = chains.find(({ chain }) => chain === view.chain) ?? chains[0] ?? null;
  return {
    ubigeo,
    coverage: coverageStep(atlas, gap, view),
    promise: gap && promiseStep(gap),
    chain: gap && { gap, uncovered: complement(gap.coverage) },
    region: regionStep(chains, analysis.gap(ubigeo).figure),
    readiness: readinessStep(atlas, ubigeo),
    ranking: rankingStep(atlas, view, ubigeo),
  };
}

function coverageStep(
  { analysis, services }: WalkAtlas,
  gap: ChainGap | null,
  view: ViewState,
): CoverageStep | null {
  const width = ({ coverage: { figure } }: ChainGap['cells'][number]): number => {
    const [low, high] = bounds(figure, [0, 1]);
    return high - low;
  };
  const cells = gap?.cells ?? [];
  const chosen =
    cells.find((cell) => view.functions.includes(cell.function)) ??
    cells.toSorted((a, b) => width(b) - width(a))[0];
  if (!chosen) return null;
  const inventory = analysis.completeness(chosen.function);
  const fallback = services.defaultCompleteness;
  const { institutions } = inventory;
  return {
    function: chosen.function,
    chain: chosen.coverage.chain,
    inventory,
    fallback,
    found: institutions.reduce((sum, { offering }) => sum + offering, 0),
    expected: institutions.reduce(
      (sum, network) => sum + network.offering / networkKappa(network, fallback),
      0,
    ),
    cell: chosen.coverage,
  };
}

/** κᵢ: places found over places known, at most 1; the default where nobody says how many there are. */
export function networkKappa(
  { found, known }: Completeness['institutions'][number],
  fallback: number,
): number {
  if (known === null) return fallback;
  return known <= found ? 1 : found / known;
}

function promiseStep({ chain, promise }: ChainGap): PromiseStep {
  const { parts, figure } = promise;
  return {
    chain,
    parts,
    weight: parts.reduce((sum, part) => sum + part.weight, 0),
    sum: weighted(parts.map((part) => [part.weight, bounds(part.evidence, [0, 1])])),
    figure,
  };
}

function weighted(terms: readonly (readonly [weight: number, value: Bounds])[]): Bounds {
  return terms.reduce<Bounds>(
    ([low, high], [weight, value]) => [low + weight * value[0], high + weight * value[1]],
    [0, 0],
  );
}

/**
 * The sides of Σ P (1 − C) / Σ P when the promises are intervals too: at its least, chains that lie
 * above the mean weigh as little as they may and those below as much as they may; at its most, the
 * other way round (Karnik & Mendel 2001).
 */
function regionStep(chains: readonly ChainGap[], figure: Figure): RegionStep {
  const terms = chains
    .filter(({ coverage }) => coverage.kind !== 'absent')
    .map((gap): GapTerm => ({
      gap,
      promise: bounds(gap.promise.figure, [0, 1]),
      uncovered: bounds(complement(gap.coverage), [0, 1]),
    }));
  if (figure.kind === 'absent') {
    return { chains, terms, figure, naive: null, floor: null, ceiling: null };
  }
  const [low, high] = bounds(figure, [0, 1]);
  const sums = (end: 0 | 1): readonly [product: number, weight: number] => [
    terms.reduce((sum, { promise, uncovered }) => sum + promise[end] * uncovered[end], 0),
    terms.reduce((sum, { promise }) => sum + promise[end], 0),
  ];
  const [[least, lightest], [most, heaviest]] = [sums(0), sums(1)];
  const side = (value: number, end: 0 | 1): GapSide => {
    const promises = terms.map(
      ({ promise, uncovered }) => promise[(end === 1) === uncovered[end] > value ? 1 : 0],
    );
    return {
      promises,
      sum: terms.reduce((sum, { uncovered }, i) => sum + (promises[i] ?? 0) * uncovered[end], 0),
      weight: promises.reduce((sum, promise) => sum + promise, 0),
      value,
    };
  };
  return {
    chains,
    terms,
    figure,
    naive: [least / heaviest, most / lightest],
    floor: side(low, 0),
    ceiling: side(high, 1),
  };
}

function readinessStep({ analysis }: WalkAtlas, ubigeo: string): ReadinessStep {
  const { parts, figure } = analysis.readiness(ubigeo);
  return {
    parts,
    weight: parts.reduce((sum, part) => sum + part.weight, 0),
    sum: weighted(parts.map((part) => [part.weight, bounds(part.score, [0, 1])])),
    figure,
  };
}

function rankingStep(atlas: WalkAtlas, view: ViewState, ubigeo: string): RankingStep | null {
  const ranking = rankingOf(atlas, { ...view, method: 'weighted_sum' });
  const own = ranking.byRegion.get(ubigeo);
  if (!own?.score || !own.rankRange) return null;
  const { matrix } = ranking;
  const column = (criterion: Criterion): readonly Fact[] => {
    const j = matrix.criteria.findIndex(({ id }) => id === criterion.id);
    return matrix.facts.flatMap((row) => row[j] ?? []);
  };
  return {
    lines: partsOf(ranking, ubigeo).map((part): RankingLine => {
      const facts = column(part.criterion);
      const range = knownRange(facts.map(({ figure }) => figure)) ?? [0, 0];
      const holders = (end: 0 | 1): readonly string[] =>
        matrix.regions.filter((_, i) => {
          const figure = facts[i]?.figure;
          return figure !== undefined && bounds(figure, [NaN, NaN])[end] === range[end];
        });
      return { part, range, lowest: holders(0), highest: holders(1) };
    }),
    points: own.nominal * 100,
    bounds: [own.score[0] * 100, own.score[1] * 100],
    rank: own.rank,
    rankRange: own.rankRange,
    places: ranking.byRegion.size,
  };
}
