import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import {
  annualGrowth,
  growth,
  herfindahlHirschman,
  herfindahlHirschmanBounds,
  revealedComparativeAdvantage,
  share,
} from '../../../src/model/trade';

describe('trade', () => {
  it('concentration of what is partly known holds the index, however the rest turns out', () => {
    const bound = herfindahlHirschmanBounds([3, 1], 4);
    expect(bound).toEqual({ kind: 'interval', floor: 10 / 64, ceiling: 50 / 64 });
    for (const whole of [
      [7, 1],
      [3, 5],
      [3, 1, 4],
      [4, 2, 1, 1],
    ]) {
      const index = herfindahlHirschman(whole);
      expect(index).toBeGreaterThanOrEqual(10 / 64);
      expect(index).toBeLessThanOrEqual(50 / 64);
    }
    expect(herfindahlHirschmanBounds([30, 30, 20, 20], 0)).toEqual({ kind: 'value', value: 0.26 });
    expect(() => herfindahlHirschmanBounds([], 0)).toThrow(ModelError);
  });
  it('concentration: the example of the US antitrust authorities, 30, 30, 20 and 20 give 2,600', () => {
    expect(10_000 * herfindahlHirschman([30, 30, 20, 20])).toBeCloseTo(2600, 9);
    expect(herfindahlHirschman([7])).toBe(1);
    expect(herfindahlHirschman([1, 1, 1, 1])).toBeCloseTo(0.25, 12);
    expect(() => herfindahlHirschman([])).toThrow(ModelError);
    expect(() => herfindahlHirschman([1, -1])).toThrow(ModelError);
  });

  it("specialisation: Brazil's soybeans in 2008, about 21 (Atlas of Economic Complexity 2011)", () => {
    // Nearly 11 of Brazil's 140 thousand million dollars; 42, or 0.35 %, of world trade.
    const rca = revealedComparativeAdvantage(10.5, 140, 42, 42 / 0.0035);
    expect(rca).toBeCloseTo(21.4, 1);
    expect(revealedComparativeAdvantage(5, 50, 10, 100)).toBe(1);
    expect(() => revealedComparativeAdvantage(5, 50, 0, 100)).toThrow(ModelError);
    expect(() => revealedComparativeAdvantage(51, 50, 1, 100)).toThrow(ModelError);
  });

  it('growth: doubling in ten years is 7.18 % a year', () => {
    expect(growth(100, 112)).toBeCloseTo(0.12, 12);
    expect(annualGrowth(100, 200, 10)).toBeCloseTo(0.0717735, 7);
    expect(annualGrowth(100, 112, 1)).toBeCloseTo(0.12, 12);
    expect(() => growth(0, 1)).toThrow(ModelError);
    expect(() => annualGrowth(1, 1, 0)).toThrow(ModelError);
  });

  it('share: a part of its whole', () => {
    expect(share(134, 1000)).toBeCloseTo(0.134, 12);
    expect(() => share(2, 1)).toThrow(ModelError);
    expect(() => share(0, 0)).toThrow(ModelError);
  });
});
