/** The ranking for the weights in the view. The matrix is built once for the facts, the order once for the weights. */
import type { Core, Criteria, IndicatorTable, Programme } from '../../data/types';
import type { ViewState } from '../../state/view';
import {
  criteriaMatrix,
  rankRegions,
  type CriteriaMatrix,
  type RankedRegion,
} from '../analysis/criteria';
import type { Analysis } from '../analysis/types';
import { weightsOf, type Weights } from './weights';

export interface CandidatesAtlas {
  readonly core: Core;
  readonly indicators: IndicatorTable;
  readonly criteria: Criteria;
  readonly programme: Programme;
  readonly analysis: Analysis;
}

export interface Ranking {
  readonly matrix: CriteriaMatrix;
  readonly weights: Weights;
  /** Best first; null when no criterion is on. */
  readonly ranked: readonly RankedRegion[] | null;
  readonly byRegion: ReadonlyMap<string, RankedRegion>;
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
export function rankingOf(
  atlas: CandidatesAtlas,
  view: Pick<ViewState, 'preset' | 'weights'>,
): Ranking {
  const matrix = matrixOf(atlas);
  const kept = orders.get(matrix) ?? new Map<string, Ranking>();
  orders.set(matrix, kept);
  const weights = weightsOf(atlas.criteria, view);
  const key = Object.values(weights).join();
  const known = kept.get(key);
  if (known) return known;
  const ranked = rankRegions(matrix, weights);
  const byRegion = new Map((ranked ?? []).map((one) => [one.ubigeo, one]));
  const ranking = { matrix, weights, ranked, byRegion };
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, ranking);
  return ranking;
}
