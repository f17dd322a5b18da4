import { describe, expect, it } from 'vitest';
import { BASES, type Chains } from '../../../src/data/types';
import { drawMatrix } from '../../../src/views/chains/matrix/picture';
import {
  matrixOf,
  ordered,
  overlapsOf,
  pairsOn,
  strengthOf,
} from '../../../src/views/chains/matrix/matrix';
import { cellWords } from '../../../src/views/chains/matrix/words';
import { chains, listing } from '../../fixtures/small-chains';
import { core, viewOf } from '../../fixtures/small-country';

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const all = matrixOf(core, chains, BASES);

describe('regions by chains', () => {
  it('holds the agro chains that some list names, and tells which none names', () => {
    expect(ids(all.chains)).toEqual(['coffee', 'mango']);
    expect(ids(all.unlisted)).toEqual(['citrus']);
  });

  it('counts only the bases in view', () => {
    const plans = matrixOf(core, chains, ['perx']);
    expect(plans.regionsOf('coffee').map(({ ubigeo }) => ubigeo)).toEqual(['12']);
    expect(pairsOn(core, chains, 'perx')).toBe(2);
    expect(pairsOn(core, chains, 'crop_area')).toBe(2);
  });

  it('never takes a plan that was not found for a no, and a plan that was read for one', () => {
    expect(all.silence('01')).toBe('no_plan');
    expect(all.silence('20')).toBe('silent');
    expect(cellWords(all, 'mango', '01', 'es')).toMatch(/no se halló su PERX/);
    expect(cellWords(all, 'mango', '12', 'es')).toBe('no figura en las listas que cuentan');
  });

  it('does not speak of plans where they do not count', () => {
    expect(matrixOf(core, chains, ['programme']).silence('01')).toBe('silent');
  });

  it('writes the strength of the strongest basis only where it has a measure', () => {
    const weak: Chains = {
      ...chains,
      listings: [{ ...listing('coffee', '01', 'crop_area'), strength: 0.25 }],
    };
    const matrix = matrixOf(core, weak, BASES);
    const bet = matrix.bet('coffee', '01');
    expect(bet && strengthOf(bet)).toBe(0.25);
    expect(cellWords(matrix, 'coffee', '01', 'es')).toMatch(/25\s% de la región que más tiene/);
    expect(cellWords(all, 'coffee', '12', 'es')).not.toMatch(/%/);
  });

  it('puts chains of many regions and of one apart', () => {
    const { shared, single } = overlapsOf(matrixOf(core, chains, ['perx', 'programme']));
    expect(shared.map(({ chain }) => chain.id)).toEqual(['coffee']);
    expect(single.map(({ chain, regions }) => [chain.id, regions[0]?.ubigeo])).toEqual([
      ['mango', '20'],
    ]);
  });

  it.each(['alike', 'number', 'name'] as const)('orders by %s without losing anything', (order) => {
    const sorted = ordered(all, order, 'es');
    expect(new Set(sorted.chains)).toEqual(new Set(all.chains));
    expect(new Set(sorted.regions)).toEqual(new Set(all.regions));
  });

  it('orders by number with the most first', () => {
    const { regions } = ordered(all, 'number', 'es');
    const counts = regions.map(({ ubigeo }) => all.chainsOf(ubigeo).length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('stands regions with the same chains side by side, those without any last', () => {
    const { regions } = ordered(all, 'alike', 'es');
    const order = regions.map(({ ubigeo }) => ubigeo);
    // 11 and 15 have mango alone; 01 and 12 coffee alone; 20 has both; 07 none.
    expect(Math.abs(order.indexOf('11') - order.indexOf('15'))).toBe(1);
    expect(Math.abs(order.indexOf('01') - order.indexOf('12'))).toBe(1);
    expect(order.indexOf('20')).toBe(2);
    expect(order.at(-1)).toBe('07');
  });
});

describe('the map of the matrix', () => {
  const picture = drawMatrix({ core, chains }, viewOf({ room: 'chains', lens: 'matrix' }));
  const markOf = (ubigeo: string) => picture.regions.find((mark) => mark.ubigeo === ubigeo);

  it('shows how many chains were found, and says where no plan was read', () => {
    expect(markOf('20')?.value).toBe(2);
    expect(markOf('20')?.label).toBe('2 cadenas');
    expect(markOf('11')?.label).toMatch(/sin PERX hallado/);
  });

  it('marks a region in no list as not found, never as zero', () => {
    expect(markOf('07')).toMatchObject({ mark: 'not_found', value: null });
    const cells = picture.table.rows.find(({ ubigeo }) => ubigeo === '07')?.cells;
    expect(cells?.[1]?.text).toBe('no se halló');
  });

  it('counts in the legend what it draws', () => {
    const { legend } = picture;
    if (legend.kind !== 'sequential') throw new Error('not a sequential legend');
    expect(legend.classes.reduce((sum, { count }) => sum + count, 0)).toBe(legend.n);
    expect(legend.n + legend.missing).toBe(core.regions.length);
  });

  it('speaks of the chosen region, and of the bases that count', () => {
    const say = (patch: Parameters<typeof viewOf>[0]) =>
      drawMatrix({ core, chains }, viewOf({ room: 'chains', lens: 'matrix', ...patch })).finding;
    expect(say({ regions: ['20'] })).toMatch(/^Piura figura con 2 cadenas agro/);
    expect(say({ regions: ['07'] })).toMatch(/^No se halló ninguna lista/);
    expect(say({ bases: ['perx'] })).toMatch(/Solo cuentan: .*PERX/);
  });
});
