import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterPoints } from '../../../src/map/cluster';
import { markAt } from '../../../src/map/hits';
import type { CircleMark, PointMark } from '../../../src/map/picture';
import { mercator, worldSize } from '../../../src/map/projection';

function mark(id: string, lon: number, lat: number): PointMark {
  return {
    id,
    ubigeo: '15',
    point: [lon, lat],
    shape: 'circle',
    hue: 0,
    label: `Office ${id}`,
    approximate: false,
  };
}
const pixels = (
  [alon, alat]: readonly [number, number],
  [blon, blat]: readonly [number, number],
  zoom: number,
): number => {
  const [ax, ay] = mercator([alon, alat]);
  const [bx, by] = mercator([blon, blat]);
  return Math.hypot(ax - bx, ay - by) * worldSize(zoom);
};

describe('clusters', () => {
  const RADIUS = 22;
  const points = fc
    .array(
      fc.tuple(
        fc.double({ min: -81, max: -69, noNaN: true }),
        fc.double({ min: -18, max: 0, noNaN: true }),
      ),
      { maxLength: 60 },
    )
    .map((places) => places.map(([lon, lat], i) => mark(String(i), lon, lat)));

  it('hold every point once and never stand nearer than the radius', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 3, max: 9, noNaN: true }), (marks, zoom) => {
        const clusters = clusterPoints(marks, zoom, RADIUS);
        const ids = clusters.flatMap(({ members }) => members.map(({ id }) => id));
        expect([...ids].sort()).toEqual(marks.map(({ id }) => id).sort());
        clusters.forEach((a, i) =>
          clusters
            .slice(i + 1)
            .forEach((b) =>
              expect(pixels(a.point, b.point, zoom)).toBeGreaterThanOrEqual(RADIUS - 1e-6),
            ),
        );
      }),
    );
  });
  it('come apart as the reader comes nearer, but not where the places are the same', () => {
    const marks = [
      mark('lima', -77.03, -12.05),
      mark('same', -77.03, -12.05),
      mark('huacho', -77.6, -11.1),
    ];
    expect(clusterPoints(marks, 3, RADIUS)).toHaveLength(1);
    const near = clusterPoints(marks, 9, RADIUS);
    expect(near.map(({ members }) => members.length).sort()).toEqual([1, 2]);
  });
  it('stand on the busiest place', () => {
    const marks = [
      mark('alone', -77.5, -12),
      mark('a', -77, -12),
      mark('b', -76.99, -12),
      mark('c', -77.01, -12),
    ];
    const [first] = clusterPoints(marks, 7, 60);
    expect(first?.point[0]).toBeGreaterThan(-77.1);
  });
  it('of nothing are none', () => {
    expect(clusterPoints([], 5, RADIUS)).toEqual([]);
  });
});

describe('what lies under the pointer', () => {
  const circle = (id: string, lon: number): CircleMark => ({
    id,
    ubigeo: '15',
    point: [lon, -12],
    amount: 1,
    label: id,
    lowConfidence: false,
  });
  it('is the point before the circle, and the small circle before the large', () => {
    const clusters = clusterPoints([mark('office', -77, -12)], 6, 22);
    const circles = [
      { circle: circle('large', -77), radius: 30 },
      { circle: circle('small', -76.9), radius: 8 },
    ];
    expect(markAt([-77, -12], 6, clusters, circles)?.ids).toEqual(['office']);
    expect(markAt([-76.9, -12], 6, clusters, circles)?.ids).toEqual(['small']);
    expect(markAt([-77.3, -12], 6, clusters, circles)?.ids).toEqual(['large']);
    expect(markAt([-70, -5], 6, clusters, circles)).toBeNull();
  });
});
