/** Chains and services on the package itself: what must hold whatever the facts become. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BASES, SERVICE_FUNCTIONS } from '../../../src/data/types';
import type { MapPicture } from '../../../src/map/picture';
import { isKnownList } from '../../../src/views/chains/lists';
import { betsOnChain, defaultChain, readableChains } from '../../../src/views/chains/listing';
import { matrixOf, ordered } from '../../../src/views/chains/matrix/matrix';
import { drawMatrix } from '../../../src/views/chains/matrix/picture';
import { drawChain } from '../../../src/views/chains/picture';
import { territoryOfChain } from '../../../src/views/chains/territory';
import { tradeOfChain } from '../../../src/views/chains/trade';
import { drawTransfer } from '../../../src/views/chains/transfer/picture';
import { transferOf } from '../../../src/views/chains/transfer/transfer';
import { isKnownMetric, periodWords } from '../../../src/views/chains/words';
import { matrixOf as serviceMatrixOf } from '../../../src/views/services/matrix';
import { drawServices } from '../../../src/views/services/picture';
import { isServing } from '../../../src/views/services/points';
import { isKnownKind } from '../../../src/views/services/words';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

let atlas: WholeAtlas;

beforeAll(() => {
  atlas = readAtlas();
}, 60_000);

function words(picture: MapPicture): string {
  return JSON.stringify([
    picture.finding,
    picture.regions.map(({ label }) => label),
    picture.circles.map(({ label }) => label),
    picture.districtCircles.map(({ label }) => label),
    picture.points.map(({ label }) => label),
    picture.legend,
    picture.table,
  ]);
}

/** What no reader may meet: broken numbers and absences that became something else. */
const BROKEN = /NaN|undefined|Infinity|∞/;

describe('Cadenas on the facts', () => {
  it('draws every chain, with every region marked', () => {
    for (const { id } of atlas.chains.chains) {
      const picture = drawChain(atlas, viewOf({ room: 'chains', chain: id }));
      expect(picture.regions).toHaveLength(atlas.core.regions.length);
      expect(picture.legend.n + picture.legend.missing).toBe(atlas.core.regions.length);
      expect(words(picture), id).not.toMatch(BROKEN);
    }
  });

  it('opens on a chain that the pilot or a plan names', () => {
    const { id } = defaultChain(atlas.chains);
    const planned = betsOnChain(atlas.chains, id, ['perx', 'programme']);
    expect(atlas.core.pilot.some((ubigeo) => planned.has(ubigeo))).toBe(true);
  });

  it('has words for every list, metric and period', () => {
    const { listings, productExports } = atlas.chains;
    expect(listings.filter(({ list }) => !isKnownList(list)).map(({ list }) => list)).toEqual([]);
    const metrics = atlas.chains.chains.flatMap(({ id }) =>
      territoryOfChain(atlas.chains, id).map(({ metric }) => metric),
    );
    expect(metrics.filter((metric) => !isKnownMetric(metric))).toEqual([]);
    const periods = productExports.map(({ period }) => periodWords(period, 'es'));
    expect(periods.filter((period) => /[a-z]+_|\b(jan|apr|aug|dec)\b/.test(period))).toEqual([]);
  });

  it('lets a reader find every listed chain', () => {
    const readable = readableChains(atlas.chains);
    expect(atlas.chains.listings.every(({ chain }) => readable.has(chain))).toBe(true);
  });

  it('draws the matrix and the transfer for the country and every region', () => {
    const codes = atlas.core.regions.map(({ ubigeo }) => ubigeo);
    for (const regions of [[], ...codes.map((ubigeo) => [ubigeo])]) {
      for (const draw of [drawMatrix, drawTransfer]) {
        const picture = draw(atlas, viewOf({ room: 'chains', regions }));
        expect(picture.regions).toHaveLength(codes.length);
        expect(picture.legend.n + picture.legend.missing).toBe(codes.length);
        expect(words(picture), regions[0]).not.toMatch(BROKEN);
      }
    }
  });

  it('stands the chains of the rainforest apart from those of the southern coast', () => {
    const { regions } = ordered(matrixOf(atlas.core, atlas.chains, BASES), 'alike', 'es');
    const at = (...ubigeos: string[]) =>
      ubigeos.map((ubigeo) => regions.findIndex((region) => region.ubigeo === ubigeo));
    // Loreto, Madre de Dios, Ucayali; Ica, Moquegua, Tacna.
    const [forest, coast] = [at('16', '17', '25'), at('11', '18', '23')];
    const apart =
      Math.max(...forest) < Math.min(...coast) || Math.max(...coast) < Math.min(...forest);
    expect(apart).toBe(true);
  });

  it('shares with the pilot at least what the analysis counts by the same lists', () => {
    const { regions } = transferOf(atlas.core, atlas.chains, BASES);
    for (const { region, shared } of regions) {
      const counted = atlas.analysis.chainsShared(region.ubigeo);
      expect(counted, region.name).toEqual({ kind: 'value', value: shared.length });
    }
  });

  it('keeps parts of years out of whole years', () => {
    for (const { id } of atlas.chains.chains) {
      const trade = tradeOfChain(atlas.chains, id);
      const whole = [...trade.national, ...trade.territorial];
      expect(whole.every(({ period }) => /^\d{4}$/.test(period))).toBe(true);
    }
  });
});

describe('Servicios on the facts', () => {
  it.each([[], ['sanitary'], ['innovation_tech_transfer', 'finance']])(
    'draws the functions %s with every region marked',
    (...functions) => {
      const picture = drawServices(atlas, viewOf({ room: 'services', functions }));
      expect(picture.regions).toHaveLength(atlas.core.regions.length);
      expect(picture.legend.n + picture.legend.missing).toBe(atlas.core.regions.length);
      expect(words(picture)).not.toMatch(BROKEN);
    },
  );

  it('draws places alone, each inside the country', () => {
    const { points } = drawServices(atlas, viewOf({ room: 'services' }));
    expect(points).toHaveLength(atlas.services.points.filter(({ isPlace }) => isPlace).length);
    for (const { point, id } of points) {
      expect(point[0], id).toBeGreaterThan(-82);
      expect(point[0], id).toBeLessThan(-68);
      expect(point[1], id).toBeGreaterThan(-19);
      expect(point[1], id).toBeLessThan(1);
    }
  });

  it('counts the same places in the matrix as serve, and as many functions as the analysis', () => {
    const places = atlas.services.points.filter(({ isPlace }) => isPlace);
    const rows = serviceMatrixOf(atlas.core, { places }, atlas.analysis, 'es');
    const counted = rows.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.places, 0);
    expect(counted).toBe(places.filter(isServing).length);
    for (const { ubigeo, cells } of rows) {
      const present = atlas.analysis.functionsPresent(ubigeo).present;
      const found = SERVICE_FUNCTIONS.filter((_, index) => (cells[index]?.places ?? 0) > 0);
      expect(found, ubigeo).toEqual(present);
    }
  });

  it('has words for every kind of row', () => {
    const rows = [...atlas.services.points, ...atlas.services.unplaced];
    expect(rows.filter(({ kind }) => !isKnownKind(kind)).map(({ kind }) => kind)).toEqual([]);
  });
});
