/** The cells of the 3 × 3 in words. */
import { formatFigure, formatPercent, formatShort, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { Figure } from '../../model/figure';
import type { GapAxis } from '../../state/view';
import type { CellState } from './cells';
import type { Place } from './matrix';

type Words = readonly [low: () => string, middle: () => string, high: () => string];

const COLUMNS: Readonly<Record<GapAxis, Words>> = {
  exports: [m.gaps_exports_low, m.gaps_exports_middle, m.gaps_exports_high],
  promise: [m.gaps_promise_low, m.gaps_promise_middle, m.gaps_promise_high],
};
const ROWS: Words = [m.gaps_cover_low, m.gaps_cover_middle, m.gaps_cover_high];

export const columnWords = (axis: GapAxis, column: number): string =>
  COLUMNS[axis][column]?.() ?? '';
export const rowWords = (row: number): string => ROWS[row]?.() ?? '';

/** With the first letter of a sentence. */
export const capital = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** "exporta mucho y le cubren poco" */
export const cellWords = (axis: GapAxis, cell: number): string =>
  m.gaps_cell({ x: columnWords(axis, cell % 3), y: rowWords(Math.floor(cell / 3)) });

/** The cells in which a region could also stand, at most three named: "a, b o c". */
export function alternativeWords(
  axis: GapAxis,
  cells: readonly number[],
  language: Language,
): string {
  const named = cells.slice(0, 3).map((cell) => cellWords(axis, cell));
  const rest = cells.length - named.length;
  const all = rest > 0 ? [...named, m.gaps_other_cells({ n: rest })] : named;
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(all);
}

const isOneNumber = (figure: Figure): boolean => figure.kind !== 'interval';

/** "13,4 %", "40–70 %", "no se halló" */
export function percentWords(figure: Figure, language: Language): string {
  if (figure.kind === 'absent') return formatFigure(figure, language);
  return isOneNumber(figure)
    ? formatFigure(figure, language, formatPercent)
    : `${formatFigure(figure, language, formatRounded)}\u00a0%`;
}

/** "46 puntos de 100", "40–70 puntos de 100" */
export function pointsWords(figure: Figure, language: Language): string {
  if (figure.kind === 'absent') return formatFigure(figure, language);
  return m.gaps_points({ points: formatFigure(figure, language, formatRounded) });
}

/** Sides of an interval are read in whole numbers; below 1, with the first digit that is not zero. */
export function formatRounded(value: number, language: Language): string {
  return formatShort(value >= 1 ? Math.round(value) : Number(value.toPrecision(1)), language);
}

export const axisWords = (axis: GapAxis, figure: Figure, language: Language): string =>
  axis === 'exports' ? percentWords(figure, language) : pointsWords(figure, language);

/** Why a region stands in no cell. */
export function absenceWords({ absence, y }: Place, chain: string | null): string {
  if (absence === 'not_applicable') return m.gaps_not_applicable();
  if (y.kind !== 'absent') return m.gaps_x_not_found();
  return chain === null ? m.gaps_not_found() : m.gaps_chain_not_listed();
}

const STATES: Readonly<Record<CellState, () => string>> = {
  covered: m.gaps_cell_covered_short,
  partly: m.gaps_cell_partly_short,
  possible: m.gaps_cell_possible_short,
  empty: m.gaps_cell_empty_short,
  absent: m.gaps_cell_absent_short,
};
/** "nada hallado al alcance" */
export const stateShort = (state: CellState): string => STATES[state]();

const MARKS: Readonly<Record<CellState, string>> = {
  covered: '●',
  partly: '◐',
  possible: '?',
  empty: '',
  absent: '–',
};
/** Sign of a state in a narrow cell, so that it is not told by colour alone. */
export const stateMark = (state: CellState): string => MARKS[state];
