import { lensOf, type ViewState } from '../../state/view';
import type { PartName, RoomDrawing } from '../room';
import { drawMatrix } from './matrix/picture';
import { drawChain } from './picture';
import { drawTransfer } from './transfer/picture';

const PICTURES = { chain: drawChain, matrix: drawMatrix, transfer: drawTransfer } as const;

/** What a region lacks for the pilot's chains is said of the chosen one alone. */
function uses(view: ViewState): readonly PartName[] {
  switch (lensOf('chains', view)) {
    case 'chain':
      return ['districts'];
    case 'matrix':
      return [];
    case 'transfer':
      return view.regions.length > 0 ? ['services', 'analysis'] : [];
  }
}

/** A chain by region, all chains by region, or what the pilot's chains carry over. */
const drawing: RoomDrawing<'chains'> = {
  needs: ['chains'],
  uses: (_, view) => uses(view),
  picture: (atlas, view) => PICTURES[lensOf('chains', view)](atlas, view),
};

export default drawing;
