import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { economicComplexity, type Complexity } from '../../../src/model/complexity';
import { symmetricEigen } from '../../../src/model/eigen';
import { ModelError } from '../../../src/model/error';
import {
  advantageMatrix,
  density,
  presence,
  proximity,
  tradeMatrix,
  type TradeMatrix,
} from '../../../src/model/product-space';
import { revealedComparativeAdvantage } from '../../../src/model/trade';
import {
  ADVANTAGE,
  DENSITY_AUSTRIA,
  DENSITY_SLOVENIA,
  ECI,
  PCI,
  PRODUCTS,
  PROXIMITY,
} from '../../fixtures/atlas-1995';

const digits = (rows: readonly string[]): TradeMatrix =>
  tradeMatrix(rows.map((row) => [...row].map(Number)));
const atlas = digits(ADVANTAGE);

const complexityOf = (matrix: TradeMatrix): Complexity => {
  const result = economicComplexity(matrix);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
};
const refusal = (rows: readonly string[]): string => {
  const result = economicComplexity(digits(rows));
  return result.kind === 'refused' ? result.reason : 'not refused';
};
const standardised = (values: readonly number[]): number[] => {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  return values.map((x) => (x - mean) / Math.sqrt(variance));
};
const presences = fc
  .tuple(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 3, max: 7 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom(0, 1), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('advantage', () => {
  it('is what the function of one cell says', () => {
    const rows = [
      [10, 0, 5],
      [1, 7, 2],
    ];
    const { values } = advantageMatrix(tradeMatrix(rows));
    expect(values[2]).toBeCloseTo(revealedComparativeAdvantage(5, 15, 7, 25), 12);
    expect(values[3]).toBeCloseTo(revealedComparativeAdvantage(1, 10, 11, 25), 12);
    expect([...presence(advantageMatrix(tradeMatrix(rows))).values]).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it('is revealed neither by a territory nor of a product without exports', () => {
    const { values } = advantageMatrix(
      tradeMatrix([
        [0, 0],
        [3, 0],
      ]),
    );
    expect([...values]).toEqual([NaN, NaN, 1, NaN]);
  });

  it('refuses rows of different lengths and what is no amount', () => {
    expect(() => tradeMatrix([])).toThrow('rows: must not be empty');
    expect(() => tradeMatrix([[1, 2], [1]])).toThrow('must have 2 entries, has 1');
    expect(() => tradeMatrix([[1, NaN]])).toThrow(ModelError);
    expect(() => tradeMatrix([[1, -2]])).toThrow(ModelError);
    expect(() => advantageMatrix(tradeMatrix([[0]]))).toThrow('must not sum to zero');
  });
});

describe('the product space of ten European countries in 1995', () => {
  const near = proximity(atlas);

  it('has the proximities that the Stata package of Harvard prints', () => {
    for (const [p, q, expected] of PROXIMITY) {
      const cell = PRODUCTS.indexOf(p) * PRODUCTS.length + PRODUCTS.indexOf(q);
      expect(near[cell]).toBeCloseTo(expected, 12);
    }
  });

  it('has the densities that the Stata package prints', () => {
    const { values } = density(atlas, near);
    DENSITY_AUSTRIA.forEach((expected, p) => expect(values[p]).toBeCloseTo(expected, 12));
    DENSITY_SLOVENIA.forEach((expected, p) => expect(values[270 + p]).toBeCloseTo(expected, 12));
  });

  it('has the complexities that the Stata package prints', () => {
    const { eci, pci } = complexityOf(atlas);
    // Its deviation is that of a sample of 300 cells: 10 countries × 30 products.
    ECI.forEach((expected, t) => expect(eci[t]).toBeCloseTo(expected * Math.sqrt(300 / 299), 9));
    standardised(PCI).forEach((expected, p) => expect(pci[p]).toBeCloseTo(expected, 9));
  });

  it('has them on their side too: products as territories', () => {
    const turned = digits(
      PRODUCTS.map((_, p) => ADVANTAGE.map((row) => row[p] as string).join('')),
    );
    const there = complexityOf(atlas);
    const back = complexityOf(turned);
    const sign = Math.sign((there.eci[0] as number) * (back.pci[0] as number));
    back.pci.forEach((x, t) => expect(sign * x).toBeCloseTo(there.eci[t] as number, 9));
    back.eci.forEach((x, p) => expect(sign * x).toBeCloseTo(there.pci[p] as number, 9));
  });
});

describe('proximity and density', () => {
  it('are shares; nearness is mutual', () => {
    fc.assert(
      fc.property(presences, (rows) => {
        const matrix = tradeMatrix(rows);
        const n = matrix.products;
        const near = proximity(matrix);
        near.forEach((phi, i) => {
          expect(phi).toBeGreaterThanOrEqual(0);
          expect(phi).toBeLessThanOrEqual(1);
          expect(phi).toBe(near[(i % n) * n + Math.floor(i / n)]);
        });
        for (const omega of density(matrix, near).values) {
          if (!Number.isNaN(omega)) expect(omega >= 0 && omega <= 1).toBe(true);
        }
      }),
    );
  });

  it('refuse what is not zero or one', () => {
    expect(() => proximity(tradeMatrix([[2]]))).toThrow('must hold zeros and ones');
    expect(() => density(atlas, new Float64Array(4))).toThrow('must have 900 entries');
  });
});

describe('economic complexity', () => {
  it('of a nested matrix, by hand', () => {
    // M̃ = [11/18 5/18 1/9; 5/12 5/12 1/6; 1/3 1/3 1/3] has the eigenvalues 1, 1/4 and 1/9; the second
    // has the vector (2, −1, −4), mean −1, population deviation √6.
    const { eci, eigenvalues, diversity, ubiquity } = complexityOf(digits(['111', '110', '100']));
    expect(eigenvalues[0]).toBeCloseTo(1 / 4, 12);
    expect(eigenvalues[1]).toBeCloseTo(1 / 9, 12);
    [3, 0, -3].forEach((x, t) => expect(eci[t]).toBeCloseTo(x / Math.sqrt(6), 12));
    expect([...diversity]).toEqual([3, 2, 1]);
    expect([...ubiquity]).toEqual([3, 2, 1]);
  });

  it('is refused where the matrix does not determine it', () => {
    expect(refusal(['11', '10'])).toBe('too_few');
    expect(refusal(['000', '000', '000'])).toBe('too_few');
    expect(refusal(['1100', '1100', '0011', '0001'])).toBe('disconnected');
    expect(refusal(['111', '111', '111'])).toBe('uniform');
    // Three territories that differ from each other in the same way.
    expect(refusal(['110', '101', '011'])).toBe('tied');
  });

  it('leaves out territories and products without an entry', () => {
    const { eci, pci } = complexityOf(digits(['1110', '0000', '1100', '1000']));
    expect(eci[1]).toBeNaN();
    expect(pci[3]).toBeNaN();
    [3, NaN, 0, -3].forEach((x, t) => {
      if (!Number.isNaN(x)) expect(eci[t]).toBeCloseTo(x / Math.sqrt(6), 12);
    });
  });

  it('does not depend on the order of territories and products', () => {
    fc.assert(
      fc.property(presences, (rows) => {
        const forward = economicComplexity(tradeMatrix(rows));
        const turned = economicComplexity(
          tradeMatrix([...rows].reverse().map((r) => [...r].reverse())),
        );
        expect(turned.kind).toBe(forward.kind);
        if (forward.kind === 'refused' || turned.kind === 'refused') return;
        // Nearly equal eigenvalues leave few digits of the vector.
        fc.pre(forward.eigenvalues[0] - forward.eigenvalues[1] > 1e-3);
        const sizes = [...forward.diversity];
        const back = [...turned.eci].reverse();
        const same = back.every(
          (x, t) => Number.isNaN(x) || Math.abs(x - (forward.eci[t] as number)) < 1e-6,
        );
        const mirrored = back.every(
          (x, t) => Number.isNaN(x) || Math.abs(x + (forward.eci[t] as number)) < 1e-6,
        );
        const covariance = sizes.reduce(
          (sum, k, t) => sum + (Number.isNaN(forward.eci[t]) ? 0 : k * (forward.eci[t] as number)),
          0,
        );
        // Only where diversity says nothing is the sign the first territory's.
        expect(Math.abs(covariance) > 1e-6 ? same : same || mirrored).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('eigenvalues of a symmetric matrix', () => {
  it('of the second difference matrix: 2 − 2 cos(kπ / (n + 1))', () => {
    const n = 6;
    const matrix = Array.from({ length: n * n }, (_, i) => {
      const gap = Math.abs(Math.floor(i / n) - (i % n));
      return gap === 0 ? 2 : gap === 1 ? -1 : 0;
    });
    const { values } = symmetricEigen(matrix, n);
    values.forEach((lambda, i) =>
      expect(lambda).toBeCloseTo(2 - 2 * Math.cos(((n - i) * Math.PI) / (n + 1)), 12),
    );
  });

  it('solve A v = λ v with unit vectors, and keep the trace', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 6 })
          .chain((n) =>
            fc.tuple(
              fc.constant(n),
              fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n * n, maxLength: n * n }),
            ),
          ),
        ([n, entries]) => {
          const a = entries.map((x, i) => x + (entries[(i % n) * n + Math.floor(i / n)] as number));
          const { values, vectors } = symmetricEigen(a, n);
          let trace = 0;
          for (let k = 0; k < n; k++) {
            trace += a[k * n + k] as number;
            const v = vectors.subarray(k * n, (k + 1) * n);
            expect(v.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 10);
            for (let i = 0; i < n; i++) {
              const row = v.reduce((sum, x, j) => sum + x * (a[i * n + j] as number), 0);
              expect(row).toBeCloseTo((values[k] as number) * (v[i] as number), 9);
            }
          }
          expect(values.reduce((sum, x) => sum + x, 0)).toBeCloseTo(trace, 9);
        },
      ),
    );
  });

  it('refuses what is not symmetric', () => {
    expect(() => symmetricEigen([1, 2, 3, 4], 2)).toThrow('must be symmetric');
    expect(() => symmetricEigen([1, 2, 3], 2)).toThrow(ModelError);
    expect(() => symmetricEigen([NaN], 1)).toThrow('must be finite');
  });
});
