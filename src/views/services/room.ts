import type { RoomModule } from '../room';
import Panel from './Panel.svelte';
import { drawServices } from './picture';

/** Services: where they were found, what they cover, and how much of each network is known. */
const room: RoomModule<'services' | 'chains'> = {
  needs: ['services', 'chains'],
  wants: ['analysis', 'districts'],
  picture: drawServices,
  Panel,
};

export default room;
