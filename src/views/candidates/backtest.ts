/**
 * The back-test: the ranking by the facts of periods that had ended by a given year, against the
 * regions that are known to have entered the programme after it.
 */
import type { Criterion } from '../../data/types';
import { backTest, type BackTest } from '../../model/backtest';
import type { ViewState } from '../../state/view';
import { matrixOfFacts, rankRegions, type RankedRegion } from '../analysis/criteria';
import { membershipOf, type Membership } from '../ui/membership';
import type { CandidatesAtlas, RankingView } from './ranking';
import { weightsOf } from './weights';

export interface EarlierCriterion {
  readonly criterion: Criterion;
  /** Its latest period that had ended by then; null: no figure so old is in the data. */
  readonly period: string | null;
}

export interface BackTestEntry {
  readonly ubigeo: string;
  readonly membership: Exclude<Membership, { readonly kind: 'unknown' }>;
  /** Place and its bounds by the figures of the time; null where it has none. */
  readonly place: RankedRegion | null;
}

export interface BackTestReading {
  readonly knownBy: number;
  /** Criteria in use. */
  readonly criteria: readonly EarlierCriterion[];
  /** Regions ranked by what was known; 0 when no criterion in use was. */
  readonly ranked: number;
  /** Regions known to have entered after that year, by the date known of them. */
  readonly entries: readonly BackTestEntry[];
  /** Regions that had entered by then: no longer candidates. */
  readonly before: readonly string[];
  readonly result: BackTest | null;
}

/** Years that a back-test can stand in: before the launch, and before the first known entry after it. */
export function backTestYears({ core, programme }: CandidatesAtlas): readonly number[] {
  const years = core.regions.flatMap(({ ubigeo }) => {
    const membership = membershipOf(core, programme, ubigeo);
    return membership.kind === 'unknown' || !membership.entry
      ? []
      : [yearOf(membership.entry.date)];
  });
  const [launch, next] = [...new Set(years)].sort((a, b) => a - b);
  return [launch, next].flatMap((year) => (year === undefined ? [] : [year - 1]));
}

export function backTestOf(
  atlas: CandidatesAtlas,
  view: RankingView & Pick<ViewState, 'knownBy'>,
): BackTestReading {
  const { core, programme, indicators } = atlas;
  const { knownBy } = view;
  const weights = weightsOf(atlas.criteria, view);
  const inUse = atlas.criteria.criteria.filter(({ id }) => (weights[id] ?? 0) > 0);
  const criteria = inUse.map((criterion): EarlierCriterion => ({
    criterion,
    period:
      'indicator' in criterion.from
        ? latestBy(knownBy, [...(indicators.get(criterion.from.indicator)?.keys() ?? [])])
        : null,
  }));
  const known = criteria.flatMap(({ criterion, period }) => {
    const series =
      'indicator' in criterion.from && period !== null
        ? indicators.get(criterion.from.indicator)?.get(period)
        : undefined;
    return series ? [{ criterion, facts: series.facts }] : [];
  });
  const regions = core.regions.map(({ ubigeo }) => ubigeo);
  const ranked =
    known.length === 0
      ? null
      : rankRegions(
          matrixOfFacts(
            known.map(({ criterion }) => criterion),
            regions,
            known.map(({ facts }) => facts),
          ),
          weights,
          view.method,
        );
  const places = new Map((ranked ?? []).map((one) => [one.ubigeo, one]));

  const stated = regions.map((ubigeo) => ({
    ubigeo,
    membership: membershipOf(core, programme, ubigeo),
  }));
  const entered = stated.flatMap(({ ubigeo, membership }) =>
    membership.kind === 'unknown' || !membership.entry
      ? []
      : [{ ubigeo, membership, month: monthOf(membership.entry.date) }],
  );
  const isBefore = (month: number): boolean => month <= knownBy * 12 + 12;
  const before = entered.filter(({ month }) => isBefore(month)).map(({ ubigeo }) => ubigeo);
  const monthBy = new Map(entered.map(({ ubigeo, month }) => [ubigeo, month]));
  return {
    knownBy,
    criteria,
    ranked: places.size,
    before,
    entries: entered
      .filter(({ month }) => !isBefore(month))
      .sort((a, b) => a.month - b.month || (a.ubigeo < b.ubigeo ? -1 : 1))
      .map(({ ubigeo, membership }) => ({
        ubigeo,
        membership,
        place: places.get(ubigeo) ?? null,
      })),
    result:
      places.size === 0
        ? null
        : backTest(
            regions
              .filter((ubigeo) => !before.includes(ubigeo))
              .map((ubigeo) => ({
                place: places.get(ubigeo)?.rank ?? null,
                entered: monthBy.get(ubigeo) ?? 'unknown',
              })),
          ),
  };
}

/** The latest of the periods that ended by the year; the year it ends in is its last number of four digits. */
function latestBy(year: number, periods: readonly string[]): string | null {
  const past = periods
    .map((period) => ({ period, end: Number(period.match(/\d{4}/g)?.at(-1) ?? NaN) }))
    .filter(({ end }) => end <= year)
    .sort((a, b) => a.end - b.end || (a.period < b.period ? -1 : 1));
  return past.at(-1)?.period ?? null;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Months since year 0; a year alone stands for its last month, since it is a bound from above. */
function monthOf(date: string): number {
  const [year = 0, month = 12] = date.split('-').map(Number);
  return year * 12 + month;
}
