/** Words of the chains' facts that no other room needs. */
import type { Basis, DistrictExport } from '../../data/types';
import { formatMonth, formatPeriod } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { Language } from '../../state/view';

const BASES: Readonly<Record<Basis, () => string>> = {
  perx: m.chains_short_perx,
  programme: m.chains_short_programme,
  export_evidence: m.chains_short_export_evidence,
  crop_area: m.chains_short_crop_area,
  other_list: m.chains_short_other_list,
};

/** The basis in one word, where its full name is one tap away. */
export const basisShort = (basis: Basis): string => BASES[basis]();

const METRICS: Readonly<Record<string, () => string>> = {
  concessions: m.chains_metric_concessions,
  emerging_zone: m.chains_metric_emerging_zone,
  families: m.chains_metric_families,
  farms_certified: m.chains_metric_farms_certified,
  hectares: m.chains_metric_hectares,
  hectares_certified: m.chains_metric_hectares_certified,
  hectares_concession: m.chains_metric_hectares_concession,
  hectares_potential: m.chains_metric_hectares_potential,
  national_area_share: m.chains_metric_national_area_share,
  national_export_share: m.chains_metric_national_export_share,
  national_herd_share: m.chains_metric_national_herd_share,
  national_production_share: m.chains_metric_national_production_share,
  national_supply_share: m.chains_metric_national_supply_share,
  organizations: m.chains_metric_organizations,
  packing_plants: m.chains_metric_packing_plants,
  producers: m.chains_metric_producers,
  producing_district: m.chains_metric_producing_district,
  producing_districts: m.chains_metric_producing_districts,
  producing_province: m.chains_metric_producing_province,
  producing_provinces: m.chains_metric_producing_provinces,
  producing_zone: m.chains_metric_producing_zone,
  quintals: m.chains_metric_quintals,
  rights: m.chains_metric_rights,
  tonnes: m.chains_metric_tonnes,
  tonnes_exported: m.chains_metric_tonnes_exported,
  tonnes_shelled: m.chains_metric_tonnes_shelled,
  yield: m.chains_metric_yield,
};

/** Whether a metric of the territory table has words in both languages. */
export const isKnownMetric = (metric: string): boolean => metric in METRICS;

/** The metric in words; one that the list does not know stands as the table writes it. */
export const metricLabel = (metric: string): string => METRICS[metric]?.() ?? metric;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A period as the reader's language writes it: "2024 jan-sep" → "2024 ene–sept"; what is not a part
 * of one year says what it is.
 */
export function periodWords(period: string, language: Language): string {
  const [years = '', part] = period.split(' ');
  if (part === undefined) return formatPeriod(period);
  if (part === 'years-together')
    return m.chains_period_years_together({ years: formatPeriod(years) });
  if (part === 'not_stated') return m.chains_period_not_stated({ year: years });
  const months = part.split('-').map((month) => MONTHS.indexOf(month) + 1);
  if (months.includes(0)) return period;
  return `${years} ${months.map((month) => formatMonth(month, language)).join('–')}`;
}

/** "12 exportadores · mes más alto: oct", as far as the source says. */
export function exportersAndPeak(
  { exporters, peakMonth }: Pick<DistrictExport, 'exporters' | 'peakMonth'>,
  language: Language,
): string {
  return [
    ...(exporters === null ? [] : [m.chains_origin_exporters({ n: exporters })]),
    ...(peakMonth === null
      ? []
      : [m.chains_origin_peak({ month: formatMonth(peakMonth, language) })]),
  ].join(' · ');
}
