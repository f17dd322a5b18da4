import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absent,
  bounds,
  divide,
  interval,
  shares,
  subtract,
  sum,
  value,
  type Figure,
} from '../../../src/model/figure';
import { ModelError } from '../../../src/model/error';

const missing = absent('not_found');
const none = absent('not_applicable');

describe('a sum of which some is not known', () => {
  it('has what is known as its floor, and is never zero for want of data', () => {
    expect(sum([value(2), value(3)])).toEqual(value(5));
    expect(sum([value(2), interval(1, 4)])).toEqual(interval(3, 6));
    expect(sum([value(2), missing])).toEqual(interval(2, Infinity));
    expect(sum([missing, absent('not_published')])).toEqual(missing);
    expect(sum([value(0), missing])).toEqual(interval(0, Infinity));
  });

  it('leaves out what does not apply', () => {
    expect(sum([value(2), none])).toEqual(value(2));
    expect(sum([none, none])).toEqual(none);
    expect(sum([none, missing])).toEqual(missing);
  });

  it('refuses nothing at all and amounts below zero', () => {
    expect(() => sum([])).toThrow('must not be empty');
    expect(() => sum([value(-1)])).toThrow(ModelError);
  });
});

describe('shares in a partly known whole', () => {
  it('are intervals while a part of the whole is not known', () => {
    expect(shares([value(1), value(3)])).toEqual([value(0.25), value(0.75)]);
    // Between all of a whole of 2 and none of one without end.
    expect(shares([value(2), missing])).toEqual([interval(0, 1), missing]);
    expect(shares([value(2), value(6), missing])).toEqual([
      interval(0, 0.25),
      interval(0, 0.75),
      missing,
    ]);
    expect(shares([value(2), interval(2, 6)])).toEqual([interval(0.25, 0.5), interval(0.5, 0.75)]);
    expect(shares([value(2), none])).toEqual([value(1), none]);
    expect(shares([value(0), missing])).toEqual([value(0), missing]);
  });

  it('refuse a whole of zero', () => {
    expect(() => shares([value(0), value(0)])).toThrow('must not sum to zero');
    expect(() => shares([])).toThrow('must not be empty');
    expect(() => shares([value(2), interval(-1, 3)])).toThrow(ModelError);
  });

  const amount: fc.Arbitrary<Figure> = fc.oneof(
    fc.integer({ min: 0, max: 50 }).map(value),
    fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }))
      .map(([low, width]) => interval(low, low + width)),
  );

  it('hold every share that the amounts allow, and are reached at their ends', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 2, maxLength: 5 }),
        fc.array(fc.constantFrom(0, 0.3, 1), { minLength: 5, maxLength: 5 }),
        (amounts, where) => {
          const at = (i: number, side: number): number => {
            const [low, high] = bounds(amounts[i] as Figure, [0, 0]);
            return low + side * (high - low);
          };
          const drawn = amounts.map((_, i) => at(i, where[i] as number));
          const whole = drawn.reduce((total, x) => total + x, 0);
          fc.pre(whole > 0);
          shares(amounts).forEach((share, i) => {
            const [low, high] = bounds(share, [0, 1]);
            expect((drawn[i] as number) / whole).toBeGreaterThanOrEqual(low - 1e-12);
            expect((drawn[i] as number) / whole).toBeLessThanOrEqual(high + 1e-12);
            const others = amounts.reduce((t, _, j) => (j === i ? t : t + at(j, 1)), 0);
            const own = at(i, 0);
            if (own > 0) expect(low).toBeCloseTo(own / (own + others), 12);
          });
        },
      ),
    );
  });
});

describe('difference and ratio', () => {
  it('as intervals do (Moore 1966)', () => {
    expect(subtract(interval(5, 7), interval(1, 2))).toEqual(interval(3, 6));
    expect(divide(interval(2, 6), interval(2, 4))).toEqual(interval(0.5, 3));
    expect(divide(value(3), interval(0, 6))).toEqual(interval(0.5, Infinity));
    expect(divide(value(3), interval(2, Infinity))).toEqual(interval(0, 1.5));
    expect(divide(value(0), interval(0, 6))).toEqual(value(0));
  });

  it('an absence stays one, and nothing is divided by zero', () => {
    expect(subtract(missing, value(1))).toEqual(missing);
    expect(subtract(value(1), missing)).toEqual(missing);
    expect(divide(value(0), missing)).toEqual(missing);
    expect(divide(none, value(1))).toEqual(none);
    expect(() => divide(value(1), value(0))).toThrow('must not be zero');
    expect(() => divide(value(-1), value(1))).toThrow(ModelError);
  });
});
