import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import type { Bounds } from '../../../src/model/figure';
import { moran } from '../../../src/model/moran';
import { quadrantDraws } from '../../../src/model/quadrant-draws';
import { contiguityWeights, rowStandardised } from '../../../src/model/spatial-weights';
import { DESMITH, DESMITH_NEIGHBOURS } from '../../fixtures/pysal-examples';

const weights = rowStandardised(contiguityWeights(DESMITH_NEIGHBOURS));
const around = (spread: number): Bounds[] => DESMITH.map((x) => [x - spread, x + spread]);

describe('quadrants with figures moved within their intervals', () => {
  it('stay where they are when every figure is known', () => {
    const { kept, i } = quadrantDraws(around(0), weights, 20, 1);
    expect([...kept]).toEqual(DESMITH.map(() => 1));
    for (const one of i) expect(one).toBeCloseTo(moran(DESMITH, weights).i, 12);
  });

  it('are kept less often the wider the intervals, and the I spreads', () => {
    const spread = ({ i }: { i: Float64Array }) => (i.at(-1) as number) - (i[0] as number);
    const mean = ({ kept }: { kept: Float64Array }) => kept.reduce((sum, x) => sum + x, 0) / 10;
    const [near, far] = [around(0.5), around(50)].map((figures) =>
      quadrantDraws(figures, weights, 400, 3),
    );
    if (!near || !far) throw new Error('expected two');
    expect(mean(near)).toBeGreaterThan(mean(far));
    expect(spread(near)).toBeLessThan(spread(far));
    for (const share of far.kept) expect(share).toBeGreaterThan(0);
  });

  it('is kept half of the time by a figure that is as likely above the mean as below', () => {
    const pair = contiguityWeights([[1], [0], [3], [2]]);
    const figures: Bounds[] = [
      [0, 0],
      [4.9, 15.1],
      [20, 20],
      [10, 10],
    ];
    const { kept } = quadrantDraws(figures, pair, 4000, 5);
    // The mean moves with the value itself: 30 + x over 4, passed at x = 10, the midpoint.
    expect(kept[1]).toBeGreaterThan(0.45);
    expect(kept[1]).toBeLessThan(0.55);
  });

  it('has none for a unit without neighbours, and gives the same for the same seed', () => {
    const lonely = contiguityWeights([[1], [0], [], [4], [3]]);
    const figures: Bounds[] = [5, 4, 9, 1, 2].map((x) => [x, x + 3]);
    const { kept } = quadrantDraws(figures, lonely, 50, 9);
    expect(kept[2]).toBeNaN();
    expect(quadrantDraws(figures, lonely, 50, 9).kept).toEqual(kept);
  });

  it('refuses what it cannot draw from', () => {
    expect(() => quadrantDraws(around(1).slice(1), weights, 10, 1)).toThrow(ModelError);
    expect(() => quadrantDraws(around(1), weights, 0, 1)).toThrow(ModelError);
    expect(() => quadrantDraws([[2, 1], ...around(1).slice(1)], weights, 9, 1)).toThrow(ModelError);
    expect(() => quadrantDraws([[0, Infinity], ...around(1).slice(1)], weights, 9, 1)).toThrow(
      ModelError,
    );
  });
});
