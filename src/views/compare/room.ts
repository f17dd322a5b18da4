import { explorePicture } from '../explore/picture';
import type { RoomModule } from '../room';
import Panel from './Panel.svelte';
import type { CompareNeeds } from './atlas';

/** Two to six regions, or groups of them, side by side: what differs, what they share. */
const room: RoomModule<CompareNeeds> = {
  needs: ['indicators', 'chains', 'services', 'criteria', 'programme', 'analysis'],
  wants: ['districts'],
  layout: 'wide',
  picture: explorePicture,
  Panel,
};

export default room;
