/** Places under two sets of weights, and figures in two periods, ready to be joined by lines. */
import type { SlopeRow } from '../../../charts/types';
import type { IndicatorTable } from '../../../data/types';
import { absent, value } from '../../../model/figure';
import type { Ranking } from '../../candidates/ranking';
import type { Unit } from '../units';

/** Regions of the units, or all where none is compared. */
export function regionsOf(units: readonly Unit[], all: readonly string[]): readonly string[] {
  const members = new Set(units.flatMap((unit) => unit.members));
  return members.size === 0 ? all : all.filter((ubigeo) => members.has(ubigeo));
}

/** A region without a place under one of the two keeps its line's other end. */
export function placeSlopes(
  from: Ranking,
  to: Ranking,
  regions: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly SlopeRow[] {
  const place = ({ byRegion }: Ranking, ubigeo: string) => {
    const rank = byRegion.get(ubigeo)?.rank;
    return rank === undefined ? absent('not_applicable') : value(rank);
  };
  return regions.map((ubigeo) => ({
    id: ubigeo,
    name: names.get(ubigeo) ?? ubigeo,
    from: place(from, ubigeo),
    to: place(to, ubigeo),
  }));
}

/** Whole years only: a part of a year is never set against a year. */
export function yearsOf(indicators: IndicatorTable, indicator: string): readonly string[] {
  return [...(indicators.get(indicator)?.keys() ?? [])]
    .filter((period) => /^\d{4}$/.test(period))
    .sort();
}

/** Figures of one indicator in two periods. */
export function figureSlopes(
  indicators: IndicatorTable,
  indicator: string,
  [from, to]: readonly [string, string],
  all: readonly string[],
  regions: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly SlopeRow[] {
  const series = indicators.get(indicator);
  const figure = (period: string, ubigeo: string) =>
    series?.get(period)?.facts[all.indexOf(ubigeo)]?.figure ?? absent('not_found');
  return regions.map((ubigeo) => ({
    id: ubigeo,
    name: names.get(ubigeo) ?? ubigeo,
    from: figure(from, ubigeo),
    to: figure(to, ubigeo),
  }));
}
