/** The ranking for the weights in the view. The matrix is built once for the facts, the order once for the weights. */
import type { Core, Criteria, Criterion, IndicatorTable, Programme } from '../../data/types';
import type { ScoreMatrix } from '../../model/rank';
import type { RankMethod, ViewState } from '../../state/view';
import {
  criteriaMatrix,
  inapplicable,
  rankable,
  rankRegions,
  submatrix,
  type CriteriaMatrix,
  type RankedRegion,
} from '../analysis/criteria';
import type { Analysis } from '../analysis/types';
import type { Robustness } from '../analysis/robustness';
import { weightsOf, type Chosen, type Weights } from './weights';

export interface CandidatesAtlas {
  readonly core: Core;
  readonly indicators: IndicatorTable;
  readonly criteria: Criteria;
  readonly programme: Programme;
  readonly analysis: Analysis;
  readonly robustness?: Robustness;
}

/** The scores that are ranked: regions that can be by criteria in use. */
export interface RankingProblem {
  readonly regions: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly scores: ScoreMatrix;
  /** One a criterion, not yet divided by their sum. */
  readonly weights: readonly number[];
}

/** What the view says of the ranking. */
export type RankingView = Chosen & Pick<ViewState, 'method'>;

export interface Ranking {
  readonly matrix: CriteriaMatrix;
  readonly weights: Weights;
  readonly method: RankMethod;
  /** Best first; null when no criterion is on. */
  readonly ranked: readonly RankedRegion[] | null;
  readonly byRegion: ReadonlyMap<string, RankedRegion>;
  /** Null when there is nothing to rank. */
  readonly problem: RankingProblem | null;
  /** Regions to which criteria in use do not apply: they have no place. */
  readonly outside: ReadonlyMap<string, readonly Criterion[]>;
}

const matrices = new WeakMap<Analysis, CriteriaMatrix>();
const orders = new WeakMap<CriteriaMatrix, Map<string, Ranking>>();
/** Steps of a slider that are worth keeping: back and forth. */
const KEPT = 64;

/** Facts and scores of every region and criterion; the same object as long as the analysis is. */
export function matrixOf(atlas: CandidatesAtlas): CriteriaMatrix {
  const known = matrices.get(atlas.analysis);
  if (known) return known;
  const matrix = criteriaMatrix(atlas, atlas.analysis);
  matrices.set(atlas.analysis, matrix);
  return matrix;
}

/** The ranking; the same object for the same facts and weights. */
export function rankingOf(atlas: CandidatesAtlas, view: RankingView): Ranking {
  const matrix = matrixOf(atlas);
  const kept = orders.get(matrix) ?? new Map<string, Ranking>();
  orders.set(matrix, kept);
  const weights = weightsOf(atlas.criteria, view);
  const { method } = view;
  const key = [method, ...Object.values(weights)].join();
  const known = kept.get(key);
  if (known) return known;
  const ranked = rankRegions(matrix, weights, method);
  const byRegion = new Map((ranked ?? []).map((one) => [one.ubigeo, one]));
  const outside = new Map(
    inapplicable(matrix, weights).flatMap((criteria, i): [string, readonly Criterion[]][] =>
      criteria.length > 0 ? [[matrix.regions[i] as string, criteria]] : [],
    ),
  );
  const problem = ranked && problemOf(matrix, weights);
  const ranking = { matrix, weights, method, ranked, byRegion, problem, outside };
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, ranking);
  return ranking;
}

function problemOf(matrix: CriteriaMatrix, weights: Weights): RankingProblem {
  const rows = rankable(matrix, weights);
  const columns = matrix.criteria.flatMap(({ id }, j) => ((weights[id] ?? 0) > 0 ? [j] : []));
  const criteria = columns.map((j) => matrix.criteria[j] as Criterion);
  return {
    regions: rows.map((i) => matrix.regions[i] as string),
    criteria,
    scores: submatrix(matrix.scores, rows, columns),
    weights: criteria.map(({ id }) => weights[id] ?? 0),
  };
}
