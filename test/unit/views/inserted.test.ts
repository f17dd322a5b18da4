/** What of a view goes into the address of its inserted map: all that its picture shows, and nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/embed/address';
import { inLanguage } from '../../../src/i18n/messages';
import { DEFAULT_VIEW, LENSES, MAPS_OF, type ViewState } from '../../../src/state/view';
import { drawView } from '../../../src/views/embed/draw';
import { insertedView } from '../../../src/views/embedding/inserted';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';

let atlas: WholeAtlas;
beforeAll(() => {
  atlas = readAtlas();
});

const inserted = (patch: Partial<ViewState>): ViewState =>
  insertedView({ ...DEFAULT_VIEW, ...patch }, atlas.core, atlas.chains);

/** Every setting away from its default, as a reader may have left it in some room. */
const TOUCHED: Partial<ViewState> = {
  indicator: 'poverty_rate',
  period: '2019',
  classMethod: 'equal',
  classes: 4,
  withoutCapital: true,
  chain: 'coffee',
  bases: ['perx'],
  functions: ['finance'],
  ministries: ['PRODUCE'],
  institutions: ['sierra-y-selva-exportadora'],
  delivery: ['first_floor'],
  statuses: ['active'],
  reachKm: 90,
  reachRings: true,
  accessMeasure: 'nearest',
  decay: 'none',
  demand: 'producers',
  gapAxis: 'promise',
  pattern: 'exports',
  neighbours: 'nearest',
  groups: [{ name: 'Norte', regions: ['20', '24'] }],
  multiplesBy: 'indicator',
  ownScale: true,
  pairOfMaps: 'swipe',
  mapOf: 'gaps',
  pinned: '?v=1&sala=brechas',
  card: false,
  preset: 'readiness',
  weights: { poverty: 30 },
  method: 'topsis',
  weightKnowledge: 'order',
  weightMargin: 20,
  firstK: 3,
  versus: '12',
  knownBy: 2015,
  table: true,
};
const PLACES = MAPS_OF.flatMap((room) => {
  const lenses = room === 'explore' ? [null] : [null, ...LENSES[room].slice(1)];
  return lenses.map((lens) => [room, lens] as const);
});

describe('a view to be inserted', () => {
  it.each(PLACES)(
    'shows in %s (%s) the same map as the app',
    async (room, lens) => {
      const view: ViewState = { ...DEFAULT_VIEW, ...TOUCHED, room, lens };
      const seen = JSON.stringify(await drawView(atlas, view));
      expect(JSON.stringify(await drawView(atlas, inserted(view)))).toBe(seen);
    },
    60_000,
  );

  it('has its page drawn beforehand, whatever the reader did in other rooms', () => {
    const elsewhere = { weights: { poverty: 30 }, versus: '12', knownBy: 2015, ownScale: true };
    expect(slugOf(inserted({ ...elsewhere, indicator: 'poverty_rate' }))).toBe(
      'indicador/poverty_rate',
    );
    expect(slugOf(inserted({ ...elsewhere, room: 'services', chain: 'coffee' }))).toBe(
      'servicio/todas',
    );
  });

  it('has it also where the view leaves open what the app shows first', () => {
    expect(slugOf(inserted({ room: 'chains' }))).toMatch(/^cadena\/./);
    const latest = inserted({ indicator: 'poverty_rate' });
    const periods = atlas.core.indicators.find(({ id }) => id === 'poverty_rate')?.periods ?? [];
    expect(slugOf(latest)).toBe('indicador/poverty_rate');
    const named = periods.map((period) => slugOf(inserted({ indicator: 'poverty_rate', period })));
    expect(named.filter((slug) => slug !== null)).toEqual(['indicador/poverty_rate']);
    expect(slugOf(inserted({ withoutCapital: true }))).toBe('indicador/agro_export_share_excl');
  });

  it('is, of a comparison, the map of its indicator with the regions that are compared', () => {
    const view = inserted({
      room: 'compare',
      lens: 'maps',
      indicator: 'poverty_rate',
      regions: ['20'],
      groups: [{ name: 'Norte', regions: ['20', '24', '14'] }],
    });
    expect(slugOf(view)).toBe('indicador/poverty_rate');
    expect(view.regions).toEqual(['20', '24', '14']);
  });
});

it('words of another language are borrowed and given back', async () => {
  const { m, overwriteGetLocale } = await import('../../../src/i18n/messages');
  overwriteGetLocale(() => 'es');
  expect(inLanguage('en', () => m.shell_close())).toBe('Close');
  expect(m.shell_close()).toBe('Cerrar');
  expect(() =>
    inLanguage('en', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(m.shell_close()).toBe('Cerrar');
});
