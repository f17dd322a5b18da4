/** The comparison of units, groups by their rules, and peers, on the package itself. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_FUNCTIONS } from '../../../src/data/types';
import type { Fact } from '../../../src/model/fact';
import { absent, bounds, interval, value, type Figure } from '../../../src/model/figure';
import type { ViewState } from '../../../src/state/view';
import { combine, groupFact, ruleOf, unitFact } from '../../../src/views/compare/aggregate';
import { comparePicture } from '../../../src/views/compare/picture';
import { exportMix } from '../../../src/views/compare/mix';
import { suggestedPairs } from '../../../src/views/compare/pairs';
import { lacksOf } from '../../../src/views/compare/peers/lacks';
import { mostAddedByPlan } from '../../../src/views/compare/listed';
import { peersOf } from '../../../src/views/compare/peers/peers';
import { comparisonOf, type Comparison } from '../../../src/views/compare/table/comparison';
import { commonPeriod, trendOf } from '../../../src/views/compare/table/indicators';
import type { FigureRow, Row } from '../../../src/views/compare/table/rows';
import {
  byRuralPopulation,
  coverageOf,
  functionsOf,
  gapOf,
  ruralPopulation,
  wayOf,
} from '../../../src/views/compare/territory';
import type { Unit } from '../../../src/views/compare/units';
import { accessOf } from '../../../src/views/services/access/access';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

let atlas: WholeAtlas;
let everybody: Unit;

beforeAll(() => {
  atlas = readAtlas();
  everybody = group(atlas.core.regions.map(({ ubigeo }) => ubigeo));
}, 60_000);

const group = (members: readonly string[]): Unit => ({
  id: 'group-0',
  name: 'Grupo',
  kind: 'group',
  members,
});
const view = (patch: Partial<ViewState> = {}) => viewOf({ room: 'compare', ...patch });
const indicatorOf = (id: string) => {
  const found = atlas.core.indicators.find((one) => one.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};
const all = (comparison: Comparison): readonly Row[] =>
  comparison.groups.flatMap(({ rows }) => rows);
const figures = (comparison: Comparison, id: string): FigureRow => {
  const row = all(comparison).find((one) => one.id === id);
  if (row?.kind !== 'figure') throw new Error(`no row ${id}`);
  return row;
};
const number = ({ figure }: Fact): number => (figure.kind === 'value' ? figure.value : NaN);

describe('a group of one region', () => {
  it('is that region in every row', () => {
    const region = comparisonOf(atlas, view({ regions: ['20', '12'] }));
    const grouped = comparisonOf(
      atlas,
      view({
        groups: [
          { name: 'A', regions: ['20'] },
          { name: 'B', regions: ['12'] },
        ],
      }),
    );
    for (const row of all(region)) {
      const other = all(grouped).find(({ id }) => id === row.id);
      if (row.kind === 'figure' && other?.kind === 'figure') {
        expect(
          other.cells.map(({ fact }) => fact.figure),
          row.id,
        ).toEqual(row.cells.map(({ fact }) => fact.figure));
      } else if (row.kind === 'list' && other?.kind === 'list') {
        expect(other.lists.map((items) => items.map(({ text }) => text))).toEqual(
          row.lists.map((items) => items.map(({ text }) => text)),
        );
      }
    }
  });

  it('is that region by the rules too, not only by a short cut', () => {
    for (const figure of [value(3), interval(2, 5), absent('not_found')]) {
      expect(combine('sum', [figure], [], 'units')).toEqual(
        figure.kind === 'absent' ? absent('not_found') : figure,
      );
      expect(combine('mean', [figure], [value(7)], 'units')).toEqual(figure);
    }
  });
});

describe('a group of all regions', () => {
  it('has the whole of what is a share of the country', () => {
    const share = unitFact(atlas, indicatorOf('agro_export_share'), '2022-2024', everybody);
    expect(number(share)).toBeCloseTo(100, 0);
  });

  it('agrees with the coverage of the country, and has its rural share', () => {
    for (const fn of SERVICE_FUNCTIONS) {
      const national = accessOf(atlas, view({ functions: [fn] })).national;
      const observed = byRuralPopulation(
        atlas.districts,
        everybody.members,
        (ubigeo) => atlas.analysis.coverage(ubigeo, fn, null).observed,
      );
      if (national.kind === 'absent') {
        // Without any place found the share covered by those found is zero; the access has no figure.
        expect(bounds(observed, [NaN, NaN])).toEqual([0, 0]);
        continue;
      }
      const [low, high] = bounds(national, [NaN, NaN]);
      const [own, most] = bounds(observed, [NaN, NaN]);
      // Both hold the truth; they are the same where every place is known to its district.
      expect(100 * own).toBeLessThanOrEqual(high + 1e-6);
      expect(100 * most).toBeGreaterThanOrEqual(low - 1e-6);
      const placed = atlas.services.points.every(
        (point) =>
          point.function !== fn || point.precision === 'exact' || point.precision === 'district',
      );
      if (placed) {
        expect(100 * own).toBeCloseTo(low, 6);
        expect(100 * most).toBeCloseTo(high, 6);
      }
    }
    const people = [...ruralPopulation(atlas.districts).values()].reduce((a, b) => a + b, 0);
    const population = unitFact(atlas, indicatorOf('population_census'), '2017', everybody);
    const share = unitFact(atlas, indicatorOf('rural_population_share_census'), '2017', everybody);
    expect(number(share)).toBeCloseTo((100 * people) / number(population), 0);
  });

  it('has the gap and the functions between those of its regions', () => {
    const gap = bounds(gapOf(atlas, everybody).figure, [NaN, NaN]);
    const own = everybody.members.flatMap((ubigeo) => {
      const { figure } = atlas.analysis.gap(ubigeo);
      return figure.kind === 'absent' ? [] : [bounds(figure, [0, 1])];
    });
    expect(gap[0]).toBeGreaterThanOrEqual(Math.min(...own.map(([low]) => low)));
    expect(gap[1]).toBeLessThanOrEqual(Math.max(...own.map(([, high]) => high)));
    const [found, most] = bounds(functionsOf(atlas, everybody).figure, [NaN, NaN]);
    expect(found).toBeGreaterThanOrEqual(5);
    expect(most).toBeLessThanOrEqual(SERVICE_FUNCTIONS.length);
  });
});

describe('groups by their rules', () => {
  it('add amounts and shares of the country', () => {
    const pair = group(['12', '20']);
    for (const id of ['agro_export_fob', 'agri_producers_registered', 'agro_export_share']) {
      const indicator = indicatorOf(id);
      const period = commonPeriod(atlas, id, [pair]) ?? '';
      const parts = ['12', '20'].map((ubigeo) =>
        number(unitFact(atlas, indicator, period, group([ubigeo]))),
      );
      expect(number(unitFact(atlas, indicator, period, pair)), id).toBeCloseTo(
        (parts[0] ?? NaN) + (parts[1] ?? NaN),
        6,
      );
    }
  });

  it('never make a zero of a member that is not known', () => {
    expect(combine('sum', [value(3), absent('not_found')], [], 'ha')).toEqual(
      interval(3, Infinity),
    );
    expect(combine('sum', [value(3), absent('not_applicable')], [], 'ha')).toEqual(value(3));
    expect(combine('mean', [value(40), absent('not_found')], [value(3), value(1)], '%')).toEqual(
      interval(30, 55),
    );
    expect(combine('mean', [value(40), absent('not_found')], [value(3), value(1)], 'km')).toEqual(
      absent('not_found'),
    );
    expect(combine('mean', [value(40), value(2)], [value(3), absent('not_found')], '%')).toEqual(
      absent('not_found'),
    );
  });

  it('average poverty by population, and name the weights and the lines', () => {
    const pair = group(['12', '20']);
    const fact = unitFact(atlas, indicatorOf('poverty_rate'), '2023', pair);
    const [junin, piura] = ['12', '20'].map((ubigeo) =>
      number(unitFact(atlas, indicatorOf('poverty_rate'), '2023', group([ubigeo]))),
    );
    expect(number(fact)).toBeGreaterThan(Math.min(junin ?? NaN, piura ?? NaN));
    expect(number(fact)).toBeLessThan(Math.max(junin ?? NaN, piura ?? NaN));
    expect(fact.provenance?.derived?.es).toMatch(
      /Media de Junín y Piura, ponderada por: Población/,
    );
    expect(fact.provenance?.note).toMatch(
      /Junín: region_indicators:\d+; Piura: region_indicators:/,
    );
  });

  it('never add firms: a floor, and why', () => {
    const fact = unitFact(atlas, indicatorOf('exporters'), '2022-2024', group(['12', '20']));
    const most = Math.max(
      ...['12', '20'].map((ubigeo) =>
        number(unitFact(atlas, indicatorOf('exporters'), '2022-2024', group([ubigeo]))),
      ),
    );
    expect(fact.figure).toEqual(interval(most, Infinity));
    expect(fact.provenance?.derived?.es).toMatch(/nunca se suman/);
  });

  it('show no rate whose denominator is not there, and say so', () => {
    const fact = unitFact(atlas, indicatorOf('incore_score'), '2025', group(['12', '20']));
    expect(fact.figure).toEqual(absent('not_applicable'));
    expect(fact.provenance?.derived?.es).toMatch(/No se agrega/);
    expect(ruleOf(indicatorOf('incore_rank')).kind).toBe('none');
  });

  it('trust a group no more than its least sure member', () => {
    const facts = (['high', 'low'] as const).map((confidence, i): { name: string; fact: Fact } => ({
      name: `R${i}`,
      fact: {
        figure: value(1),
        unit: 'ha',
        period: '2020',
        provenance: { ref: `t:${i + 2}`, source: 's', confidence, derived: null, note: null },
      },
    }));
    expect(groupFact('x', value(2), facts, { es: '', en: '' }).provenance?.confidence).toBe('low');
  });

  it('weigh the way to a place by people, between those of the members', () => {
    const [a, b] = ['12', '20'].map((ubigeo) =>
      bounds(wayOf(atlas, 'sanitary', group([ubigeo])).figure, [NaN, NaN]),
    );
    const both = bounds(wayOf(atlas, 'sanitary', group(['12', '20'])).figure, [NaN, NaN]);
    expect(both[1]).toBeLessThanOrEqual(Math.max(a?.[1] ?? NaN, b?.[1] ?? NaN));
    expect(both[0]).toBeGreaterThanOrEqual(Math.min(a?.[0] ?? NaN, b?.[0] ?? NaN));
  });
});

describe('the comparison table', () => {
  it('marks an end of a row only where its interval lies beyond every other', () => {
    const comparison = comparisonOf(atlas, view({ regions: ['20', '12', '06', '08'] }));
    for (const row of all(comparison)) {
      if (row.kind !== 'figure' || row.extremes.highest === null) continue;
      const top = bounds(row.cells[row.extremes.highest]?.fact.figure as Figure, [NaN, NaN]);
      row.cells.forEach(({ fact }, i) => {
        if (i === row.extremes.highest || fact.figure.kind === 'absent') return;
        expect(bounds(fact.figure, [NaN, NaN])[1], row.id).toBeLessThan(top[0]);
      });
    }
  });

  it('does not mark a way that a place nobody listed may shorten, nor chains that a plan may add', () => {
    const comparison = comparisonOf(atlas, view({ regions: ['20', '12', '06'] }));
    for (const fn of SERVICE_FUNCTIONS) {
      if (atlas.analysis.completeness(fn).kappa === 1) continue;
      expect(figures(comparison, `access_${fn}`).extremes).toEqual({ highest: null, lowest: null });
    }
    const near = comparisonOf(atlas, view({ regions: ['06', '25'] }));
    const [more, less] = figures(near, 'chains_listed').cells.map(({ fact }) => number(fact));
    expect((more ?? NaN) - (less ?? NaN)).toBeLessThanOrEqual(mostAddedByPlan(atlas.chains));
    expect(figures(near, 'chains_listed').extremes).toEqual({ highest: null, lowest: null });
  });

  it('does not tell poverty apart within the margin that INEI warns of', () => {
    const near = comparisonOf(atlas, view({ regions: ['20', '07'] }));
    const row = figures(near, 'poverty_rate');
    const [a, b] = row.cells.map(({ fact }) => number(fact));
    expect(Math.abs((a ?? NaN) - (b ?? NaN))).toBeLessThan(3);
    expect(row.extremes).toEqual({ highest: null, lowest: null });
  });

  it('compares all units in one period, and no part of a year', () => {
    const comparison = comparisonOf(atlas, view({ regions: ['20', '15'] }));
    for (const row of all(comparison)) {
      if (row.kind !== 'figure') continue;
      const periods = new Set(row.cells.map(({ fact }) => fact.period));
      expect(periods.size, row.id).toBe(1);
      expect([...periods][0], row.id).not.toMatch(/[a-z]/);
    }
    // Lima has no figure of poverty in the last year: the last in which both have one is read.
    expect(figures(comparison, 'poverty_rate').period).toBe('2023');
  });

  it('leaves a gap in the line where a year is not known', () => {
    const line = trendOf(atlas, indicatorOf('poverty_rate'), {
      id: '15',
      name: 'Lima',
      kind: 'region',
      members: ['15'],
    });
    expect(line.find(({ year }) => year === 2024)?.value).toBeNull();
    expect(line.find(({ year }) => year === 2023)?.value).toBeGreaterThan(0);
  });

  it('keeps the column of a unit without data, with the absence that it is', () => {
    const comparison = comparisonOf(atlas, view({ regions: ['07', '20'] }));
    const coverage = figures(comparison, 'coverage_sanitary');
    expect(coverage.cells).toHaveLength(2);
    expect(coverage.cells[0]?.fact.figure).toEqual(absent('not_applicable'));
    expect(coverage.extremes).toEqual({ highest: null, lowest: null });
  });

  it('shares chains that are listed for all, and gives each its own', () => {
    const comparison = comparisonOf(atlas, view({ regions: ['20', '12'] }));
    const lists = (id: string) => {
      const row = all(comparison).find((one) => one.id === id);
      return row?.kind === 'list' ? row.lists.map((items) => items.map(({ text }) => text)) : [];
    };
    const [both = []] = lists('shared');
    const [piura = [], junin = []] = lists('own');
    expect(both).toHaveLength(comparison.shared.length);
    expect(both).toContain('Café');
    expect(both.length + piura.length).toBe(
      number(figures(comparison, 'chains_listed').cells[0]?.fact as Fact),
    );
    expect(junin.filter((chain) => piura.includes(chain))).toEqual([]);
  });

  it('gives every figure a source, ours where we derived it', () => {
    const comparison = comparisonOf(
      atlas,
      view({ regions: ['20'], groups: [{ name: 'Norte', regions: ['14', '24', '13'] }] }),
    );
    for (const row of all(comparison)) {
      if (row.kind !== 'figure') continue;
      for (const { fact } of row.cells) {
        if (fact.figure.kind === 'absent') continue;
        expect(fact.provenance, row.id).not.toBeNull();
      }
      expect(row.cells[1]?.fact.provenance?.derived?.en, row.id).toBeTruthy();
    }
  });

  it('holds the leading families within what is known of the mix', () => {
    for (const { ubigeo } of atlas.core.regions) {
      const mix = exportMix(atlas.districts, [ubigeo]);
      if (!mix) continue;
      const floors = mix.families.reduce((sum, { floor }) => sum + floor, 0);
      expect(floors + mix.remainder).toBeCloseTo(mix.total, 0);
      for (const { floor, ceiling } of mix.families) {
        expect(ceiling).toBeGreaterThanOrEqual(floor);
        expect(ceiling).toBeLessThanOrEqual(mix.total + 1);
      }
    }
  });
});

describe('the picture of the comparison', () => {
  it('gives each unit one mark, a group all of its regions', () => {
    const picture = comparePicture(
      atlas,
      view({ regions: ['20'], groups: [{ name: 'Sur', regions: ['04', '23'] }] }),
    );
    const mark = (ubigeo: string) => picture.regions.find((one) => one.ubigeo === ubigeo)?.mark;
    expect(mark('20')).toBe(0);
    expect(mark('04')).toBe(1);
    expect(mark('23')).toBe(1);
    expect(mark('12')).toBe(2);
    expect(
      picture.legend.kind === 'categorical' && picture.legend.classes.map((one) => one.count),
    ).toEqual([1, 2, 22]);
  });

  it('says in a sentence what is shared and where the units surely differ', () => {
    const { finding } = comparePicture(atlas, view({ regions: ['20', '12'] }));
    expect(finding).toMatch(/^Piura y Junín comparten \d+ cadenas; difieren en: peso en las/);
    expect(comparePicture(atlas, view()).finding).toMatch(/Elija de dos a seis/);
  });

  it('has the comparison for its table, a column a unit', () => {
    const { table } = comparePicture(atlas, view({ regions: ['20', '12'] }));
    expect(table.columns.map(({ title }) => title).slice(2)).toEqual(['Piura', 'Junín']);
    expect(table.rows.length).toBeGreaterThan(30);
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
  });
});

describe('pairs to begin with', () => {
  it('are the pilot, and the pilot with regions not known to be in the programme', () => {
    const pairs = suggestedPairs(atlas, view());
    expect(pairs).toHaveLength(3);
    expect([...(pairs[0] ?? [])].sort()).toEqual(['12', '20']);
    const entered = new Set(atlas.programme.entries.map(({ ubigeo }) => ubigeo));
    for (const [pilot, other] of pairs.slice(1)) {
      expect(atlas.core.pilot).toContain(pilot);
      expect(entered.has(other)).toBe(false);
    }
  });
});

describe('peers', () => {
  it('are all other regions in the order of their most likely distance', () => {
    const peers = peersOf(atlas, '20');
    expect(peers).toHaveLength(24);
    expect(peers.map(({ ubigeo }) => ubigeo)).not.toContain('20');
    const nominal = peers.map(({ distance }) => distance.nominal ?? Infinity);
    expect(nominal).toEqual([...nominal].sort((a, b) => a - b));
    for (const { distance } of peers) {
      const [low, high] = bounds(distance.figure, [NaN, NaN]);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(distance.nominal).toBeGreaterThanOrEqual(low - 1e-9);
      expect(distance.nominal).toBeLessThanOrEqual(high + 1e-9);
    }
  });

  it('are as far one way as the other', () => {
    const there = peersOf(atlas, '20').find(({ ubigeo }) => ubigeo === '12')?.distance;
    const back = peersOf(atlas, '12').find(({ ubigeo }) => ubigeo === '20')?.distance;
    expect(there?.nominal).toBeCloseTo(back?.nominal ?? NaN, 12);
  });

  it('count the parts that are known: a port without rural people has no coverage', () => {
    const callao = peersOf(atlas, '07');
    expect(callao.every(({ distance }) => distance.known === 3 && distance.of === 4)).toBe(true);
  });

  it('allow for chains of plans that were not found, and only there', () => {
    expect(mostAddedByPlan(atlas.chains)).toBeGreaterThan(0);
    const both = peersOf(atlas, '20').find(({ ubigeo }) => ubigeo === '12')?.parts.chains.figure;
    expect(both?.kind).toBe('value');
    const one = peersOf(atlas, '20').find(({ ubigeo }) => ubigeo === '06')?.parts.chains.figure;
    expect(one?.kind).toBe('interval');
  });
});

describe('what the pilot had', () => {
  it('names only what the pilot has and the region was not found to have', () => {
    const lacks = lacksOf(atlas, '06');
    const own = new Set(atlas.analysis.chainsOf('06').map(({ chain }) => chain));
    const chains = [...lacks.chainsAtStart, ...lacks.chainsNow].map(({ thing }) => thing);
    expect(chains.length).toBeGreaterThan(0);
    expect(chains.some((chain) => own.has(chain))).toBe(false);
    expect(new Set(chains).size).toBe(chains.length);
    const present = atlas.analysis.functionsPresent('06').present;
    expect(lacks.functions.some(({ thing }) => present.includes(thing))).toBe(false);
    expect(lacks.startYear).toBe('2019');
  });

  it('compares a region of the pilot with the other alone', () => {
    const lacks = lacksOf(atlas, '20');
    const holders = [...lacks.chainsAtStart, ...lacks.functions].flatMap(({ pilot }) => pilot);
    expect(new Set(holders)).toEqual(new Set(['12']));
  });
});

describe('coverage of a group', () => {
  it('lies between that of its regions', () => {
    const pair = bounds(coverageOf(atlas, 'sanitary', group(['12', '20'])).figure, [NaN, NaN]);
    const own = ['12', '20'].map((ubigeo) =>
      bounds(coverageOf(atlas, 'sanitary', group([ubigeo])).figure, [NaN, NaN]),
    );
    expect(pair[0]).toBeGreaterThanOrEqual(Math.min(...own.map(([low]) => low)));
    expect(pair[1]).toBeLessThanOrEqual(Math.max(...own.map(([, high]) => high)));
  });
});
