/** Names of the rooms, and of what they are looked at for, as a method's entry points to them. */
import { m } from '../../../i18n/messages';
import type { Lens } from '../../../state/view';
import { roomLabel } from '../../ui/labels';
import type { Seen } from './method';

const LENSES: Readonly<Partial<Record<Lens, () => string>>> = {
  table: m.compare_lens_table,
  peers: m.compare_lens_peers,
  places: m.services_lens_places,
  access: m.services_lens_access,
  coordination: m.services_lens_coordination,
  pattern: m.gaps_lens_pattern,
  order: m.candidates_lens_order,
  robustness: m.candidates_lens_robustness,
  backtest: m.candidates_lens_backtest,
};

/** Lenses of several rooms share a name. */
const OF_ROOM: Readonly<Record<string, () => string>> = {
  'gaps matrix': m.gaps_lens_matrix,
  'chains matrix': m.chains_lens_matrix,
  'candidates criteria': m.candidates_lens_criteria,
};

/** "Brechas: Patrón espacial" */
export function seenLabel({ room, lens }: Seen): string {
  if (!lens) return roomLabel(room);
  const name = OF_ROOM[`${room} ${lens}`] ?? LENSES[lens];
  return name ? `${roomLabel(room)}: ${name()}` : roomLabel(room);
}
