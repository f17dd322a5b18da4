/** The cells of one region, chain × stage × service function: laid out as a grid, and how far each is covered. */
import { SERVICE_FUNCTIONS, STAGES, type ServiceFunction, type Stage } from '../../data/types';
import { bounds, type Figure } from '../../model/figure';
import { gapShare } from '../../model/gap-share';
import type { ChainGap, StageCell } from '../analysis/types';

/**
 * What the places found surely cover of the rural population: half or more, less, perhaps some of it
 * (a place known only to its province or department may be within reach), or nothing wherever they
 * stand. Absent where there is nobody to cover.
 */
export type CellState = 'covered' | 'partly' | 'possible' | 'empty' | 'absent';
export const CELL_STATES: readonly Exclude<CellState, 'absent'>[] = [
  'covered',
  'partly',
  'possible',
  'empty',
];

const MOST = 0.5;

export function stateOf({ coverage }: StageCell): CellState {
  if (coverage.observed.kind === 'absent') return 'absent';
  const [floor, ceiling] = bounds(coverage.observed, [0, 1]);
  if (floor >= MOST) return 'covered';
  if (floor > 0) return 'partly';
  return ceiling > 0 ? 'possible' : 'empty';
}

export interface CellColumn {
  readonly function: ServiceFunction;
  /** Stage that its cells belong to; null where the rows are the stages. */
  readonly stage: Stage | null;
}

export interface CellRow {
  readonly chain: string;
  /** Null where the row is the whole chain. */
  readonly stage: Stage | null;
  /** One a column; null where the stage does not need the function. */
  readonly cells: readonly (StageCell | null)[];
}

export interface CellGrid {
  readonly columns: readonly CellColumn[];
  readonly rows: readonly CellRow[];
}

/** One chain: a row for each stage, a column for each function. */
export function gridOfChain({ chain, cells }: ChainGap): CellGrid {
  const functions = SERVICE_FUNCTIONS.filter((fn) => cells.some((cell) => cell.function === fn));
  const stages = STAGES.filter((stage) => cells.some((cell) => cell.stage === stage));
  return {
    columns: functions.map((fn) => ({ function: fn, stage: null })),
    rows: stages.map((stage) => ({
      chain,
      stage,
      cells: functions.map(
        (fn) => cells.find((cell) => cell.stage === stage && cell.function === fn) ?? null,
      ),
    })),
  };
}

/** Several chains: a row for each, a column for each function of each stage. */
export function gridOfChains(chains: readonly ChainGap[]): CellGrid {
  const columns = STAGES.flatMap((stage) =>
    SERVICE_FUNCTIONS.filter((fn) =>
      chains.some(({ cells }) => cells.some((cell) => isCell(cell, stage, fn))),
    ).map((fn): CellColumn => ({ function: fn, stage })),
  );
  return {
    columns,
    rows: chains.map(({ chain, cells }) => ({
      chain,
      stage: null,
      cells: columns.map(
        (column) => cells.find((cell) => isCell(cell, column.stage, column.function)) ?? null,
      ),
    })),
  };
}

const isCell = (cell: StageCell, stage: Stage | null, fn: ServiceFunction): boolean =>
  cell.stage === stage && cell.function === fn;

/** A cell of the region by its names. */
export interface CellKey {
  readonly chain: string;
  readonly stage: Stage;
  readonly function: ServiceFunction;
}

export const sameCell = (a: CellKey | null, b: CellKey): boolean =>
  a?.chain === b.chain && a.stage === b.stage && a.function === b.function;

/** Share of the region's gap, 0–1, that a cell is; null when the region has no such cell. */
export function shareOfGap(chains: readonly ChainGap[], key: CellKey): Figure | null {
  const row = chains.findIndex(({ chain }) => chain === key.chain);
  const column =
    chains[row]?.cells.findIndex((cell) => isCell(cell, key.stage, key.function)) ?? -1;
  if (column < 0) return null;
  return gapShare(
    chains.map(({ promise, cells }) => ({
      promise: promise.figure,
      cells: cells.map((cell) => ({ service: cell.function, coverage: cell.coverage.figure })),
    })),
    row,
    column,
  );
}
