import type { RoomModule } from '../room';
import Panel from './Panel.svelte';
import type { CompareNeeds } from './atlas';
import { comparePicture } from './picture';

/** Two to six regions, or groups of them, side by side: what differs, what they share. */
const room: RoomModule<CompareNeeds> = {
  needs: ['indicators', 'chains', 'services', 'districts', 'criteria', 'programme', 'analysis'],
  wants: [],
  layout: 'wide',
  picture: comparePicture,
  Panel,
};

export default room;
