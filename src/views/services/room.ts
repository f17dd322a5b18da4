import type { RoomModule } from '../room';
import drawing from './drawing';
import Panel from './Panel.svelte';

/** Services: where they were found, what they cover, and how much of each network is known. */
const room: RoomModule<'services' | 'chains'> = {
  ...drawing,
  wants: ['analysis', 'districts'],
  Panel,
};

export default room;
