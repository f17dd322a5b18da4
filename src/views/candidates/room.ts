import type { RoomModule } from '../room';
import drawing from './drawing';
import Panel from './Panel.svelte';

/** Candidates: regions ranked by criteria that the reader weighs, with how far each place may move. */
const room: RoomModule<
  'chains' | 'services' | 'programme' | 'analysis' | 'indicators' | 'criteria'
> = {
  ...drawing,
  needs: ['chains', 'services', 'programme', 'analysis', 'indicators', 'criteria'],
  wants: ['robustness'],
  Panel,
};

export default room;
