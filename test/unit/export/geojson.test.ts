import { geoArea } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geojsonOf } from '../../../src/export/geojson';
import { isByRegion, type Sheet } from '../../../src/export/table';
import type { TableTwin } from '../../../src/map/picture';
import type { MapBase } from '../../../src/map/props';
import { explorePicture } from '../../../src/views/explore/picture';
import { tableSheet } from '../../../src/views/shell/download';
import { readAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

type Collection = FeatureCollection<Polygon | MultiPolygon | null>;
const read = (text: string): Collection => JSON.parse(text) as Collection;

const row = (id: string, ubigeo: string | null = id) => ({ id, ubigeo, cells: [] });
const tableOf = (...rows: TableTwin['rows']): TableTwin => ({ caption: '', columns: [], rows });

/** A square as d3 draws it: the outside runs clockwise; its hole the other way. */
const OUTSIDE: Position[] = [
  [0, 0],
  [0, 4],
  [4, 4],
  [4, 0],
  [0, 0],
];
const HOLE: Position[] = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 2],
  [1, 1],
];
const shapesOf = (geometry: Polygon | MultiPolygon): Pick<MapBase, 'shapes'> => ({
  shapes: {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { ubigeo: '20' }, geometry }],
  },
});
const sheet: Sheet = { name: '', head: ['ubigeo', 'Peso (%)'], rows: [['20', 13.4]] };

describe('GeoJSON', () => {
  it('turns rings as RFC 7946 asks: outside counter-clockwise, holes clockwise', () => {
    const reversed = [[...OUTSIDE].reverse(), [...HOLE].reverse()];
    const table = tableOf(row('20'));
    const polygon = shapesOf({ type: 'Polygon', coordinates: [OUTSIDE, HOLE] });
    expect(read(geojsonOf(table, sheet, polygon)).features[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: reversed,
    });
    const many = shapesOf({ type: 'MultiPolygon', coordinates: [[OUTSIDE, HOLE], reversed] });
    expect(read(geojsonOf(table, sheet, many)).features[0]?.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [reversed, reversed],
    });
  });

  it('writes the cells of a row as properties under the heads, an absence as null', () => {
    const shapes = shapesOf({ type: 'Polygon', coordinates: [OUTSIDE] });
    const table = tableOf(row('20'), row('12'));
    const two: Sheet = { ...sheet, rows: [...sheet.rows, ['12', null]] };
    const [piura, junin] = read(geojsonOf(table, two, shapes)).features;
    expect(piura).toMatchObject({ id: '20', properties: { ubigeo: '20', 'Peso (%)': 13.4 } });
    expect(junin).toMatchObject({ id: '12', geometry: null, properties: { 'Peso (%)': null } });
  });

  it('is offered where each row is a region of its own, and nowhere else', () => {
    expect(isByRegion(tableOf(row('20'), row('12')))).toBe(true);
    expect(isByRegion(tableOf())).toBe(false);
    expect(isByRegion(tableOf(row('20'), row('20')))).toBe(false);
    expect(isByRegion(tableOf(row('200101', '20')))).toBe(false);
    expect(isByRegion(tableOf(row('20'), row('pea', null)))).toBe(false);
  });

  it('of a map of the atlas has the shapes of all its regions and the figures of its table', () => {
    const { core, catalogue, ...rest } = readAtlas();
    const view = viewOf();
    const picture = explorePicture({ core, catalogue, ...rest }, view);
    const seen = tableSheet({ picture, view, core, catalogue, link: '' });
    const { features } = read(geojsonOf(picture.table, seen, core));
    expect(features.map(({ id }) => id).sort()).toEqual(core.regions.map(({ ubigeo }) => ubigeo));
    const hemisphere = 2 * Math.PI;
    features.forEach(({ geometry, properties }, i) => {
      expect(Object.values(properties ?? {})).toEqual(seen.rows[i]);
      // d3 takes a counter-clockwise outside for all the world but the region.
      if (geometry) expect(geoArea(geometry)).toBeGreaterThan(hemisphere);
    });
  }, 60_000);
});
