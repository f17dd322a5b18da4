import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { geoCentroid } from 'd3-geo';
import { feature, neighbors } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Boundaries } from '../geometry';
import { rowsOf, type DataPackage } from '../package';
import type { Region } from '../types';

/** Regions in the order of their codes, with a point to write on and those whose border they share. */
export function compileRegions(data: DataPackage, boundaries: Boundaries): readonly Region[] {
  const { departments } = boundaries.objects;
  const codes = (departments.geometries as readonly { properties?: { ubigeo?: string } }[]).map(
    (geometry) => geometry.properties?.ubigeo ?? '',
  );
  const touching = neighbors(departments.geometries);
  const shapes = feature(boundaries, departments).features;

  return rowsOf(data, 'regions').map((row) => {
    const ubigeo = row.need('ubigeo');
    const place = codes.indexOf(ubigeo);
    const shape = shapes[place] as Feature<Polygon | MultiPolygon> | undefined;
    if (!shape) throw new Error(`${row.ref}: no boundary has the code ${ubigeo}`);
    const capitalPoint = [row.needNumber('capital_lon'), row.needNumber('capital_lat')] as const;
    const centroid = geoCentroid(shape);
    return {
      ubigeo,
      name: row.need('name'),
      capital: row.need('capital'),
      capitalPoint,
      labelPoint: booleanPointInPolygon(centroid, shape) ? centroid : capitalPoint,
      neighbours: (touching[place] ?? []).map((other) => codes[other] ?? '').sort(),
    };
  });
}
