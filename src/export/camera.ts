import { DISTRICT_ZOOM } from '../map/circles';
import { fitCamera } from '../map/projection';
import type { Camera, MapBase } from '../map/props';
import { shapesOf } from '../map/shapes';

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Room for the names that stand in the sea beside the coast, px. */
const NAMES = 44;

/**
 * What the reader sees in one frame, for a frame of another size: all of it, about the same centre,
 * but with circles of the same places (districts or regions), even where that shows less or more.
 * Without a camera of the reader's own, the whole country.
 */
export function cameraFor(
  base: MapBase,
  camera: Camera | null,
  seen: Frame,
  { width, height }: Frame,
): Camera {
  if (camera === null || seen.width <= 0 || seen.height <= 0) {
    const inset = { top: 0, right: 0, bottom: 0, left: NAMES };
    return fitCamera(shapesOf(base).country, width, height, inset);
  }
  const fitted = camera.zoom + Math.log2(Math.min(width / seen.width, height / seen.height));
  if (camera.zoom >= DISTRICT_ZOOM) return { ...camera, zoom: Math.max(fitted, DISTRICT_ZOOM) };
  return { ...camera, zoom: fitted < DISTRICT_ZOOM ? fitted : camera.zoom };
}
