import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, bounds, interval, value, type Figure } from '../../../src/model/figure';
import {
  atMiddle,
  combinedDistance,
  mixDistance,
  setDistance,
  shareDistance,
  sizeDistance,
} from '../../../src/model/similarity';

const set = (members: string, unseen = 0) => ({ members: new Set(members), unseen });
const range = (figure: Figure) => bounds(figure, [NaN, NaN]);

describe('distance of sets', () => {
  it('is 1 − Jaccard where all members are seen', () => {
    expect(setDistance(set('abc'), set('bcd'))).toEqual(value(0.5));
    expect(setDistance(set('ab'), set('ab'))).toEqual(value(0));
    expect(setDistance(set('ab'), set('cd'))).toEqual(value(1));
    expect(setDistance(set(''), set(''))).toEqual(absent('not_found'));
  });

  it('bounds every way in which the unseen may turn out', () => {
    const world = 'abcdefgh'.split('');
    const subset = fc.subarray(world);
    fc.assert(
      fc.property(subset, subset, subset, subset, (a, b, moreA, moreB) => {
        const [fullA, fullB] = [new Set([...a, ...moreA]), new Set([...b, ...moreB])];
        const [uA, uB] = [fullA.size - new Set(a).size, fullB.size - new Set(b).size];
        const truth = setDistance({ members: fullA, unseen: 0 }, { members: fullB, unseen: 0 });
        const bound = setDistance(
          { members: new Set(a), unseen: uA },
          { members: new Set(b), unseen: uB },
        );
        if (truth.kind === 'absent' || bound.kind === 'absent') return;
        const [low, high] = range(bound);
        const [exact] = range(truth);
        expect(exact).toBeGreaterThanOrEqual(low - 1e-12);
        expect(exact).toBeLessThanOrEqual(high + 1e-12);
      }),
    );
  });

  it('reaches both bounds', () => {
    // One unseen of the first: b or c (then 1/2 in common), or something else (then none).
    const [low, high] = range(setDistance(set('a', 1), set('bc')));
    expect(low).toBeCloseTo(1 - 1 / 3);
    expect(high).toBe(1);
  });

  it('refuses half a member', () => {
    expect(() => setDistance(set('a', 0.5), set('a'))).toThrow(/unseen/);
  });
});

describe('distance of mixes', () => {
  const mix = (amounts: number[], remainder = 0) => ({ amounts, remainder });

  it('is that of the angle between them', () => {
    expect(mixDistance(mix([1, 0]), mix([5, 0]))).toEqual({ figure: value(0), nominal: 0 });
    expect(mixDistance(mix([1, 0]), mix([0, 2])).nominal).toBe(1);
    expect(mixDistance(mix([3, 4]), mix([4, 3])).nominal).toBeCloseTo(1 - 24 / 25);
  });

  it('bounds every way in which the remainder may be spread', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(amounts, amounts, amounts, amounts, (a, b, moreA, moreB) => {
        const total = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0);
        if (total(a) === 0 || total(b) === 0) return;
        const whole = (known: readonly number[], more: readonly number[]) =>
          mix(known.map((x, i) => x + (more[i] ?? 0)));
        const truth = mixDistance(whole(a, moreA), whole(b, moreB)).nominal ?? NaN;
        const [low, high] = range(mixDistance(mix(a, total(moreA)), mix(b, total(moreB))).figure);
        expect(truth).toBeGreaterThanOrEqual(low - 1e-9);
        expect(truth).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  it('is not found where nothing of one is known', () => {
    expect(mixDistance(mix([0, 0], 3), mix([1, 1])).figure).toEqual(absent('not_found'));
  });
});

describe('other distances', () => {
  it('counts sizes by their ratio', () => {
    const [half] = range(sizeDistance(value(10), value(100), [1, 100]));
    expect(half).toBeCloseTo(0.5);
    expect(sizeDistance(value(1), value(100), [1, 100])).toEqual(value(1));
    expect(sizeDistance(absent('not_found'), value(1), [1, 100])).toEqual(absent('not_found'));
    expect(() => sizeDistance(value(1), value(1), [0, 1])).toThrow(/span/);
  });

  it('takes a share that is not known as any, and leaves out what does not apply', () => {
    expect(shareDistance([interval(0, 0.5)], [value(0.25)])).toEqual(interval(0, 0.25));
    expect(shareDistance([absent('not_found')], [value(0.25)])).toEqual(interval(0, 0.75));
    expect(shareDistance([absent('not_applicable'), value(1)], [value(1), value(0)])).toEqual(
      value(1),
    );
    expect(shareDistance([absent('not_applicable')], [value(1)])).toEqual(absent('not_applicable'));
  });

  it('combines the known parts alike and counts them', () => {
    const combined = combinedDistance([
      atMiddle(value(0.2)),
      atMiddle(interval(0.2, 0.6)),
      atMiddle(absent('not_found')),
    ]);
    expect(combined).toMatchObject({ known: 2, of: 3 });
    expect(combined.nominal).toBeCloseTo(0.3);
    expect(range(combined.figure)).toEqual([0.2, 0.4]);
    expect(combinedDistance([atMiddle(absent('not_found'))])).toEqual({
      figure: absent('not_found'),
      nominal: null,
      known: 0,
      of: 1,
    });
  });
});
