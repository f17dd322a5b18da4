import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cameraOf,
  fitBeside,
  fitCamera,
  fromMercator,
  mercator,
  panBy,
  project,
  projectionOf,
  unproject,
  worldSize,
  zoomAround,
} from '../../../src/map/projection';
import type { Camera, LonLat } from '../../../src/map/props';
import { shapesOf } from '../../../src/map/shapes';
import { peruBase } from '../../fixtures/peru';

const WIDTH = 1040;
const HEIGHT = 850;
const lonLat = fc.tuple(
  fc.double({ min: -82, max: -68, noNaN: true }),
  fc.double({ min: -19, max: 1, noNaN: true }),
);
const camera = fc.record({
  lon: fc.double({ min: -80, max: -70, noNaN: true }),
  lat: fc.double({ min: -17, max: -1, noNaN: true }),
  zoom: fc.double({ min: 3, max: 11, noNaN: true }),
});

/** MapLibre's own words: `MercatorCoordinate.fromLngLat` times a world of 512 · 2^zoom pixels. */
function asMapLibre([lon, lat]: LonLat, of: Camera): readonly [number, number] {
  const x = (l: number): number => (180 + l) / 360;
  const y = (p: number): number =>
    (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (p * Math.PI) / 360))) / 360;
  const size = 512 * 2 ** of.zoom;
  return [WIDTH / 2 + (x(lon) - x(of.lon)) * size, HEIGHT / 2 + (y(lat) - y(of.lat)) * size];
}

describe('one place, one pixel', () => {
  it('is where MapLibre draws it', () => {
    fc.assert(
      fc.property(lonLat, camera, (place, of) => {
        const [x, y] = project(place, of, WIDTH, HEIGHT);
        const [mx, my] = asMapLibre(place, of);
        expect(x).toBeCloseTo(mx, 4);
        expect(y).toBeCloseTo(my, 4);
      }),
    );
  });
  it('is where d3 draws it', () => {
    fc.assert(
      fc.property(lonLat, camera, (place, of) => {
        const drawn = projectionOf(of, WIDTH, HEIGHT)([place[0], place[1]]);
        const [x, y] = project(place, of, WIDTH, HEIGHT);
        expect(drawn?.[0]).toBeCloseTo(x, 4);
        expect(drawn?.[1]).toBeCloseTo(y, 4);
      }),
    );
  });
  it('can be found again from the pixel', () => {
    fc.assert(
      fc.property(lonLat, camera, (place, of) => {
        const [lon, lat] = unproject(project(place, of, WIDTH, HEIGHT), of, WIDTH, HEIGHT);
        expect(lon).toBeCloseTo(place[0], 8);
        expect(lat).toBeCloseTo(place[1], 8);
      }),
    );
  });
  it('knows the ends of the Mercator world', () => {
    expect(worldSize(0)).toBe(512);
    expect(mercator([0, 0])).toEqual([0.5, 0.5]);
    expect(fromMercator([0, 0])[0]).toBe(-180);
    expect(fromMercator([0, 0])[1]).toBeCloseTo(85.051129, 6);
  });
});

describe('cameras', () => {
  it('turn into a d3 projection and back', () => {
    fc.assert(
      fc.property(camera, (of) => {
        const back = cameraOf(projectionOf(of, WIDTH, HEIGHT), WIDTH, HEIGHT);
        expect(back.lon).toBeCloseTo(of.lon, 6);
        expect(back.lat).toBeCloseTo(of.lat, 6);
        expect(back.zoom).toBeCloseTo(of.zoom, 8);
      }),
    );
  });
  it('fit the whole country into what a sheet leaves free', () => {
    const { country } = shapesOf(peruBase());
    for (const [width, height, bottom] of [
      [1040, 850, 0],
      [390, 700, 132],
      [320, 480, 132],
      [1440, 300, 0],
    ] as const) {
      const fitted = fitCamera(country, width, height, { top: 0, right: 0, bottom, left: 0 });
      const [west, south, east, north] = country;
      const [left, low] = project([west, south], fitted, width, height);
      const [right, top] = project([east, north], fitted, width, height);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(height - bottom);
      const used = Math.max((right - left) / width, (low - top) / (height - bottom));
      expect(used).toBeGreaterThan(0.7);
    }
  });
  it('move the country aside for the legend, no further than the frame has room, and no smaller', () => {
    const { country } = shapesOf(peruBase());
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    for (const width of [1400, 944, 704, 400]) {
      const plain = fitCamera(country, width, 800, none);
      const aside = fitBeside(country, width, 800, none, 300);
      const edge = (of: Camera, lon: number): number => project([lon, -9], of, width, 800)[0];
      expect(aside.zoom).toBeCloseTo(plain.zoom, 10);
      expect(aside.lat).toBeCloseTo(plain.lat, 10);
      expect(edge(aside, country[2])).toBeLessThanOrEqual(width - 15.9);
      expect(edge(aside, country[0])).toBeGreaterThanOrEqual(
        Math.min(300, edge(plain, country[0])) - 1e-6,
      );
    }
    expect(fitBeside(country, 1400, 800, none, 300)).toEqual(fitCamera(country, 1400, 800, none));
  });
  it('zoom around a pixel whose place stays', () => {
    fc.assert(
      fc.property(camera, fc.double({ min: 3, max: 11, noNaN: true }), (of, zoom) => {
        const pixel = [300, 200] as const;
        const next = zoomAround(of, zoom, pixel, WIDTH, HEIGHT);
        const before = unproject(pixel, of, WIDTH, HEIGHT);
        const after = unproject(pixel, next, WIDTH, HEIGHT);
        expect(after[0]).toBeCloseTo(before[0], 8);
        expect(after[1]).toBeCloseTo(before[1], 8);
      }),
    );
  });
  it('follow a drag by as many pixels', () => {
    const of = { lon: -75, lat: -9, zoom: 6 };
    const [x, y] = project([-77, -12], panBy(of, [40, -25]), WIDTH, HEIGHT);
    const [x0, y0] = project([-77, -12], of, WIDTH, HEIGHT);
    expect(x - x0).toBeCloseTo(40, 6);
    expect(y - y0).toBeCloseTo(-25, 6);
  });
});
