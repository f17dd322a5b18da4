import { describe, expect, it } from 'vitest';
import { cameraFor } from '../../../src/export/camera';
import { DISTRICT_ZOOM } from '../../../src/map/circles';
import { project, unproject } from '../../../src/map/projection';
import { peruBase } from '../../fixtures/peru';

const base = peruBase();
const PAPER = { width: 580, height: 740 };

describe('the frame of a figure', () => {
  it('holds the whole country where the reader has not moved the map', () => {
    const camera = cameraFor(base, null, { width: 1000, height: 700 }, PAPER);
    for (const { labelPoint } of base.regions) {
      const [x, y] = project(labelPoint, camera, PAPER.width, PAPER.height);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(PAPER.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(PAPER.height);
    }
  });

  it('holds all that the reader saw', () => {
    const seen = { width: 1000, height: 700 };
    const own = { lon: -80, lat: -5, zoom: 6.2 };
    const camera = cameraFor(base, own, seen, PAPER);
    for (const corner of [
      [0, 0],
      [1000, 0],
      [0, 700],
      [1000, 700],
    ] as const) {
      const place = unproject(corner, own, seen.width, seen.height);
      const [x, y] = project(place, camera, PAPER.width, PAPER.height);
      expect(x).toBeGreaterThanOrEqual(-0.01);
      expect(x).toBeLessThanOrEqual(PAPER.width + 0.01);
      expect(y).toBeGreaterThanOrEqual(-0.01);
      expect(y).toBeLessThanOrEqual(PAPER.height + 0.01);
    }
  });

  it('shows circles of the same places, districts or regions, as the reader saw', () => {
    const at = (zoom: number, width: number, height: number) =>
      cameraFor(base, { lon: -80, lat: -5, zoom }, { width, height }, PAPER).zoom;
    expect(at(DISTRICT_ZOOM + 0.1, 1400, 900)).toBeGreaterThanOrEqual(DISTRICT_ZOOM);
    expect(at(DISTRICT_ZOOM - 0.1, 390, 400)).toBeLessThan(DISTRICT_ZOOM);
  });
});
