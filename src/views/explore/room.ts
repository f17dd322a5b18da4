import type { RoomModule } from '../room';
import drawing from './drawing';
import Panel from './Panel.svelte';

/** The room a reader enters by: what each region exports, and any other figure of all regions. */
const room: RoomModule<'core'> = {
  ...drawing,
  wants: ['indicators', 'districts'],
  Panel,
};

export default room;
