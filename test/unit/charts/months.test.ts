import { describe, expect, it } from 'vitest';
import { monthRuns, monthsInWords, unionOfMonths } from '../../../src/charts/months';

const row = (months: readonly number[] | null, complete: boolean) => ({
  id: String(months),
  name: '',
  months,
  peak: [],
  complete,
});
const states = (rows: readonly ReturnType<typeof row>[]) =>
  unionOfMonths(rows).map(({ state }) => state);

describe('runs of months', () => {
  it('go over the turn of the year', () => {
    expect(monthRuns([1, 2, 11, 12, 6])).toEqual([
      [6, 6],
      [11, 2],
    ]);
    expect(monthsInWords([1, 2, 11, 12, 6], 'es')).toBe('jun, nov–feb');
  });
  it('of a whole year are one, of none none', () => {
    expect(monthRuns([12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toEqual([[1, 12]]);
    expect(monthRuns([])).toEqual([]);
  });
});

describe('the months that several cover', () => {
  it('count who is known to have each', () => {
    const union = unionOfMonths([row([3, 4], true), row([4, 5], true)]);
    expect(union.map(({ count }) => count)).toEqual([0, 0, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0]);
  });
  it('are without only where every calendar is complete', () => {
    expect(states([row([1], true)])[5]).toBe('none');
    expect(states([row([1], true), row([2], false)])[5]).toBe('open');
    expect(states([row([1], true), row(null, true)])[5]).toBe('open');
    expect(states([row([1], true), row(null, false)])[0]).toBe('full');
  });
});
