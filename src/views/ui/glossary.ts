import { m } from '../../i18n/messages';

/** Words of the trade, in the reader's language. */
export const GLOSSARY = {
  chain: { term: m.term_chain, definition: m.def_chain },
  stage: { term: m.term_stage, definition: m.def_stage },
  basis: { term: m.term_basis, definition: m.def_basis },
  perx: { term: m.term_perx, definition: m.def_perx },
  rpe: { term: m.term_rpe, definition: m.def_rpe },
  sde: { term: m.term_sde, definition: m.def_sde },
  service_function: { term: m.term_service_function, definition: m.def_service_function },
  delivery_mode: { term: m.term_delivery_mode, definition: m.def_delivery_mode },
  coverage: { term: m.term_coverage, definition: m.def_coverage },
  completeness: { term: m.term_completeness, definition: m.def_completeness },
  promise: { term: m.term_promise, definition: m.def_promise },
  gap: { term: m.term_gap, definition: m.def_gap },
  readiness: { term: m.term_readiness, definition: m.def_readiness },
  customs_origin: { term: m.term_customs_origin, definition: m.def_customs_origin },
  interval: { term: m.term_interval, definition: m.def_interval },
  confidence: { term: m.term_confidence, definition: m.def_confidence },
  moran: { term: m.gaps_term_moran, definition: m.gaps_def_moran },
  p_value: { term: m.gaps_term_p, definition: m.gaps_def_p },
  false_discovery: { term: m.gaps_term_fdr, definition: m.gaps_def_fdr },
} as const;

export type TermId = keyof typeof GLOSSARY;
