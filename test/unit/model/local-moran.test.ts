import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import { falseDiscovery } from '../../../src/model/false-discovery';
import { localMoran, localMoranP } from '../../../src/model/local-moran';
import { moran } from '../../../src/model/moran';
import { contiguityWeights, rowStandardised } from '../../../src/model/spatial-weights';
import {
  DESMITH,
  DESMITH_LOCAL_MORAN,
  DESMITH_NEIGHBOURS,
  DESMITH_QUADRANTS,
  ST_LOUIS,
  ST_LOUIS_NEIGHBOURS,
} from '../../fixtures/pysal-examples';

const desmith = rowStandardised(contiguityWeights(DESMITH_NEIGHBOURS));
const stLouis = rowStandardised(contiguityWeights(ST_LOUIS_NEIGHBOURS));

describe('local Moran', () => {
  it('of ten units: what the documentation of PySAL prints', () => {
    const { i, quadrant } = localMoran(DESMITH, desmith);
    DESMITH_LOCAL_MORAN.forEach((expected, unit) => expect(i[unit]).toBeCloseTo(expected, 8));
    const names = ['high-high', 'low-high', 'low-low', 'high-low'];
    expect(quadrant).toEqual(DESMITH_QUADRANTS.map((q) => names[q - 1]));
  });

  it('adds up to the global one', () => {
    // Σ I_i / (n − 1) = I where rows sum to one.
    const sum = localMoran(ST_LOUIS, stLouis).i.reduce((total, x) => total + x, 0);
    expect(sum / 77).toBeCloseTo(moran(ST_LOUIS, stLouis).i, 12);
  });

  it('has neither place nor p for a unit without neighbours', () => {
    const weights = contiguityWeights([[1], [0], [], [4], [3]]);
    const values = [5, 4, 9, 1, 2];
    expect(localMoran(values, weights).quadrant[2]).toBeNull();
    expect(localMoran(values, weights).i[2]).toBe(0);
    expect(localMoranP(values, weights, 99, 1)[2]).toBeNaN();
  });
});

describe('its pseudo p', () => {
  it('is that of all choices of neighbours, within what chance allows', () => {
    const mean = DESMITH.reduce((sum, x) => sum + x, 0) / 10;
    const permutations = 9999;
    localMoranP(DESMITH, desmith, permutations, 7).forEach((p, unit) => {
      const others = DESMITH.filter((_, i) => i !== unit).map((x) => x - mean);
      const own = DESMITH_NEIGHBOURS[unit] as number[];
      const observed = own.reduce((sum, j) => sum + (DESMITH[j] as number) - mean, 0);
      const lags = choices(others, own.length).map((few) => few.reduce((sum, x) => sum + x, 0));
      const share = (test: (lag: number) => boolean): number =>
        lags.filter(test).length / lags.length;
      const tail = Math.min(
        share((lag) => lag >= observed - 1e-9),
        share((lag) => lag <= observed + 1e-9),
      );
      const deviation = Math.sqrt((tail * (1 - tail)) / permutations);
      expect(Math.abs(p / 2 - tail)).toBeLessThan(4 * deviation + 1e-4);
    });
  });

  it('finds the murders of St. Louis city beside those of its eastern neighbour', () => {
    const p = localMoranP(ST_LOUIS, stLouis, 999, 12345);
    const { quadrant } = localMoran(ST_LOUIS, stLouis);
    const city = ST_LOUIS.indexOf(45.905406);
    const east = ST_LOUIS.indexOf(27.483827);
    for (const county of [city, east]) {
      expect(quadrant[county]).toBe('high-high');
      expect(p[county]).toBeLessThan(0.05);
    }
    expect(falseDiscovery(p, 0.05).discovered.reduce((a, b) => a + b, 0)).toBeLessThan(
      p.filter((x) => x <= 0.05).length,
    );
  });

  it('is the same for the same seed, however the units are shared out', () => {
    const whole = localMoranP(ST_LOUIS, stLouis, 199, 3);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 78 }), fc.integer({ min: 0, max: 78 }), (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const parts = [
          [0, from],
          [from, to],
          [to, 78],
        ].flatMap(([start, end]) => [...localMoranP(ST_LOUIS, stLouis, 199, 3, start, end)]);
        expect(parts).toEqual([...whole]);
      }),
      { numRuns: 10 },
    );
    expect([...localMoranP(ST_LOUIS, stLouis, 199, 4)]).not.toEqual([...whole]);
  });

  it('lies between 2 / (permutations + 1) and 1, and does not mind scale and origin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 10, maxLength: 10 }),
        fc.constantFrom(-8, -1, 2, 1024),
        (values, factor) => {
          fc.pre(new Set(values).size > 1);
          const p = localMoranP(values, desmith, 99, 5);
          for (const x of p) expect(x >= 0.02 && x <= 1).toBe(true);
          const other = values.map((x) => factor * x + 16);
          expect([...localMoranP(other, desmith, 99, 5)]).toEqual([...p]);
        },
      ),
    );
  });

  it('refuses what it cannot permute', () => {
    expect(() => localMoranP(DESMITH, desmith, 0, 1)).toThrow('permutations');
    expect(() => localMoranP(DESMITH, desmith, 9, -1)).toThrow('seed');
    expect(() => localMoranP(DESMITH, desmith, 9, 1, 4, 3)).toThrow('from');
    expect(() => localMoranP(DESMITH, desmith, 9, 1, 0, 11)).toThrow('to: must not lie');
    expect(() => localMoran([1, 2], contiguityWeights([[1], [0]]))).toThrow('at least 3 units');
    expect(() =>
      localMoran(
        DESMITH.map(() => 4),
        desmith,
      ),
    ).toThrow(ModelError);
    expect(() => localMoran([...DESMITH.slice(1), NaN], desmith)).toThrow('finite');
  });
});

function choices(values: readonly number[], k: number): number[][] {
  if (k === 0) return [[]];
  return values.flatMap((first, i) =>
    choices(values.slice(i + 1), k - 1).map((rest) => [first, ...rest]),
  );
}
