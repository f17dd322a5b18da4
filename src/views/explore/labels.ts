import type { Indicator } from '../../data/types';
import { m } from '../../i18n/messages';

/** How the catalogue reads a larger number when regions are prioritised. */
export function directionLabel(direction: Indicator['direction']): string {
  switch (direction) {
    case 'benefit':
      return m.explore_direction_benefit();
    case 'cost':
      return m.explore_direction_cost();
    case 'neutral':
      return m.explore_direction_neutral();
  }
}
