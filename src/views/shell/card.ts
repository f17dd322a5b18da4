/** What the card of a region says, taken from the parts that are loaded. */
import type { Core, IndicatorTable, Series } from '../../data/types';
import type { Fact } from '../../model/fact';
import type { Figure } from '../../model/figure';

/** The figures of the card, in the order in which a planner asks for them. */
const CARD_INDICATORS = [
  'agro_export_share',
  'agro_export_fob',
  'total_exports',
  'exporters',
  'agri_producers_registered',
  'crop_gross_production_value_excl_forage',
  'poverty_rate',
  'rural_population_share',
  'hours_to_seaport',
] as const;

export interface CardFigure {
  readonly indicator: string;
  readonly fact: Fact;
  /** 1 is the largest; null without a value. */
  readonly rank: number | null;
  readonly of: number;
}

/** Latest period of an indicator in which the region has a figure; else the latest of all. */
function latest(periods: ReadonlyMap<string, Series>, index: number): Series | undefined {
  const newestFirst = [...periods.values()].reverse();
  return (
    newestFirst.find((series) => series.facts[index]?.figure.kind !== 'absent') ?? newestFirst[0]
  );
}

function rankIn(series: Series, index: number): { rank: number | null; of: number } {
  const valueOf = (figure: Figure | undefined) => (figure?.kind === 'value' ? figure.value : null);
  const own = valueOf(series.facts[index]?.figure);
  const known = series.facts.map((fact) => valueOf(fact.figure)).filter((v) => v !== null);
  return {
    rank: own === null ? null : 1 + known.filter((value) => value > own).length,
    of: known.length,
  };
}

/** The card's figures; until the indicators are there, the one that the page opened on. */
export function cardFigures(
  core: Core,
  indicators: IndicatorTable | undefined,
  ubigeo: string,
): readonly CardFigure[] {
  const index = core.regions.findIndex((region) => region.ubigeo === ubigeo);
  const figures: CardFigure[] = [];
  for (const indicator of CARD_INDICATORS) {
    const periods = indicators?.get(indicator);
    const series = periods
      ? latest(periods, index)
      : indicator === core.first.indicator
        ? core.first
        : undefined;
    const fact = series?.facts[index];
    if (series && fact) figures.push({ indicator, fact, ...rankIn(series, index) });
  }
  return figures;
}
