import { m } from '../../../../i18n/messages';
import type { Method } from '../method';

/** How figures that are not one number are reckoned with, and how they become colours. */
export const FIGURES: readonly Method[] = [
  {
    id: 'figures',
    files: ['figure.ts', 'fact.ts'],
    formulas: [
      '[a_1, a_2] + [b_1, b_2] = [a_1 + b_1, a_2 + b_2]',
      's ∈ [p_1 / (p_1 + r_2), p_2 / (p_2 + r_1)]',
    ],
    references: ['moore1966'],
    seen: 'everywhere',
    words: {
      title: m.data_m_figures_title,
      use: m.data_m_figures_use,
      terms: m.data_m_figures_terms,
      assumes: m.data_m_figures_assumes,
      refuses: m.data_m_figures_refuses,
    },
  },
  {
    id: 'weighted_mean',
    files: ['weighted-mean.ts'],
    formulas: ['[min Σ_i w_i x_i^− / Σ_i w_i, max Σ_i w_i x_i^+ / Σ_i w_i]  w_i ∈ [w_i^−, w_i^+]'],
    references: ['karnikMendel2001', 'dongWong1987'],
    seen: [{ room: 'gaps' }, { room: 'compare' }, { room: 'candidates', lens: 'criteria' }],
    words: {
      title: m.data_m_weighted_mean_title,
      use: m.data_m_weighted_mean_use,
      terms: m.data_m_weighted_mean_terms,
      assumes: m.data_m_weighted_mean_assumes,
      refuses: m.data_m_weighted_mean_refuses,
    },
  },
  {
    id: 'difference',
    files: ['difference.ts'],
    formulas: ['a_1 > b_2 + m'],
    references: [],
    seen: [{ room: 'compare', lens: 'table' }],
    words: {
      title: m.data_m_difference_title,
      use: m.data_m_difference_use,
      terms: m.data_m_difference_terms,
      assumes: m.data_m_difference_assumes,
      refuses: m.data_m_difference_refuses,
    },
  },
  {
    id: 'classes',
    files: ['classify.ts'],
    formulas: ['min Σ_k Σ_{i ∈ k} (x_i − x̄_k)^2'],
    references: ['jenks1977', 'fisher1958', 'wangSong2011'],
    seen: [
      { room: 'explore' },
      { room: 'gaps' },
      { room: 'services', lens: 'access' },
      { room: 'candidates', lens: 'order' },
    ],
    words: {
      title: m.data_m_classes_title,
      use: m.data_m_classes_use,
      terms: m.data_m_classes_terms,
      assumes: m.data_m_classes_assumes,
      refuses: m.data_m_classes_refuses,
    },
  },
];
