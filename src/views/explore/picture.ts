/** What the map shows in Explorar: one indicator, filled where it is a rate, circles where an amount. */
import type { Indicator, Region, Series } from '../../data/types';
import { m } from '../../i18n/messages';
import { formatQuantity, unitLabel } from '../../i18n/units';
import type {
  CircleMark,
  LegendClass,
  MapPicture,
  RegionMark,
  SequentialLegend,
  SpecialMark,
} from '../../map/picture';
import type { Fact } from '../../model/fact';
import type { ViewState } from '../../state/view';
import type { Atlas } from '../room';
import { classesOf, type Classes } from './classes';
import { districtCircles, showsDistricts } from './districts';
import { exploreFinding } from './finding';
import { isPlace, places, type Place } from './ranks';
import { currentSeries, EXPORT_SHARE_WITHOUT_CAPITAL, writePeriod } from './series';
import { exploreTable } from './table';

export function explorePicture(atlas: Atlas, view: ViewState): MapPicture {
  const { core } = atlas;
  const { language } = view;
  const { indicator, series } = currentSeries(atlas, view);
  const amounts = indicator.nature === 'amount';
  const classes = amounts
    ? wholeRange(series, indicator.unit, view)
    : classesOf(series, indicator.unit, view, language);
  const order = places(
    series.facts.map((fact) => fact.figure),
    isPlace(indicator),
  );
  const regions = core.regions.map((region, i) =>
    regionMark(region.ubigeo, series.facts[i], order[i], classes, view),
  );
  const legend = legendOf(indicator, series, regions, classes.legend, view);
  return {
    finding: exploreFinding({
      indicator,
      series,
      regions: core.regions,
      places: order,
      pilot: core.pilot,
      chosen: view.regions.at(-1) ?? null,
      language,
    }),
    regions,
    ...(amounts ? { plainRegions: true } : {}),
    circles: amounts ? amountCircles(core.regions, series, view) : [],
    districtCircles:
      atlas.districts && showsDistricts(indicator)
        ? districtCircles(
            atlas.districts.exports,
            indicator.id === EXPORT_SHARE_WITHOUT_CAPITAL,
            language,
          )
        : [],
    points: [],
    legend,
    circleLegend: amounts
      ? { title: indicator.label[language], unit: unitLabel(indicator.unit, language) }
      : null,
    table: exploreTable({
      title: `${legend.title}, ${legend.period}`,
      series,
      unit: indicator.unit,
      regions: core.regions,
      marks: regions,
      classes: amounts ? null : classes.legend,
      language,
    }),
  };
}

/** Amounts are not cut into classes: one class holds them all. */
export function wholeRange(series: Series, unit: string, { language }: ViewState): Classes {
  return classesOf(series, unit, { classMethod: 'equal', classes: 1, breaks: [] }, language);
}

/** Mark of a region by its fact; absences and intervals keep theirs. */
export function regionMark(
  ubigeo: string,
  fact: Fact | undefined,
  place: Place | undefined,
  classes: Classes,
  { language }: ViewState,
): RegionMark {
  const figure = fact?.figure ?? { kind: 'absent', absence: 'not_found' };
  const label = formatQuantity(figure, fact?.unit ?? '', language);
  const rank = place?.rank ?? null;
  const range = place?.range;
  const rankRange = range && range[0] !== range[1] ? { rankRange: range } : {};
  const common = { ubigeo, label, rank, ...rankRange };
  switch (figure.kind) {
    case 'absent':
      return { ...common, mark: figure.absence, value: null };
    case 'value':
      return { ...common, mark: classes.of(figure.value) ?? 'not_found', value: figure.value };
    case 'interval':
      return {
        ...common,
        mark: 'interval',
        value: null,
        range: [figure.floor, figure.ceiling],
        ...bandOf(figure, classes),
      };
  }
}

/** The classes of both ends; an end that is not known reaches to the edge of the legend. */
function bandOf(
  { floor, ceiling }: { readonly floor: number; readonly ceiling: number },
  { of, legend }: Classes,
): { band?: readonly [number, number] } {
  if (legend.length === 0) return {};
  const index = (value: number, edge: number): number => {
    const found = of(value);
    return typeof found === 'number' ? found : edge;
  };
  return { band: [index(floor, 0), index(ceiling, legend.length - 1)] };
}

const SPECIALS: readonly SpecialMark[] = [
  'zero',
  'interval',
  'not_found',
  'not_applicable',
  'not_published',
];

const specialLabel = (mark: SpecialMark): string =>
  ({
    zero: m.explore_mark_zero,
    interval: m.explore_mark_interval,
    not_found: m.absence_not_found,
    not_applicable: m.absence_not_applicable,
    not_published: m.absence_not_published,
  })[mark]();

export function legendOf(
  indicator: Indicator,
  series: Series,
  marks: readonly RegionMark[],
  classes: readonly LegendClass[],
  { language }: ViewState,
): SequentialLegend {
  const missing = series.facts.filter((fact) => fact.figure.kind === 'absent').length;
  return {
    kind: 'sequential',
    ramp: indicator.family === 'exports' ? 'exports' : 'context',
    title: indicator.label[language],
    unit: unitLabel(indicator.unit, language),
    period: writePeriod(series.period, language),
    classes,
    specials: SPECIALS.map((mark) => ({
      mark,
      label: specialLabel(mark),
      count: marks.filter((one) => one.mark === mark).length,
    })).filter(({ count }) => count > 0),
    n: marks.length - missing,
    missing,
  };
}

export function amountCircles(
  regions: readonly Region[],
  series: Series,
  { language }: ViewState,
): CircleMark[] {
  return regions.flatMap((region, i) => {
    const fact = series.facts[i];
    if (fact?.figure.kind !== 'value' || fact.figure.value <= 0) return [];
    return [
      {
        id: region.ubigeo,
        ubigeo: region.ubigeo,
        point: region.labelPoint,
        amount: fact.figure.value,
        label: `${region.name}: ${formatQuantity(fact.figure, fact.unit, language)}`,
        lowConfidence: fact.provenance?.confidence === 'low',
      },
    ];
  });
}
