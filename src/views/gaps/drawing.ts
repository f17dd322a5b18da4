import { lensOf } from '../../state/view';
import type { RoomDrawing } from '../room';
import { drawPattern } from './pattern-picture';
import { drawGaps } from './picture';

/** What there is to export, or the promise of it, against the services that reach it; or the pattern in space. */
const drawing: RoomDrawing<'chains' | 'analysis' | 'indicators'> = {
  needs: ['chains', 'analysis', 'indicators'],
  picture: (atlas, view) =>
    lensOf('gaps', view) === 'pattern' ? drawPattern(atlas, view) : drawGaps(atlas, view),
};

export default drawing;
