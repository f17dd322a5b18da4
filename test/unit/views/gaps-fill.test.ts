import { beforeAll, describe, expect, it } from 'vitest';
import type { ServicePoint, UnplacedService } from '../../../src/data/types';
import { bounds } from '../../../src/model/figure';
import { serves } from '../../../src/views/analysis/coverage';
import { DEFAULT_SETTINGS } from '../../../src/views/analysis/settings';
import { stateOf } from '../../../src/views/gaps/cells';
import { fillOf, isNobody, type FillParts } from '../../../src/views/gaps/fill';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { services } from '../../fixtures/small-analysis';
import { core } from '../../fixtures/small-country';

const senasa = services.points[0] as ServicePoint;
const point = (id: string, over: Partial<ServicePoint> = {}): ServicePoint => ({
  ...senasa,
  id,
  name: id,
  ...over,
});
const district = (ubigeo: string, province: string, at: readonly [number, number]) => ({
  ubigeo6: `${ubigeo}0101`,
  ubigeo,
  province,
  name: province,
  point: at,
  population: 1000,
  ruralShare: 50,
  producers: null,
  cropValue: null,
});
const parts = (
  points: readonly ServicePoint[],
  unplaced: readonly UnplacedService[] = [],
): FillParts => ({
  core,
  services: { points, unplaced },
  districts: {
    districts: [
      district('12', 'Huancayo', [-75, -12]),
      district('12', 'Satipo', [-74, -11]),
      district('20', 'Piura', [-80.6, -5.2]),
    ],
  },
});
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('what would fill a cell', () => {
  it('is nothing when no source names a place', () => {
    expect(isNobody(fillOf(parts([]), '11', 'mango', 'sanitary'))).toBe(true);
    expect(isNobody(fillOf(parts([senasa]), '11', 'mango', 'sanitary'))).toBe(false);
    // Another function fills nothing.
    expect(isNobody(fillOf(parts([senasa]), '11', 'mango', 'finance'))).toBe(true);
  });

  it('tells places that serve from those announced, those for other chains, and mere activity', () => {
    const fill = fillOf(
      parts([
        point('serves', { ubigeo: '11' }),
        point('planned', { ubigeo: '11', status: 'planned' }),
        point('built', { ubigeo: '11', status: 'under_construction' }),
        point('coffee only', { ubigeo: '11', serves: 'listed', chains: ['coffee'] }),
        point('fish', { ubigeo: '11', serves: 'none', chains: ['aquaculture'] }),
        point('campaign', { ubigeo: '11', isPlace: false, kind: 'coverage' }),
      ]),
      '11',
      'mango',
      'sanitary',
    );
    expect(idsOf(fill.here)).toEqual(['serves']);
    expect(idsOf(fill.announced)).toEqual(['planned', 'built']);
    expect(idsOf(fill.otherChains)).toEqual(['coffee only', 'fish']);
    expect(idsOf(fill.activity)).toEqual(['campaign']);
    expect(fill.offers).toEqual([]);
  });

  it('names each institution elsewhere once, by its nearest place, nearest first', () => {
    const fill = fillOf(
      parts([
        point('far', { institution: 'inia', ubigeo: '20', point: [-80.6, -5.2] }),
        point('near', { institution: 'inia', ubigeo: '15', point: [-76, -8] }),
        point('nearer', { ubigeo: '15', point: [-76, -7.5] }),
        point('not for mango', { ubigeo: '15', serves: 'listed', chains: ['coffee'] }),
        point('not yet', { ubigeo: '15', status: 'planned' }),
      ]),
      '11',
      'mango',
      'sanitary',
    );
    expect(fill.offers.map(({ nearest, places }) => [nearest.id, places])).toEqual([
      ['nearer', 1],
      ['near', 2],
    ]);
  });

  it('measures the way from the capital along a road, as an interval where the place is not known to its district', () => {
    const at = (precision: ServicePoint['precision']) =>
      fillOf(
        parts([point('junin', { ubigeo: '12', province: 'Satipo', point: [-75, -12], precision })]),
        '20',
        'mango',
        'sanitary',
      ).offers[0]?.km;
    // From Piura's capital (-73, -10): one degree of latitude is 111.2 km, times the detour.
    const [exact] = bounds(at('exact') ?? { kind: 'absent', absence: 'not_found' }, [0, 0]);
    expect(exact / DEFAULT_SETTINGS.detour).toBeGreaterThan(300);
    expect(exact / DEFAULT_SETTINGS.detour).toBeLessThan(320);
    // Known to its province: at Satipo, the only district of it.
    expect(at('province')?.kind).toBe('value');
    const department = at('department');
    expect(department?.kind).toBe('interval');
    expect(department).toHaveProperty('ceiling', exact);
  });

  it('keeps services without a region apart, those of other chains left out', () => {
    const unplaced = (id: string, over: Partial<UnplacedService>): UnplacedService => ({
      ...senasa,
      id,
      isPlace: false,
      kind: 'national',
      ...over,
    });
    const fill = fillOf(
      parts(
        [],
        [
          unplaced('any', {}),
          unplaced('mango', { serves: 'listed', chains: ['mango'] }),
          unplaced('coffee', { serves: 'listed', chains: ['coffee'] }),
          unplaced('mining', { serves: 'none' }),
        ],
      ),
      '11',
      'mango',
      'sanitary',
    );
    expect(idsOf(fill.unplaced)).toEqual(['any', 'mango']);
  });
});

describe('what would fill the cells, on the facts', () => {
  let atlas: WholeAtlas;
  beforeAll(() => {
    atlas = readAtlas();
  }, 60_000);

  it('never offers what the inventory does not hold for the chain, nor a place of the region as one elsewhere', () => {
    let empty = 0;
    for (const { ubigeo } of atlas.core.regions) {
      for (const { chain, cells } of atlas.analysis.chainsOf(ubigeo).slice(0, 3)) {
        for (const cell of cells) {
          const fill = fillOf(atlas, ubigeo, chain, cell.function);
          if (stateOf(cell) === 'empty') empty++;
          expect(idsOf(fill.here)).toEqual(cell.coverage.points);
          for (const { nearest, km } of fill.offers) {
            expect(nearest.ubigeo).not.toBe(ubigeo);
            expect(nearest.function).toBe(cell.function);
            expect(serves(nearest, chain)).toBe(true);
            expect(bounds(km, [NaN, NaN])[0]).toBeGreaterThan(0);
          }
        }
      }
    }
    expect(empty).toBeGreaterThan(0);
  });
});
