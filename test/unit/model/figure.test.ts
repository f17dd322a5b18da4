import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import {
  fromBounds,
  absent,
  add,
  bounds,
  complement,
  interval,
  midpoint,
  multiply,
  scale,
  shareWithRemainder,
  value,
} from '../../../src/model/figure';

const floorOnly = interval(5, Infinity);
const missing = absent('not_found');

describe('figures', () => {
  it('refuse what is not a figure', () => {
    expect(() => value(NaN)).toThrow(ModelError);
    expect(() => value(Infinity)).toThrow(ModelError);
    expect(() => interval(2, 1)).toThrow('must not have its floor above its ceiling');
    expect(() => interval(NaN, 1)).toThrow(ModelError);
    expect(() => interval(-Infinity, Infinity)).toThrow('state an absence');
  });

  it('name the argument and the rule in their errors', () => {
    try {
      value(NaN);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ argument: 'value', rule: 'must be a finite number' });
    }
  });

  it('an interval without width is a value', () => {
    expect(interval(3, 3)).toEqual(value(3));
  });

  it('take an unknown side from the fallback, never across the known one', () => {
    expect(bounds(missing, [0, 1])).toEqual([0, 1]);
    expect(bounds(floorOnly, [0, 100])).toEqual([5, 100]);
    expect(bounds(floorOnly, [0, 1])).toEqual([5, 5]);
    expect(bounds(interval(-Infinity, 2), [0, 1])).toEqual([0, 2]);
  });

  it('add, scale, multiply and complement as intervals do (Moore 1966)', () => {
    expect(add(interval(1, 2), interval(10, 20))).toEqual(interval(11, 22));
    expect(add(value(1), floorOnly)).toEqual(interval(6, Infinity));
    expect(scale(interval(1, 2), -3)).toEqual(interval(-6, -3));
    expect(multiply(interval(0.2, 0.5), interval(0.5, 1))).toEqual(interval(0.1, 0.5));
    expect(multiply(value(0), floorOnly)).toEqual(value(0));
    expect(complement(interval(0.25, 0.75))).toEqual(interval(0.25, 0.75));
    expect(() => multiply(interval(-1, 1), value(1))).toThrow(ModelError);
  });

  it('an absence never becomes a zero', () => {
    for (const result of [
      add(value(0), missing),
      add(missing, value(0)),
      scale(missing, 0),
      multiply(value(0), missing),
      complement(missing),
    ]) {
      expect(result).toEqual(missing);
    }
    expect(midpoint(missing)).toBeNull();
    expect(midpoint(floorOnly)).toBeNull();
    expect(midpoint(interval(1, 2))).toBe(1.5);
  });

  it('a share owns none or all of what is attributed to nobody', () => {
    expect(shareWithRemainder(20, 80, 100)).toEqual(interval(0.2, 0.4));
    expect(shareWithRemainder(20, 100, 100)).toEqual(value(0.2));
    expect(() => shareWithRemainder(20, 10, 100)).toThrow(ModelError);
    expect(() => shareWithRemainder(20, 110, 100)).toThrow(ModelError);
    expect(() => shareWithRemainder(0, 0, 0)).toThrow(ModelError);
  });
});

describe('bounds that differ by rounding alone', () => {
  it('are a value, so that nothing is shown as an interval of one number', () => {
    const sum = 0.1 + 0.2;
    expect(fromBounds([0.3, sum])).toMatchObject({ kind: 'value' });
    expect(fromBounds([1e9, 1e9 + 1e-4])).toMatchObject({ kind: 'value' });
  });

  it('stay an interval where the difference is more than that', () => {
    expect(fromBounds([0.3, 0.3 + 1e-9])).toMatchObject({ kind: 'interval' });
    expect(fromBounds([0, Infinity])).toMatchObject({ kind: 'interval' });
  });
});
