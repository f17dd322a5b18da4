import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import { geoArea } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, neighbors } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import {
  BOUNDARIES_FILE,
  buildBoundaries,
  readContext,
  readDepartments,
  ringArea,
  UBIGEO_OF_ISO,
} from '../../../src/build/boundaries';
import { kmOutside, ringsOf, type Boundaries } from '../../../src/data/geometry';

type Area = Polygon | MultiPolygon;

const topology = JSON.parse(readFileSync(BOUNDARIES_FILE, 'utf8')) as Boundaries;
const { departments, context } = topology.objects;
const shapes = feature(topology, departments).features as Feature<Area, { ubigeo: string }>[];
const shapeOf = new Map(shapes.map((shape) => [shape.properties.ubigeo, shape.geometry]));

/** How often each arc is used by the departments. */
const uses = new Map<number, number>();
const count = (arcs: unknown): void => {
  if (Array.isArray(arcs)) arcs.forEach(count);
  else if (typeof arcs === 'number') {
    const arc = arcs < 0 ? ~arcs : arcs;
    uses.set(arc, (uses.get(arc) ?? 0) + 1);
  }
};
departments.geometries.forEach((geometry) => count('arcs' in geometry ? geometry.arcs : []));

const planarArea = (area: Area): number =>
  ringsOf(area).reduce((sum, ring) => sum - ringArea(ring), 0);

/** Segments of all arcs of the departments, each once. */
const segments = [...uses.keys()].flatMap((index) => {
  const scale = topology.transform?.scale ?? [1, 1];
  let [x, y] = [0, 0];
  const points = (topology.arcs[index] ?? []).map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x * scale[0], y * scale[1]] as const;
  });
  return points.slice(1).map((end, i) => [points[i] ?? end, end] as const);
});

describe('departments', () => {
  it('are the 25 of the country, by ubigeo', () => {
    const expected = Array.from({ length: 25 }, (_, i) => String(i + 1).padStart(2, '0'));
    expect(shapes.map((shape) => shape.properties.ubigeo)).toEqual(expected);
    expect(Object.values(UBIGEO_OF_ISO).sort()).toEqual(expected);
  });

  it('are what the build makes of Natural Earth', () => {
    expect(buildBoundaries(readDepartments(), readContext())).toEqual(topology);
  });

  it('have closed rings of at least four positions that enclose something', () => {
    for (const shape of shapes) {
      for (const ring of ringsOf(shape.geometry)) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring[0]).toEqual(ring.at(-1));
        expect(Math.abs(ringArea(ring))).toBeGreaterThan(0);
      }
    }
  });

  it('are wound as d3-geo reads the sphere: together about 1.3 million km², not the rest', () => {
    const earth = 6371.0088 ** 2;
    const total = shapes.reduce((sum, shape) => sum + geoArea(shape) * earth, 0);
    for (const shape of shapes) expect(geoArea(shape)).toBeLessThan(0.02);
    expect(total).toBeGreaterThan(1.27e6);
    expect(total).toBeLessThan(1.31e6);
  });

  it('keep their area to 1 % of the unsimplified shape; Callao keeps all its vertices a grid step apart', () => {
    for (const [ubigeo, raw] of readDepartments()) {
      const simplified = planarArea(shapeOf.get(ubigeo) as Area);
      const full = ringsOf(raw).reduce((sum, ring) => sum + Math.abs(ringArea(ring)), 0);
      expect(Math.abs(simplified / full - 1), ubigeo).toBeLessThan(0.01);
    }
    expect(ringsOf(shapeOf.get('07') as Area).map((ring) => ring.length)).toEqual([11, 12]);
  });
});

describe('borders', () => {
  it('are shared: no arc is used by more than two departments', () => {
    expect(Math.max(...uses.values())).toBe(2);
  });

  it('used once lie on the national outline, and all of the outline is used once', () => {
    const outline = merge(topology, departments.geometries as Parameters<typeof merge>[1]);
    const key = ([x = 0, y = 0]: Position): string => `${x.toFixed(5)},${y.toFixed(5)}`;
    const rim = new Set(ringsOf(outline).flat().map(key));
    const once = [...uses].filter(([, n]) => n === 1).map(([arc]) => arc);
    const lines = feature(topology, { type: 'MultiLineString', arcs: once.map((arc) => [arc]) });
    const vertices = (lines.geometry as unknown as { coordinates: Position[][] }).coordinates;
    expect(new Set(vertices.flat().map(key))).toEqual(rim);
  });

  it('leave neither gap nor overlap: the areas add up to the merged outline to one part in 10⁹', () => {
    const outline = merge(topology, departments.geometries as Parameters<typeof merge>[1]);
    const sum = shapes.reduce((total, shape) => total + planarArea(shape.geometry), 0);
    expect(Math.abs(planarArea(outline) / sum - 1)).toBeLessThan(1e-9);
  });

  it('never cross: no two segments meet but at their ends', () => {
    const side = (
      [ax, ay]: readonly [number, number],
      [bx, by]: readonly [number, number],
      [cx, cy]: readonly [number, number],
    ): number => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
    const crossings = segments.flatMap(([a, b], i) =>
      segments.slice(i + 1).filter(([c, d]) => {
        if (Math.max(a[0], b[0]) < Math.min(c[0], d[0])) return false;
        if (Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false;
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
      }),
    );
    expect(crossings).toEqual([]);
  });

  it.each([
    ['20', ['06', '14', '24'], 'Piura: Cajamarca, Lambayeque, Tumbes'],
    ['12', ['05', '08', '09', '15', '19', '25'], 'Junín'],
    ['07', ['15'], 'Callao: Lima'],
    ['24', ['20'], 'Tumbes: Piura'],
    ['17', ['08', '21', '25'], 'Madre de Dios: Cusco, Puno, Ucayali'],
  ])('of %s give the neighbours known from the atlas (%s, %s)', (ubigeo, expected) => {
    const ids = shapes.map((shape) => shape.properties.ubigeo);
    const adjacent = neighbors(departments.geometries)[ids.indexOf(ubigeo)] ?? [];
    expect(adjacent.map((i) => ids[i]).sort()).toEqual(expected);
  });
});

/**
 * Natural Earth's borders are drawn for 1 : 10 million: a district's capital may lie up to 3 km over
 * the line. Those farther out, in km: Callao is drawn without its north, the others stand at a
 * border river or were placed there by the districts' source.
 */
const NEAR_BORDER_KM = 3;
const FARTHER: Readonly<Record<string, number>> = {
  '070107': 16.0,
  '070106': 13.6,
  '131101': 9.2,
  '170102': 8.7,
  '020508': 7.6,
  '080802': 5.9,
  '131104': 5.5,
  '060812': 4.9,
  '060802': 3.9,
  '060603': 3.6,
  '221002': 3.4,
  '100206': 3.2,
  '160511': 3.0,
};

describe('district points', () => {
  const rows = csvParse(readFileSync('data/districts.csv', 'utf8'));
  const placed = rows.filter((row) => row['lat'] !== '' && row['lon'] !== '');
  const outside = placed
    .map((row) => {
      const area = shapeOf.get(row['ubigeo'] ?? '') as Area;
      return [
        row['ubigeo6'] ?? '',
        kmOutside([Number(row['lon']), Number(row['lat'])], area),
      ] as const;
    })
    .filter(([, km]) => km > 0);

  it('are all there', () => {
    expect(placed.length).toBeGreaterThan(1850);
  });

  it('lie inside their department, within 3 km of it, or on the list with their distance', () => {
    const far = outside.filter(([, km]) => km > NEAR_BORDER_KM);
    expect(Object.fromEntries(far.map(([id, km]) => [id, Number(km.toFixed(1))]))).toEqual(FARTHER);
  });

  it('lie strictly inside for 97 of 100', () => {
    expect(outside.length / placed.length).toBeLessThan(0.03);
  });
});

describe('the file', () => {
  const brotli = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;

  it('fits its budget: 20 kB in all, 12 kB for the departments', () => {
    const arcs = topology.arcs.filter((_, i) => uses.has(i));
    expect(brotli(topology)).toBeLessThan(20_000);
    expect(brotli({ arcs, departments })).toBeLessThan(12_000);
  });

  it('shows the surrounding land without a rest of the sphere', () => {
    const land = feature(topology, context).features;
    expect(land.length).toBeGreaterThanOrEqual(5);
    for (const country of land) expect(geoArea(country)).toBeLessThan(0.2);
  });
});
