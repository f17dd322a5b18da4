import { geoPath } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { pathText } from '../../../src/map/path-text';
import { fitCamera, projectionOf, surroundingsOf } from '../../../src/map/projection';
import { shapesOf } from '../../../src/map/shapes';
import { peruBase } from '../../fixtures/peru';

type At = readonly [x: number, y: number];
interface Line {
  readonly points: readonly At[];
  readonly closed: boolean;
}

const NUMBER = /-?(?:\d+\.\d+|\d+|\.\d+)/g;
/** Sub-paths in pixels, as the SVG specification reads them: `M`, `L`, `l` and `Z`, numbers in pairs. */
function read(d: string): readonly Line[] {
  return [...d.matchAll(/M([^M]*)/g)].map(([, text = '']) => {
    const points: At[] = [];
    for (const [, letter = 'M', numbers = ''] of text.matchAll(/([Ll])?([-\d., ]+)/g)) {
      const all = (numbers.match(NUMBER) ?? []).map(Number);
      for (let i = 0; i < all.length; i += 2) {
        const [x = NaN, y = NaN] = all.slice(i, i + 2);
        const [fromX, fromY] = (letter === 'l' && points.at(-1)) || [0, 0];
        points.push([fromX + x, fromY + y]);
      }
    }
    return { points, closed: /z$/i.test(text) };
  });
}

const distance = ([x, y]: At, [toX, toY]: At): number =>
  Math.max(Math.abs(x - toX), Math.abs(y - toY));
/** Half of the last digit, and what adding up floats may cost. */
const HALF = 0.05 + 1e-6;

const base = peruBase();
const { country } = shapesOf(base);
const FRAMES = [
  { width: 560, height: 690 },
  { width: 369, height: 485 },
  { width: 1040, height: 850 },
];

describe.each(FRAMES)('path data in a frame of $width × $height', ({ width, height }) => {
  const projection = projectionOf(fitCamera(country, width, height), width, height);
  const all = [...base.shapes.features, base.borders, base.outline, base.context];

  it('passes every point within half a tenth of a pixel of where d3 puts it', () => {
    for (const shape of all) {
      const exact = read(geoPath(projection).digits(6)(shape) ?? '');
      const short = read(pathText(shape, projection));
      expect(short).toHaveLength(exact.length);
      exact.forEach((line, i) => {
        const own = short[i];
        expect(own?.closed).toBe(line.closed);
        // Points that fall on the one before are told once: the rest stand in the same order.
        let at = 0;
        for (const point of line.points) {
          const near = (k: number) => distance(own?.points[k] ?? [NaN, NaN], point) <= HALF;
          if (!near(at)) at++;
          expect(near(at)).toBe(true);
        }
        expect(at).toBe((own?.points.length ?? 0) - 1);
      });
    }
  });

  it('is much shorter than absolute points of the same digits', () => {
    for (const shape of [base.borders, base.outline, base.context]) {
      const absolute = geoPath(projection).digits(1)(shape) ?? '';
      expect(pathText(shape, projection).length).toBeLessThan(0.7 * absolute.length);
    }
  });
});

describe('path data', () => {
  const plain = projectionOf({ lon: 0, lat: 0, zoom: 0 }, 0, 0);
  const line = (...points: At[]) => ({
    type: 'LineString' as const,
    coordinates: points.map(([x, y]) => plain.invert?.([x, y]) ?? [NaN, NaN]),
  });

  it('writes steps without a sign that can be spared', () => {
    expect(pathText(line([1, 2], [1.5, 2.5], [-1.5, 3], [-1.5, 13]), plain)).toBe(
      'M1 2l.5.5-3 .5 0 10',
    );
  });

  it('does not drift over many steps, each shorter than what is told apart', () => {
    const points = Array.from({ length: 400 }, (_, i): At => [i * 0.03, -i * 0.03]);
    const [own] = read(pathText(line(...points), plain));
    expect(distance(own?.points.at(-1) ?? [NaN, NaN], points.at(-1) as At)).toBeLessThan(HALF);
  });

  it('of nothing is nothing', () => {
    expect(pathText({ type: 'MultiLineString', coordinates: [] }, plain)).toBe('');
  });
});

describe('the land around', () => {
  const { width, height } = { width: 560, height: 690 };
  const camera = fitCamera(country, width, height);
  const whole = read(pathText(base.context, projectionOf(camera, width, height)));
  const within = (lines: readonly Line[], [x, y]: At): readonly string[] => {
    const seen = lines
      .flatMap(({ points }) => points)
      .filter((at) => at[0] >= -x && at[0] <= width + x && at[1] >= -y && at[1] <= height + y)
      .map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`);
    return [...new Set(seen)].sort();
  };

  it.each<At>([
    [0, 0],
    [300, 100],
  ])('is as it was within %i px sideways and %i px up and down, and ends further out', (x, y) => {
    const cut = read(pathText(base.context, surroundingsOf(camera, width, height, [x, y])));
    expect(within(cut, [x, y])).toEqual(within(whole, [x, y]));
    const near: At = [x + 10, y + 10];
    expect(within(cut, near)).toEqual(within(cut, [Infinity, Infinity]));
  });
});
