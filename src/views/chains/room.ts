import { lensOf } from '../../state/view';
import type { RoomModule } from '../room';
import drawing from './drawing';
import type { Needs } from './lens';
import Panel from './Panel.svelte';

/** Chains: one of them from its regions to its markets, all by region, and what the pilot's carry over. */
const room: RoomModule<Needs> = {
  ...drawing,
  needs: ['chains', 'programme'],
  wants: ['districts', 'indicators', 'services', 'analysis'],
  layout: (view) => (lensOf('chains', view) === 'matrix' ? 'wide' : 'usual'),
  Panel,
};

export default room;
