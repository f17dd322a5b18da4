import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import { absent, bounds, interval, value, type Figure } from '../../../src/model/figure';
import { gapShare, type NeedingChain } from '../../../src/model/gap-share';

const chain = (promise: Figure, ...coverages: readonly Figure[]): NeedingChain => ({
  promise,
  cells: coverages.map((coverage, k) => ({ service: `s${k}`, coverage })),
});

describe('share of a cell in the gap of a region', () => {
  it('is its part of all that lacks, weighted by promise', () => {
    // Terms: 0.8 · ½ · (1, 0.5) and 0.2 · (0.5): 0.4, 0.2, 0.1.
    const chains = [chain(value(0.8), value(0), value(0.5)), chain(value(0.2), value(0.5))];
    expect(bounds(gapShare(chains, 0, 0), [0, 1])[0]).toBeCloseTo(4 / 7, 12);
    expect(bounds(gapShare(chains, 0, 1), [0, 1])[0]).toBeCloseTo(2 / 7, 12);
    expect(bounds(gapShare(chains, 1, 0), [0, 1])[0]).toBeCloseTo(1 / 7, 12);
  });

  it('is an interval where coverage or promise is, each end reached by figures that may be true', () => {
    const chains = [
      chain(interval(0.4, 0.8), interval(0, 0.5), value(0.5)),
      chain(interval(0.2, 0.6), value(0)),
    ];
    // Least: 0.4 · 0.25 against 0.4 · 0.25 and 0.6. Most: 0.8 · 0.5 against 0.8 · 0.25 and 0.2.
    const [floor, ceiling] = bounds(gapShare(chains, 0, 0), [0, 1]);
    expect(floor).toBeCloseTo(0.1 / 0.8, 12);
    expect(ceiling).toBeCloseTo(0.4 / 0.8, 12);
  });

  it('knows that stages which need the same service share its coverage', () => {
    const cell = { service: 'same', coverage: interval(0, 1) };
    const one: NeedingChain = { promise: value(1), cells: [cell, cell] };
    expect(gapShare([one], 0, 0)).toEqual(value(0.5));
  });

  it('does not apply where coverage does not, or where nothing lacks', () => {
    expect(gapShare([chain(value(1), absent('not_applicable'))], 0, 0)).toEqual(
      absent('not_applicable'),
    );
    expect(gapShare([chain(value(1), value(1))], 0, 0)).toEqual(absent('not_applicable'));
    expect(gapShare([chain(value(1), value(1), value(0))], 0, 0)).toEqual(value(0));
  });

  it('refuses a cell that is not there', () => {
    expect(() => gapShare([], 0, 0)).toThrow(ModelError);
    expect(() => gapShare([chain(value(1), value(0))], 0, 3)).toThrow(ModelError);
  });

  it('adds up to one when all is known, and holds every share that the figures allow', () => {
    const unit = fc.integer({ min: 1, max: 99 }).map((x) => x / 100);
    const figure = fc.tuple(unit, unit).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const cells = fc.array(figure, { minLength: 1, maxLength: 4 });
    const chainsOf = fc.array(fc.record({ promise: figure, cells }), {
      minLength: 1,
      maxLength: 4,
    });
    const at = ([low, high]: readonly [number, number], t: number) => low + (high - low) * t;
    fc.assert(
      fc.property(chainsOf, unit, (drawn, t) => {
        const wide = drawn.map((one) =>
          chain(interval(...one.promise), ...one.cells.map((cell) => interval(...cell))),
        );
        const known = drawn.map((one, c) =>
          chain(
            value(at(one.promise, (t * (c + 1)) % 1)),
            ...one.cells.map((cell, k) => value(at(cell, (t * (k + 3)) % 1))),
          ),
        );
        let sum = 0;
        known.forEach((one, c) =>
          one.cells.forEach((_, k) => {
            const [share] = bounds(gapShare(known, c, k), [0, 1]);
            const [floor, ceiling] = bounds(gapShare(wide, c, k), [0, 1]);
            expect(share).toBeGreaterThanOrEqual(floor - 1e-9);
            expect(share).toBeLessThanOrEqual(ceiling + 1e-9);
            sum += share;
          }),
        );
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });
});
