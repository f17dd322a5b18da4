/** Names of the data's codes in the reader's language. */
import type {
  Basis,
  DeliveryMode,
  IndicatorFamily,
  Ministry,
  PointStatus,
  Precision,
  ServiceFunction,
  Stage,
} from '../../data/types';
import { m } from '../../i18n/messages';
import type { Confidence } from '../../model/fact';
import type { Room } from '../../state/view';

type Label = () => string;

const FUNCTIONS: Readonly<Record<ServiceFunction, Label>> = {
  export_promotion: m.fn_export_promotion,
  innovation_tech_transfer: m.fn_innovation_tech_transfer,
  certification_quality: m.fn_certification_quality,
  sanitary: m.fn_sanitary,
  business_development: m.fn_business_development,
  finance: m.fn_finance,
  research_extension: m.fn_research_extension,
  guild: m.fn_guild,
  coordination_body: m.fn_coordination_body,
};

const STAGE_NAMES: Readonly<Record<Stage, Label>> = {
  inputs: m.stage_inputs,
  production: m.stage_production,
  postharvest: m.stage_postharvest,
  processing: m.stage_processing,
  trade_logistics: m.stage_trade_logistics,
  export_market: m.stage_export_market,
};

const BASIS_NAMES: Readonly<Record<Basis, Label>> = {
  perx: m.basis_perx,
  programme: m.basis_programme,
  export_evidence: m.basis_export_evidence,
  crop_area: m.basis_crop_area,
  other_list: m.basis_other_list,
};

const MINISTRIES: Readonly<Record<Ministry, Label>> = {
  MINCETUR: m.ministry_mincetur,
  PRODUCE: m.ministry_produce,
  MIDAGRI: m.ministry_midagri,
  GUILD: m.ministry_guild,
  REGIONAL: m.ministry_regional,
  OTHER: m.ministry_other,
};

const DELIVERY: Readonly<Record<DeliveryMode, Label>> = {
  first_floor: m.delivery_first_floor,
  second_floor: m.delivery_second_floor,
  unknown: m.delivery_unknown,
};

const STATUSES: Readonly<Record<PointStatus, Label>> = {
  operating: m.status_operating,
  unconfirmed: m.status_unconfirmed,
  under_construction: m.status_under_construction,
  planned: m.status_planned,
  program_presence: m.status_program_presence,
  not_stated: m.status_not_stated,
};

const PRECISIONS: Readonly<Record<Precision, Label>> = {
  exact: m.precision_exact,
  district: m.precision_district,
  province: m.precision_province,
  department: m.precision_department,
};

const CONFIDENCES: Readonly<Record<Confidence, Label>> = {
  high: m.confidence_high,
  medium: m.confidence_medium,
  low: m.confidence_low,
};

const FAMILIES: Readonly<Record<IndicatorFamily, Label>> = {
  exports: m.family_exports,
  agriculture: m.family_agriculture,
  services: m.family_services,
  need: m.family_need,
  institutions: m.family_institutions,
  infrastructure: m.family_infrastructure,
  logistics: m.family_logistics,
  economy: m.family_economy,
  population: m.family_population,
};

const ROOM_NAMES: Readonly<Record<Room, Label>> = {
  explore: m.room_explore,
  compare: m.room_compare,
  chains: m.room_chains,
  services: m.room_services,
  gaps: m.room_gaps,
  candidates: m.room_candidates,
  data: m.room_data,
};

export const functionLabel = (fn: ServiceFunction): string => FUNCTIONS[fn]();
export const stageLabel = (stage: Stage): string => STAGE_NAMES[stage]();
export const basisLabel = (basis: Basis): string => BASIS_NAMES[basis]();
export const ministryLabel = (ministry: Ministry): string => MINISTRIES[ministry]();
export const deliveryLabel = (mode: DeliveryMode): string => DELIVERY[mode]();
export const statusLabel = (status: PointStatus): string => STATUSES[status]();
export const precisionLabel = (precision: Precision): string => PRECISIONS[precision]();
export const confidenceLabel = (confidence: Confidence): string => CONFIDENCES[confidence]();
export const familyLabel = (family: IndicatorFamily): string => FAMILIES[family]();
export const roomLabel = (room: Room): string => ROOM_NAMES[room]();

/** "Superficie, 2023"; the title alone where no period is known. */
export const dated = (title: string, period: string): string =>
  period === '' ? title : `${title}, ${period}`;
