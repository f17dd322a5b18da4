import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { kmOutside, type Boundaries } from '../geometry';
import { cellProblem, hasColumns, numberIn, type Rule } from './rule';

/**
 * How far, in km, a point may lie outside the department it is said to be in: the borders are drawn
 * for 1 : 10 million and cut corners of border rivers. Callao is drawn without its north.
 */
const TOLERANCE_KM = 10;
const TOLERANCE_OF: Readonly<Record<string, number>> = { '07': 17 };

const COORDINATES: readonly (readonly [lon: string, lat: string])[] = [
  ['lon', 'lat'],
  ['capital_lon', 'capital_lat'],
];

/** A coordinate lies in its department, or within the tolerance of its border. */
export function checkPlaces(boundaries: Boundaries): Rule {
  const shapes = feature(boundaries, boundaries.objects.departments).features as Feature<
    Polygon | MultiPolygon,
    { ubigeo: string }
  >[];
  const areas = new Map(shapes.map((shape) => [shape.properties.ubigeo, shape.geometry]));
  return (data) =>
    [...data.tables.values()].flatMap((table) =>
      COORDINATES.filter((columns) => hasColumns(table, [...columns, 'ubigeo'])).flatMap(
        ([lonColumn, latColumn]) =>
          table.rows.flatMap((row) => {
            const [lon, lat] = [numberIn(row, lonColumn), numberIn(row, latColumn)];
            const ubigeo = row.text('ubigeo');
            const area = areas.get(ubigeo ?? '');
            if (lon === null || lat === null || ubigeo === null || area === undefined) return [];
            const km = kmOutside([lon, lat], area);
            const tolerance = TOLERANCE_OF[ubigeo] ?? TOLERANCE_KM;
            if (km <= tolerance) return [];
            const detail = `${lat}, ${lon} lies ${km.toFixed(1)} km outside department ${ubigeo} (up to ${tolerance} pass)`;
            return [cellProblem(table, row, `${latColumn}, ${lonColumn}`, 'place-outside', detail)];
          }),
      ),
    );
}
