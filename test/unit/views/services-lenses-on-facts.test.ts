/** Access and coordination on the package itself: what must hold whatever the facts become. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_FUNCTIONS } from '../../../src/data/types';
import { bounds, scale } from '../../../src/model/figure';
import type { MapPicture } from '../../../src/map/picture';
import { DEMAND_KINDS, DISTANCE_DECAYS, type ViewState } from '../../../src/state/view';
import { accessOf } from '../../../src/views/services/access/access';
import { coordinationOf } from '../../../src/views/services/coordination/coordination';
import { drawServices } from '../../../src/views/services/picture';
import { isServing } from '../../../src/views/services/points';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

let atlas: WholeAtlas;

beforeAll(() => {
  atlas = readAtlas();
}, 60_000);

/** What no reader may meet: broken numbers and absences that became something else. */
const BROKEN = /NaN|undefined|Infinity|∞/;
const words = ({ finding, regions, legend, surface, table }: MapPicture): string =>
  JSON.stringify([
    finding,
    regions.map(({ label }) => label),
    legend,
    surface?.marks.map((mark) => surface.label(mark)),
    table.caption,
    table.rows.map(({ cells }) => cells.map(({ text }) => text)),
  ]);
const access = (over: Partial<ViewState>) => viewOf({ room: 'services', lens: 'access', ...over });

describe('the access of the districts', () => {
  it('draws every function, every district counted once', () => {
    for (const fn of SERVICE_FUNCTIONS) {
      for (const accessMeasure of ['ratio', 'nearest'] as const) {
        const picture = drawServices(atlas, access({ functions: [fn], accessMeasure }));
        const { legend } = picture;
        expect(legend.n + legend.missing, fn).toBe(atlas.districts.districts.length);
        expect(words(picture), fn).not.toMatch(BROKEN);
      }
    }
  });

  it('draws every demand and decay, the sure never above the possible', () => {
    for (const demand of DEMAND_KINDS) {
      for (const decay of DISTANCE_DECAYS) {
        const view = access({ functions: ['sanitary'], demand, decay });
        for (const { access: figure, district } of accessOf(atlas, view).districts) {
          if (figure.kind !== 'interval') continue;
          expect(figure.floor, district.ubigeo6).toBeGreaterThanOrEqual(0);
          expect(figure.ceiling, district.ubigeo6).toBeGreaterThan(figure.floor);
        }
        expect(words(drawServices(atlas, view))).not.toMatch(BROKEN);
      }
    }
  });

  it('agrees with the coverage of the analysis in every region and function', () => {
    for (const fn of SERVICE_FUNCTIONS) {
      const { byRegion, sites } = accessOf(atlas, access({ functions: [fn] }));
      if (sites.length === 0) continue;
      atlas.core.regions.forEach(({ ubigeo }, i) => {
        const observed = scale(atlas.analysis.coverage(ubigeo, fn, null).observed, 100);
        const own = byRegion[i] ?? { kind: 'absent', absence: 'not_found' };
        expect(own.kind, `${fn} ${ubigeo}`).toBe(observed.kind);
        if (own.kind === 'absent') return;
        const [low, high] = bounds(own, [0, 100]);
        const [floor, ceiling] = bounds(observed, [0, 100]);
        expect(low, `${fn} ${ubigeo}`).toBeCloseTo(floor, 6);
        expect(high, `${fn} ${ubigeo}`).toBeCloseTo(ceiling, 6);
      });
    }
  });

  it('reaches the more people the farther a place serves', () => {
    const floors = [20, 60, 150].map((reachKm) => {
      const { national } = accessOf(atlas, access({ functions: ['sanitary'], reachKm }));
      return bounds(national, [0, 100])[0];
    });
    expect(floors).toEqual([...floors].sort((a, b) => a - b));
  });
});

describe('the coordination', () => {
  it('counts each place that serves in one region and mode', () => {
    const { regions, count } = coordinationOf(atlas.core, atlas.services);
    const served = regions.reduce(
      (sum, { delivery }) => sum + delivery.first + delivery.second + delivery.unstated,
      0,
    );
    expect(served).toBe(atlas.services.points.filter(isServing).length);
    expect(count.none + count.one + count.several).toBe(
      atlas.core.regions.length * SERVICE_FUNCTIONS.length,
    );
  });

  it('finds in each cell the same places as the analysis', () => {
    for (const { ubigeo, cells } of coordinationOf(atlas.core, atlas.services).regions) {
      for (const cell of cells) {
        const places = cell.bodies.reduce((sum, body) => sum + body.places, 0);
        const known = atlas.analysis.coverage(ubigeo, cell.function, null).points;
        expect(places, `${ubigeo} ${cell.function}`).toBe(known.length);
      }
    }
  });

  it('draws the whole and each function', () => {
    for (const functions of [[], ...SERVICE_FUNCTIONS.map((fn) => [fn])]) {
      const picture = drawServices(
        atlas,
        viewOf({ room: 'services', lens: 'coordination', functions }),
      );
      expect(picture.legend.n + picture.legend.missing).toBe(atlas.core.regions.length);
      expect(words(picture)).not.toMatch(BROKEN);
    }
  });
});
