/** The picture of the services: places by ministry over how many functions, or how much, they cover. */
import type { Chains, Core, ServicePoint, Services } from '../../data/types';
import { m } from '../../i18n/messages';
import type { MapPicture, PointMark } from '../../map/picture';
import type { ViewState } from '../../state/view';
import { DEFAULT_SETTINGS } from '../analysis/settings';
import type { Analysis } from '../analysis/types';
import { functionLabel, ministryLabel, precisionLabel } from '../ui/labels';
import { drawFill, fillFor } from './fill';
import { findingOf } from './finding';
import { hueOf, inventoryOf, isApproximate, MINISTRIES, shapeOf } from './points';
import { tableOf } from './table';

export interface ServicesAtlas {
  readonly core: Core;
  readonly chains: Chains;
  readonly services: Services;
  readonly analysis?: Analysis;
}

function pointMark(point: ServicePoint, view: ViewState): PointMark {
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

/** Draws the services that pass the view's filters. */
export function drawServices(atlas: ServicesAtlas, view: ViewState): MapPicture {
  const { core, services, analysis } = atlas;
  const inventory = inventoryOf(services, view);
  const fill = fillFor(core, inventory, analysis, view);
  const { marks, legend } = drawFill(fill, core, view.language);
  return {
    finding: findingOf(inventory, fill, core, view),
    regions: marks,
    circles: [],
    districtCircles: [],
    points: inventory.places.map((point) => pointMark(point, view)),
    pointLegend: MINISTRIES.map((ministry) => ({
      shape: shapeOf(ministry),
      hue: hueOf(ministry),
      label: ministryLabel(ministry),
      count: inventory.places.filter((point) => point.ministry === ministry).length,
    })).filter((entry) => entry.count > 0),
    legend,
    circleLegend: null,
    table: tableOf(inventory, fill, core, view),
  };
}
