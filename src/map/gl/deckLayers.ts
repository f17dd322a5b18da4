/** What deck.gl draws: dots of a surface, sized circles and service points, between MapLibre's layers. */
import { IconLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Cluster } from '../cluster';
import type { Sized } from '../hits';
import { legendColours } from '../marks';
import { markColours } from '../palette';
import type { MapPicture, SurfaceMark } from '../picture';
import type { LonLat, Theme } from '../props';
import { dotLook, order, RIM_WIDTH } from '../surface';
import { buildAtlas, buildRim, CELL, iconName, RIM } from './atlas';
import { rgba, type MapColours } from './colours';
import { BELOW_NAMES, BELOW_OUTLINES } from './style';

interface Placed {
  readonly beforeId?: string;
}
/** deck.gl draws from image data as well as from an address; its types only know the address. */
const asAtlas = (image: ImageData): string => image as unknown as string;
const place = ([lon, lat]: LonLat): [number, number] => [lon, lat];

const drawn = new WeakMap<readonly SurfaceMark[], readonly SurfaceMark[]>();

/** The dots from the bottom up; the same list for the same dots, so that deck.gl keeps what it has. */
function bottomUp(marks: readonly SurfaceMark[]): readonly SurfaceMark[] {
  const sorted = drawn.get(marks) ?? marks.toSorted((a, b) => order(a.mark) - order(b.mark));
  drawn.set(marks, sorted);
  return sorted;
}

/** Dots of a surface, `radius` px each. */
export function surfaceLayers({ surface, legend }: MapPicture, radius: number, theme: Theme) {
  if (!surface) return [];
  const colours = legendColours(legend, theme);
  return [
    new ScatterplotLayer<SurfaceMark, Placed>({
      id: 'surface',
      beforeId: BELOW_OUTLINES,
      data: bottomUp(surface.marks),
      getPosition: ({ point }) => place(point),
      getRadius: ({ mark }) => dotLook(mark, colours, theme).scale,
      radiusUnits: 'pixels',
      radiusScale: radius,
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: RIM_WIDTH,
      getFillColor: ({ mark }) => rgba(dotLook(mark, colours, theme).fill),
      getLineColor: ({ mark }) => rgba(dotLook(mark, colours, theme).rim),
      updateTriggers: { getFillColor: [theme, colours], getLineColor: [theme] },
    }),
  ];
}

/** Circles scaled by area; those of low confidence paler, with a dashed rim. */
export function circleLayers(circles: readonly Sized[], theme: Theme) {
  const colours = markColours(theme);
  const discs = new ScatterplotLayer<Sized, Placed>({
    id: 'circles',
    beforeId: BELOW_NAMES,
    data: circles,
    getPosition: ({ circle }) => place(circle.point),
    getRadius: ({ radius }) => radius,
    radiusUnits: 'pixels',
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: ({ circle }) => (circle.lowConfidence ? 0 : 1.25),
    getFillColor: ({ circle }) => rgba(colours.circle, circle.lowConfidence ? 0.35 : 0.7),
    getLineColor: rgba(colours.circleRim),
  });
  const doubtful = circles.filter(({ circle }) => circle.lowConfidence);
  if (doubtful.length === 0) return [discs];
  const rims = new IconLayer<Sized, Placed>({
    id: 'circle-rims',
    beforeId: BELOW_NAMES,
    data: doubtful,
    iconAtlas: asAtlas(buildRim()),
    iconMapping: {
      rim: { x: 0, y: 0, width: RIM.cell, height: RIM.cell, mask: true },
    },
    getIcon: () => 'rim',
    getPosition: ({ circle }) => place(circle.point),
    getSize: ({ radius }) => (radius * RIM.cell) / RIM.radius,
    getColor: rgba(colours.circleRim),
  });
  return [discs, rims];
}

/** Service points and their clusters, over everything else. */
export function pointLayers(clusters: readonly Cluster[], colours: MapColours, theme: Theme) {
  if (clusters.length === 0) return [];
  const { image, mapping } = buildAtlas(clusters, colours, theme);
  return [
    new IconLayer<Cluster, Placed>({
      id: 'points',
      data: clusters,
      iconAtlas: asAtlas(image),
      iconMapping: mapping,
      getIcon: iconName,
      getPosition: ({ point }) => place(point),
      getSize: CELL,
      updateTriggers: { getIcon: [mapping] },
    }),
  ];
}
