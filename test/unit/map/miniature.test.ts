import { describe, expect, it } from 'vitest';
import { miniatureOf } from '../../../src/map/miniature';
import { peruBase } from '../../fixtures/peru';

const base = peruBase();
const numbers = (path: string): readonly number[] =>
  path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];

describe('the country drawn small', () => {
  it('has every region inside its frame, projected once for all maps of a size', () => {
    const small = miniatureOf(base, 150, 216);
    expect(miniatureOf(base, 150, 216)).toBe(small);
    expect(miniatureOf(base, 300, 432)).not.toBe(small);
    expect([...small.regions.keys()].sort()).toEqual(
      base.regions.map(({ ubigeo }) => ubigeo).sort(),
    );
    for (const [ubigeo, path] of small.regions) {
      expect(path, ubigeo).toMatch(/^M.*Z$/);
      numbers(path).forEach((at, i) => {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(i % 2 === 0 ? 150 : 216);
      });
    }
  });

  it('leaves out what a pixel cannot show, and never a whole region', () => {
    const [small, large] = [miniatureOf(base, 150, 216), miniatureOf(base, 600, 864)];
    const length = (paths: ReadonlyMap<string, string>) => [...paths.values()].join('').length;
    expect(length(small.regions)).toBeLessThan(0.7 * length(large.regions));
    for (const path of small.regions.values()) expect(numbers(path).length).toBeGreaterThan(2);
  });

  it('puts each circle where its region is', () => {
    const { points, regions } = miniatureOf(base, 150, 216);
    for (const [ubigeo, [x, y]] of points) {
      const path = numbers(regions.get(ubigeo) ?? '');
      const [xs, ys] = [path.filter((_, i) => i % 2 === 0), path.filter((_, i) => i % 2 === 1)];
      expect(x).toBeGreaterThan(Math.min(...xs) - 1);
      expect(x).toBeLessThan(Math.max(...xs) + 1);
      expect(y).toBeGreaterThan(Math.min(...ys) - 1);
      expect(y).toBeLessThan(Math.max(...ys) + 1);
    }
  });
});
