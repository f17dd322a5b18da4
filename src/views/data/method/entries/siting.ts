import { m } from '../../../../i18n/messages';
import type { Method } from '../method';

/** Where to go next and what to take up: in the library, for the proposal to come. */
export const SITING: readonly Method[] = [
  {
    id: 'max_covering',
    files: ['siting.ts'],
    formulas: ['max Σ_i d_i z_i', 'z_i ≤ Σ_{j ∈ N_i} y_j,  Σ_j y_j = p'],
    references: ['churchReVelle1974'],
    seen: [],
    words: {
      title: m.data_m_max_covering_title,
      use: m.data_m_max_covering_use,
      terms: m.data_m_max_covering_terms,
      assumes: m.data_m_max_covering_assumes,
      refuses: m.data_m_max_covering_refuses,
    },
  },
  {
    id: 'set_covering',
    files: ['siting.ts'],
    formulas: ['min Σ_j c_j y_j', 'Σ_{j ∈ N_i} y_j ≥ 1'],
    references: ['toregas1971'],
    seen: [],
    words: {
      title: m.data_m_set_covering_title,
      use: m.data_m_set_covering_use,
      terms: m.data_m_set_covering_terms,
      assumes: m.data_m_set_covering_assumes,
      refuses: m.data_m_set_covering_refuses,
    },
  },
  {
    id: 'p_median',
    files: ['siting.ts'],
    formulas: ['min Σ_ij d_i c_ij x_ij', 'Σ_j x_ij = 1,  x_ij ≤ y_j,  Σ_j y_j = p'],
    references: ['hakimi1964', 'reVelleSwain1970'],
    seen: [],
    words: {
      title: m.data_m_p_median_title,
      use: m.data_m_p_median_use,
      terms: m.data_m_p_median_terms,
      assumes: m.data_m_p_median_assumes,
      refuses: m.data_m_p_median_refuses,
    },
  },
  {
    id: 'portfolio',
    files: ['portfolio.ts'],
    formulas: [
      'max Σ_it v_i ω_t x_it',
      'Σ_i c_i x_it ≤ B_t,  Σ_t x_it ≤ 1',
      'l_g ≤ Σ_{i ∈ g, t} x_it ≤ u_g,  Σ_{s ≤ t} x_is ≤ Σ_{s ≤ t} x_ns',
    ],
    references: ['kellerer2004'],
    seen: [],
    words: {
      title: m.data_m_portfolio_title,
      use: m.data_m_portfolio_use,
      terms: m.data_m_portfolio_terms,
      assumes: m.data_m_portfolio_assumes,
      refuses: m.data_m_portfolio_refuses,
    },
  },
  {
    id: 'checker',
    files: ['programme.ts'],
    formulas: ['l_i ≤ Σ_j a_ij x_j ≤ u_i'],
    references: ['junker2004'],
    seen: [],
    words: {
      title: m.data_m_checker_title,
      use: m.data_m_checker_use,
      terms: m.data_m_checker_terms,
      assumes: m.data_m_checker_assumes,
      refuses: m.data_m_checker_refuses,
    },
  },
];
