import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, type Method } from '../../../src/model/classify';
import { ModelError } from '../../../src/model/error';

/** Assessed value of farmland by county, Illinois (Jenks & Caspall 1971; `jenks71` in R's spData). */
const JENKS_71 = [
  50.12, 83.9, 76.43, 71.61, 79.66, 84.84, 87.87, 92.45, 119.9, 155.3, 131.5, 111.8, 96.78, 86.75,
  62.41, 96.37, 75.51, 77.29, 85.41, 116.4, 58.5, 75.29, 66.32, 62.65, 80.45, 72.76, 63.67, 60.27,
  68.45, 100.1, 55.3, 54.07, 57.49, 73.52, 68.25, 64.28, 50.64, 52.47, 68.19, 57.4, 39.72, 60.66,
  57.59, 38.22, 57.22, 67.04, 47.29, 71.05, 50.53, 34.63, 59.65, 62.06, 52.89, 56.35, 57.26, 53.77,
  59.89, 55.44, 45.4, 52.21, 49.38, 51.15, 54.27, 54.32, 41.2, 34.58, 50.11, 52.05, 33.82, 39.88,
  36.24, 41.02, 46.13, 51.15, 32.28, 33.26, 31.78, 31.28, 50.52, 47.21, 32.69, 38.3, 33.83, 40.3,
  40.62, 32.14, 31.66, 26.09, 39.84, 24.83, 28.2, 31.19, 37.57, 27.16, 23.42, 18.57, 30.97, 17.82,
  15.57, 15.93, 28.71, 32.22,
];
const METHODS: readonly Method[] = ['quantile', 'equal', 'natural', 'pretty', 'deviation'];
const groups = (values: readonly number[], method: Method, classes: number): number[][] => {
  const { classOf, classes: made } = classify(values, { method, classes });
  const out: number[][] = made.map(() => []);
  for (const x of values) out[Number(classOf(x))]?.push(x);
  return out.map((group) => group.sort((a, b) => a - b));
};

describe('natural breaks', () => {
  it('reproduce the classes that R classInt prints for the Illinois farmland of Jenks (1971)', () => {
    // classIntervals(jenks71$jenks71, n = 5, style = "jenks"):
    // [15.57,41.2] (41.2,60.66] (60.66,77.29] (77.29,100.1] (100.1,155.3]
    const tops = groups(JENKS_71, 'natural', 5).map((group) => group.at(-1));
    expect(tops).toEqual([41.2, 60.66, 77.29, 100.1, 155.3]);
  });

  it('reproduce the optimal clusters of Ckmeans.1d.dp (Wang & Song 2011)', () => {
    // The package's own example: sizes 4, 3, 3 with centres −1, 2, 5.
    expect(groups([-1, 2, -1, 2, 4, 5, 6, -1, 2, -1], 'natural', 3)).toEqual([
      [-1, -1, -1, -1],
      [2, 2, 2],
      [4, 5, 6],
    ]);
  });
});

describe('the other methods', () => {
  it('quantile cuts equal counts', () => {
    const counts = classify(
      Array.from({ length: 20 }, (_, i) => i * i),
      { method: 'quantile', classes: 5 },
    ).classes.map(({ count }) => count);
    expect(counts).toEqual([4, 4, 4, 4, 4]);
  });

  it('quantile keeps ties together at the nearest place', () => {
    expect(groups([1, 1, 1, 1, 1, 1, 1, 1, 1, 2], 'quantile', 2)).toEqual([
      [1, 1, 1, 1, 1, 1, 1, 1, 1],
      [2],
    ]);
    expect(
      groups([0, 0, 0, 0, 0, 0, 1, 2, 3, 4], 'quantile', 5).map(({ length }) => length),
    ).toEqual([6, 2, 2]);
  });

  it('equal cuts equal widths and keeps a class that is empty', () => {
    const { breaks, classes } = classify([0, 1, 2, 10], { method: 'equal', classes: 5 });
    expect(breaks).toEqual([2, 4, 6, 8]);
    expect(classes.map(({ count }) => count)).toEqual([2, 1, 0, 0, 1]);
  });

  it('pretty cuts at round numbers', () => {
    expect(classify([0.3, 13.4, 21], { method: 'pretty', classes: 5 }).breaks).toEqual([
      5, 10, 15, 20,
    ]);
  });

  it('deviation cuts at the mean and whole standard deviations', () => {
    // Mean 5, sample standard deviation √(32 / 7).
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    const s = Math.sqrt(32 / 7);
    const { breaks } = classify(values, { method: 'deviation', classes: 4 });
    expect(breaks).toHaveLength(3);
    [5 - s, 5, 5 + s].forEach((cut, i) => expect(breaks[i]).toBeCloseTo(cut, 12));
  });

  it('manual takes the breaks as they are, and only ascending ones', () => {
    const { classes, classOf } = classify([1, 5, 9], {
      method: 'manual',
      classes: 3,
      breaks: [4, 20],
    });
    expect(classes).toEqual([
      { floor: 1, ceiling: 4, count: 1 },
      { floor: 4, ceiling: 20, count: 2 },
      { floor: 20, ceiling: 20, count: 0 },
    ]);
    expect(classOf(4)).toBe(1);
    expect(() => classify([1], { method: 'manual', classes: 2, breaks: [2, 2] })).toThrow(
      ModelError,
    );
    expect(() => classify([1], { method: 'equal', classes: 0 })).toThrow(ModelError);
  });

  it('zero may stand apart', () => {
    const result = classify([0, 0, 3, 4, 9], { method: 'quantile', classes: 3, zeroApart: true });
    expect(result.zeros).toBe(2);
    expect(result.classOf(0)).toBe('zero');
    expect(result.classes.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(result.classes[0]?.floor).toBe(3);
  });
});

describe('every method', () => {
  const numbers = fc.array(
    fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: -3, max: 3 }),
      fc.constant(NaN),
    ),
    { maxLength: 40 },
  );

  it('puts each number in exactly one class that holds it, in order, ties together', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...METHODS),
        fc.integer({ min: 1, max: 9 }),
        (values, method, wanted) => {
          const { classes, classOf, breaks } = classify(values, { method, classes: wanted });
          const present = values.filter(Number.isFinite);
          expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(present.length);
          breaks.slice(1).forEach((cut, i) => expect(cut).toBeGreaterThan(breaks[i] as number));
          for (const x of present) {
            const i = classOf(x) as number;
            const own = classes[i];
            expect(own && x >= own.floor && x <= own.ceiling).toBe(true);
            if (own && i < classes.length - 1) expect(x).toBeLessThan(own.ceiling);
          }
          if (method === 'quantile' || method === 'natural') {
            expect(classes.length).toBeLessThanOrEqual(wanted);
            for (const { count } of classes) expect(count).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it.each(METHODS)('%s: all equal is one class, nothing is none, one value is one', (method) => {
    expect(classify([0.1, 0.1, 0.1], { method, classes: 5 }).classes).toEqual([
      { floor: 0.1, ceiling: 0.1, count: 3 },
    ]);
    expect(classify([-7], { method, classes: 5 }).classes).toEqual([
      { floor: -7, ceiling: -7, count: 1 },
    ]);
    const nothing = classify([NaN, NaN], { method, classes: 5 });
    expect(nothing.classes).toEqual([]);
    expect(nothing.classOf(3)).toBeNull();
  });

  it.each(['quantile', 'natural'] as const)('%s: more classes than values', (method) => {
    expect(groups([3, 1, 2], method, 7)).toEqual([[1], [2], [3]]);
  });
});
