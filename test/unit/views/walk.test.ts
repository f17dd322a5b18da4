/** The steps of the method page, on the package itself: what is shown recomputes to what is concluded. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bounds } from '../../../src/model/figure';
import type { ViewState } from '../../../src/state/view';
import { rankingOf } from '../../../src/views/candidates/ranking';
import { walkOf, type Walk } from '../../../src/views/data/walk/walk';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

let atlas: WholeAtlas;
beforeAll(() => {
  atlas = readAtlas();
}, 60_000);

const walk = (ubigeo: string, patch: Partial<ViewState> = {}) =>
  walkOf(atlas, viewOf({ room: 'data', ...patch }), ubigeo);
const everywhere = (check: (walk: Walk) => void) => {
  for (const { ubigeo } of atlas.core.regions) check(walk(ubigeo));
};

describe('the walk of every region', () => {
  it('adds the networks up to the completeness, and widens by it', () => {
    everywhere(({ coverage }) => {
      if (!coverage) return;
      const { inventory, found, expected, cell } = coverage;
      if (inventory.institutions.length > 0) {
        expect(found / expected).toBeCloseTo(inventory.kappa, 9);
      }
      if (cell.observed.kind === 'absent') return;
      const [low, high] = bounds(cell.observed, [0, 1]);
      const [floor, ceiling] = bounds(cell.figure, [0, 1]);
      expect(floor).toBeCloseTo(low, 9);
      expect(ceiling).toBeCloseTo(high + (1 - cell.completeness) * (1 - high), 9);
    });
  });

  it('adds the bases up to the promise', () => {
    everywhere(({ promise }) => {
      if (!promise) return;
      const [low, high] = bounds(promise.figure, [0, 1]);
      expect(promise.sum[0] / promise.weight).toBeCloseTo(low, 9);
      expect(promise.sum[1] / promise.weight).toBeCloseTo(high, 9);
    });
  });

  it('averages the cells to the coverage of the chain, and multiplies to its gap', () => {
    everywhere(({ chain }) => {
      if (!chain || chain.gap.gap.kind === 'absent') return;
      const { cells, coverage, promise, gap } = chain.gap;
      const mean = [0, 1].map(
        (end) =>
          cells.reduce((sum, cell) => sum + (bounds(cell.coverage.figure, [0, 1])[end] ?? 0), 0) /
          cells.length,
      );
      const [low, high] = bounds(coverage, [0, 1]);
      expect(mean[0]).toBeCloseTo(low, 9);
      expect(mean[1]).toBeCloseTo(high, 9);
      const [p, q] = bounds(promise.figure, [0, 1]);
      const [least, most] = bounds(gap, [0, 1]);
      expect(p * (1 - high)).toBeCloseTo(least, 9);
      expect(q * (1 - low)).toBeCloseTo(most, 9);
    });
  });

  it('divides the chains’ sums to the sides of the region’s gap', () => {
    let checked = 0;
    everywhere(({ region }) => {
      if (!region.floor || !region.ceiling) return;
      const [low, high] = bounds(region.figure, [0, 1]);
      expect(region.floor.sum / region.floor.weight).toBeCloseTo(low, 9);
      expect(region.ceiling.sum / region.ceiling.weight).toBeCloseTo(high, 9);
      for (const side of [region.floor, region.ceiling]) {
        expect(side.promises.reduce((sum, promise) => sum + promise, 0)).toBeCloseTo(
          side.weight,
          9,
        );
        region.terms.forEach(({ promise }, i) => expect(promise).toContain(side.promises[i]));
      }
      // Bound over bound is never the tighter one.
      const [least = 0, most = 0] = region.naive ?? [];
      expect(least).toBeLessThanOrEqual(low + 1e-9);
      expect(most).toBeGreaterThanOrEqual(high - 1e-9);
      checked++;
    });
    expect(checked).toBeGreaterThan(atlas.core.regions.length / 2);
  });

  it('adds the parts up to the readiness', () => {
    everywhere(({ readiness }) => {
      const [low, high] = bounds(readiness.figure, [0, 1]);
      expect(readiness.sum[0] / readiness.weight).toBeCloseTo(low, 9);
      expect(readiness.sum[1] / readiness.weight).toBeCloseTo(high, 9);
    });
  });

  it('scores each criterion between the ends it names, and adds the points up', () => {
    everywhere(({ ranking, ubigeo }) => {
      if (!ranking) {
        expect(rankingOf(atlas, viewOf()).outside.has(ubigeo)).toBe(true);
        return;
      }
      const sum = ranking.lines.reduce((total, { part }) => total + part.contribution * 100, 0);
      expect(sum).toBeCloseTo(ranking.points, 6);
      for (const { part, range, lowest, highest } of ranking.lines) {
        expect(lowest.length).toBeGreaterThan(0);
        expect(highest.length).toBeGreaterThan(0);
        const { figure } = part.fact;
        if (figure.kind !== 'value') continue;
        const [min, max] = range;
        const s =
          part.criterion.sense === 'benefit'
            ? (figure.value - min) / (max - min)
            : (max - figure.value) / (max - min);
        expect(part.normalised[0]).toBeCloseTo(s, 9);
      }
    });
  });
});

describe('the state in view', () => {
  it('chooses the chain and the function of the walk', () => {
    const { promise, coverage } = walk('20', { chain: 'mango', functions: ['sanitary'] });
    expect(promise?.chain).toBe('mango');
    expect(coverage?.function).toBe('sanitary');
    // A chain that the region is not listed for cannot be walked: its most promising stands in.
    expect(walk('20', { chain: 'maca' }).promise?.chain).toBe(
      atlas.analysis.chainsOf('20')[0]?.chain,
    );
  });

  it('weighs as the view does', () => {
    const { ranking } = walk('08', { priority: ['poverty'] });
    expect(ranking?.lines.map(({ part }) => part.criterion.id)).toEqual(['poverty']);
    expect(ranking?.lines[0]?.part.share).toBe(100);
  });
});
