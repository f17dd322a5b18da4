/**
 * The services that each stage of a chain needs, and where nothing was found within reach. What was
 * not found is no proof that there is none: counts are bounds, and say of what they are counted.
 */
import type { ServiceFunction, Stage, StageNeed } from '../../data/types';
import { interval, type Figure } from '../../model/figure';
import type { Analysis, StageCell } from '../analysis/types';
import { stateOf, type CellState } from '../gaps/cells';

export interface StageService {
  readonly stage: Stage;
  readonly function: ServiceFunction;
  /** One for each region asked for. */
  readonly cells: readonly StageCell[];
}

/** What a stage needs, with its cell in each of the regions, in the order of the needs. */
export function stageServices(
  analysis: Analysis,
  needs: readonly StageNeed[],
  chain: string,
  ubigeos: readonly string[],
): readonly StageService[] {
  return needs.map(({ stage, function: fn }) => ({
    stage,
    function: fn,
    cells: ubigeos.map((ubigeo) => ({
      stage,
      function: fn,
      coverage: analysis.coverage(ubigeo, fn, chain),
    })),
  }));
}

export interface Missing {
  /** Regions where nothing was found within reach: surely, up to those where it depends on where a place stands. */
  readonly figure: Figure;
  /** Regions that have a rural population to reach. */
  readonly of: number;
}

/** In how many of the regions nothing found reaches anybody. */
export function missingIn({ cells }: StageService): Missing {
  const count = (state: CellState): number =>
    cells.filter((cell) => stateOf(cell) === state).length;
  const surely = count('empty');
  return {
    figure: interval(surely, surely + count('possible')),
    of: cells.length - count('absent'),
  };
}
