/** The picture of the access: a dot for each district, in the class of what is sure. */
import { formatShort } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import { unitLabel } from '../../../i18n/units';
import type {
  MapPicture,
  SequentialLegend,
  SpecialMark,
  SurfaceMark,
  TableTwin,
} from '../../../map/picture';
import type { ViewState } from '../../../state/view';
import { functionLabel } from '../../ui/labels';
import { shareWords } from '../coverage';
import { coverageMark } from '../fill';
import { latest } from '../latest';
import { pointLegendOf, pointMark } from '../marks';
import { accessOf, type Access, type AccessParts, type DistrictAccess } from './access';
import { classesOf, type AccessClasses } from './classes';
import { accessFinding } from './finding';
import { accessTable } from './table';
import { accessWords, districtName, measureUnit, noDemand, ofDemand, wholeKm } from './words';
import type { AccessSettings } from './settings';

/** The dots; the same list for the same access, so that the maps keep what they have drawn. */
const surfaceOf = latest((access: Access, { marks }: AccessClasses): readonly SurfaceMark[] =>
  access.districts.flatMap(({ district: { ubigeo6, ubigeo, point } }, i) =>
    point === null ? [] : [{ id: ubigeo6, ubigeo, point, mark: marks[i] ?? 'not_found' }],
  ),
);

const SPECIALS = ['zero', 'interval', 'not_applicable', 'not_found'] as const;

function specialLabel(mark: SpecialMark, { demand }: AccessSettings): string {
  switch (mark) {
    case 'zero':
      return m.services_access_zero();
    case 'interval':
      return m.services_access_maybe();
    case 'not_applicable':
      return noDemand(demand);
    default:
      return m.services_access_unknown();
  }
}

function legendOf(
  { settings }: Access,
  { ramp, classes, marks }: AccessClasses,
  view: ViewState,
): SequentialLegend {
  const { language } = view;
  const n = (value: number) => formatShort(value, language);
  const count = (mark: number | SpecialMark) => marks.filter((one) => one === mark).length;
  const fn = functionLabel(settings.fn);
  const missing = count('not_applicable') + count('not_found');
  return {
    kind: 'sequential',
    countsOf: 'districts',
    ramp,
    title:
      settings.measure === 'ratio'
        ? m.services_access_legend_ratio({ function: fn })
        : m.services_access_legend_nearest({ function: fn }),
    unit:
      settings.measure === 'ratio'
        ? m.services_access_legend_ratio_unit({
            unit: measureUnit(settings),
            km: n(settings.reachKm),
          })
        : m.services_access_legend_nearest_unit(),
    period: '',
    classes: classes.map(({ floor, ceiling }, i) => ({
      floor,
      ceiling,
      label: `${n(floor)}–${n(ceiling)} ${unitLabel(measureUnit(settings), language)}`,
      count: count(i),
    })),
    specials: SPECIALS.map((mark) => ({
      mark,
      label: specialLabel(mark, settings),
      count: count(mark),
    })).filter((special) => special.count > 0),
    n: marks.length - missing,
    missing,
  };
}

/** What the card of a dot says. */
function dotLabel(
  one: DistrictAccess,
  parts: AccessParts,
  settings: AccessSettings,
  view: ViewState,
) {
  const { language } = view;
  const name = districtName(parts.core, one);
  const figure = accessWords(one.access, settings, language);
  if (settings.measure === 'nearest' || one.nearest.kind === 'absent') {
    return m.services_dot_label({ name, figure });
  }
  const km = accessWords(wholeKm(one.nearest), { ...settings, measure: 'nearest' }, language);
  return m.services_dot_label_nearest({ name, figure, km });
}

export function drawAccess(parts: AccessParts, view: ViewState): MapPicture {
  const { language } = view;
  const access = accessOf(parts, view);
  const { settings } = access;
  const classes = classesOf(access);
  const byId = new Map(access.districts.map((one) => [one.district.ubigeo6, one]));
  let table: TableTwin | null = null;
  return {
    finding: accessFinding(access, parts, view),
    regions: parts.core.regions.map(({ ubigeo }, i) => {
      const share = access.byRegion[i] ?? { kind: 'absent', absence: 'not_found' };
      const label =
        share.kind === 'absent'
          ? shareWords(share, language)
          : m.services_access_region_label({
              share: shareWords(share, language),
              demand: ofDemand(settings.demand),
              km: formatShort(settings.reachKm, language),
            });
      return { ubigeo, label, rank: null, ...coverageMark(share) };
    }),
    circles: [],
    districtCircles: [],
    surface: {
      marks: surfaceOf(access, classes),
      label: ({ id }) => {
        const one = byId.get(id);
        return one ? dotLabel(one, parts, settings, view) : '';
      },
    },
    points: access.sites.map((point) => pointMark(point, view)),
    pointLegend: pointLegendOf(access.sites),
    legend: legendOf(access, classes, view),
    circleLegend: null,
    sources: access.sites.map(({ provenance }) => provenance.source),
    /** Thousands of cells: written when the table is opened. */
    get table() {
      table ??= accessTable(access, parts, view);
      return table;
    },
  };
}
