/** How firm a ranking is: the places over uncertain weights and figures. */
import type { SmaaProblem, SmaaResult } from '../../model/smaa';
import type { ViewState } from '../../state/view';

export interface Robustness {
  /** What it was computed for; it holds for views with the same key. */
  readonly key: string;
  /** Rows and columns of the problem: the regions that are ranked, the criteria in use. */
  readonly regions: readonly string[];
  readonly criteria: readonly string[];
  readonly problem: SmaaProblem;
  readonly result: SmaaResult;
}

/** Share of the draws that a rank's interval holds. */
export const INTERVAL_LEVEL = 0.9;

/** Says for which views a robustness holds. */
export function robustnessKey(view: ViewState): string {
  const { reachKm, preset, weights, priority, judgements } = view;
  const { method, weightKnowledge, weightMargin } = view;
  const stated = Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    reachKm,
    preset,
    stated,
    priority,
    judgements,
    method,
    weightKnowledge,
    weightMargin,
  ]);
}
