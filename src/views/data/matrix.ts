/** What the data holds and what it lacks: one row an indicator, one cell a region. */
import type { Indicator, IndicatorTable, Series } from '../../data/types';
import type { Fact } from '../../model/fact';
import type { Absence } from '../../model/figure';
import { latestPeriod } from '../explore/series';

export type CellState = 'value' | 'zero' | 'interval' | Absence;
export const CELL_STATES: readonly CellState[] = [
  'value',
  'zero',
  'interval',
  'not_found',
  'not_applicable',
  'not_published',
];

export interface MatrixCell {
  readonly state: CellState;
  readonly derived: boolean;
  readonly low: boolean;
  readonly period: string | null;
}

export interface MatrixRow {
  readonly indicator: Indicator;
  /** The one period of the row; null when its cells differ. */
  readonly period: string | null;
  readonly cells: readonly MatrixCell[];
  /** Regions with a value or an interval. */
  readonly known: number;
}

/** `latest`: the indicator's latest period; `any`: for each region the latest in which it has a figure. */
export type MatrixMode = 'latest' | 'any';

const NOTHING: MatrixCell = { state: 'not_found', derived: false, low: false, period: null };

const isKnown = ({ state }: MatrixCell): boolean =>
  state === 'value' || state === 'zero' || state === 'interval';

function cellOf(fact: Fact | undefined): MatrixCell {
  if (!fact) return NOTHING;
  const { figure, provenance, period } = fact;
  return {
    state:
      figure.kind === 'absent'
        ? figure.absence
        : figure.kind === 'value' && figure.value === 0
          ? 'zero'
          : figure.kind,
    derived: figure.kind !== 'absent' && Boolean(provenance?.derived),
    low: provenance?.confidence === 'low',
    period,
  };
}

/** Periods from the newest to the oldest, whole years before parts of years. */
function newestFirst(periods: readonly string[]): string[] {
  const left = [...periods];
  const sorted: string[] = [];
  for (let next = latestPeriod(left); next !== null; next = latestPeriod(left)) {
    sorted.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return sorted;
}

export function coverageMatrix(
  indicators: readonly Indicator[],
  table: IndicatorTable,
  regionCount: number,
  mode: MatrixMode,
): MatrixRow[] {
  return indicators.map((indicator) => {
    const series = newestFirst(indicator.periods)
      .map((period) => table.get(indicator.id)?.get(period))
      .filter((one): one is Series => one !== undefined);
    const read = mode === 'latest' ? series.slice(0, 1) : series;
    const cells = Array.from({ length: regionCount }, (_, i) => {
      const found = read.map((one) => cellOf(one.facts[i]));
      return found.find(isKnown) ?? found[0] ?? NOTHING;
    });
    const periods = new Set(cells.filter(isKnown).map((cell) => cell.period));
    return {
      indicator,
      period: periods.size > 1 ? null : ([...periods][0] ?? read[0]?.period ?? null),
      cells,
      known: cells.filter(isKnown).length,
    };
  });
}

/** How many indicators each region has, in the order of the cells. */
export const knownByRegion = (rows: readonly MatrixRow[], regionCount: number): number[] =>
  Array.from(
    { length: regionCount },
    (_, i) => rows.filter((row) => row.cells[i] !== undefined && isKnown(row.cells[i])).length,
  );
