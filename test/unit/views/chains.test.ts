import { afterEach, describe, expect, it } from 'vitest';
import { BASES, type Chains } from '../../../src/data/types';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import { DEFAULT_VIEW, type ViewState } from '../../../src/state/view';
import { cropsOfChain } from '../../../src/views/chains/crops';
import { leadingArea } from '../../../src/views/chains/finding';
import { betsOfRegion, betsOnChain, defaultChain } from '../../../src/views/chains/listing';
import { monthsOfChain } from '../../../src/views/chains/months';
import { originByRegion, originOfChain } from '../../../src/views/chains/origin';
import { drawChain } from '../../../src/views/chains/picture';
import { territoryOfChain } from '../../../src/views/chains/territory';
import { latestExport, tradeOfChain, yearlyOf } from '../../../src/views/chains/trade';
import { periodWords } from '../../../src/views/chains/words';
import { chains, districts, listing, proven } from '../../fixtures/small-chains';
import { core } from '../../fixtures/small-country';

afterEach(() => overwriteGetLocale(() => 'es'));

const view = (over: Partial<ViewState> = {}): ViewState => ({
  ...DEFAULT_VIEW,
  room: 'chains',
  ...over,
});
const draw = (over: Partial<ViewState> = {}, all: Chains = chains) =>
  drawChain({ core, chains: all, districts }, view(over));
const markOf = (picture: ReturnType<typeof draw>, ubigeo: string) =>
  picture.regions.find((mark) => mark.ubigeo === ubigeo);

describe('the chain that the room opens on', () => {
  it('is the agro chain that most regions have by plan or programme', () => {
    // Mango stands on more lists, the textile in more plans; coffee in more agro plans.
    expect(defaultChain(chains).id).toBe('coffee');
  });

  it('falls to the one on more lists when plans and programme are equal', () => {
    const even = { ...chains, listings: [...chains.listings, listing('mango', '01', 'programme')] };
    expect(defaultChain(even).id).toBe('mango');
  });

  it('also stands in for a chain that does not exist', () => {
    expect(draw({ chain: 'nothing' }).finding).toMatch(/^Café:/);
  });
});

describe('who bets on a chain', () => {
  it('keeps every basis apart, strongest first', () => {
    const bet = betsOnChain(chains, 'coffee', BASES).get('12');
    expect(bet?.bases).toEqual(['perx', 'programme', 'crop_area']);
    expect(bet?.listings[0]?.list).toBe('PERX Junín');
  });

  it('counts only the bases that are ticked', () => {
    expect([...betsOnChain(chains, 'coffee', ['programme']).keys()].sort()).toEqual(['12', '20']);
  });

  it('orders the chains of a region by how strong their bases are', () => {
    const order = betsOfRegion(chains, '12', BASES).map((bet) => bet.chain);
    expect(order).toEqual(['coffee', 'alpaca']);
  });
});

describe('the map of a chain', () => {
  it('marks each region with its strongest basis, and all regions are marked', () => {
    const picture = draw({ chain: 'coffee' });
    expect(picture.regions).toHaveLength(core.regions.length);
    expect(markOf(picture, '12')?.mark).toBe(BASES.indexOf('perx'));
    expect(markOf(picture, '20')?.mark).toBe(BASES.indexOf('programme'));
    expect(markOf(picture, '01')?.mark).toBe(BASES.indexOf('crop_area'));
    expect(markOf(picture, '11')?.mark).toBe('not_found');
  });

  it('does not read the silence of a plan that was not found as a no', () => {
    const picture = draw({ chain: 'mango' });
    expect(markOf(picture, '12')?.label).toContain('el PERX hallado no la nombra');
    expect(markOf(picture, '01')?.label).toContain('no se halló su PERX');
  });

  it('says the area of a region that no list names', () => {
    expect(markOf(draw({ chain: 'coffee' }), '15')?.label).toMatch(/no se halló.*200 ha \(2023\)/);
  });

  it('follows the ticked bases, and its legend counts what it shows', () => {
    const picture = draw({ chain: 'coffee', bases: ['crop_area'] });
    expect(markOf(picture, '12')?.mark).toBe(BASES.indexOf('crop_area'));
    expect(markOf(picture, '20')?.mark).toBe('not_found');
    const { legend } = picture;
    if (legend.kind !== 'categorical') throw new Error('expected categories');
    const counted = legend.classes.reduce((sum, one) => sum + one.count, 0);
    expect(counted).toBe(legend.n);
    expect(legend.n + legend.missing).toBe(core.regions.length);
  });

  it('draws the area as circles where there is any', () => {
    const { circles } = draw({ chain: 'coffee' });
    expect(circles.map((circle) => circle.ubigeo).sort()).toEqual(['01', '12', '15', '20']);
    expect(draw({ chain: 'mango' }).circleLegend).toBeNull();
  });

  it('draws the districts above the floor, the unsure ones marked', () => {
    const { districtCircles } = draw({ chain: 'coffee' });
    expect(districtCircles.map(({ id, lowConfidence }) => [id, lowConfidence])).toEqual([
      ['origin-120302', true],
      ['origin-120301', false],
    ]);
    expect(originOfChain(districts, 'coffee').below).toBe(2);
  });

  it('reads customs origin by region as a floor, never as the whole', () => {
    const junin = originByRegion(districts, 'coffee').get('12');
    // 95 % of 5 + 9 + 0.5 + 5 million.
    expect(junin?.figure).toEqual({ kind: 'interval', floor: 18_525_000, ceiling: Infinity });
    expect(junin?.provenance?.derived).not.toBeNull();
    expect(originByRegion(undefined, 'coffee').size).toBe(0);
  });
});

describe('the sentence of a chain', () => {
  it('is generated, with its year inside', () => {
    expect(draw({ chain: 'coffee' }).finding).toBe(
      'Café: se cultiva en 4 regiones y figura en planes, listas o exportaciones de 2 regiones; Junín, Amazonas y Piura suman 90\u00a0% de la superficie de 2023.',
    );
  });

  it('speaks English', () => {
    overwriteGetLocale(() => 'en');
    expect(draw({ chain: 'coffee', language: 'en' }).finding).toBe(
      'Coffee: grown in 4 regions and named in plans, lists or exports of 2 regions; Junín, Amazonas and Piura hold 90\u00a0% of the area in 2023.',
    );
  });

  it('does not speak of an area that was not found', () => {
    expect(draw({ chain: 'mango' }).finding).toContain('no se halló superficie');
  });

  it('says so when only some bases count', () => {
    expect(draw({ chain: 'coffee', bases: ['perx'] }).finding).toContain('Solo cuentan:');
  });

  it('gives the share of the largest areas, not of the listed ones', () => {
    expect(leadingArea(cropsOfChain(chains, 'coffee'))).toEqual({
      ubigeos: ['12', '01', '20'],
      percent: 90,
    });
    expect(leadingArea(cropsOfChain(chains, 'mango'))).toBeNull();
  });
});

describe('the crops of a chain', () => {
  it('keeps the published figure where one crop is the chain', () => {
    const [first] = cropsOfChain(chains, 'coffee');
    expect(first?.ubigeo).toBe('12');
    expect(first?.area?.provenance?.derived).toBeNull();
    expect(first?.share?.figure).toEqual({ kind: 'value', value: 50 });
  });

  it('sums several crops, and says that the sum is ours', () => {
    const junin = cropsOfChain(chains, 'citrus').find((row) => row.ubigeo === '12');
    expect(junin?.area?.figure).toEqual({ kind: 'value', value: 80 });
    expect(junin?.area?.provenance?.derived).not.toBeNull();
    expect(junin?.share?.figure).toEqual({ kind: 'value', value: 80 });
  });
});

describe('export values', () => {
  const trade = tradeOfChain(chains, 'coffee');

  it('never puts a part of a year among whole years', () => {
    expect(trade.national.every((row) => !row.partYear)).toBe(true);
    expect(trade.territorial.every((row) => !row.partYear)).toBe(true);
    expect(trade.partYears).toHaveLength(2);
  });

  it('takes the latest whole year in money for a region', () => {
    expect(latestExport(trade, '12')?.figure).toEqual({ kind: 'value', value: 100 });
    expect(latestExport(trade, '20')).toBeNull();
  });

  it('keeps what sources say of a year between the least and the most, and joins no years', () => {
    expect(yearlyOf(trade.national)?.years).toEqual([
      { year: 2020, figure: { kind: 'value', value: 650 } },
      { year: 2021, figure: { kind: 'absent', absence: 'not_found' } },
      { year: 2022, figure: { kind: 'value', value: 1234 } },
      { year: 2023, figure: { kind: 'value', value: 829 } },
      { year: 2024, figure: { kind: 'interval', floor: 1100, ceiling: 1103 } },
    ]);
  });

  it('writes the months of a part-year in the language of the reader', () => {
    expect(periodWords('2025 jan-jul', 'es')).toBe('2025 ene–jul');
    expect(periodWords('2024', 'es')).toBe('2024');
    expect(periodWords('2020-2024 years-together', 'es')).toBe('2020–2024, años juntos');
    expect(periodWords('2025 not_stated', 'es')).toBe('2025, parte del año no dicha');
  });
});

describe('facts on the territory', () => {
  const end = (metric: string, value: number) => ({
    chain: 'coffee',
    ubigeo: '20',
    place: null,
    metric,
    value,
    unit: 't',
    period: '2018',
    provenance: proven('chain_territory'),
  });
  const of = (...territory: readonly ReturnType<typeof end>[]) =>
    territoryOfChain({ ...chains, territory }, 'coffee').map(({ metric, fact }) => ({
      metric,
      figure: fact.figure,
    }));

  it('joins the two ends that one source gives into an interval', () => {
    expect(of(end('tonnes_max', 80), end('tonnes_min', 75))).toEqual([
      { metric: 'tonnes', figure: { kind: 'interval', floor: 75, ceiling: 80 } },
    ]);
  });

  it('leaves a lone end open', () => {
    expect(of(end('tonnes_max', 80))).toEqual([
      { metric: 'tonnes', figure: { kind: 'interval', floor: -Infinity, ceiling: 80 } },
    ]);
  });
});

describe('the calendar', () => {
  it('tells harvest from export campaign and marks what a source leaves open', () => {
    const groups = monthsOfChain(chains, 'coffee', core);
    expect(groups.map((group) => group.kind)).toEqual(['harvest', 'export_campaign']);
    expect(groups[0]?.rows[0]).toMatchObject({ name: 'Junín, Satipo', complete: false });
    expect(groups[1]?.rows[0]).toMatchObject({ name: 'Perú', complete: true });
  });
});

describe('the table twin', () => {
  it('holds every region, with not found where nothing is known and facts that open', () => {
    const { table } = draw({ chain: 'coffee' });
    expect(table.rows).toHaveLength(core.regions.length);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    const junin = table.rows.find((row) => row.ubigeo === '12');
    expect(junin?.cells[3]).toMatchObject({ sort: 1000, fact: { period: '2023' } });
    const callao = table.rows.find((row) => row.ubigeo === '07');
    expect(callao?.cells[3]).toEqual({ text: 'no se halló', sort: null });
  });
});
