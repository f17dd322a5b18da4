import { circle } from '@turf/circle';
import type { Feature, FeatureCollection } from 'geojson';
import type { PointMark } from '../picture';
import { degreesOf, ringsOf } from '../rings';

const STEPS = 96;

/** Reach rings as lines, each with its radius written at its northern end. */
export function ringsData(points: readonly PointMark[]): FeatureCollection {
  const features = ringsOf(points).flatMap(({ point, km }): Feature[] => {
    const [lon, lat] = point;
    const [shell = []] = circle([lon, lat], km, { steps: STEPS, units: 'kilometers' }).geometry
      .coordinates;
    return [
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: shell } },
      {
        type: 'Feature',
        properties: { text: `${Math.round(km)} km` },
        geometry: { type: 'Point', coordinates: [lon, lat + degreesOf(km)] },
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}
