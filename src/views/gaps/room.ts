import { lensOf } from '../../state/view';
import type { RoomModule } from '../room';
import type { Needs } from './lens';
import Panel from './Panel.svelte';
import { drawPattern } from './pattern-picture';
import { drawGaps } from './picture';

/** Gaps: where there is something to export, or the promise of it, and few services reach. */
const room: RoomModule<Needs> = {
  needs: ['chains', 'services', 'programme', 'analysis', 'indicators', 'districts'],
  wants: [],
  picture: (atlas, view) =>
    lensOf('gaps', view) === 'pattern' ? drawPattern(atlas, view) : drawGaps(atlas, view),
  Panel,
};

export default room;
