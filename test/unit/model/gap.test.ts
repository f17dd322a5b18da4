import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/model/error';
import { absent, bounds, interval, value, type Figure } from '../../../src/model/figure';
import { chainGap, meanCoverage, regionGap } from '../../../src/model/gap';
import { promise } from '../../../src/model/promise';
import { readiness } from '../../../src/model/readiness';

const share = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([a, b]) => interval(Math.min(a, b) / 100, Math.max(a, b) / 100));

describe('promise', () => {
  it('is the weighted mean of the evidence', () => {
    expect(
      promise([
        { weight: 1, figure: value(1) },
        { weight: 0.5, figure: value(0.4) },
        { weight: 0.5, figure: value(0) },
      ]),
    ).toEqual(value(0.6));
  });

  it('is an interval where a basis could not be looked up', () => {
    expect(
      promise([
        { weight: 1, figure: absent('not_found') },
        { weight: 1, figure: value(1) },
      ]),
    ).toEqual(interval(0.5, 1));
  });

  it('refuses no basis, no weight and evidence beyond one', () => {
    expect(() => promise([])).toThrow(ModelError);
    expect(() => promise([{ weight: 0, figure: value(1) }])).toThrow(ModelError);
    expect(() => promise([{ weight: 1, figure: value(2) }])).toThrow(ModelError);
  });
});

describe('gap', () => {
  it('is what is promised and not covered', () => {
    expect(chainGap(value(0.8), value(0.25))).toEqual(value(0.6000000000000001));
    expect(chainGap(value(0.8), value(1))).toEqual(value(0));
    expect(chainGap(value(0), value(0))).toEqual(value(0));
    expect(chainGap(interval(0.5, 1), interval(0.5, 0.75))).toEqual(interval(0.125, 0.5));
  });

  it('mean coverage widens with what is not known and says where it does not apply', () => {
    expect(meanCoverage([value(0.5), absent('not_found')])).toEqual(interval(0.25, 0.75));
    expect(meanCoverage([value(0.5), absent('not_applicable')])).toEqual(absent('not_applicable'));
    expect(() => meanCoverage([])).toThrow(ModelError);
  });

  it('of a region weighs its chains by their promise', () => {
    const figure = regionGap([
      { promise: value(0.9), coverage: value(0.5) },
      { promise: value(0.1), coverage: value(1) },
    ]);
    expect(bounds(figure, [0, 1])[0]).toBeCloseTo(0.45, 12);
    expect(figure.kind).toBe('value');
  });

  it('of a region without chains was not found; without demand it does not apply', () => {
    expect(regionGap([])).toEqual(absent('not_found'));
    expect(regionGap([{ promise: value(0), coverage: value(0.5) }])).toEqual(absent('not_found'));
    expect(regionGap([{ promise: value(1), coverage: absent('not_applicable') }])).toEqual(
      absent('not_applicable'),
    );
  });

  it('lies among the uncovered shares of its chains, and shrinks when coverage grows', () => {
    const terms = fc.array(fc.record({ promise: share, coverage: share }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(terms, (chains) => {
        fc.pre(chains.some(({ promise: p }) => bounds(p, [0, 1])[1] > 0));
        const [low, high] = bounds(regionGap(chains), [0, 1]);
        const promising = chains.filter(({ promise: p }) => bounds(p, [0, 1])[1] > 0);
        const ranges = promising.map(({ coverage }) => bounds(coverage, [0, 1]));
        expect(low).toBeGreaterThanOrEqual(1 - Math.max(...ranges.map(([, c]) => c)) - 1e-12);
        expect(high).toBeLessThanOrEqual(1 - Math.min(...ranges.map(([c]) => c)) + 1e-12);
        const better = chains.map(
          ({ promise: p, coverage }): { promise: Figure; coverage: Figure } => {
            const [c1, c2] = bounds(coverage, [0, 1]);
            return { promise: p, coverage: interval((1 + c1) / 2, (1 + c2) / 2) };
          },
        );
        const [lowAfter, highAfter] = bounds(regionGap(better), [0, 1]);
        expect(lowAfter).toBeLessThanOrEqual(low + 1e-12);
        expect(highAfter).toBeLessThanOrEqual(high + 1e-12);
      }),
    );
  });
});

describe('readiness', () => {
  it('is the weighted mean of the scores, a missing one at its full range', () => {
    expect(
      readiness([
        { weight: 3, score: [1, 1] },
        { weight: 1, score: [0, 1] },
      ]),
    ).toEqual(interval(0.75, 1));
    expect(() => readiness([])).toThrow(ModelError);
    expect(() => readiness([{ weight: 1, score: [0, 2] }])).toThrow(ModelError);
  });
});
