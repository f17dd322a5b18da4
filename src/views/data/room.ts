import { explorePicture } from '../explore/picture';
import type { RoomModule } from '../room';
import Panel from './Panel.svelte';
import type { DataNeeds } from './needs';

/** The page that says where everything comes from; its table twin is that of the current indicator. */
const room: RoomModule<DataNeeds> = {
  needs: ['core', 'catalogue', 'indicators', 'services', 'chains', 'criteria'],
  wants: ['programme', 'analysis'],
  picture: explorePicture,
  Panel,
};

export default room;
