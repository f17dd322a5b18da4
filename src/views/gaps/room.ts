import type { RoomModule } from '../room';
import Panel from './Panel.svelte';
import { drawGaps } from './picture';

/** Gaps: where there is something to export, or the promise of it, and few services reach. */
const room: RoomModule<'chains' | 'services' | 'programme' | 'analysis' | 'indicators'> = {
  needs: ['chains', 'services', 'programme', 'analysis', 'indicators'],
  wants: [],
  picture: drawGaps,
  Panel,
};

export default room;
