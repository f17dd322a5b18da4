import type { RoomModule } from '../room';
import Panel from './Panel.svelte';
import { drawCandidates } from './picture';

/** Candidates: regions ranked by criteria that the reader weighs, with how far each place may move. */
const room: RoomModule<
  'chains' | 'services' | 'programme' | 'analysis' | 'indicators' | 'criteria'
> = {
  needs: ['chains', 'services', 'programme', 'analysis', 'indicators', 'criteria'],
  wants: ['robustness'],
  picture: drawCandidates,
  Panel,
};

export default room;
