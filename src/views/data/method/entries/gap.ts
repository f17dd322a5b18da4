import { m } from '../../../../i18n/messages';
import type { Method } from '../method';

/** From the places found to the gap of a region. */
export const GAP: readonly Method[] = [
  {
    id: 'coverage',
    files: ['coverage.ts'],
    formulas: ['c = Σ_{d ∈ A} R_d / Σ_d R_d'],
    references: ['churchReVelle1974'],
    seen: [
      { room: 'services', lens: 'places' },
      { room: 'gaps' },
      { room: 'candidates', lens: 'criteria' },
    ],
    words: {
      title: m.data_m_coverage_title,
      use: m.data_m_coverage_use,
      terms: m.data_m_coverage_terms,
      assumes: m.data_m_coverage_assumes,
      refuses: m.data_m_coverage_refuses,
    },
  },
  {
    id: 'completeness',
    files: ['coverage.ts'],
    formulas: [
      'c → [c, c + (1 − κ)(1 − c)]',
      'κ = Σ_i n_i / Σ_i (n_i / κ_i)',
      'κ_i = min(1, h_i / t_i)',
    ],
    references: [],
    seen: [{ room: 'services', lens: 'places' }, { room: 'gaps' }],
    words: {
      title: m.data_m_completeness_title,
      use: m.data_m_completeness_use,
      terms: m.data_m_completeness_terms,
      assumes: m.data_m_completeness_assumes,
      refuses: m.data_m_completeness_refuses,
    },
  },
  {
    id: 'promise',
    files: ['promise.ts'],
    formulas: ['P = Σ_b w_b e_b / Σ_b w_b'],
    references: ['oecd2008'],
    seen: [{ room: 'gaps' }, { room: 'chains' }, { room: 'compare', lens: 'table' }],
    words: {
      title: m.data_m_promise_title,
      use: m.data_m_promise_use,
      terms: m.data_m_promise_terms,
      assumes: m.data_m_promise_assumes,
      refuses: m.data_m_promise_refuses,
    },
  },
  {
    id: 'gap',
    files: ['gap.ts'],
    formulas: ['C_k = Σ_c c / n_k', 'G_k = P_k (1 − C_k)', 'G = Σ_k P_k (1 − C_k) / Σ_k P_k'],
    references: ['oecd2008', 'karnikMendel2001'],
    seen: [
      { room: 'gaps' },
      { room: 'candidates', lens: 'criteria' },
      { room: 'compare', lens: 'table' },
    ],
    words: {
      title: m.data_m_gap_title,
      use: m.data_m_gap_use,
      terms: m.data_m_gap_terms,
      assumes: m.data_m_gap_assumes,
      refuses: m.data_m_gap_refuses,
    },
  },
  {
    id: 'gap_share',
    files: ['gap-share.ts'],
    formulas: ['q = (P_k (1 − c) / n_k) / Σ_k P_k (1 − C_k)'],
    references: [],
    seen: [{ room: 'gaps', lens: 'matrix' }],
    words: {
      title: m.data_m_gap_share_title,
      use: m.data_m_gap_share_use,
      terms: m.data_m_gap_share_terms,
      assumes: m.data_m_gap_share_assumes,
      refuses: m.data_m_gap_share_refuses,
    },
  },
  {
    id: 'readiness',
    files: ['readiness.ts'],
    formulas: ['A = Σ_j w_j s_j / Σ_j w_j'],
    references: ['oecd2008'],
    seen: [{ room: 'gaps' }, { room: 'compare', lens: 'table' }],
    words: {
      title: m.data_m_readiness_title,
      use: m.data_m_readiness_use,
      terms: m.data_m_readiness_terms,
      assumes: m.data_m_readiness_assumes,
      refuses: m.data_m_readiness_refuses,
    },
  },
  {
    id: 'coordination',
    files: ['coordination.ts'],
    formulas: ['J_ab = |L_a ∩ L_b| / |L_a ∪ L_b|'],
    references: ['jaccard1901'],
    seen: [{ room: 'services', lens: 'coordination' }],
    words: {
      title: m.data_m_coordination_title,
      use: m.data_m_coordination_use,
      terms: m.data_m_coordination_terms,
      assumes: m.data_m_coordination_assumes,
      refuses: m.data_m_coordination_refuses,
    },
  },
];
