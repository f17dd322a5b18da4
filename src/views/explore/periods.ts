/** Periods as a reader moves through them: years on a line with its gaps, all else apart. */
import { formatList, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';

/** A span of years, a part of a year and an undated figure are never set beside single years. */
export type PeriodKind = 'year' | 'span' | 'part' | 'undated';

export function kindOf(period: string): PeriodKind {
  if (/^\d{4}$/.test(period)) return 'year';
  if (/^\d{4}[-–]\d{4}$/.test(period)) return 'span';
  return /^\d{4} /.test(period) ? 'part' : 'undated';
}

export interface Timeline {
  /** Ascending. */
  readonly years: readonly number[];
  /** Runs of years between the first and the last of which there is no series. */
  readonly gaps: readonly (readonly [first: number, last: number])[];
  /** Entries of their own. */
  readonly others: readonly string[];
}

/** Sorts the periods of one indicator. */
export function timelineOf(periods: readonly string[]): Timeline {
  const years = periods
    .filter((period) => kindOf(period) === 'year')
    .map(Number)
    .sort((a, b) => a - b);
  const gaps = years.slice(1).flatMap((year, i): Timeline['gaps'] => {
    const before = years[i] ?? year;
    return year - before > 1 ? [[before + 1, year - 1]] : [];
  });
  return { years, gaps, others: periods.filter((period) => kindOf(period) !== 'year') };
}

/** The year of the timeline that a slider lands on: the one asked for, else the next one on the way to it. */
export function landOn({ years }: Timeline, asked: number, from: number): number {
  if (years.includes(asked)) return asked;
  const next =
    asked > from ? years.find((year) => year > asked) : years.findLast((year) => year < asked);
  return next ?? from;
}

/** The years around a period: those before and after a year, or a part of a year's own and the next. */
export function neighboursOf(
  { years }: Timeline,
  period: string,
): { readonly earlier: number | undefined; readonly later: number | undefined } {
  const last = Number(/(\d{4})(?!.*\d{4})/.exec(period)?.[1] ?? NaN);
  const own = kindOf(period) === 'year';
  return {
    earlier: years.findLast((year) => (own ? year < last : year <= last)),
    later: years.find((year) => year > last),
  };
}

/** "2020, 2021 y 2024", runs of more than two as "2012–2016". */
export function gapWords({ gaps }: Timeline, language: Language): string {
  const words = gaps.flatMap(([first, last]) =>
    last - first > 1
      ? [`${first}–${last}`]
      : Array.from({ length: last - first + 1 }, (_, i) => String(first + i)),
  );
  return words.length === 0 ? '' : m.explore_time_gaps({ years: formatList(words, language) });
}
