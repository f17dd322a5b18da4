import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import { firstAxis, seriate } from '../../../src/model/seriation';

/** The table with its rows and columns taken in these orders. */
function permuted(
  table: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[] {
  return rows.flatMap((i) => columns.map((j) => table[i]?.[j] ?? 0));
}

const forth = (length: number): number[] => Array.from({ length }, (_, i) => i);
const shuffled = (length: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(forth(length), { minLength: length, maxLength: length });

/** Greenacre (1984), artificial data of smoking habits by staff group: none, light, medium, heavy. */
const SMOKING = [
  [4, 2, 3, 2], // senior managers
  [4, 3, 7, 4], // junior managers
  [25, 10, 12, 4], // senior employees
  [18, 24, 33, 13], // junior employees
  [10, 6, 7, 2], // secretaries
];

describe('the first axis of a correspondence analysis', () => {
  it('has the inertia and the coordinates that Greenacre and the R package ca print', () => {
    const { inertia, rows, columns } = firstAxis(SMOKING.flat(), 5, 4);
    expect(inertia).toBeCloseTo(0.074759, 6);
    // Up to the direction of the axis, which is a convention.
    const sign = -Math.sign(columns[0] ?? 0);
    const printed = [-0.065768, 0.258958, -0.380595, 0.232952, -0.201089];
    printed.forEach((x, i) => expect(sign * (rows[i] ?? 0)).toBeCloseTo(x, 5));
    const kinds = [-0.393308, 0.099456, 0.196321, 0.293776];
    kinds.forEach((x, j) => expect(sign * (columns[j] ?? 0)).toBeCloseTo(x, 5));
  });

  it('gives each row the mean of its columns, up to one factor (reciprocal averaging)', () => {
    const { inertia, rows, columns } = firstAxis(SMOKING.flat(), 5, 4);
    SMOKING.forEach((amounts, i) => {
      const sum = amounts.reduce((total, amount) => total + amount, 0);
      const mean = amounts.reduce((total, x, j) => total + x * (columns[j] ?? 0), 0) / sum;
      expect(mean / Math.sqrt(inertia)).toBeCloseTo(rows[i] ?? NaN, 10);
    });
  });

  it('is nothing where all rows have the same profile', () => {
    const { inertia, rows, columns } = firstAxis([1, 2, 3, 2, 4, 6], 2, 3);
    expect(inertia).toBe(0);
    expect([...rows, ...columns].every((x) => x === 0)).toBe(true);
  });

  it('refuses an empty row, and says so', () => {
    expect(() => firstAxis([1, 1, 0, 0], 2, 2)).toThrow(ModelError);
    expect(() => firstAxis([1, 1, 0, 0], 2, 2)).toThrow(/empty row/);
  });
});

/** Petrie matrix: ones in a run in every row, the runs moving on; the first rows share more. */
const BANDED = [
  [1, 1, 1, 1, 0, 0, 0, 0],
  [0, 1, 1, 1, 1, 0, 0, 0],
  [0, 0, 1, 1, 1, 0, 0, 0],
  [0, 0, 0, 1, 1, 1, 0, 0],
  [0, 0, 0, 0, 1, 1, 1, 0],
  [0, 0, 0, 0, 0, 1, 1, 0],
  [0, 0, 0, 0, 0, 0, 1, 1],
];

describe('seriation', () => {
  it('recovers a banded table from any order of its rows and columns', () => {
    const kept = seriate(BANDED.flat(), 7, 8);
    const straight = [forth(7), forth(8)];
    const back = straight.map((order) => order.toReversed());
    expect([straight, back]).toContainEqual([[...kept.rows], [...kept.columns]]);
    fc.assert(
      fc.property(shuffled(7), shuffled(8), (rows, columns) => {
        const found = seriate(permuted(BANDED, rows, columns), 7, 8);
        expect(found.rows.map((i) => rows[i])).toEqual(kept.rows);
        expect(found.columns.map((j) => columns[j])).toEqual(kept.columns);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on how rows and columns are given', () => {
    // Real numbers: no two rows alike, and an axis of its own.
    const table = SMOKING.map((row, i) => row.map((x, j) => x + 0.1 * ((i * 7 + j * 3) % 5)));
    const kept = seriate(table.flat(), 5, 4);
    fc.assert(
      fc.property(shuffled(5), shuffled(4), (rows, columns) => {
        const found = seriate(permuted(table, rows, columns), 5, 4);
        expect(found.rows.map((i) => rows[i])).toEqual(kept.rows);
        expect(found.columns.map((j) => columns[j])).toEqual(kept.columns);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the unit of the amounts', () => {
    const tenfold = SMOKING.flat().map((x) => 10 * x);
    expect(seriate(tenfold, 5, 4)).toEqual(seriate(SMOKING.flat(), 5, 4));
  });

  it('orders rows as it orders columns: the turned table gives the same two orders', () => {
    const turned = SMOKING[0]?.map((_, j) => SMOKING.map((row) => row[j] ?? 0)) ?? [];
    const kept = seriate(SMOKING.flat(), 5, 4);
    const found = seriate(turned.flat(), 4, 5);
    const same = [found.columns, found.rows];
    const back = same.map((order) => order.toReversed());
    expect([same, back]).toContainEqual([kept.rows, kept.columns]);
  });

  it('puts the heavier of two parts that share nothing first, and what is empty last', () => {
    const table = [
      [0, 0, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 1, 0, 1],
      [0, 0, 1, 0, 1],
      [0, 0, 0, 0, 1],
    ];
    const { rows, columns } = seriate(table.flat(), 5, 5);
    expect(new Set(rows.slice(0, 3))).toEqual(new Set([2, 3, 4]));
    expect(rows.slice(3)).toEqual([1, 0]);
    expect(new Set(columns.slice(0, 2))).toEqual(new Set([2, 4]));
    expect(columns.slice(2)).toEqual([1, 0, 3]);
  });

  it('keeps equal rows together, in the order in which they are given', () => {
    const table = [
      [1, 1, 0],
      [0, 1, 1],
      [1, 1, 0],
    ];
    const { rows } = seriate(table.flat(), 3, 3);
    expect(Math.abs(rows.indexOf(0) - rows.indexOf(2))).toBe(1);
    expect(rows.indexOf(0)).toBeLessThan(rows.indexOf(2));
  });

  it('takes every row and column once, whatever the table', () => {
    const size = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(size, size, fc.infiniteStream(fc.nat(3)), (rows, columns, amounts) => {
        const table = [...amounts.take(rows * columns)];
        const found = seriate(table, rows, columns);
        expect([...found.rows].sort((a, b) => a - b)).toEqual(forth(rows));
        expect([...found.columns].sort((a, b) => a - b)).toEqual(forth(columns));
      }),
    );
  });

  it('refuses amounts below zero, not finite, or of another number', () => {
    expect(() => seriate([1, -1], 1, 2)).toThrow(/table/);
    expect(() => seriate([1, NaN], 1, 2)).toThrow(/finite/);
    expect(() => seriate([1], 1, 2)).toThrow(/entries/);
  });
});
