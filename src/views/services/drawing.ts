import { lensOf, type LensOf } from '../../state/view';
import type { PartName, RoomDrawing } from '../room';
import { drawServices } from './picture';

const USES: Readonly<Record<LensOf<'services'>, readonly PartName[]>> = {
  places: ['analysis'],
  access: ['districts'],
  coordination: [],
};

/** Places of service over what they cover, the access of districts, or how institutions meet. */
const drawing: RoomDrawing<'services' | 'chains'> = {
  needs: ['services', 'chains'],
  uses: (_, view) => USES[lensOf('services', view)],
  picture: drawServices,
};

export default drawing;
