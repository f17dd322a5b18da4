import { m } from '../../../../i18n/messages';
import type { Method } from '../method';

/** Whether regions that are alike lie together. */
export const PATTERN: readonly Method[] = [
  {
    id: 'spatial_weights',
    files: ['spatial-weights.ts'],
    formulas: ['w_ij = 1 / n_i'],
    references: ['anselin1995'],
    seen: [{ room: 'gaps', lens: 'pattern' }],
    words: {
      title: m.data_m_spatial_weights_title,
      use: m.data_m_spatial_weights_use,
      terms: m.data_m_spatial_weights_terms,
      assumes: m.data_m_spatial_weights_assumes,
      refuses: m.data_m_spatial_weights_refuses,
    },
  },
  {
    id: 'moran',
    files: ['moran.ts'],
    formulas: [
      'I = (n / S_0) Σ_ij w_ij z_i z_j / Σ_i z_i^2',
      'E(I) = −1 / (n − 1)',
      'p = min(1, 2 (min(#{I* ≥ I}, #{I* ≤ I}) + 1) / (m + 1))',
    ],
    references: ['moran1950', 'cliffOrd1981', 'phipsonSmyth2010'],
    seen: [{ room: 'gaps', lens: 'pattern' }],
    words: {
      title: m.data_m_moran_title,
      use: m.data_m_moran_use,
      terms: m.data_m_moran_terms,
      assumes: m.data_m_moran_assumes,
      refuses: m.data_m_moran_refuses,
    },
  },
  {
    id: 'local_moran',
    files: ['local-moran.ts'],
    formulas: ['I_i = (n − 1) z_i Σ_j w_ij z_j / Σ_k z_k^2'],
    references: ['anselin1995', 'phipsonSmyth2010'],
    seen: [{ room: 'gaps', lens: 'pattern' }],
    words: {
      title: m.data_m_local_moran_title,
      use: m.data_m_local_moran_use,
      terms: m.data_m_local_moran_terms,
      assumes: m.data_m_local_moran_assumes,
      refuses: m.data_m_local_moran_refuses,
    },
  },
  {
    id: 'false_discovery',
    files: ['false-discovery.ts'],
    formulas: ['p_{(i)} ≤ i q / m'],
    references: ['benjaminiHochberg1995'],
    seen: [{ room: 'gaps', lens: 'pattern' }],
    words: {
      title: m.data_m_false_discovery_title,
      use: m.data_m_false_discovery_use,
      terms: m.data_m_false_discovery_terms,
      assumes: m.data_m_false_discovery_assumes,
      refuses: m.data_m_false_discovery_refuses,
    },
  },
  {
    id: 'getis_ord',
    files: ['getis-ord.ts'],
    formulas: ['z(G*_i) = (Σ_j w_ij x_j − x̄ W_i) / (s √((n Σ_j w_ij^2 − W_i^2) / (n − 1)))'],
    references: ['ordGetis1995'],
    seen: [],
    words: {
      title: m.data_m_getis_ord_title,
      use: m.data_m_getis_ord_use,
      terms: m.data_m_getis_ord_terms,
      assumes: m.data_m_getis_ord_assumes,
      refuses: m.data_m_getis_ord_refuses,
    },
  },
  {
    id: 'quadrant_draws',
    files: ['quadrant-draws.ts'],
    formulas: ['x_i ~ U(x_i^−, x_i^+)'],
    references: ['oecd2008'],
    seen: [{ room: 'gaps', lens: 'pattern' }],
    words: {
      title: m.data_m_quadrant_draws_title,
      use: m.data_m_quadrant_draws_use,
      terms: m.data_m_quadrant_draws_terms,
      assumes: m.data_m_quadrant_draws_assumes,
      refuses: m.data_m_quadrant_draws_refuses,
    },
  },
];
