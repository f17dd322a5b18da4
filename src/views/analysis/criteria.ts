/** Facts for every region and criterion, from the indicators or from the model, ready for ranking. */
import type { Core, Criteria, Criterion, IndicatorTable } from '../../data/types';
import type { Fact } from '../../model/fact';
import { absent, type Bounds, type Figure } from '../../model/figure';
import { minMax } from '../../model/normalise';
import { places } from '../../model/decision';
import {
  nominalScores,
  rankByWeightedSum,
  scoreMatrix,
  unitWeights,
  type Ranked,
  type ScoreMatrix,
} from '../../model/rank';
import { scorer, type ScoringMethod } from '../../model/scorer';
import { modelFact } from './model-fact';
import type { Analysis } from './types';

export interface CriteriaParts {
  readonly core: Core;
  readonly indicators: IndicatorTable;
  readonly criteria: Criteria;
}

/** The results of the model that a criterion may be taken from. */
export type ModelResults = Pick<
  Analysis,
  'gap' | 'functionsPresent' | 'chainsListed' | 'chainsShared'
>;

export interface CriteriaMatrix {
  readonly criteria: readonly Criterion[];
  readonly regions: readonly string[];
  /** `facts[i][j]` is region i on criterion j. */
  readonly facts: readonly (readonly Fact[])[];
  /** Min–max scores, same order; 1 is the best. */
  readonly scores: ScoreMatrix;
  /** Ids of the criteria that a region has no figure for, by ubigeo. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

export interface RankedRegion extends Omit<
  Ranked,
  'alternative' | 'score' | 'rankRange' | 'intervals' | 'missing'
> {
  readonly ubigeo: string;
  /** Bounds of score and place by the figures alone; null with a method that gives no exact ones. */
  readonly score: Bounds | null;
  readonly rankRange: Ranked['rankRange'] | null;
  /** Ids of the criteria in use whose figure is an interval, or is missing. */
  readonly intervals: readonly string[];
  readonly missing: readonly string[];
}

/** Every criterion for every region, in the order of `core.regions` and `criteria.criteria`. */
export function criteriaMatrix(parts: CriteriaParts, results: ModelResults): CriteriaMatrix {
  const { criteria } = parts.criteria;
  return matrixOfFacts(
    criteria,
    parts.core.regions.map(({ ubigeo }) => ubigeo),
    criteria.map((criterion) => criterionFacts(parts, results, criterion)),
  );
}

/** A matrix from one column of facts a criterion, each in the order of the regions. */
export function matrixOfFacts(
  criteria: readonly Criterion[],
  regions: readonly string[],
  columns: readonly (readonly Fact[])[],
): CriteriaMatrix {
  const facts = regions.map((_, i) => columns.map((column) => column[i] as Fact));
  return {
    criteria,
    regions,
    facts,
    scores: scoreMatrix(columns.map((column, j) => scoresOf(column, criteria[j] as Criterion))),
    missing: new Map(
      regions.map((ubigeo, i) => [
        ubigeo,
        criteria.flatMap(({ id }, j) => (columns[j]?.[i]?.figure.kind === 'absent' ? [id] : [])),
      ]),
    ),
  };
}

/**
 * Criteria in use that do not apply to a region, row by row. With one such it has no place; what is
 * merely not known keeps its place, as wide as it could be.
 */
export function inapplicable(
  { criteria, facts }: CriteriaMatrix,
  weights: Readonly<Record<string, number>>,
): readonly (readonly Criterion[])[] {
  return facts.map((row) =>
    criteria.filter(({ id }, j) => {
      const figure = row[j]?.figure;
      const applies = figure?.kind !== 'absent' || figure.absence !== 'not_applicable';
      return !applies && (weights[id] ?? 0) > 0;
    }),
  );
}

/** Rows of the matrix that the weights can rank: all criteria in use apply there. */
export function rankable(
  matrix: CriteriaMatrix,
  weights: Readonly<Record<string, number>>,
): readonly number[] {
  return inapplicable(matrix, weights).flatMap((criteria, i) => (criteria.length === 0 ? [i] : []));
}

/** Some rows and columns of a matrix of scores, in the order given. */
export function submatrix(
  scores: ScoreMatrix,
  rows: readonly number[],
  columns: readonly number[],
): ScoreMatrix {
  const pick = (from: Float64Array): Float64Array =>
    Float64Array.from(
      rows.flatMap((i) => columns.map((j) => from[i * scores.criteria + j] as number)),
    );
  return {
    alternatives: rows.length,
    criteria: columns.length,
    floor: pick(scores.floor),
    ceiling: pick(scores.ceiling),
  };
}

/**
 * Regions ranked by the weights, by criterion id; a criterion without a weight is off. Best first,
 * equals in the order of the regions; those that cannot be ranked (`rankable`) are left out. Null
 * when no weight is positive, or no region can be ranked. Throws `ModelError` on a negative weight.
 */
export function rankRegions(
  matrix: CriteriaMatrix,
  weights: Readonly<Record<string, number>>,
  method: ScoringMethod = 'weighted_sum',
): readonly RankedRegion[] | null {
  const ids = matrix.criteria.map(({ id }) => id);
  const list = ids.map((id) => weights[id] ?? 0);
  if (list.every((weight) => weight === 0)) return null;
  const rows = rankable(matrix, weights);
  if (rows.length === 0) return null;
  const scores = submatrix(matrix.scores, rows, [...ids.keys()]);
  const names = (columns: readonly number[]): string[] => columns.map((j) => ids[j] as string);
  const own = method === 'weighted_sum' ? null : scoresBy(method, scores, list);
  return rankByWeightedSum(scores, list)
    .map((one) => ({ ...one, ...own?.[one.alternative] }))
    .sort((a, b) => a.rank - b.rank || a.alternative - b.alternative)
    .map(({ alternative, intervals, missing, ...rest }) => ({
      ...rest,
      ubigeo: matrix.regions[rows[alternative] as number] as string,
      intervals: names(intervals),
      missing: names(missing),
    }));
}

/** Score and place of every row by a method other than the weighted sum, each figure at its middle. */
function scoresBy(
  method: ScoringMethod,
  scores: ScoreMatrix,
  weights: readonly number[],
): readonly Pick<RankedRegion, 'nominal' | 'rank' | 'score' | 'rankRange'>[] {
  const { alternatives, criteria } = scores;
  const nominal = scorer(method, alternatives, criteria)(
    nominalScores(scores),
    unitWeights(weights),
    new Float64Array(alternatives),
  );
  const ranks = places(nominal);
  return Array.from(nominal, (score, i) => ({
    nominal: score,
    rank: ranks[i] as number,
    score: null,
    rankRange: null,
  }));
}

/** One criterion for every region, in the order of `core.regions`. */
export function criterionFacts(
  { core, indicators }: CriteriaParts,
  results: ModelResults,
  { from, definition }: Criterion,
): readonly Fact[] {
  if ('model' in from) {
    const figure = MODEL_FIGURES[from.model];
    const confidence = from.model === 'chains_listed' ? 'medium' : 'low';
    return core.regions.map(({ ubigeo }) =>
      modelFact(
        from.model,
        figure(results, ubigeo),
        MODEL_UNITS[from.model],
        core.dataDate,
        definition,
        confidence,
      ),
    );
  }
  const series = indicators.get(from.indicator)?.get(from.period);
  return core.regions.map(
    (_, i): Fact =>
      series?.facts[i] ?? {
        figure: absent('not_found'),
        unit: '',
        period: from.period,
        provenance: null,
      },
  );
}

/** Min–max scores of one criterion's facts. */
export function scoresOf(facts: readonly Fact[], { sense }: Criterion): readonly Bounds[] {
  return minMax(
    facts.map(({ figure }) => figure),
    sense,
  );
}

type ModelCriterion = Extract<Criterion['from'], { model: string }>['model'];

const MODEL_FIGURES: Readonly<
  Record<ModelCriterion, (results: ModelResults, ubigeo: string) => Figure>
> = {
  gap: (results, ubigeo) => results.gap(ubigeo).figure,
  functions_present: (results, ubigeo) => results.functionsPresent(ubigeo).figure,
  chains_listed: (results, ubigeo) => results.chainsListed(ubigeo),
  chains_shared_with_pilot: (results, ubigeo) => results.chainsShared(ubigeo),
};

const MODEL_UNITS: Readonly<Record<ModelCriterion, string>> = {
  gap: 'share',
  functions_present: 'count',
  chains_listed: 'count',
  chains_shared_with_pilot: 'count',
};
