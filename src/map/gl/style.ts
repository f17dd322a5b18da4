/** The style of the WebGL map: our own sources, no glyph server, no tiles, the look of the SVG map. */
import bold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { LABEL_SIZE, type Label } from '../labels';
import { markColours } from '../palette';
import type { MapBase, Theme } from '../props';
import type { MapColours } from './colours';

const NAMES = 'Atlas Names';
const PLACES = 'Atlas Places';
const CAPITALS_ZOOM = 6;

/** deck.gl's layers are put in below these. */
export const BELOW_NAMES = 'places';
/** A surface lies below the outline of what is chosen. */
export const BELOW_OUTLINES = 'lifted-halo';
export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

const when = (state: string, on: number, off: number): ExpressionSpecification => [
  'case',
  ['boolean', ['feature-state', state], false],
  on,
  off,
];

function halo(colours: MapColours): Record<string, string | number> {
  return { 'text-color': colours.ink, 'text-halo-color': colours.paper, 'text-halo-width': 1.4 };
}

function layers(colours: MapColours, theme: Theme): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const lifted: ExpressionSpecification = [
    'case',
    [
      'any',
      ['boolean', ['feature-state', 'hovered'], false],
      ['boolean', ['feature-state', 'chosen'], false],
    ],
    1,
    0,
  ];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    {
      id: 'context',
      type: 'fill',
      source: 'context',
      paint: { 'fill-color': colours.land },
    },
    {
      id: 'context-line',
      type: 'line',
      source: 'context',
      layout: round,
      paint: { 'line-color': colours.landLine, 'line-width': 0.75 },
    },
    {
      id: 'regions',
      type: 'fill',
      source: 'regions',
      paint: {
        'fill-color': [
          'to-color',
          ['coalesce', ['feature-state', 'fill'], markColours(theme).plain],
        ],
      },
    },
    {
      id: 'patterns',
      type: 'fill',
      source: 'patterns',
      paint: { 'fill-pattern': ['get', 'pattern'] },
    },
    {
      id: 'border-halo',
      type: 'line',
      source: 'borders',
      layout: round,
      paint: { 'line-color': colours.paper, 'line-width': 1.75, 'line-opacity': 0.55 },
    },
    {
      id: 'border',
      type: 'line',
      source: 'borders',
      layout: round,
      paint: { 'line-color': colours.quiet, 'line-width': 0.75, 'line-opacity': 0.7 },
    },
    {
      id: 'outline',
      type: 'line',
      source: 'outline',
      layout: round,
      paint: { 'line-color': colours.quiet, 'line-width': 1.1 },
    },
    {
      id: BELOW_OUTLINES,
      type: 'line',
      source: 'regions',
      layout: round,
      paint: { 'line-color': colours.paper, 'line-width': 5, 'line-opacity': lifted },
    },
    {
      id: 'hovered',
      type: 'line',
      source: 'regions',
      layout: round,
      paint: {
        'line-color': colours.ink,
        'line-width': 2,
        'line-opacity': when('hovered', 1, 0),
      },
    },
    {
      id: 'chosen',
      type: 'line',
      source: 'regions',
      layout: round,
      paint: {
        'line-color': colours.chosen,
        'line-width': when('hovered', 3.5, 2.5),
        'line-opacity': when('chosen', 1, 0),
      },
    },
    {
      id: 'rings',
      type: 'line',
      source: 'rings',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': colours.quiet, 'line-width': 1, 'line-dasharray': [5, 4] },
    },
    {
      id: 'places',
      type: 'circle',
      source: 'places',
      minzoom: CAPITALS_ZOOM,
      paint: {
        'circle-radius': 2,
        'circle-color': colours.ink,
        'circle-stroke-color': colours.paper,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'ring-names',
      type: 'symbol',
      source: 'rings',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': [PLACES],
        'text-size': 11,
        'text-anchor': 'bottom',
      },
      paint: halo(colours),
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'places',
      minzoom: CAPITALS_ZOOM,
      layout: {
        'text-field': ['get', 'text'],
        'text-font': [PLACES],
        'text-size': 11,
        'text-anchor': 'left',
        'text-offset': [0.45, 0],
      },
      paint: halo(colours),
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': ['get', 'text'],
        'text-font': [NAMES],
        'text-size': LABEL_SIZE,
        'text-letter-spacing': 0.06,
        'text-transform': 'uppercase',
        'text-max-width': 40,
        'text-anchor': ['get', 'anchor'],
        'text-padding': 1,
      },
      paint: halo(colours),
    },
  ];
}

/** The whole style for a base, with what changes later still empty. */
export function styleOf(base: MapBase, colours: MapColours, theme: Theme): StyleSpecification {
  const geojson = (data: GeoJSON.GeoJSON) => ({ type: 'geojson', data, tolerance: 0 }) as const;
  const absolute = (url: string): string => new URL(url, document.baseURI).href;
  return {
    version: 8,
    'font-faces': { [NAMES]: absolute(bold), [PLACES]: absolute(regular) },
    transition: { duration: 0, delay: 0 },
    sources: {
      context: geojson(base.context),
      regions: { ...geojson(base.shapes), promoteId: 'ubigeo' },
      patterns: geojson(EMPTY),
      borders: geojson(base.borders),
      outline: geojson(base.outline),
      rings: geojson(EMPTY),
      names: geojson(EMPTY),
      places: geojson({
        type: 'FeatureCollection',
        features: base.regions.map(({ capital, capitalPoint }) => ({
          type: 'Feature',
          properties: { text: capital },
          geometry: { type: 'Point', coordinates: [...capitalPoint] },
        })),
      }),
    },
    layers: layers(colours, theme),
  };
}

/** The names as MapLibre reads them. */
export function namesData(labels: readonly Label[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ text, point, anchor }) => ({
      type: 'Feature',
      properties: { text, anchor: anchor === 'end' ? 'right' : 'center' },
      geometry: { type: 'Point', coordinates: [...point] },
    })),
  };
}
