/** Rows that come from the indicators: one period for all units, and years as a line. */
import type { YearPoint } from '../../../charts/types';
import type { Indicator } from '../../../data/types';
import type { Fact } from '../../../model/fact';
import { absent, value } from '../../../model/figure';
import { annualGrowth } from '../../../model/trade';
import { modelFact } from '../../analysis/model-fact';
import { leastConfidence, unitFact } from '../aggregate';
import type { CompareAtlas } from '../atlas';
import type { Unit } from '../units';

const YEAR = /^\d{4}$/;
const WHOLE = /^\d{4}([-–]\d{4})?$/;
const lastYear = (period: string): number => Number(period.slice(-4));

/**
 * The period in which the units are compared: the latest whole one among those in which most of
 * their regions have a figure. Parts of years are never set beside years. Null where there is none.
 */
export function commonPeriod(
  { core, indicators }: Pick<CompareAtlas, 'core' | 'indicators'>,
  indicator: string,
  units: readonly Unit[],
): string | null {
  const members = new Set(units.flatMap((unit) => unit.members));
  const places = core.regions.flatMap(({ ubigeo }, i) => (members.has(ubigeo) ? [i] : []));
  const candidates = [...(indicators.get(indicator)?.values() ?? [])]
    .filter(({ period }) => WHOLE.test(period))
    .map(({ period, facts }) => ({
      period,
      known: places.filter((i) => facts[i] && facts[i].figure.kind !== 'absent').length,
    }))
    .sort((a, b) => b.known - a.known || lastYear(b.period) - lastYear(a.period));
  return candidates[0]?.period ?? null;
}

/** Whole years of the series, ascending. */
export const yearsOf = (
  { indicators }: Pick<CompareAtlas, 'indicators'>,
  indicator: string,
): readonly string[] =>
  [...(indicators.get(indicator)?.keys() ?? [])].filter((period) => YEAR.test(period)).sort();

/** The years of a unit as a line; a year without one number is a gap. */
export function trendOf(
  atlas: Pick<CompareAtlas, 'core' | 'indicators'>,
  indicator: Indicator,
  unit: Unit,
): readonly YearPoint[] {
  return yearsOf(atlas, indicator.id).map((period) => {
    const { figure } = unitFact(atlas, indicator, period, unit);
    return { year: Number(period), value: figure.kind === 'value' ? figure.value : null };
  });
}

/** Mean growth a year between the first and the last whole year, percent. */
export function growthOf(
  atlas: Pick<CompareAtlas, 'core' | 'indicators'>,
  indicator: Indicator,
  unit: Unit,
): Fact | null {
  const years = yearsOf(atlas, indicator.id);
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const ends = [from, to].map((period) => unitFact(atlas, indicator, period, unit));
  const [before, after] = ends.map(({ figure }) => (figure.kind === 'value' ? figure.value : null));
  const figure =
    before == null || after == null
      ? absent('not_found')
      : before === 0
        ? absent('not_applicable')
        : value(100 * annualGrowth(before, after, Number(to) - Number(from)));
  return modelFact(
    'growth',
    figure,
    '%',
    `${from}-${to}`,
    {
      es: `Crecimiento medio anual de «${indicator.label.es}» entre ${from} y ${to}: (último ÷ primero)^(1 ÷ años) − 1. Los años de en medio no cuentan.`,
      en: `Mean annual growth of “${indicator.label.en}” between ${from} and ${to}: (last ÷ first)^(1 ÷ years) − 1. The years between do not count.`,
    },
    leastConfidence(ends),
  );
}
