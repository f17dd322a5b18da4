/** The figures of a table on the shapes of its regions, as GeoJSON (RFC 7946). */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { TableTwin } from '../map/picture';
import type { MapBase } from '../map/props';
import type { Cell, Sheet } from './table';

/** Twice the signed area of a ring; positive when it runs counter-clockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring.at(i - 1) ?? [];
    return sum + px * y - x * py;
  }, 0);

/** Outer rings run counter-clockwise, holes clockwise (RFC 7946, 3.1.6); d3 draws the other way round. */
const rewound = (polygon: readonly Position[][]): Position[][] =>
  polygon.map((ring, i) => (turn(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));

function righted(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: rewound(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rewound) };
}

/**
 * A feature a row, its cells as properties under the sheet's heads. `table` and `sheet` have the same
 * rows. A row without a shape keeps its figures and has no geometry.
 */
export function geojsonOf(
  table: TableTwin,
  { head, rows }: Sheet,
  { shapes }: Pick<MapBase, 'shapes'>,
): string {
  const geometries = new Map(
    shapes.features.map(({ properties, geometry }) => [properties.ubigeo, geometry]),
  );
  const collection: FeatureCollection<Polygon | MultiPolygon | null> = {
    type: 'FeatureCollection',
    features: table.rows.map(({ id }, i): Feature<Polygon | MultiPolygon | null> => {
      const geometry = geometries.get(id);
      const cells: readonly Cell[] = rows[i] ?? [];
      return {
        type: 'Feature',
        id,
        geometry: geometry ? righted(geometry) : null,
        properties: Object.fromEntries(head.map((title, j) => [title, cells[j] ?? null])),
      };
    }),
  };
  return `${JSON.stringify(collection)}\n`;
}
