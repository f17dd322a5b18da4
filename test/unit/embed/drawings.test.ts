import { beforeAll, describe, expect, it } from 'vitest';
import { slugOf, viewAt } from '../../../src/embed/address';
import type { MapPicture } from '../../../src/map/picture';
import { DEFAULT_VIEW, type MapOf, type ViewState } from '../../../src/state/view';
import { drawView } from '../../../src/views/embed/draw';
import { drawFrom, openDrawing, partsOf } from '../../../src/views/embed/drawings';
import { slugsOf } from '../../fixtures/dataset-view';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';

let atlas: WholeAtlas;
beforeAll(() => {
  atlas = readAtlas();
}, 60_000);

const draw = (patch: Partial<ViewState>): Promise<MapPicture> =>
  drawView(atlas, { ...DEFAULT_VIEW, ...patch });

describe('a view drawn where there is no page', () => {
  it('has every region and says something, at every prepared address', async () => {
    for (const slug of slugsOf(atlas)) {
      const view = viewAt(slug, 'es');
      if (!view) throw new Error(`No view at ${slug}`);
      expect(slugOf(view)).toBe(slug);
      const picture = await drawView(atlas, view);
      expect(picture.regions.map(({ ubigeo }) => ubigeo)).toEqual(
        atlas.core.regions.map(({ ubigeo }) => ubigeo),
      );
      expect(picture.finding, slug).not.toBe('');
      expect(picture.table.rows.length, slug).toBeGreaterThan(0);
    }
  });

  it('speaks the language of its view, whatever was drawn before', async () => {
    const spoken = await Promise.all(
      (['es', 'en', 'es'] as const).map((language) => draw({ language, room: 'candidates' })),
    );
    const [es, en, again] = spoken.map(({ legend }) => legend.title);
    expect(en).not.toBe(es);
    expect(again).toBe(es);
  });

  it('gives no place in a ranking without what it may move to over uncertain weights', async () => {
    const exact = await draw({ room: 'candidates', weightKnowledge: 'stated' });
    const free = await draw({ room: 'candidates', weightKnowledge: 'any' });
    const width = ({ regions }: MapPicture) =>
      regions.reduce(
        (sum, { rankRange }) => sum + (rankRange ? rankRange[1] - rankRange[0] : 0),
        0,
      );
    const placed = free.regions.filter(({ rank }) => rank !== null);
    expect(placed.length).toBeGreaterThan(1);
    expect(placed.every(({ rankRange }) => rankRange !== undefined)).toBe(true);
    expect(width(free)).toBeGreaterThan(width(exact));
  });

  it('follows the lens and the settings of the view', async () => {
    const [chain, matrix, transfer] = await Promise.all(
      (['chain', 'matrix', 'transfer'] as const).map((lens) => draw({ room: 'chains', lens })),
    );
    const titles = [chain, matrix, transfer].map((picture) => picture?.table.caption);
    expect(new Set(titles).size).toBe(3);
    const near = await draw({ room: 'services', functions: ['finance'], reachKm: 20 });
    const far = await draw({ room: 'services', functions: ['finance'], reachKm: 150 });
    expect(far.finding).not.toBe(near.finding);
  });

  it('refuses a room that is no map', async () => {
    await expect(draw({ room: 'data' })).rejects.toThrow(/data/);
  });
});

describe('the parts that a view is drawn from', () => {
  const parts = async (patch: Partial<ViewState> & { room?: MapOf }) => {
    const room = patch.room ?? 'explore';
    return partsOf(await openDrawing(room), atlas.core, { ...DEFAULT_VIEW, ...patch, room });
  };

  it('are the first alone for the opening view, and the others where it asks for more', async () => {
    expect(await parts({})).toEqual(['core']);
    expect(await parts({ indicator: 'poverty_rate' })).toContain('indicators');
    expect(await parts({ withoutCapital: true })).toContain('indicators');
    expect(await parts({ camera: { lon: -75, lat: -9, zoom: 7 } })).toContain('districts');
  });

  it('hold all that changes the picture', async () => {
    const views: (Partial<ViewState> & { room: MapOf })[] = [
      { room: 'explore', indicator: 'poverty_rate' },
      { room: 'chains' },
      { room: 'chains', lens: 'matrix' },
      { room: 'chains', lens: 'transfer' },
      { room: 'services' },
      { room: 'services', lens: 'access' },
      { room: 'services', lens: 'coordination' },
      { room: 'gaps' },
      { room: 'gaps', lens: 'pattern' },
    ];
    for (const patch of views) {
      const view = { ...DEFAULT_VIEW, ...patch };
      const named: readonly string[] = await parts(patch);
      const some = Object.fromEntries(
        Object.entries(atlas).filter(([name]) => named.includes(name)),
      );
      const picture = drawFrom({ ...some, core: atlas.core }, await openDrawing(view.room), view);
      // Circles of districts are drawn near alone.
      const written = (drawn: MapPicture) => JSON.stringify({ ...drawn, districtCircles: [] });
      expect(written(picture) === written(await draw(patch)), JSON.stringify(patch)).toBe(true);
    }
  }, 60_000);
});
