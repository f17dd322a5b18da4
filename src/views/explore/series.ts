/** Which indicator and period the view asks for, and how a period is written. */
import type { Indicator, Series } from '../../data/types';
import { formatMonth, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { ViewState } from '../../state/view';
import type { Atlas } from '../room';

/** The share of agro-exports, with and without the packing and trading addresses of the capital. */
export const EXPORT_SHARE = 'agro_export_share';
export const EXPORT_SHARE_WITHOUT_CAPITAL = 'agro_export_share_excl';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const lastYear = (period: string): number => Number(/(\d{4})(?!.*\d{4})/.exec(period)?.[1] ?? 0);
const isWhole = (period: string): boolean => /^\d{4}([-–]\d{4})?$/.test(period);

/** The latest whole year or span; a part-year or an undated figure only where there is nothing else. */
export function latestPeriod(periods: readonly string[]): string | null {
  return periods.reduce<string | null>((best, period) => {
    if (best === null) return period;
    if (isWhole(period) !== isWhole(best)) return isWhole(period) ? period : best;
    return lastYear(period) > lastYear(best) ? period : best;
  }, null);
}

/** A period as it is read: "2022–2024", "2024 (ene–sep)", "sin fecha". */
export function writePeriod(period: string, language: Language): string {
  if (period === 's/f') return m.explore_no_date();
  const part = /^(\d{4}) ([a-z]{3})(?:-([a-z]{3}))?$/.exec(period);
  if (!part) return period.replace(/(\d{4})-(\d{4})/g, '$1–$2');
  const months = [part[2], part[3]]
    .filter((month) => month !== undefined)
    .map((month) => formatMonth(MONTHS.indexOf(month) + 1, language));
  return `${part[1]} (${months.join('–')})`;
}

/** The reader's switch "without the capital" stands for an indicator of its own. */
export function indicatorOf(view: Pick<ViewState, 'indicator' | 'withoutCapital'>): string {
  return view.withoutCapital && view.indicator === EXPORT_SHARE
    ? EXPORT_SHARE_WITHOUT_CAPITAL
    : view.indicator;
}

export interface Current {
  readonly indicator: Indicator;
  readonly series: Series;
  /** False while the series asked for is not there and the opening one stands in for it. */
  readonly asked: boolean;
}

/**
 * The series that the view asks for. The opening one, which is always loaded, stands in until the
 * others arrive, and for an indicator or a period that the data does not have.
 * @throws RangeError when the opening series' own indicator is not in the catalogue.
 */
export function currentSeries(atlas: Atlas, view: ViewState): Current {
  const { indicators, first } = atlas.core;
  const id = indicatorOf(view);
  const indicator = indicators.find((one) => one.id === id);
  if (indicator) {
    const period =
      view.period !== null && indicator.periods.includes(view.period)
        ? view.period
        : latestPeriod(indicator.periods);
    if (first.indicator === id && first.period === period)
      return { indicator, series: first, asked: true };
    const series = period === null ? undefined : atlas.indicators?.get(id)?.get(period);
    if (series) return { indicator, series, asked: true };
  }
  const opening = indicators.find((one) => one.id === first.indicator);
  if (!opening) throw new RangeError(`No indicator "${first.indicator}" in the catalogue.`);
  return { indicator: opening, series: first, asked: false };
}
