/** The picture of the services, as the lens asks: places, access or coordination. */
import type { Chains, Core, Districts, Services } from '../../data/types';
import { m } from '../../i18n/messages';
import type { MapPicture } from '../../map/picture';
import { lensOf, type ViewState } from '../../state/view';
import type { Analysis } from '../analysis/types';
import { drawAccess } from './access/picture';
import { drawCoordination } from './coordination/picture';
import { drawFill, fillFor } from './fill';
import { findingOf } from './finding';
import { pointLegendOf, pointMark } from './marks';
import { inventoryOf } from './points';
import { tableOf } from './table';

export interface ServicesAtlas {
  readonly core: Core;
  readonly chains: Chains;
  readonly services: Services;
  readonly analysis?: Analysis;
  readonly districts?: Districts;
}

export function drawServices(atlas: ServicesAtlas, view: ViewState): MapPicture {
  switch (lensOf('services', view)) {
    case 'places':
      return drawPlaces(atlas, view);
    case 'coordination':
      return drawCoordination(atlas, view);
    case 'access': {
      const { districts } = atlas;
      return districts
        ? drawAccess({ ...atlas, districts }, view)
        : { ...drawPlaces(atlas, view), finding: m.services_access_waiting() };
    }
  }
}

/** The places that pass the view's filters, over how many functions, or how much, they cover. */
function drawPlaces({ core, services, analysis }: ServicesAtlas, view: ViewState): MapPicture {
  const inventory = inventoryOf(services, view);
  const fill = fillFor(core, inventory, analysis, view);
  const { marks, legend } = drawFill(fill, core, view.language);
  return {
    finding: findingOf(inventory, fill, core, view),
    regions: marks,
    circles: [],
    districtCircles: [],
    points: inventory.places.map((point) => pointMark(point, view)),
    pointLegend: pointLegendOf(inventory.places),
    legend,
    circleLegend: null,
    sources: inventory.places.map(({ provenance }) => provenance.source),
    table: tableOf(inventory, fill, core, view),
  };
}
