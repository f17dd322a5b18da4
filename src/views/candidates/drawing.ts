import type { RoomDrawing } from '../room';
import { drawCandidates } from './picture';

/** Regions ranked by weighed criteria. Without the robustness the places have no interval over the weights. */
const drawing: RoomDrawing<'programme' | 'analysis' | 'indicators' | 'criteria'> = {
  needs: ['programme', 'analysis', 'indicators', 'criteria'],
  uses: () => ['robustness'],
  picture: drawCandidates,
};

export default drawing;
