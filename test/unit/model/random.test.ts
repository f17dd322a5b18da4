import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import {
  below,
  dirichlet,
  gamma,
  generator,
  normal,
  shuffle,
  simplex,
  substreams,
  uniform,
} from '../../../src/model/random';

const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
const variance = (list: readonly number[]): number => {
  const m = mean(list);
  return mean(list.map((x) => (x - m) ** 2));
};
const seed = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('the generator', () => {
  it('gives the same sequence for the same seed, and another for another', () => {
    const sequence = (s: number): number[] => {
      const random = generator(s);
      return draws(20, () => random.next());
    };
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        expect(sequence(a)).toEqual(sequence(a));
        if (a !== b) expect(sequence(a)).not.toEqual(sequence(b));
      }),
    );
  });

  it('starts neighbouring seeds apart', () => {
    const first = draws(
      2000,
      (() => {
        let s = 0;
        return () => uniform(generator(s++));
      })(),
    );
    expect(mean(first)).toBeCloseTo(0.5, 1);
    expect(variance(first)).toBeCloseTo(1 / 12, 2);
  });

  it('has substreams that are reached by number or one after the other', () => {
    const streams = substreams(7);
    const sequence = draws(5, () => streams().next());
    expect(sequence).toEqual([0, 1, 2, 3, 4].map((k) => substreams(7, k)().next()));
    expect(new Set(sequence).size).toBe(5);
    expect(sequence[0]).toBe(generator(7).next());
  });

  it('refuses seeds that are no whole number', () => {
    for (const bad of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
      expect(() => generator(bad)).toThrow(ModelError);
    }
    expect(() => substreams(1, -1)).toThrow(ModelError);
  });
});

describe('draws', () => {
  // Bounds are five standard errors wide: fixed seeds, so a failure is a change, not bad luck.
  const n = 20_000;

  it('uniform: mean 1/2, variance 1/12, within [0, 1)', () => {
    const random = generator(1);
    const list = draws(n, () => uniform(random));
    expect(Math.abs(mean(list) - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(variance(list)).toBeCloseTo(1 / 12, 2);
    expect(Math.min(...list)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...list)).toBeLessThan(1);
  });

  it('normal: mean 0, variance 1, 4.55 % beyond two deviations', () => {
    const random = generator(2);
    const list = draws(n, () => normal(random));
    expect(Math.abs(mean(list))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(variance(list) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    const beyond = list.filter((x) => Math.abs(x) > 2).length / n;
    expect(Math.abs(beyond - 0.0455)).toBeLessThan(5 * Math.sqrt((0.0455 * 0.9545) / n));
  });

  it('gamma: mean and variance equal the shape', () => {
    for (const shape of [0.3, 1, 4.5]) {
      const random = generator(3);
      const list = draws(n, () => gamma(random, shape));
      expect(Math.abs(mean(list) - shape)).toBeLessThan(5 * Math.sqrt(shape / n));
      expect(variance(list) / shape).toBeCloseTo(1, 0);
    }
  });

  it('whole numbers below a size come equally often', () => {
    const random = generator(4);
    const counts = new Map<number, number>();
    for (let k = 0; k < n; k++) {
      const draw = below(random, 6);
      counts.set(draw, (counts.get(draw) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    for (const count of counts.values()) {
      expect(Math.abs(count - n / 6)).toBeLessThan(5 * Math.sqrt((n * 5) / 36));
    }
  });

  it('all orders of three come equally often', () => {
    const random = generator(5);
    const counts = new Map<string, number>();
    for (let k = 0; k < n; k++) {
      const order = shuffle(random, [1, 2, 3]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) {
      expect(Math.abs(count - n / 6)).toBeLessThan(5 * Math.sqrt((n * 5) / 36));
    }
  });

  it('simplex: shares sum to one exactly; mean 1/k, variance (k − 1) / (k² (k + 1))', () => {
    const k = 4;
    const random = generator(6);
    const out = new Float64Array(k);
    const last = draws(n, () => {
      simplex(random, out);
      expect(out.reduce((a, b) => a + b, 0)).toBe(1);
      return out[k - 1] ?? NaN;
    });
    const expected = (k - 1) / (k * k * (k + 1));
    expect(Math.abs(mean(last) - 1 / k)).toBeLessThan(5 * Math.sqrt(expected / n));
    expect(variance(last) / expected).toBeCloseTo(1, 1);
    expect([...simplex(random, new Float64Array(1))]).toEqual([1]);
  });

  it('Dirichlet: mean α / Σα, variance m (1 − m) / (Σα + 1)', () => {
    const alpha = [6, 3, 0, 1];
    const random = generator(8);
    const out = new Float64Array(4);
    const rows = Array.from({ length: n }, () => [...dirichlet(random, alpha, out)]);
    alpha.forEach((a, j) => {
      const m = a / 10;
      const column = rows.map((row) => row[j] ?? NaN);
      const expected = (m * (1 - m)) / 11;
      expect(Math.abs(mean(column) - m)).toBeLessThanOrEqual(5 * Math.sqrt(expected / n));
      if (a > 0) expect(variance(column) / expected).toBeCloseTo(1, 1);
    });
  });

  it('refuse what they cannot draw', () => {
    const random = generator(1);
    expect(() => below(random, 0)).toThrow(ModelError);
    expect(() => gamma(random, 0)).toThrow(ModelError);
    expect(() => simplex(random, new Float64Array(0))).toThrow(ModelError);
    expect(() => dirichlet(random, [1], new Float64Array(2))).toThrow(ModelError);
    expect(() => dirichlet(random, [0, 0], new Float64Array(2))).toThrow('must not all be zero');
    expect(() => dirichlet(random, [1, -1], new Float64Array(2))).toThrow(ModelError);
  });
});
