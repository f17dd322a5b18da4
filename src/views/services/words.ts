/** Words of the services that no other room needs. */
import type { ServiceFunction, ServicePoint } from '../../data/types';
import { m } from '../../i18n/messages';
import { statusLabel } from '../ui/labels';

const SHORT: Readonly<Record<ServiceFunction, () => string>> = {
  export_promotion: m.services_abbr_export_promotion,
  innovation_tech_transfer: m.services_abbr_innovation_tech_transfer,
  certification_quality: m.services_abbr_certification_quality,
  sanitary: m.services_abbr_sanitary,
  business_development: m.services_abbr_business_development,
  finance: m.services_abbr_finance,
  research_extension: m.services_abbr_research_extension,
  guild: m.services_abbr_guild,
  coordination_body: m.services_abbr_coordination_body,
};

/** Three letters for the head of a narrow column; the full name is always beside or behind it. */
export const functionShort = (fn: ServiceFunction): string => SHORT[fn]();

/** A name inside a sentence. */
export const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const KINDS: Readonly<Record<string, () => string>> = {
  aggregate: m.services_kind_aggregate,
  body: m.services_kind_body,
  control_post: m.services_kind_control_post,
  coverage: m.services_kind_coverage,
  guild_entity: m.services_kind_guild_entity,
  headquarters: m.services_kind_headquarters,
  national: m.services_kind_national,
  office: m.services_kind_office,
  status: m.services_kind_status,
  unlocated: m.services_kind_unlocated,
  zone: m.services_kind_zone,
};

/** Whether a kind of service row has words in both languages. */
export const isKnownKind = (kind: string): boolean => kind in KINDS;
export const kindLabel = (kind: string): string => KINDS[kind]?.() ?? kind;

/** The status with the year for which it is stated. */
export function statusWords(point: Pick<ServicePoint, 'status' | 'statusYear'>): string {
  if (point.status === 'not_stated') return m.services_status_not_stated();
  const status = statusLabel(point.status);
  return point.statusYear ? m.services_place_status({ status, year: point.statusYear }) : status;
}
