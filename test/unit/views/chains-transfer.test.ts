import { describe, expect, it } from 'vitest';
import { BASES } from '../../../src/data/types';
import { bounds } from '../../../src/model/figure';
import { missingIn, stageServices } from '../../../src/views/chains/stage-services';
import { monthsTogether } from '../../../src/views/chains/months';
import { drawTransfer } from '../../../src/views/chains/transfer/picture';
import { chainsLacking, lacksOf, transferOf } from '../../../src/views/chains/transfer/transfer';
import { analysis as analyse, chains as planned, services } from '../../fixtures/small-analysis';
import { area, chains } from '../../fixtures/small-chains';
import { core, viewOf } from '../../fixtures/small-country';

const transfer = transferOf(core, chains, BASES);
const of = (ubigeo: string) => {
  const own = transfer.regions.find(({ region }) => region.ubigeo === ubigeo);
  if (!own) throw new Error(`no ${ubigeo}`);
  return own;
};
const names = (list: readonly { readonly chain: { readonly id: string } }[]): string[] =>
  list.map(({ chain }) => chain.id);

describe('chains in common with the pilot', () => {
  it('takes the agro chains of the pilot, and compares all other regions', () => {
    expect(names(transfer.chains)).toEqual(['coffee', 'mango']);
    expect(new Set(transfer.pilot.map(({ ubigeo }) => ubigeo))).toEqual(new Set(core.pilot));
    expect(transfer.regions).toHaveLength(core.regions.length - core.pilot.length);
  });

  it('counts what is listed, up to what neither a plan read nor the yearbook rules out', () => {
    // Coffee is listed; mango is in no crop table and no plan of the region was found.
    expect(names(of('01').shared)).toEqual(['coffee']);
    expect(of('01').figure).toEqual({ kind: 'interval', floor: 1, ceiling: 2 });
    // The yearbook has coffee, and none of it here: only mango is shared.
    expect(of('11').figure).toEqual({ kind: 'value', value: 1 });
    // It grows coffee without standing in a list for it.
    expect(of('15').figure).toEqual({ kind: 'interval', floor: 1, ceiling: 2 });
  });

  it('leaves nothing open where the plan was read, or where plans do not count', () => {
    const read = transferOf(core, { ...chains, perxFound: ['01', '12', '20'] }, BASES);
    expect(read.regions.find(({ region }) => region.ubigeo === '01')?.open).toEqual([]);
    const others = transferOf(core, chains, ['crop_area', 'other_list']);
    expect(others.regions.every(({ open }) => open.length === 0)).toBe(true);
  });

  it('rules a chain out only where the yearbook has it and gives the region none', () => {
    const grown = {
      ...chains,
      cropAreas: [...chains.cropAreas, area('mango', '20', 100, 100, 'mango')],
    };
    const own = transferOf(core, grown, BASES).regions.find(({ region }) => region.ubigeo === '01');
    expect(own?.open).toEqual([]);
  });

  it('orders regions by what they share', () => {
    const counts = transfer.regions.map(({ shared }) => shared.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe('what the pilot has and a region lacks', () => {
  const analysis = analyse();
  const here = transferOf(core, planned, BASES);
  const lacksIn = (ubigeo: string) => {
    const own = here.regions.find(({ region }) => region.ubigeo === ubigeo);
    if (!own) throw new Error(`no ${ubigeo}`);
    return lacksOf(analysis, services.needs, own);
  };

  it('is a function that surely reaches people of the pilot for a chain, and nobody here', () => {
    const lacks = lacksIn('01');
    expect(lacks.map((one) => [one.function, names(one.lacks)])).toEqual(
      expect.arrayContaining([
        ['sanitary', ['coffee']],
        ['export_promotion', ['coffee']],
      ]),
    );
    expect(chainsLacking(lacks)).toEqual({ kind: 'value', value: 1 });
  });

  it('is nothing where some reach is sure, or where there is nobody to reach', () => {
    expect(lacksIn('11').every((one) => one.lacks.length === 0)).toBe(true);
    expect(lacksIn('07').every((one) => one.lacks.length === 0)).toBe(true);
  });

  it('is only possible where it depends on where a place stands', () => {
    const unsure = {
      coverage: (...[ubigeo, fn, chain]: Parameters<typeof analysis.coverage>) => ({
        ...analysis.coverage(ubigeo, fn, chain),
        ...(ubigeo === '01'
          ? { observed: { kind: 'interval', floor: 0, ceiling: 0.3 } as const }
          : {}),
      }),
    };
    const own = here.regions.find(({ region }) => region.ubigeo === '01');
    if (!own) throw new Error('no 01');
    const lacks = lacksOf(unsure, services.needs, own);
    expect(lacks.flatMap((one) => one.lacks).every(({ sure }) => !sure)).toBe(true);
    expect(chainsLacking(lacks)).toEqual({ kind: 'interval', floor: 0, ceiling: 1 });
  });
});

describe('the map of the transfer', () => {
  const draw = (patch: Parameters<typeof viewOf>[0] = {}) =>
    drawTransfer({ core, chains }, viewOf({ room: 'chains', lens: 'transfer', ...patch }));

  it('leaves the pilot out, and marks what was not found apart', () => {
    const { regions, legend } = draw();
    const markOf = (ubigeo: string) => regions.find((mark) => mark.ubigeo === ubigeo);
    expect(markOf('20')?.mark).toBe('not_applicable');
    expect(markOf('07')?.mark).toBe('not_found');
    expect(markOf('01')?.label).toBe('1 (hasta 2)');
    expect(legend.n + legend.missing).toBe(core.regions.length);
  });

  it('says the bounds of the chosen region', () => {
    expect(draw({ regions: ['01'] }).finding).toMatch(/^Amazonas tiene en común 1 \(hasta 2\)/);
    expect(draw({ regions: ['07'] }).finding).toMatch(/^No se halló en Callao/);
    expect(draw({ regions: ['20'] }).finding).toMatch(/^Piura es del piloto/);
  });

  it('names every region that shares most, and none is said to be first for sure', () => {
    expect(draw().finding).toContain('Amazonas');
    expect(draw().finding).toContain('Lima');
  });
});

describe('the services that stages need', () => {
  const analysis = analyse();

  it('counts the regions without anything found as bounds, and those with nobody to reach not at all', () => {
    const needs = stageServices(analysis, services.needs, 'coffee', ['01', '07', '12', '20']);
    const sanitary = needs.find(({ stage }) => stage === 'production');
    if (!sanitary) throw new Error('no need');
    const { figure, of: all } = missingIn(sanitary);
    expect(all).toBe(3);
    expect(bounds(figure, [0, all])).toEqual([1, 1]);
  });

  it('has a cell for each need and region', () => {
    const needs = stageServices(analysis, services.needs, 'coffee', ['12', '20']);
    expect(needs.map(({ stage, function: fn }) => [stage, fn])).toEqual(
      services.needs.map((need) => [need.stage, need.function]),
    );
    expect(needs.every(({ cells }) => cells.length === 2)).toBe(true);
  });
});

describe('the months of several regions', () => {
  const regions = core.regions.filter(({ ubigeo }) => ['12', '20'].includes(ubigeo));

  it('has a row for each region with a calendar, and counts those without', () => {
    const [harvest, ...more] = monthsTogether(chains, 'coffee', regions, false);
    expect(harvest?.rows.map(({ id, months }) => [id, months])).toEqual([['12', [4, 5, 6]]]);
    expect(harvest?.without).toBe(1);
    // The campaign is the country's: it is no region's.
    expect(more).toEqual([]);
  });

  it('keeps a region without a calendar in the row it was asked for, as not known', () => {
    const [harvest] = monthsTogether(chains, 'coffee', regions, true);
    expect(harvest?.rows.find(({ id }) => id === '20')?.months).toBeNull();
  });

  it('joins the calendars of a region, complete only when all are', () => {
    const [first] = chains.harvests;
    if (!first) throw new Error('no calendar');
    const more = {
      ...chains,
      harvests: [...chains.harvests, { ...first, place: 'Perené', months: [6, 7], complete: true }],
    };
    const [harvest] = monthsTogether(more, 'coffee', regions, false);
    expect(harvest?.rows[0]).toMatchObject({ months: [4, 5, 6, 7], complete: false });
  });
});
