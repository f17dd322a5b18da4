import { afterEach, describe, expect, it } from 'vitest';
import { SERVICE_FUNCTIONS } from '../../../src/data/types';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import type { ViewState } from '../../../src/state/view';
import {
  coordinationOf,
  type RegionCoordination,
} from '../../../src/views/services/coordination/coordination';
import { cellWords } from '../../../src/views/services/coordination/words';
import { drawServices } from '../../../src/views/services/picture';
import { chains } from '../../fixtures/small-chains';
import { core, viewOf } from '../../fixtures/small-country';
import { point, services as bare } from '../../fixtures/small-services';

afterEach(() => overwriteGetLocale(() => 'es'));

const services = {
  ...bare,
  points: [
    ...bare.points,
    point('works', '20', 'sanitary', { ministry: 'REGIONAL', isPlace: false, kind: 'body' }),
    point('third', '12', 'guild', { ministry: 'GUILD', delivery: 'unknown' }),
  ],
};
const coordination = coordinationOf(core, services);
const regionOf = (ubigeo: string): RegionCoordination => {
  const found = coordination.regions.find((region) => region.ubigeo === ubigeo);
  if (!found) throw new Error(ubigeo);
  return found;
};
const cellOf = (ubigeo: string, fn: string) => {
  const found = regionOf(ubigeo).cells.find((cell) => cell.function === fn);
  if (!found) throw new Error(fn);
  return found;
};
const draw = (over: Partial<ViewState> = {}) =>
  drawServices(
    { core, chains, services },
    viewOf({ room: 'services', lens: 'coordination', ...over }),
  );

describe('who acts on what', () => {
  it('sees an overlap where two bodies act on one function, with a place or by evidence', () => {
    expect(cellOf('20', 'sanitary')).toMatchObject({
      provision: 'several',
      bodies: [
        { ministry: 'MIDAGRI', places: 2 },
        { ministry: 'REGIONAL', places: 0 },
      ],
    });
    expect(cellOf('20', 'guild').provision).toBe('one');
    expect(cellOf('20', 'finance')).toMatchObject({ provision: 'none', bodies: [] });
  });

  it('keeps evidence apart from places, and leaves out what is only announced or not agro', () => {
    expect(cellOf('11', 'finance').bodies).toEqual([{ ministry: 'PRODUCE', places: 0 }]);
    // A place that is planned, and one for alpaca alone.
    expect(cellOf('12', 'finance').bodies).toEqual([]);
    expect(cellOf('01', 'innovation_tech_transfer').bodies).toEqual([]);
    expect(coordination.withoutPlace).toBe(1);
  });

  it('counts every pair of region and function once', () => {
    const { none, one, several } = coordination.count;
    expect(none + one + several).toBe(core.regions.length * SERVICE_FUNCTIONS.length);
    expect({ one, several }).toEqual({ one: 4, several: 1 });
    const byFunction = coordination.byFunction.map(({ count }) => count.one + count.several);
    expect(byFunction.reduce((sum, n) => sum + n, 0)).toBe(5);
  });

  it('says which bodies stand in the same regions, and on the same functions', () => {
    const pair = coordination.pairs.find(
      ({ ministries }) => ministries.join() === 'MIDAGRI,REGIONAL',
    );
    expect(pair).toMatchObject({ both: 1, either: 1, overlap: 1, sameFunction: 1 });
    const guilds = coordination.pairs.find(
      ({ ministries }) => ministries.join() === 'PRODUCE,GUILD',
    );
    // Ica and Junín; Piura and Junín.
    expect(guilds).toMatchObject({ both: 1, either: 3, sameFunction: 0 });
    expect(coordination.pairs.some(({ ministries }) => ministries.includes('OTHER'))).toBe(false);
  });

  it('tells how places serve, and where nobody says', () => {
    expect(regionOf('20').delivery).toEqual({ first: 2, second: 1, unstated: 0 });
    expect(regionOf('12').delivery).toEqual({ first: 1, second: 0, unstated: 1 });
  });

  it('names who, with how many places or that there is mere evidence', () => {
    expect(cellWords('Piura', cellOf('20', 'sanitary'), 'es')).toBe(
      'Piura, Sanidad agraria: 2 a la vez: Midagri (agricultura), 2 lugares; Gobiernos regionales, solo indicios',
    );
    expect(cellWords('Piura', cellOf('20', 'finance'), 'es')).toBe(
      'Piura, Financiamiento: no se halló a nadie',
    );
  });
});

describe('the picture of the coordination', () => {
  it('fills a region by how many bodies act there; with none found it is not a zero', () => {
    const { regions, legend } = draw();
    const mark = (ubigeo: string) => regions.find((one) => one.ubigeo === ubigeo);
    expect(mark('20')).toMatchObject({ mark: 2, value: 3, rank: null });
    expect(mark('01')).toMatchObject({ mark: 'not_found', value: null });
    expect(legend.n + legend.missing).toBe(core.regions.length);
    if (legend.kind !== 'categorical') throw new Error('expected categories');
    expect(legend.classes.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('looks at the one function chosen, on the map and in the sentence', () => {
    const { regions, points, finding } = draw({ functions: ['guild'] });
    expect(regions.find(({ ubigeo }) => ubigeo === '20')?.value).toBe(1);
    expect(points.map(({ id }) => id)).toEqual(['p3', 'third']);
    expect(finding).toBe(
      'Gremio: de 6 regiones, en 2 actúa uno solo y en 0 varios a la vez; en 0 de ellas solo hay indicios. En 4 no se halló a nadie.',
    );
  });

  it('speaks of the chosen region, else of the country', () => {
    expect(draw().finding).toContain('De 54 cruces de región y función, en 4 actúa uno solo');
    expect(draw({ regions: ['20'] }).finding).toBe(
      'En Piura se hallaron 3 ministerios o sectores: 1 función la lleva uno solo, 1 varios a la vez y en 7 no se halló a nadie.',
    );
  });

  it('looks at the whole inventory whatever else is filtered', () => {
    expect(draw({ ministries: ['MINCETUR'], statuses: ['planned'] }).regions).toEqual(
      draw().regions,
    );
  });

  it('has every region in its table', () => {
    const { table } = draw();
    expect(table.rows).toHaveLength(core.regions.length);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    const piura = table.rows.find(({ ubigeo }) => ubigeo === '20');
    expect(piura?.cells.map(({ sort }) => sort).slice(3)).toEqual([1, 1, 7, 2, 1, null]);
  });
});
