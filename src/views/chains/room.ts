import { lensOf } from '../../state/view';
import type { RoomModule } from '../room';
import type { Needs } from './lens';
import { drawMatrix } from './matrix/picture';
import Panel from './Panel.svelte';
import { drawChain } from './picture';
import { drawTransfer } from './transfer/picture';

const PICTURES = { chain: drawChain, matrix: drawMatrix, transfer: drawTransfer } as const;

/** Chains: one of them from its regions to its markets, all by region, and what the pilot's carry over. */
const room: RoomModule<Needs> = {
  needs: ['chains', 'programme'],
  wants: ['districts', 'indicators', 'services', 'analysis'],
  layout: (view) => (lensOf('chains', view) === 'matrix' ? 'wide' : 'usual'),
  picture: (atlas, view) => PICTURES[lensOf('chains', view)](atlas, view),
  Panel,
};

export default room;
