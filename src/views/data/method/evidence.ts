/** What counts as evidence on each basis of a promise. */
import type { Basis } from '../../../data/types';
import { m } from '../../../i18n/messages';

export const EVIDENCE = {
  perx: m.data_method_evidence_perx,
  programme: m.data_method_evidence_programme,
  export_evidence: m.data_method_evidence_export,
  crop_area: m.data_method_evidence_area,
  other_list: m.data_method_evidence_other,
} as const satisfies Readonly<Record<Basis, unknown>>;
