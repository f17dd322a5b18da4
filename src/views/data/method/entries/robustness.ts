import { m } from '../../../../i18n/messages';
import type { Method } from '../method';

/** How sure an order is, and whether it foretold anything. */
export const ROBUSTNESS: readonly Method[] = [
  {
    id: 'rank_interval',
    files: ['rank.ts'],
    formulas: ['[1 + #{k: S_k^− > S_i^+}, 1 + #{k: S_k^+ > S_i^−}]'],
    references: ['oecd2008'],
    seen: [{ room: 'candidates', lens: 'order' }],
    words: {
      title: m.data_m_rank_interval_title,
      use: m.data_m_rank_interval_use,
      terms: m.data_m_rank_interval_terms,
      assumes: m.data_m_rank_interval_assumes,
      refuses: m.data_m_rank_interval_refuses,
    },
  },
  {
    id: 'smaa',
    files: ['smaa.ts', 'rank-count.ts'],
    formulas: ['u_i = Σ_j w_j s_ij', 'b_ir = #{t: r_i = r} / N', 'ε = √(p (1 − p) / N)'],
    references: ['lahdelmaSalminen2001', 'tervonenLahdelma2007'],
    seen: [
      { room: 'candidates', lens: 'robustness' },
      { room: 'candidates', lens: 'order' },
    ],
    words: {
      title: m.data_m_smaa_title,
      use: m.data_m_smaa_use,
      terms: m.data_m_smaa_terms,
      assumes: m.data_m_smaa_assumes,
      refuses: m.data_m_smaa_refuses,
    },
  },
  {
    id: 'weight_space',
    files: ['weight-space.ts'],
    formulas: ['Σ_j w_j = 1,  l_j ≤ w_j ≤ u_j,  w_1 ≥ w_2 ≥ … ≥ w_n'],
    references: ['lahdelmaSalminen2001', 'devroye1986'],
    seen: [{ room: 'candidates', lens: 'robustness' }],
    words: {
      title: m.data_m_weight_space_title,
      use: m.data_m_weight_space_use,
      terms: m.data_m_weight_space_terms,
      assumes: m.data_m_weight_space_assumes,
      refuses: m.data_m_weight_space_refuses,
    },
  },
  {
    id: 'random',
    files: ['random.ts'],
    formulas: [],
    references: ['blackmanVigna2021', 'marsagliaTsang2000', 'marsagliaBray1964', 'devroye1986'],
    seen: [
      { room: 'candidates', lens: 'robustness' },
      { room: 'gaps', lens: 'pattern' },
    ],
    words: {
      title: m.data_m_random_title,
      use: m.data_m_random_use,
      assumes: m.data_m_random_assumes,
      refuses: m.data_m_random_refuses,
    },
  },
  {
    id: 'tipping',
    files: ['tipping.ts'],
    formulas: ['S_i(t) = t s_ij + (1 − t) r_i', 'r_i = Σ_{l ≠ j} w_l s_il / Σ_{l ≠ j} w_l'],
    references: ['triantaphyllouSanchez1997'],
    seen: [{ room: 'candidates', lens: 'robustness' }],
    words: {
      title: m.data_m_tipping_title,
      use: m.data_m_tipping_use,
      terms: m.data_m_tipping_terms,
      assumes: m.data_m_tipping_assumes,
      refuses: m.data_m_tipping_refuses,
    },
  },
  {
    id: 'backtest',
    files: ['backtest.ts'],
    formulas: ['C = (τ + 1) / 2'],
    references: ['harrell1982', 'phipsonSmyth2010'],
    seen: [{ room: 'candidates', lens: 'backtest' }],
    words: {
      title: m.data_m_backtest_title,
      use: m.data_m_backtest_use,
      terms: m.data_m_backtest_terms,
      assumes: m.data_m_backtest_assumes,
      refuses: m.data_m_backtest_refuses,
    },
  },
];
