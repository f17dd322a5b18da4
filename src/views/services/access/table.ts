/** The table twin of the access: every district. */
import { formatFigure, formatShort } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import { formatBare, unitLabel } from '../../../i18n/units';
import type { TableCell, TableTwin } from '../../../map/picture';
import { midpoint, type Figure } from '../../../model/figure';
import type { ViewState } from '../../../state/view';
import type { Access, AccessParts, Within } from './access';
import { accessFacts, demandTitle, DEMAND_UNIT, measureUnit, serviceWords, wholeKm } from './words';

const WITHIN: Readonly<Record<Within, () => string>> = {
  sure: m.services_within_sure,
  maybe: m.services_within_maybe,
  no: m.services_within_no,
};

export function accessTable(access: Access, parts: AccessParts, view: ViewState): TableTwin {
  const { language } = view;
  const { settings, districts } = access;
  const regions = new Map(parts.core.regions.map(({ ubigeo, name }) => [ubigeo, name]));
  const period = parts.core.dataDate;
  const ratioFact = accessFacts({ ...settings, measure: 'ratio' }, period);
  const kmFact = accessFacts({ ...settings, measure: 'nearest' }, period);
  const unit = DEMAND_UNIT[settings.demand];
  const bare = (figure: Figure, of: string): TableCell => ({
    text: formatBare(figure, of, language),
    sort: midpoint(figure),
  });
  const ratio = settings.measure === 'ratio';
  return {
    caption: m.services_access_table({
      service: serviceWords(settings, parts.chains, language),
      km: formatShort(settings.reachKm, language),
    }),
    columns: [
      { id: 'district', title: m.services_column_district(), unit: '', align: 'text' },
      { id: 'region', title: m.services_column_region(), unit: '', align: 'text' },
      {
        id: 'demand',
        title: demandTitle(settings.demand),
        unit: unitLabel(unit, language),
        align: 'number',
      },
      ...(ratio
        ? [
            {
              id: 'ratio',
              title: m.services_column_ratio(),
              unit: measureUnit(settings),
              align: 'number' as const,
            },
          ]
        : []),
      { id: 'nearest', title: m.services_column_nearest(), unit: 'km', align: 'number' },
      { id: 'within', title: m.services_column_within(), unit: '', align: 'text' },
    ],
    rows: districts.map(({ district, demand, access: figure, nearest, within }) => ({
      id: district.ubigeo6,
      ubigeo: district.ubigeo,
      cells: [
        { text: district.name, sort: district.name },
        {
          text: regions.get(district.ubigeo) ?? '',
          sort: regions.get(district.ubigeo) ?? '',
        },
        bare(demand, unit),
        ...(ratio
          ? [
              {
                text: formatFigure(figure, language),
                sort: midpoint(figure),
                fact: ratioFact(figure),
              },
            ]
          : []),
        { ...bare(wholeKm(nearest), 'km'), fact: kmFact(nearest) },
        within
          ? { text: WITHIN[within](), sort: WITHIN[within]() }
          : { text: m.services_access_unknown(), sort: null },
      ],
    })),
  };
}
