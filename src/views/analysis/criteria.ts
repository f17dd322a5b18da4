/** Facts for every region and criterion, from the indicators or from the model, ready for ranking. */
import type { Core, Criteria, Criterion, IndicatorTable } from '../../data/types';
import type { Fact } from '../../model/fact';
import { absent, type Bounds, type Figure } from '../../model/figure';
import { minMax } from '../../model/normalise';
import { rankByWeightedSum, scoreMatrix, type Ranked, type ScoreMatrix } from '../../model/rank';
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

export interface RankedRegion extends Omit<Ranked, 'alternative' | 'intervals' | 'missing'> {
  readonly ubigeo: string;
  /** Ids of the criteria in use whose figure is an interval, or is missing. */
  readonly intervals: readonly string[];
  readonly missing: readonly string[];
}

/** Every criterion for every region, in the order of `core.regions` and `criteria.criteria`. */
export function criteriaMatrix(parts: CriteriaParts, results: ModelResults): CriteriaMatrix {
  const { criteria } = parts.criteria;
  const regions = parts.core.regions.map(({ ubigeo }) => ubigeo);
  const columns = criteria.map((criterion) => criterionFacts(parts, results, criterion));
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
 * Regions ranked by the weights, by criterion id; a criterion without a weight is off. Null when no
 * weight is positive. Throws `ModelError` on a negative weight.
 */
export function rankRegions(
  matrix: CriteriaMatrix,
  weights: Readonly<Record<string, number>>,
): readonly RankedRegion[] | null {
  const ids = matrix.criteria.map(({ id }) => id);
  const list = ids.map((id) => weights[id] ?? 0);
  if (list.every((weight) => weight === 0)) return null;
  const names = (columns: readonly number[]): string[] => columns.map((j) => ids[j] as string);
  return rankByWeightedSum(matrix.scores, list).map(
    ({ alternative, intervals, missing, ...rest }) => ({
      ...rest,
      ubigeo: matrix.regions[alternative] as string,
      intervals: names(intervals),
      missing: names(missing),
    }),
  );
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
