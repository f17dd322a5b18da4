import { m } from '../../../../i18n/messages';
import type { Method } from '../method';

/** Where weights come from. */
export const WEIGHTS: readonly Method[] = [
  {
    id: 'direct',
    files: ['rank.ts'],
    formulas: ['w_j = p_j / Σ_k p_k'],
    references: ['oecd2008'],
    seen: [{ room: 'candidates', lens: 'criteria' }],
    words: {
      title: m.data_m_direct_title,
      use: m.data_m_direct_use,
      terms: m.data_m_direct_terms,
      assumes: m.data_m_direct_assumes,
      refuses: m.data_m_direct_refuses,
    },
  },
  {
    id: 'swing',
    files: ['weighting.ts'],
    formulas: ['w_j = p_j / Σ_k p_k'],
    references: ['vonWinterfeldtEdwards1986'],
    seen: [],
    words: {
      title: m.data_m_swing_title,
      use: m.data_m_swing_use,
      terms: m.data_m_swing_terms,
      assumes: m.data_m_swing_assumes,
      refuses: m.data_m_swing_refuses,
    },
  },
  {
    id: 'rank_order',
    files: ['weighting.ts'],
    formulas: ['w_k = (1 / n) Σ_{i = k…n} 1 / i'],
    references: ['barronBarrett1996'],
    seen: [{ room: 'candidates', lens: 'criteria' }],
    words: {
      title: m.data_m_rank_order_title,
      use: m.data_m_rank_order_use,
      terms: m.data_m_rank_order_terms,
      assumes: m.data_m_rank_order_assumes,
      refuses: m.data_m_rank_order_refuses,
    },
  },
  {
    id: 'ahp',
    files: ['ahp.ts'],
    formulas: ['A w = λ w', 'CI = (λ − n) / (n − 1)', 'CR = CI / RI'],
    references: ['saaty1977', 'saaty2003', 'saaty2005'],
    seen: [{ room: 'candidates', lens: 'criteria' }],
    words: {
      title: m.data_m_ahp_title,
      use: m.data_m_ahp_use,
      terms: m.data_m_ahp_terms,
      assumes: m.data_m_ahp_assumes,
      refuses: m.data_m_ahp_refuses,
    },
  },
];
