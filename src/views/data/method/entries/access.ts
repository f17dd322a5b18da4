import { m } from '../../../../i18n/messages';
import type { Method } from '../method';

/** How far services are, and how much of them reaches whom. */
export const ACCESS: readonly Method[] = [
  {
    id: 'distance',
    files: ['distance.ts', 'point-index.ts', 'catchment.ts', 'reach.ts'],
    formulas: ['D = 2 R arcsin √(sin^2(Δφ / 2) + cos φ_1 cos φ_2 sin^2(Δλ / 2))', 'd = f D'],
    references: ['sinnott1984', 'moritz2000', 'ballou2002'],
    seen: [{ room: 'services', lens: 'access' }, { room: 'gaps' }, { room: 'explore' }],
    words: {
      title: m.data_m_distance_title,
      use: m.data_m_distance_use,
      terms: m.data_m_distance_terms,
      assumes: m.data_m_distance_assumes,
      refuses: m.data_m_distance_refuses,
    },
  },
  {
    id: 'nearest',
    files: ['access.ts', 'reach.ts'],
    formulas: ['a_i = min_j d_ij'],
    references: [],
    seen: [{ room: 'services', lens: 'access' }],
    words: {
      title: m.data_m_nearest_title,
      use: m.data_m_nearest_use,
      terms: m.data_m_nearest_terms,
      assumes: m.data_m_nearest_assumes,
      refuses: m.data_m_nearest_refuses,
    },
  },
  {
    id: 'floating_catchment',
    files: ['access.ts'],
    formulas: ['R_j = S_j / Σ_k P_k W(d_kj)', 'A_i = Σ_j R_j W(d_ij)', 'W(d) = exp(−d^2 / β)'],
    references: ['luoWang2003', 'luoQi2009', 'kwan1998'],
    seen: [{ room: 'services', lens: 'access' }],
    words: {
      title: m.data_m_floating_catchment_title,
      use: m.data_m_floating_catchment_use,
      terms: m.data_m_floating_catchment_terms,
      assumes: m.data_m_floating_catchment_assumes,
      refuses: m.data_m_floating_catchment_refuses,
    },
  },
  {
    id: 'three_step',
    files: ['access.ts'],
    formulas: [
      'G_ij = W(d_ij) / Σ_k W(d_ik)',
      'R_j = S_j / Σ_i G_ij P_i W(d_ij)',
      'A_i = Σ_j G_ij R_j W(d_ij)',
    ],
    references: ['wan2012'],
    seen: [],
    words: {
      title: m.data_m_three_step_title,
      use: m.data_m_three_step_use,
      terms: m.data_m_three_step_terms,
      assumes: m.data_m_three_step_assumes,
      refuses: m.data_m_three_step_refuses,
    },
  },
  {
    id: 'access_bounds',
    files: ['access-bounds.ts'],
    formulas: ['A_i ∈ [Σ_j min_{p ∈ L_j} t_ij(p), Σ_j max_{p ∈ L_j} t_ij(p)]'],
    references: [],
    seen: [{ room: 'services', lens: 'access' }],
    words: {
      title: m.data_m_access_bounds_title,
      use: m.data_m_access_bounds_use,
      terms: m.data_m_access_bounds_terms,
      assumes: m.data_m_access_bounds_assumes,
      refuses: m.data_m_access_bounds_refuses,
    },
  },
];
