/** How firm the order of the candidates is, on the package itself. */
import { beforeAll, describe, expect, it } from 'vitest';
import { smaa } from '../../../src/model/smaa';
import { unitWeights } from '../../../src/model/rank';
import {
  RANK_METHODS,
  WEIGHT_KNOWLEDGE,
  type ViewState,
  type WeightKnowledge,
} from '../../../src/state/view';
import { rankRegions } from '../../../src/views/analysis/criteria';
import { robustnessKey, type Robustness } from '../../../src/views/analysis/robustness';
import { backTestOf, backTestYears } from '../../../src/views/candidates/backtest';
import { centralOf } from '../../../src/views/candidates/central';
import { methodOrders } from '../../../src/views/candidates/methods';
import { pairOf } from '../../../src/views/candidates/pair';
import { drawCandidates } from '../../../src/views/candidates/picture';
import { rankingOf } from '../../../src/views/candidates/ranking';
import {
  loadRobustness,
  robustnessProblem,
  weightInformation,
} from '../../../src/views/candidates/robustness';
import { currentRobustness, standingsOf } from '../../../src/views/candidates/standing';
import { tipsOf } from '../../../src/views/candidates/tips';
import { familyPairs, judge } from '../../../src/views/candidates/judgements';
import { byFamily } from '../../../src/views/candidates/families';
import { orderOf, weightsOf } from '../../../src/views/candidates/weights';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

let atlas: WholeAtlas;
const solved = new Map<string, Robustness>();

beforeAll(() => {
  atlas = readAtlas();
}, 60_000);

const view = (patch: Partial<ViewState> = {}) => viewOf({ room: 'candidates', ...patch });

/** The simulation with few draws: enough to tell a fifth from a half. */
function robustnessOf(state: ViewState, draws = 3000): Robustness {
  const key = robustnessKey(state);
  const known = solved.get(key);
  if (known) return known;
  const question = robustnessProblem(atlas, state);
  if (!question) throw new Error('There is nothing to rank.');
  const problem = { ...question.problem, draws };
  const robustness = { key, ...question, problem, result: smaa(problem) };
  solved.set(key, robustness);
  return robustness;
}

describe('what is known of the weights', () => {
  const weights = [40, 30, 20, 10];

  it('leaves the stated weights within every margin', () => {
    const unit = unitWeights(weights);
    for (const weightMargin of [5, 50, 100]) {
      const known = weightInformation(weights, { weightKnowledge: 'within', weightMargin });
      if (known.kind !== 'bounded') throw new Error(known.kind);
      unit.forEach((share, j) => {
        expect(known.floor[j]).toBeLessThanOrEqual(share);
        expect(known.ceiling[j]).toBeGreaterThanOrEqual(share);
      });
    }
  });

  it('scatters an average share by the margin', () => {
    const known = weightInformation([1, 1, 1, 1], { weightKnowledge: 'around', weightMargin: 50 });
    if (known.kind !== 'dirichlet') throw new Error(known.kind);
    // Variance of a share m under Dirichlet: m (1 − m) / (concentration + 1).
    const deviation = Math.sqrt((0.25 * 0.75) / (known.concentration + 1));
    expect(deviation / 0.25).toBeCloseTo(0.5, 12);
  });

  it.each(WEIGHT_KNOWLEDGE)('gives one criterion all the weight: %s', (weightKnowledge) => {
    expect(weightInformation([7], { weightKnowledge, weightMargin: 5 })).toEqual({
      kind: 'fixed',
      weights: [1],
    });
  });

  it('can be drawn for every preset and margin that the page offers', () => {
    for (const { id } of atlas.criteria.presets) {
      for (const weightKnowledge of WEIGHT_KNOWLEDGE) {
        for (const weightMargin of [5, 35, 100]) {
          const state = view({ preset: id, weightKnowledge, weightMargin });
          const question = robustnessProblem(atlas, state);
          if (!question) throw new Error(id);
          expect(smaa({ ...question.problem, draws: 64 }).draws).toBe(64);
        }
      }
    }
  });
});

describe('a place with its interval', () => {
  it.each(RANK_METHODS)('has one for every region that is ranked by %s', (method) => {
    const state = view({ method });
    const ranking = rankingOf(atlas, state);
    const standings = standingsOf(ranking, robustnessOf(state), state.firstK);
    expect([...standings.keys()].sort()).toEqual([...ranking.byRegion.keys()].sort());
    for (const { range, first } of standings.values()) {
      expect(range?.[0]).toBeLessThanOrEqual(range?.[1] ?? 0);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThanOrEqual(1);
    }
    const expected = [...standings.values()].reduce((sum, { first }) => sum + (first ?? 0), 0);
    // Equals share the better place, so that a few more than k may be among the first k.
    expect(expected).toBeGreaterThanOrEqual(state.firstK - 1e-9);
    expect(expected).toBeLessThan(state.firstK + 0.5);
  });

  it('never reaches beyond what the figures allow where the weights are exact', () => {
    const state = view({ weightKnowledge: 'stated' });
    const ranking = rankingOf(atlas, state);
    for (const { ubigeo, range } of standingsOf(ranking, robustnessOf(state), 5).values()) {
      const allowed = ranking.byRegion.get(ubigeo)?.rankRange;
      expect(range?.[0]).toBeGreaterThanOrEqual(allowed?.[0] ?? 1);
      expect(range?.[1]).toBeLessThanOrEqual(allowed?.[1] ?? Infinity);
    }
  });

  it('widens, over all regions, with what is not known of the weights', () => {
    const width = (weightKnowledge: WeightKnowledge) => {
      const state = view({ weightKnowledge, preset: 'readiness' });
      return [...standingsOf(rankingOf(atlas, state), robustnessOf(state), 5).values()]
        .map(({ range }) => (range ? range[1] - range[0] : 0))
        .reduce((sum, places) => sum + places, 0);
    };
    expect(width('within')).toBeGreaterThan(width('stated'));
    expect(width('any')).toBeGreaterThan(width('within'));
  });

  it('comes from the figures alone while the simulation is of another view', () => {
    const state = view();
    const other = robustnessOf(view({ weightKnowledge: 'any' }));
    expect(currentRobustness({ robustness: other }, state)).toBeNull();
    expect(currentRobustness({ robustness: robustnessOf(state) }, state)).not.toBeNull();
    for (const { by, first } of standingsOf(rankingOf(atlas, state), null, 5).values()) {
      expect(by).toBe('figures');
      expect(first).toBeNull();
    }
  });

  it('does not hang on how many regions would be taken', () => {
    expect(robustnessKey(view({ firstK: 3 }))).toBe(robustnessKey(view({ firstK: 9 })));
    expect(robustnessKey(view({ method: 'vikor' }))).not.toBe(robustnessKey(view()));
    expect(robustnessKey(view({ weights: { gap: 3, poverty: 4 } }))).toBe(
      robustnessKey(view({ weights: { poverty: 4, gap: 3 } })),
    );
  });

  it('is said in the finding and held by the map', () => {
    const state = view({ regions: ['08'] });
    const picture = drawCandidates({ ...atlas, robustness: robustnessOf(state) }, state);
    const standing = standingsOf(rankingOf(atlas, state), robustnessOf(state), 5).get('08');
    expect(picture.finding).toContain(
      `entre ${standing?.range?.[0]} y ${standing?.range?.[1]} en 90\u00a0% de los casos`,
    );
    expect(picture.regions.find(({ ubigeo }) => ubigeo === '08')?.rankRange).toEqual(
      standing?.range,
    );
  });

  it('is computed on the page where there are no workers', async () => {
    const state = view({ method: 'topsis', preset: 'readiness', weightKnowledge: 'stated' });
    const robustness = await loadRobustness(atlas, state, {});
    expect(robustness?.key).toBe(robustnessKey(state));
    expect(robustness?.result.draws).toBeGreaterThan(1000);
  });
});

describe('a region to which a criterion does not apply', () => {
  it('has no place, and its map mark says why', () => {
    const state = view({ weights: { gap: 50 } });
    const ranking = rankingOf(atlas, state);
    const gaps = atlas.core.regions.filter(({ ubigeo }) => {
      const { figure } = atlas.analysis.gap(ubigeo);
      return figure.kind === 'absent' && figure.absence === 'not_applicable';
    });
    for (const { ubigeo } of gaps) {
      expect(ranking.outside.get(ubigeo)?.map(({ id }) => id)).toContain('gap');
      expect(ranking.byRegion.has(ubigeo)).toBe(false);
    }
    expect(ranking.byRegion.size + ranking.outside.size).toBe(atlas.core.regions.length);
    const picture = drawCandidates(atlas, state);
    for (const { ubigeo } of gaps) {
      const mark = picture.regions.find((one) => one.ubigeo === ubigeo);
      expect(mark).toMatchObject({ mark: 'not_applicable', rank: null });
      expect(mark?.label).toContain('no se aplica');
    }
  });

  it('comes back when that criterion is switched off', () => {
    const ranking = rankingOf(atlas, view({ priority: ['poverty'] }));
    expect(ranking.outside.size).toBe(0);
    expect(ranking.ranked).toHaveLength(atlas.core.regions.length);
  });
});

describe('an order of the criteria', () => {
  it('gives weights that fall along it and sum to all', () => {
    const priority = ['poverty', 'gap', 'seaport_hours'];
    const weights = weightsOf(atlas.criteria, view({ priority }));
    expect(orderOf(weights)).toEqual(priority);
    // Rank-order centroid of three: 11/18, 5/18, 2/18.
    expect(weights['poverty']).toBeCloseTo((100 * 11) / 18, 9);
    expect(weights['gap']).toBeCloseTo((100 * 5) / 18, 9);
    expect(weights['seaport_hours']).toBeCloseTo((100 * 2) / 18, 9);
  });

  it('never counts two criteria of an exclusive group', () => {
    const priority = ['seaport_hours', 'port_distance'];
    expect(orderOf(weightsOf(atlas.criteria, view({ priority })))).toEqual(['seaport_hours']);
  });

  it('starts from the weights in use', () => {
    const weights = weightsOf(atlas.criteria, view({ preset: 'readiness' }));
    const order = orderOf(weights);
    for (const [place, id] of order.entries()) {
      const next = order[place + 1];
      if (next !== undefined) expect(weights[id]).toBeGreaterThanOrEqual(weights[next] ?? 0);
    }
  });
});

describe('families judged two by two', () => {
  it('weigh as consistent judgements say, whatever the criteria within', () => {
    // Need 6 : potential 3 : readiness 2 : logistics 1, as ratios of whole steps.
    const times: Readonly<Record<string, number>> = {
      need: 6,
      potential: 3,
      readiness: 2,
      logistics: 1,
    };
    const step = (ratio: number) => (ratio >= 1 ? ratio - 1 : 1 - 1 / ratio);
    const judgements = familyPairs(atlas.criteria).map(({ first, second }) =>
      step((times[first] ?? 1) / (times[second] ?? 1)),
    );
    const result = judge(atlas.criteria, judgements);
    expect(result?.consistencyRatio).toBeCloseTo(0, 9);
    const weights = weightsOf(atlas.criteria, view({ judgements }));
    for (const { family, criteria } of byFamily(atlas.criteria)) {
      const sum = criteria.reduce((total, { id }) => total + (weights[id] ?? 0), 0);
      expect(sum).toBeCloseTo((100 * (times[family] ?? 0)) / 12, 6);
    }
  });

  it('keep the proportions of the preset within a family', () => {
    const judgements = familyPairs(atlas.criteria).map(() => 0);
    const before = weightsOf(atlas.criteria, view());
    const after = weightsOf(atlas.criteria, view({ judgements }));
    expect((after['gap'] ?? 0) / (after['poverty'] ?? 1)).toBeCloseTo(
      (before['gap'] ?? 0) / (before['poverty'] ?? 1),
      9,
    );
  });

  it('count for nothing when a link brings another number of them', () => {
    expect(judge(atlas.criteria, [1, 2])).toBeNull();
    expect(weightsOf(atlas.criteria, view({ judgements: [1, 2] }))).toEqual(
      weightsOf(atlas.criteria, view()),
    );
  });
});

describe('a tipping point', () => {
  it('is where the two regions change places, as a new ranking shows', () => {
    for (const { id: preset } of atlas.criteria.presets) {
      const ranking = rankingOf(atlas, view({ preset }));
      const tips = tipsOf(ranking, 5)?.tips ?? [];
      expect(tips.length).toBeGreaterThan(0);
      for (const { criterion, from, to, enters, leaves } of tips) {
        const others = 100 - (ranking.weights[criterion.id] ?? 0);
        const withShare = (share: number) => ({
          ...ranking.weights,
          // The share that makes the criterion `share` percent of all weight, the others as they are.
          [criterion.id]: (others * share) / (100 - share),
        });
        const first = (share: number) =>
          (rankRegions(ranking.matrix, withShare(share)) ?? [])
            .slice(0, 5)
            .map(({ ubigeo }) => ubigeo);
        const step = to > from ? 0.01 : -0.01;
        expect(first(to - step)).toContain(leaves);
        expect(first(to - step)).not.toContain(enters);
        expect(first(to + step)).toContain(enters);
        expect(first(to + step)).not.toContain(leaves);
      }
    }
  });

  it('is told for the weighted sum alone, and not where all regions are taken', () => {
    expect(tipsOf(rankingOf(atlas, view({ method: 'topsis' })), 5)).toBeNull();
    const ranking = rankingOf(atlas, view());
    expect(tipsOf(ranking, ranking.ranked?.length ?? 0)).toBeNull();
  });
});

describe('the methods', () => {
  it('agree fully with themselves, and place every region', () => {
    const ranking = rankingOf(atlas, view({ method: 'promethee' }));
    const orders = methodOrders(ranking, 5);
    expect(orders.map(({ method }) => method).sort()).toEqual([...RANK_METHODS].sort());
    expect(orders[0]).toMatchObject({ method: 'promethee', others: [] });
    expect(orders[0]?.tau).toBeCloseTo(1, 12);
    for (const { ranks, tau } of orders) {
      expect(ranks.size).toBe(ranking.ranked?.length);
      expect(tau).toBeGreaterThan(0);
      expect(tau).toBeLessThanOrEqual(1 + 1e-12);
    }
  });
});

describe('two regions', () => {
  it('lead by what the scores differ, and one lead is the other with its sign turned', () => {
    const state = view();
    const ranking = rankingOf(atlas, state);
    const robustness = robustnessOf(state);
    const there = pairOf(ranking, robustness, '08', '21');
    const back = pairOf(ranking, robustness, '21', '08');
    const [a, b] = ['08', '21'].map((ubigeo) => ranking.byRegion.get(ubigeo)?.nominal ?? NaN);
    expect(there?.lead).toBeCloseTo(100 * ((a ?? NaN) - (b ?? NaN)), 9);
    expect(back?.lead).toBeCloseTo(-(there?.lead ?? NaN), 9);
    expect(back?.wins).toEqual([there?.wins?.[1], there?.wins?.[0]]);
    expect((there?.wins?.[0] ?? 0) + (there?.wins?.[1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('cannot be compared when one has no place', () => {
    const ranking = rankingOf(atlas, view({ weights: { gap: 50 } }));
    const [outside] = ranking.outside.keys();
    expect(pairOf(ranking, null, outside ?? '', '08')).toBeNull();
  });
});

describe('central weights', () => {
  it('sum to all weight, and favour what the region is best at', () => {
    const state = view({ weightKnowledge: 'any', preset: 'readiness' });
    const ranking = rankingOf(atlas, state);
    const robustness = robustnessOf(state);
    const first = ranking.ranked?.[0]?.ubigeo ?? '';
    const central = centralOf(robustness, ranking, first);
    const sum = central?.weights?.reduce((total, { own }) => total + own, 0);
    expect(sum).toBeCloseTo(100, 3);
    expect(central?.confidence).toBeGreaterThan(0);
  });
});

describe('the back-test', () => {
  it('stands before the launch and before the first entry after it', () => {
    expect(backTestYears(atlas)).toEqual([2018, 2022]);
  });

  it.each([2018, 2022])('uses no figure of a period that had not ended by %i', (knownBy) => {
    for (const { id: preset } of atlas.criteria.presets) {
      const { criteria } = backTestOf(atlas, view({ preset, knownBy }));
      for (const { period } of criteria) {
        if (period === null) continue;
        const years = period.match(/\d{4}/g)?.map(Number) ?? [];
        expect(Math.max(...years)).toBeLessThanOrEqual(knownBy);
      }
    }
  });

  it('treats a region that no source names as not known, never as left out', () => {
    const { result, entries } = backTestOf(atlas, view({ knownBy: 2022 }));
    expect(result?.notYet).toBe(0);
    expect(result?.selection).toBeNull();
    expect(result?.entrants).toBe(entries.length);
    expect(result?.unknown).toBe((result?.candidates ?? 0) - entries.length);
  });

  it('takes the pilot as entered before 2022 ended, and as later entrants seen from 2018', () => {
    const { pilot } = atlas.core;
    expect(backTestOf(atlas, view({ knownBy: 2022 })).before).toEqual([...pilot].sort());
    const early = backTestOf(atlas, view({ knownBy: 2018 }));
    expect(early.before).toEqual([]);
    expect(early.entries.slice(0, pilot.length).map(({ ubigeo }) => ubigeo)).toEqual(
      [...pilot].sort(),
    );
  });

  it('says that it can say nothing when nothing that is weighed was known', () => {
    const { result, ranked } = backTestOf(
      atlas,
      view({ weights: {}, priority: ['gap'], knownBy: 2018 }),
    );
    expect(result).toBeNull();
    expect(ranked).toBe(0);
  });
});
