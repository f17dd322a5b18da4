/** The picture of the coordination: how many bodies act in each region, and where their places stand. */
import type { Core, Services, ServiceFunction } from '../../../data/types';
import { formatFigure, formatList, formatShort } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type {
  CategoricalLegend,
  MapPicture,
  RegionMark,
  TableCell,
  TableTwin,
} from '../../../map/picture';
import type { Language, ViewState } from '../../../state/view';
import { functionLabel, ministryLabel } from '../../ui/labels';
import { pointLegendOf, pointMark } from '../marks';
import { isServing } from '../points';
import { lowered } from '../words';
import { bodiesIn, coordinationOf, type Coordination } from './coordination';
import { functionInView, regionWords } from './words';

interface Parts {
  readonly core: Core;
  readonly services: Services;
}

export function drawCoordination({ core, services }: Parts, view: ViewState): MapPicture {
  const { language } = view;
  const coordination = coordinationOf(core, services);
  const fn = functionInView(view);
  const places = services.points.filter(
    (point) => isServing(point) && (fn === null || point.function === fn),
  );
  const counts = coordination.regions.map((region) => bodiesIn(region, fn));
  const marks = coordination.regions.map(({ ubigeo }, i): RegionMark => {
    const bodies = counts[i] ?? [];
    return bodies.length === 0
      ? { ubigeo, mark: 'not_found', value: null, label: m.services_coord_nobody(), rank: null }
      : {
          ubigeo,
          mark: bodies.length - 1,
          value: bodies.length,
          label: formatList(bodies.map(ministryLabel), language),
          // The inventory is uneven: a region with fewer bodies found does not stand below another.
          rank: null,
        };
  });
  return {
    finding: findingOf(coordination, core, view, fn),
    regions: marks,
    circles: [],
    districtCircles: [],
    points: places.map((point) => pointMark(point, view)),
    pointLegend: pointLegendOf(places),
    legend: legendOf(marks, fn),
    circleLegend: null,
    sources: places.map(({ provenance }) => provenance.source),
    table: tableOf(coordination, fn, language),
  };
}

function legendOf(marks: readonly RegionMark[], fn: ServiceFunction | null): CategoricalLegend {
  const most = Math.max(1, ...marks.map(({ value }) => value ?? 0));
  const missing = marks.filter(({ mark }) => mark === 'not_found').length;
  return {
    kind: 'categorical',
    ramp: 'coverage',
    title: fn ? m.services_coord_legend_function() : m.services_coord_legend(),
    unit: fn ? functionLabel(fn) : m.services_coord_legend_unit(),
    period: '',
    classes: Array.from({ length: most }, (_, i) => ({
      label: m.services_coord_body_count({ n: i + 1 }),
      count: marks.filter(({ mark }) => mark === i).length,
    })),
    specials:
      missing > 0 ? [{ mark: 'not_found', label: m.services_coord_nobody(), count: missing }] : [],
    n: marks.length - missing,
    missing,
  };
}

/** Speaks of the function in view, else of the chosen region, else of the country. */
function findingOf(
  coordination: Coordination,
  core: Core,
  view: ViewState,
  fn: ServiceFunction | null,
): string {
  const { language } = view;
  const n = (value: number) => formatShort(value, language);
  const own = coordination.byFunction.find((one) => one.function === fn);
  if (own) {
    return m.services_coord_finding_function({
      function: functionLabel(own.function),
      total: n(core.regions.length),
      one: n(own.count.one),
      several: n(own.count.several),
      none: n(own.count.none),
      proof: n(own.withoutPlace),
    });
  }
  const region = coordination.regions.find(({ ubigeo }) => ubigeo === view.regions.at(-1));
  if (region) {
    return m.services_coord_finding_region({
      region: region.name,
      bodies: m.services_coord_body_count({ n: region.bodies.length }),
      counts: regionWords(region, language),
    });
  }
  const { none, one, several } = coordination.count;
  return m.services_coord_finding({
    total: n(none + one + several),
    one: n(one),
    several: n(several),
    none: n(none),
    proof: n(coordination.withoutPlace),
  });
}

function tableOf(
  { regions }: Coordination,
  fn: ServiceFunction | null,
  language: Language,
): TableTwin {
  const none: TableCell = {
    text: formatFigure({ kind: 'absent', absence: 'not_found' }, language),
    sort: null,
  };
  const count = (value: number): TableCell => ({
    text: formatShort(value, language),
    sort: value,
  });
  const found = (value: number): TableCell => (value === 0 ? none : count(value));
  const column = (id: string, title: string, unit = '') => ({
    id,
    title,
    unit,
    align: 'number' as const,
  });
  const functions = m.services_column_functions_unit();
  const places = m.services_column_places_unit();
  return {
    caption: fn
      ? m.services_coord_table_function({ function: lowered(functionLabel(fn)) })
      : m.services_coord_table(),
    columns: [
      { id: 'region', title: m.services_column_region(), unit: '', align: 'text' },
      column('bodies', m.services_coord_column_bodies()),
      { id: 'who', title: m.services_coord_column_who(), unit: '', align: 'text' },
      column('several', m.services_coord_column_several(), functions),
      column('one', m.services_coord_column_one(), functions),
      column('none', m.services_coord_column_none(), functions),
      column('first', m.delivery_first_floor(), places),
      column('second', m.delivery_second_floor(), places),
      column('unstated', m.services_coord_column_unstated(), places),
    ],
    rows: regions.map((region) => {
      const bodies = bodiesIn(region, fn);
      const who = formatList(bodies.map(ministryLabel), language);
      const { delivery } = region;
      return {
        id: region.ubigeo,
        ubigeo: region.ubigeo,
        cells: [
          { text: region.name, sort: region.name },
          found(bodies.length),
          bodies.length > 0 ? { text: who, sort: who } : none,
          count(region.count.several),
          count(region.count.one),
          count(region.count.none),
          ...[delivery.first, delivery.second, delivery.unstated].map(found),
        ],
      };
    }),
  };
}
