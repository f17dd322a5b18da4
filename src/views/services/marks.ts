/** Service points as the map draws them: shape and hue by ministry. */
import type { ServicePoint } from '../../data/types';
import { m } from '../../i18n/messages';
import type { MapPicture, PointMark } from '../../map/picture';
import type { ViewState } from '../../state/view';
import { DEFAULT_SETTINGS } from '../analysis/settings';
import { functionLabel, ministryLabel, precisionLabel } from '../ui/labels';
import { hueOf, isApproximate, MINISTRIES, shapeOf } from './points';

export function pointMark(
  point: ServicePoint,
  view: Pick<ViewState, 'reachRings' | 'reachKm'>,
): PointMark {
  const approximate = isApproximate(point);
  return {
    id: point.id,
    ubigeo: point.ubigeo,
    point: point.point,
    shape: shapeOf(point.ministry),
    hue: hueOf(point.ministry),
    label: m.services_point_label({
      name: point.name,
      function: functionLabel(point.function),
      precision: precisionLabel(point.precision),
    }),
    approximate,
    // A ring around a point that is not where it stands would be a lie; it is drawn in a straight line.
    ...(view.reachRings && !approximate ? { reachKm: view.reachKm / DEFAULT_SETTINGS.detour } : {}),
  };
}

/** What the shapes of these points stand for. */
export const pointLegendOf = (
  points: readonly ServicePoint[],
): NonNullable<MapPicture['pointLegend']> =>
  MINISTRIES.map((ministry) => ({
    shape: shapeOf(ministry),
    hue: hueOf(ministry),
    label: ministryLabel(ministry),
    count: points.filter((point) => point.ministry === ministry).length,
  })).filter((entry) => entry.count > 0);
