import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import { DEFAULT_VIEW, type ViewState } from '../../../src/state/view';
import {
  accessOf,
  countUnsure,
  countWithin,
  withoutAccess,
} from '../../../src/views/services/access/access';
import { classesOf } from '../../../src/views/services/access/classes';
import { distributionOf } from '../../../src/views/services/access/distribution';
import { drawServices } from '../../../src/views/services/picture';
import { chains } from '../../fixtures/small-chains';
import { core } from '../../fixtures/small-country';
import { districts, east } from '../../fixtures/small-districts';
import { point, services } from '../../fixtures/small-services';

afterEach(() => overwriteGetLocale(() => 'es'));

/** One office that is known to stand at the origin, one that stands somewhere in Junín. */
const SITES = {
  ...services,
  points: [
    point('known', '20', 'sanitary', { point: east(0) }),
    point('somewhere', '12', 'sanitary', {
      point: east(100),
      precision: 'department',
      ministry: 'PRODUCE',
      serves: 'listed',
      chains: ['coffee'],
    }),
    point('planned', '01', 'sanitary', { point: east(400), status: 'planned' }),
  ],
};
const atlas = { core, chains, services: SITES, districts };
const view = (over: Partial<ViewState> = {}): ViewState => ({
  ...DEFAULT_VIEW,
  room: 'services',
  lens: 'access',
  functions: ['sanitary'],
  decay: 'none',
  ...over,
});
const access = (over: Partial<ViewState> = {}) => accessOf(atlas, view(over));
const of = (name: string, over: Partial<ViewState> = {}) => {
  const found = access(over).districts.find(({ district }) => district.name === name);
  if (!found) throw new Error(name);
  return found;
};
const draw = (over: Partial<ViewState> = {}) => drawServices(atlas, view(over));

describe('places per demand', () => {
  it('shares a place among the rural people within its reach, per 100,000', () => {
    // 1,000 in Sullana and 3,000 in Talara, 28 km by road; all rural people of Paita are none.
    expect(of('Sullana').access).toEqual({ kind: 'value', value: 25 });
    expect(of('Talara').access).toEqual({ kind: 'value', value: 25 });
  });

  it('counts less what is farther, by thirds of the reach', () => {
    const near = 1e5 / (1000 + 0.68 * 3000);
    const { access: sullana } = of('Sullana', { decay: 'zones' });
    const { access: talara } = of('Talara', { decay: 'zones' });
    expect(sullana).toMatchObject({ kind: 'value' });
    expect(sullana.kind === 'value' && sullana.value).toBeCloseTo(near, 9);
    expect(talara.kind === 'value' && talara.value).toBeCloseTo(0.68 * near, 9);
    const gaussian = of('Talara', { decay: 'gaussian' }).access;
    expect(gaussian.kind === 'value' && gaussian.value).toBeLessThan(25);
  });

  it('is an interval where the place may stand here or there', () => {
    // Alone in Satipo it serves its 500; standing in Tarma it is out of Satipo's reach.
    expect(of('Satipo').access).toEqual({ kind: 'interval', floor: 0, ceiling: 200 });
    expect(of('Tarma').access).toEqual({ kind: 'interval', floor: 0, ceiling: 100 });
    expect(countUnsure(access().districts)).toBe(2);
  });

  it('is zero, a value, beyond the reach of every place', () => {
    expect(of('Bagua').access).toEqual({ kind: 'value', value: 0 });
  });

  it('never makes a zero of demand that is not known, nor access of demand that is not there', () => {
    expect(of('Condorcanqui').access).toEqual({ kind: 'absent', absence: 'not_found' });
    expect(of('Nueva').access).toEqual({ kind: 'absent', absence: 'not_found' });
    expect(of('Paita').access).toEqual({ kind: 'absent', absence: 'not_applicable' });
    expect(of('Talara', { demand: 'producers' }).access.kind).toBe('absent');
    // Customs list no exports of Talara: that is not none.
    expect(of('Talara', { demand: 'agro_exports' }).demand).toMatchObject({ absence: 'not_found' });
  });

  it('is written in a unit of each demand: 10,000 producers, US$ 100 million', () => {
    // 200 registered producers in Sullana and Paita share the place.
    expect(of('Sullana', { demand: 'producers' }).access).toEqual({ kind: 'value', value: 50 });
    expect(of('Sullana', { demand: 'agro_exports' }).access).toEqual({ kind: 'value', value: 0.5 });
  });
});

describe('distance to the nearest', () => {
  const km = (name: string) => of(name, { accessMeasure: 'nearest' }).access;
  it('is the straight line times the detour of roads', () => {
    const talara = km('Talara');
    expect(talara.kind === 'value' && talara.value).toBeCloseTo(28, 6);
  });
  it('lies between the best and the worst position of a place that is not well known', () => {
    const satipo = km('Satipo');
    expect(satipo.kind).toBe('interval');
    expect(satipo.kind === 'interval' && satipo.floor).toBeCloseTo(0, 6);
    expect(satipo.kind === 'interval' && satipo.ceiling).toBeCloseTo(140, 6);
  });
  it('needs no demand, but a position', () => {
    expect(km('Condorcanqui').kind).not.toBe('absent');
    expect(km('Nueva').kind).toBe('absent');
  });
});

describe('who is within reach', () => {
  it('is told apart by what is sure, what may be and what is not', () => {
    expect(of('Talara').within).toBe('sure');
    expect(of('Satipo').within).toBe('maybe');
    expect(of('Bagua').within).toBe('no');
    expect(countWithin(access().districts)).toEqual({ sure: 3, maybe: 2, no: 2 });
  });

  it('lists those left out by their demand, only where it is known', () => {
    const names = (over: Partial<ViewState>, ubigeo: string | null = null) =>
      withoutAccess(access(over), ubigeo).map(({ district }) => district.name);
    expect(names({})).toEqual(['Bagua']);
    expect(names({ reachKm: 20 })).toEqual(['Talara', 'Bagua']);
    expect(names({ reachKm: 20 }, '20')).toEqual(['Talara']);
  });

  it('gives each region the share of its demand, with bounds', () => {
    const { byRegion, national } = access();
    const share = (ubigeo: string) =>
      byRegion[core.regions.findIndex((region) => region.ubigeo === ubigeo)];
    expect(share('20')).toEqual({ kind: 'value', value: 100 });
    expect(share('01')).toEqual({ kind: 'value', value: 0 });
    // Of 1,500 in Junín, the office reaches 500 or 1,000.
    const junin = share('12');
    expect(junin?.kind === 'interval' && junin.floor).toBeCloseTo(100 / 3, 9);
    expect(junin?.kind === 'interval' && junin.ceiling).toBeCloseTo(200 / 3, 9);
    // Nothing is known of Ica's districts.
    expect(share('11')).toEqual({ kind: 'absent', absence: 'not_found' });
    expect(national.kind === 'interval' && national.floor).toBeCloseTo(100 * (4500 / 6500), 9);
  });

  it('counts only the places of the ministries and of the chain in view', () => {
    expect(access({ ministries: ['MIDAGRI'] }).sites.map(({ id }) => id)).toEqual(['known']);
    expect(access({ chain: 'mango' }).sites.map(({ id }) => id)).toEqual(['known']);
    expect(access({ chain: 'coffee' }).sites.map(({ id }) => id)).toEqual(['known', 'somewhere']);
    // A chain that is not agro is left from another room and asks for nothing here.
    expect(access({ chain: 'alpaca' }).settings.chain).toBeNull();
  });
});

describe('the picture of the access', () => {
  it('has a dot for each district with a position, over plain regions', () => {
    const { surface, legend } = draw();
    expect(surface?.marks.map(({ id }) => id)).not.toContain('200104');
    expect(surface?.marks).toHaveLength(7);
    expect(legend.countsOf).toBe('districts');
    const marks = new Map(surface?.marks.map(({ id, mark }) => [id, mark]));
    expect(marks.get('010101')).toBe('zero');
    expect(marks.get('120101')).toBe('interval');
    expect(marks.get('010102')).toBe('not_found');
    expect(marks.get('200103')).toBe('not_applicable');
    expect(marks.get('200101')).toBe(marks.get('200102'));
  });

  it('counts in its legend every district, by each measure and demand', () => {
    for (const accessMeasure of ['ratio', 'nearest'] as const) {
      for (const demand of ['rural_population', 'producers', 'agro_exports'] as const) {
        const { legend } = draw({ accessMeasure, demand });
        if (legend.kind !== 'sequential') throw new Error('expected classes');
        const counted = [...legend.classes, ...legend.specials].reduce(
          (n, one) => n + one.count,
          0,
        );
        expect(counted).toBe(districts.districts.length);
        expect(legend.n + legend.missing).toBe(districts.districts.length);
      }
    }
  });

  it('says of a dot what it is, with the bounds', () => {
    const { surface } = draw();
    const label = (id: string) => {
      const dot = surface?.marks.find((mark) => mark.id === id);
      return dot && surface?.label(dot);
    };
    expect(label('120101')).toBe(
      'Satipo (Junín): 0–200\u00a0por 100 mil habitantes rurales. Lugar más cercano: 0–140\u00a0km',
    );
    expect(label('200103')).toContain('Paita (Piura): sin población rural');
  });

  it('keeps its dots while nothing that they rest on changes', () => {
    expect(draw({ regions: ['20'] }).surface?.marks).toBe(draw().surface?.marks);
    expect(draw({ reachKm: 90 }).surface?.marks).not.toBe(draw().surface?.marks);
  });

  it('says how much of the demand lies near, of the country or of the chosen region', () => {
    expect(draw().finding).toBe(
      'A 60 km por carretera o menos de un lugar hallado de sanidad agraria está entre 69 y 77\u00a0% de la población rural; 1 distrito con esa demanda queda fuera.',
    );
    expect(draw({ regions: ['20'] }).finding).toContain(
      'está 100\u00a0% de la población rural de Piura; ningún distrito con esa demanda queda fuera',
    );
    expect(draw({ chain: 'coffee' }).finding).toMatch(/sanidad agraria para café/);
  });

  it('does not turn nothing found into nothing there', () => {
    const picture = draw({ functions: ['finance'] });
    expect(picture.finding).toContain('no se halló no es no hay');
    expect(picture.surface?.marks.every(({ mark }) => mark === 'not_found')).toBe(true);
  });

  it('has every district in its table, with the figures’ sources', () => {
    const { table } = draw();
    expect(table.rows).toHaveLength(districts.districts.length);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    const satipo = table.rows.find(({ id }) => id === '120101');
    expect(satipo?.ubigeo).toBe('12');
    expect(satipo?.cells.map(({ text }) => text)).toEqual([
      'Satipo',
      'Junín',
      '500',
      '0–200',
      '0–140',
      'según dónde esté un lugar',
    ]);
    expect(satipo?.cells[3]?.fact?.provenance?.derived?.es).toContain('60 km');
    expect(draw({ accessMeasure: 'nearest' }).table.columns.map(({ id }) => id)).not.toContain(
      'ratio',
    );
  });

  it('shows the places until the districts are there', () => {
    const picture = drawServices({ core, chains, services: SITES }, view());
    expect(picture.surface).toBeUndefined();
    expect(picture.finding).toBe('Cargando los distritos…');
  });

  it('looks at what the programme is about when no function is chosen', () => {
    expect(access({ functions: [] }).settings.fn).toBe('innovation_tech_transfer');
  });
});

describe('how the demand is spread', () => {
  it('adds up to all of the demand whose access is known', () => {
    const one = access();
    const rows = distributionOf(one, classesOf(one), null);
    expect(rows.reduce((sum, { demand }) => sum + demand, 0)).toBeCloseTo(100, 9);
    const zero = rows.find(({ mark }) => mark === 'zero');
    expect(zero).toMatchObject({ count: 1 });
    expect(zero?.demand).toBeCloseTo(100 * (1000 / 6500), 9);
  });
});
