/** Every method of the model as the page lists it, by subject. */
import { m } from '../../../i18n/messages';
import { ACCESS } from './entries/access';
import { FIGURES } from './entries/figures';
import { GAP } from './entries/gap';
import { PATTERN } from './entries/pattern';
import { RANKING } from './entries/ranking';
import { ROBUSTNESS } from './entries/robustness';
import { SITING } from './entries/siting';
import { TRADE } from './entries/trade';
import { WEIGHTS } from './entries/weights';
import type { Method } from './method';
import { referenceText } from './references';

export interface MethodGroup {
  readonly id: string;
  readonly title: () => string;
  readonly methods: readonly Method[];
}

export const METHOD_GROUPS: readonly MethodGroup[] = [
  { id: 'gap', title: m.data_group_gap, methods: GAP },
  { id: 'access', title: m.data_group_access, methods: ACCESS },
  { id: 'ranking', title: m.data_group_ranking, methods: RANKING },
  { id: 'weights', title: m.data_group_weights, methods: WEIGHTS },
  { id: 'robustness', title: m.data_group_robustness, methods: ROBUSTNESS },
  { id: 'pattern', title: m.data_group_pattern, methods: PATTERN },
  { id: 'trade', title: m.data_group_trade, methods: TRADE },
  { id: 'figures', title: m.data_group_figures, methods: FIGURES },
  { id: 'siting', title: m.data_group_siting, methods: SITING },
];

/** The works that methods cite, each once, in the order of their authors. */
export function referencesOf(methods: readonly Method[]): readonly string[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return [...new Set(methods.flatMap(({ references }) => references))]
    .map(referenceText)
    .sort(collator.compare);
}
