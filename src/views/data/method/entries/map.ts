import { m } from '../../../../i18n/messages';
import type { Method } from '../method';

/** How figures become colours. */
export const MAP: readonly Method[] = [
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
