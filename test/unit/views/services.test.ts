import { afterEach, describe, expect, it } from 'vitest';
import { SERVICE_FUNCTIONS } from '../../../src/data/types';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import { DEFAULT_VIEW, type ViewState } from '../../../src/state/view';
import { countFloors } from '../../../src/views/services/fill';
import { matrixOf } from '../../../src/views/services/matrix';
import { drawServices } from '../../../src/views/services/picture';
import {
  countsBy,
  functionsFound,
  inventoryOf,
  isServing,
  northToSouth,
} from '../../../src/views/services/points';
import { chains } from '../../fixtures/small-chains';
import { core } from '../../fixtures/small-country';
import { analysis, services } from '../../fixtures/small-services';

afterEach(() => overwriteGetLocale(() => 'es'));

const view = (over: Partial<ViewState> = {}): ViewState => ({
  ...DEFAULT_VIEW,
  room: 'services',
  ...over,
});
const draw = (over: Partial<ViewState> = {}, covered = true) =>
  drawServices(
    { core, chains, services, ...(covered ? { analysis: analysis() } : {}) },
    view(over),
  );
const markOf = (picture: ReturnType<typeof draw>, ubigeo: string) =>
  picture.regions.find((mark) => mark.ubigeo === ubigeo);
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('the inventory', () => {
  it('tells places from evidence of activity and from services without a region', () => {
    const inventory = inventoryOf(services, view());
    expect(ids(inventory.places)).toEqual(['p1', 'p2', 'p3', 'p4', 'planned', 'textile']);
    expect(ids(inventory.evidence)).toEqual(['proof']);
    expect(ids(inventory.unplaced)).toEqual(['vuce']);
  });

  it.each([
    [{ functions: ['guild', 'finance'] }, ['p3', 'planned']],
    [{ ministries: ['MIDAGRI'] }, ['p1', 'p2']],
    [{ institutions: ['chambers'] }, ['p3']],
    [{ delivery: ['second_floor'] }, ['p2']],
    [{ statuses: ['planned'] }, ['planned']],
    [{ ministries: ['PRODUCE'], functions: ['sanitary'] }, []],
  ])('filters by %o', (filters, expected) => {
    expect(ids(inventoryOf(services, view(filters)).places)).toEqual(expected);
  });

  it('says what ticking one more value would show, the other filters kept', () => {
    const places = services.points.filter((one) => one.isPlace);
    const filtered = view({ ministries: ['PRODUCE'], functions: ['guild'] });
    const counts = countsBy(places, filtered, 'functions', (one) => one.function);
    expect(Object.fromEntries(counts)).toEqual({ innovation_tech_transfer: 2, finance: 1 });
  });

  it('counts neither what is only announced nor what serves no agro chain', () => {
    expect(ids(services.points.filter(isServing))).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(functionsFound(services.points, '12')).toEqual(['innovation_tech_transfer']);
    expect(functionsFound(services.points, '01')).toEqual([]);
  });
});

describe('the points on the map', () => {
  it('give each ministry a shape of its own and name it in the key', () => {
    const { points, pointLegend } = draw();
    const shapes = new Map(points.map((mark) => [mark.hue, mark.shape]));
    expect(new Set(shapes.values()).size).toBe(shapes.size);
    expect(pointLegend?.reduce((sum, entry) => sum + entry.count, 0)).toBe(points.length);
  });

  it('draw a point known only to its province or department as approximate', () => {
    const rough = draw().points.filter((mark) => mark.approximate);
    expect(ids(rough)).toEqual(['p2', 'p4']);
  });

  it('put rings only round points that stand where they are drawn, in a straight line', () => {
    const { points } = draw({ reachRings: true, reachKm: 70 });
    expect(points.find(({ id }) => id === 'p1')?.reachKm).toBe(50);
    expect(points.find(({ id }) => id === 'p2')?.reachKm).toBeUndefined();
    expect(draw().points.some((mark) => mark.reachKm !== undefined)).toBe(false);
  });
});

describe('how regions are filled', () => {
  it('counts the functions found when none or several are chosen, and ranks nobody by it', () => {
    const picture = draw();
    expect(markOf(picture, '20')).toMatchObject({ value: 2, label: '2 de 9 funciones halladas' });
    expect(picture.regions.every((mark) => mark.rank === null)).toBe(true);
    expect(markOf(draw({ functions: ['sanitary', 'finance'] }), '20')?.value).toBe(1);
  });

  it('does not make a zero of a region where nothing was found', () => {
    expect(markOf(draw(), '11')).toMatchObject({ mark: 'not_found', value: null });
    expect(markOf(draw(), '01')).toMatchObject({ mark: 'not_found', value: null });
  });

  it('shows the coverage of the one function chosen, as an interval', () => {
    const picture = draw({ functions: ['sanitary'] });
    expect(markOf(picture, '20')).toMatchObject({
      mark: 'interval',
      range: [50, 80],
      band: [2, 4],
    });
    expect(markOf(picture, '12')).toMatchObject({ mark: 1, value: 25 });
    expect(markOf(picture, '07')).toMatchObject({ mark: 'not_applicable', rank: null });
  });

  it('leaves the place open where intervals overlap', () => {
    const picture = draw({ functions: ['sanitary'] });
    // Amazonas, Ica and Lima may have anything up to 50 %: Junín's 25 % may be first or last of them.
    expect(markOf(picture, '20')?.rankRange).toBeUndefined();
    expect(markOf(picture, '12')?.rankRange).toEqual([2, 5]);
  });

  it('falls back to the count until the analysis is there', () => {
    const picture = draw({ functions: ['sanitary'] }, false);
    expect(markOf(picture, '20')).toMatchObject({ mark: 0, value: 1 });
  });

  it('counts in its legend what it draws', () => {
    for (const over of [{}, { functions: ['sanitary'] }, { functions: ['sanitary', 'guild'] }]) {
      const { legend } = draw(over);
      if (legend.kind !== 'sequential') throw new Error('expected classes');
      const specials = legend.specials.reduce((sum, special) => sum + special.count, 0);
      const classes = legend.classes.reduce((sum, one) => sum + one.count, 0);
      expect(specials + classes).toBe(core.regions.length);
      expect(legend.n + legend.missing).toBe(core.regions.length);
    }
  });

  it('has one class a number for few functions and pairs for many', () => {
    expect(countFloors(3)).toEqual([1, 2, 3]);
    expect(countFloors(9)).toEqual([1, 3, 5, 7]);
    expect(countFloors(6)).toEqual([1, 3, 5]);
  });
});

describe('the sentence of the services', () => {
  it('speaks of the pilot regions when none is chosen', () => {
    expect(draw().finding).toBe(
      'Se hallaron 6 lugares de servicio de 3 instituciones o redes. De 9 funciones, se halló lugar para 1 en Junín y 2 en Piura.',
    );
  });

  it('speaks of the chosen region, and says that filters are on', () => {
    const { finding } = draw({ regions: ['12'], ministries: ['MIDAGRI'] });
    expect(finding).toMatch(/^Con estos filtros/);
    expect(finding).toContain('para ninguna en Junín');
  });

  it('names the function where nothing else was narrowed, also where no place of it was found', () => {
    expect(draw({ functions: ['sanitary'] }).finding).toMatch(/^Sanidad agraria: se hall/);
    expect(draw({ functions: ['sanitary'], ministries: ['MIDAGRI'] }).finding).toMatch(
      /^Con estos filtros/,
    );
    const nothing = draw({ functions: ['certification_quality'] }).finding;
    expect(nothing).toMatch(/^Certificación y calidad: no se halló/);
    expect(nothing).toContain('no se halló no es no hay');
  });

  it('gives the coverage with the distance for which it was computed', () => {
    // The view is ahead of the computation: the sentence keeps to what was computed.
    expect(draw({ functions: ['sanitary'], regions: ['20'], reachKm: 100 }).finding).toContain(
      'A 60 km por carretera, sanidad agraria cubre entre 50 y 80\u00a0% de la población rural de Piura.',
    );
  });

  it('does not turn nothing found into nothing there', () => {
    expect(draw({ ministries: ['OTHER'] }).finding).toContain('no se halló no es no hay');
  });
});

describe('the matrix', () => {
  const rows = matrixOf(core, { places: services.points }, analysis(), 'es');

  it('has every region from north to south and every function', () => {
    expect(rows.map((row) => row.ubigeo)).toEqual(northToSouth(core).map((row) => row.ubigeo));
    expect(rows).toHaveLength(core.regions.length);
    for (const row of rows) expect(row.cells).toHaveLength(SERVICE_FUNCTIONS.length);
  });

  it('counts places and colours by the floor of the coverage', () => {
    const piura = rows.find((row) => row.ubigeo === '20');
    const cell = piura?.cells.find((one) => one.function === 'sanitary');
    expect(cell).toMatchObject({ places: 2, reach: 2 });
    expect(cell?.words).toBe(
      'Piura, Sanidad agraria: 2 lugares; 50–80\u00a0% de la población rural a 60 km',
    );
  });

  it('shows that neighbours reach a region without a place, and leaves bare what nothing reaches', () => {
    const junin = rows.find((row) => row.ubigeo === '12');
    const of = (fn: string) => junin?.cells.find((one) => one.function === fn);
    expect(of('sanitary')).toMatchObject({ places: 0, reach: 1 });
    expect(of('finance')).toMatchObject({ places: 0, reach: null });
  });
});

describe('the table twin', () => {
  it('holds every region, its figure first', () => {
    const { table } = draw({ functions: ['sanitary'] });
    expect(table.rows).toHaveLength(core.regions.length);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    const piura = table.rows.find((row) => row.ubigeo === '20');
    expect(piura?.cells[1]).toMatchObject({ text: '50–80\u00a0%', sort: 65 });
    expect(piura?.cells[1]?.fact?.provenance?.derived?.es).toContain('60 km');
  });
});
