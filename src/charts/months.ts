import { formatMonth, type Language } from '../i18n/format';
import type { YearRow } from './types';

export const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

export type MonthState = 'peak' | 'full' | 'none' | 'open';

/** What is known of a month of a row; `open` where its calendar does not say. */
export function monthState({ months, peak, complete }: YearRow, month: number): MonthState {
  if (months?.includes(month)) return peak.includes(month) ? 'peak' : 'full';
  return months !== null && complete ? 'none' : 'open';
}

export interface UnionMonth {
  readonly month: number;
  /** How many rows are known to have it. */
  readonly count: number;
  /** `open`: none is known to have it, and at least one might. */
  readonly state: 'full' | 'open' | 'none';
}

/** The months that rows cover together. */
export function unionOfMonths(rows: readonly YearRow[]): readonly UnionMonth[] {
  return MONTHS.map((month) => {
    const states = rows.map((row) => monthState(row, month));
    const count = states.filter((state) => state === 'full' || state === 'peak').length;
    return { month, count, state: count > 0 ? 'full' : states.includes('open') ? 'open' : 'none' };
  });
}

/** Runs of months that follow each other, over the turn of the year too. */
export function monthRuns(
  months: readonly number[],
): readonly (readonly [first: number, last: number])[] {
  const held = new Set(months);
  if (held.size === 12) return [[1, 12]];
  const before = (month: number): number => ((month + 10) % 12) + 1;
  const after = (month: number): number => (month % 12) + 1;
  return MONTHS.filter((month) => held.has(month) && !held.has(before(month))).map((first) => {
    let last = first;
    while (held.has(after(last))) last = after(last);
    return [first, last];
  });
}

/** "nov–feb, jun" */
export function monthsInWords(months: readonly number[], language: Language): string {
  const word = (month: number): string => formatMonth(month, language);
  return monthRuns(months)
    .map(([first, last]) => (first === last ? word(first) : `${word(first)}–${word(last)}`))
    .join(', ');
}
