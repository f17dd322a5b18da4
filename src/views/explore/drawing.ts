import { DISTRICT_ZOOM } from '../../map/circles';
import type { RoomDrawing } from '../room';
import { showsDistricts } from './districts';
import { explorePicture } from './picture';
import { currentSeries } from './series';

/** One indicator of all regions. The opening one is in `core`; any other, and other years, are not. */
const drawing: RoomDrawing<'core'> = {
  needs: ['core'],
  uses: (core, view) => {
    const { indicator, asked } = currentSeries({ core }, view);
    const near = view.camera !== null && view.camera.zoom >= DISTRICT_ZOOM;
    return [
      ...(asked ? [] : (['indicators'] as const)),
      ...(near && showsDistricts(indicator) ? (['districts'] as const) : []),
    ];
  },
  picture: explorePicture,
};

export default drawing;
