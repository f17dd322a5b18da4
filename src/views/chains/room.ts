import type { RoomModule } from '../room';
import Panel from './Panel.svelte';
import { drawChain } from './picture';

/** Chains: which regions bet on one and why, how much they plant, where customs says it comes from. */
const room: RoomModule<'chains' | 'programme'> = {
  needs: ['chains', 'programme'],
  wants: ['districts', 'indicators'],
  picture: drawChain,
  Panel,
};

export default room;
