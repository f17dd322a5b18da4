import type { RoomModule } from '../room';
import drawing from './drawing';
import type { Needs } from './lens';
import Panel from './Panel.svelte';

/** Gaps: where there is something to export, or the promise of it, and few services reach. */
const room: RoomModule<Needs> = {
  ...drawing,
  needs: ['chains', 'services', 'programme', 'analysis', 'indicators', 'districts'],
  wants: [],
  Panel,
};

export default room;
