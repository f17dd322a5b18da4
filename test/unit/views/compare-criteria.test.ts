/** Criteria as axes, and places or figures joined by lines, on the package itself. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ViewState } from '../../../src/state/view';
import { rankingOf } from '../../../src/views/candidates/ranking';
import { sharesOf } from '../../../src/views/candidates/weights';
import { axesOf } from '../../../src/views/compare/criteria/axes';
import {
  figureSlopes,
  placeSlopes,
  regionsOf,
  yearsOf,
} from '../../../src/views/compare/criteria/slopes';
import { unitsOf } from '../../../src/views/compare/units';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

let atlas: WholeAtlas;
let names: ReadonlyMap<string, string>;
let all: readonly string[];

beforeAll(() => {
  atlas = readAtlas();
  names = new Map(atlas.core.regions.map(({ ubigeo, name }) => [ubigeo, name]));
  all = atlas.core.regions.map(({ ubigeo }) => ubigeo);
}, 60_000);

const view = (patch: Partial<ViewState> = {}) => viewOf({ room: 'compare', ...patch });

describe('what is compared', () => {
  it('is the regions in the order of choosing, then the groups, six at most', () => {
    const groups = [{ name: 'Norte', regions: ['24', '20'] }];
    const units = unitsOf(atlas, view({ regions: ['20', '12'], groups }));
    expect(units.map(({ name }) => name)).toEqual(['Piura', 'Junín', 'Norte']);
    expect(units[2]?.members).toEqual(['20', '24']);
    const many = unitsOf(atlas, view({ regions: all.slice(0, 9) }));
    expect(many).toHaveLength(6);
  });

  it('is every region where none is chosen', () => {
    expect(regionsOf([], all)).toEqual(all);
    const units = unitsOf(atlas, view({ regions: ['20'] }));
    expect(regionsOf(units, all)).toEqual(['20']);
  });
});

describe('criteria as axes', () => {
  it('are those in use, the weightiest first', () => {
    const ranking = rankingOf(atlas, view());
    const { axes, rows } = axesOf(ranking, names, 'es', 4);
    const shares = sharesOf(ranking.weights);
    const own = axes.map(({ id }) => shares[id] ?? 0);
    expect(own).toEqual([...own].sort((a, b) => b - a));
    expect(Math.min(...own)).toBeGreaterThan(0);
    expect(rows).toHaveLength(all.length);
    for (const { figures } of rows) expect(figures).toHaveLength(axes.length);
  });

  it('keep an absence an absence', () => {
    const { axes, rows } = axesOf(
      rankingOf(atlas, view({ priority: ['poverty', 'gap'] })),
      names,
      'es',
      8,
    );
    expect(axes.map(({ id }) => id)).toEqual(['poverty', 'gap']);
    const lima = rows.find(({ id }) => id === '15');
    expect(lima?.figures[0]?.kind).toBe('absent');
  });
});

describe('slopes', () => {
  it('join the places of two weightings, and leave an end open where there is no place', () => {
    const [from, to] = ['gap', 'readiness'].map((preset) => rankingOf(atlas, view({ preset })));
    if (!from || !to) throw new Error('no ranking');
    for (const row of placeSlopes(from, to, all, names)) {
      for (const [ranking, figure] of [
        [from, row.from],
        [to, row.to],
      ] as const) {
        const rank = ranking.byRegion.get(row.id)?.rank;
        expect(figure).toEqual(
          rank === undefined
            ? { kind: 'absent', absence: 'not_applicable' }
            : { kind: 'value', value: rank },
        );
      }
    }
  });

  it('never set a part of a year against a year', () => {
    for (const { id } of atlas.core.indicators) {
      for (const year of yearsOf(atlas.indicators, id)) expect(year).toMatch(/^\d{4}$/);
    }
  });

  it('hold the figures of the two years as the data have them', () => {
    const indicator = atlas.core.indicators.find(
      ({ id }) => yearsOf(atlas.indicators, id).length >= 2,
    );
    if (!indicator) throw new Error('no indicator with two years');
    const years = yearsOf(atlas.indicators, indicator.id);
    const [from, to] = [years[0] ?? '', years.at(-1) ?? ''];
    const rows = figureSlopes(atlas.indicators, indicator.id, [from, to], all, all, names);
    rows.forEach((row, i) => {
      expect(row.from).toEqual(atlas.indicators.get(indicator.id)?.get(from)?.facts[i]?.figure);
      expect(row.to).toEqual(atlas.indicators.get(indicator.id)?.get(to)?.facts[i]?.figure);
    });
  });
});
