import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, extremes } from '../../../src/model/difference';
import { absent, interval, value, type Figure } from '../../../src/model/figure';

const known = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 20 }))
  .map(([floor, width]): Figure => interval(floor, floor + width));

describe('whether two figures differ', () => {
  it('is sure where their intervals do not overlap, and only there', () => {
    expect(difference(interval(0, 2), interval(3, 5))).toBe('sure');
    expect(difference(interval(0, 3), interval(3, 5))).toBe('unsure');
    expect(difference(value(1), value(1))).toBe('unsure');
    expect(difference(value(1), value(1.5))).toBe('sure');
  });

  it('is not known where one is absent', () => {
    expect(difference(absent('not_found'), value(1))).toBe('unknown');
    expect(difference(value(1), absent('not_published'))).toBe('unknown');
  });

  it('takes more than the margin of an estimate', () => {
    expect(difference(value(31), value(28), 3)).toBe('unsure');
    expect(difference(value(31.5), value(28), 3)).toBe('sure');
  });

  it('goes by the known side of an open interval', () => {
    expect(difference(interval(7, Infinity), value(5))).toBe('sure');
    expect(difference(interval(7, Infinity), value(9))).toBe('unsure');
  });

  it('is the same from both sides, whatever the scale', () => {
    fc.assert(
      fc.property(known, known, fc.integer({ min: 0, max: 5 }), (a, b, margin) => {
        expect(difference(a, b, margin)).toBe(difference(b, a, margin));
      }),
    );
  });

  it('refuses a negative margin by its name', () => {
    expect(() => difference(value(1), value(2), -1)).toThrow(/margin/);
    expect(() => extremes([value(1)], NaN)).toThrow(/margin/);
  });
});

describe('the ends of a row', () => {
  it('are marked where they lie beyond every other', () => {
    expect(extremes([value(1), interval(2, 3), value(9)])).toEqual({ highest: 2, lowest: 0 });
    expect(extremes([value(1), interval(0, 3), value(9)])).toEqual({ highest: 2, lowest: null });
  });

  it('are open while a figure is not known, and closed to what does not apply', () => {
    expect(extremes([value(1), value(9), absent('not_found')])).toEqual({
      highest: null,
      lowest: null,
    });
    expect(extremes([value(1), value(9), absent('not_applicable')])).toEqual({
      highest: 1,
      lowest: 0,
    });
    expect(extremes([value(1), absent('not_applicable')])).toEqual({ highest: null, lowest: null });
  });

  it('differ surely from each other figure, and from nothing less', () => {
    fc.assert(
      fc.property(fc.array(known, { minLength: 2, maxLength: 6 }), (figures) => {
        const { highest, lowest } = extremes(figures);
        for (const end of [highest, lowest]) {
          if (end === null) continue;
          figures.forEach((other, i) => {
            if (i !== end) expect(difference(figures[end] as Figure, other)).toBe('sure');
          });
        }
      }),
    );
  });
});
