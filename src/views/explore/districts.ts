/** Agro-exports by district, for the map when it is zoomed in. */
import type { DistrictExport, Indicator } from '../../data/types';
import type { Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { formatQuantity } from '../../i18n/units';
import type { CircleMark } from '../../map/picture';

/** Below this a district's dot says more about an address than about a field. */
export const DISTRICT_FLOOR_USD = 1e6;
export const DISTRICT_FLOOR_EXPORTERS = 3;

const CALLAO = '07';
const PROVINCE_OF_LIMA = '1501';

const isCapital = (district: DistrictExport): boolean =>
  district.ubigeo === CALLAO || district.ubigeo6.startsWith(PROVINCE_OF_LIMA);

/** Districts go with indicators that customs origin measures; beside any other they would mislead. */
export const showsDistricts = (indicator: Indicator): boolean =>
  indicator.id.startsWith('agro_export_');

/** Districts above the floor, largest first. */
export function districtCircles(
  exports: readonly DistrictExport[],
  withoutCapital: boolean,
  language: Language,
): CircleMark[] {
  return exports
    .filter(
      (district) =>
        district.fob >= DISTRICT_FLOOR_USD &&
        (district.exporters ?? 0) >= DISTRICT_FLOOR_EXPORTERS &&
        !(withoutCapital && isCapital(district)),
    )
    .sort((a, b) => b.fob - a.fob)
    .map((district) => ({
      id: district.ubigeo6,
      ubigeo: district.ubigeo,
      point: district.point,
      amount: district.fob,
      label: m.explore_district_label({
        name: district.name,
        value: formatQuantity({ kind: 'value', value: district.fob }, 'USD', language),
        family: district.leadFamily,
      }),
      lowConfidence: district.provenance.confidence === 'low',
    }));
}
