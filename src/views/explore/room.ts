import type { RoomModule } from '../room';
import Panel from './Panel.svelte';
import { explorePicture } from './picture';

/** The room a reader enters by: what each region exports, and any other figure of all regions. */
const room: RoomModule<'core'> = {
  needs: ['core'],
  wants: ['indicators', 'districts'],
  picture: explorePicture,
  Panel,
};

export default room;
