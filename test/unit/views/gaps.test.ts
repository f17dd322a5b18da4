import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import type { ViewState } from '../../../src/state/view';
import { listedChains } from '../../../src/views/gaps/listed';
import { gridOfChain, gridOfChains, shareOfGap, stateOf } from '../../../src/views/gaps/cells';
import { cellsOf, cornerOf, matrixOf } from '../../../src/views/gaps/matrix';
import { drawGaps, leastCovered } from '../../../src/views/gaps/picture';
import { readingOf } from '../../../src/views/gaps/reading';
import { analysis, chains, services } from '../../fixtures/small-analysis';
import { core, indicators, viewOf } from '../../fixtures/small-country';

let atlas = { core, indicators, chains, services, analysis: analysis() };
beforeEach(() => {
  atlas = { ...atlas, analysis: analysis() };
});
afterEach(() => overwriteGetLocale(() => 'es'));

const view = (patch: Partial<ViewState> = {}) => viewOf({ room: 'gaps', ...patch });
const matrix = (patch: Partial<ViewState> = {}) => matrixOf(atlas, view(patch));
const draw = (patch: Partial<ViewState> = {}) => drawGaps(atlas, view(patch));
const placeOf = (ubigeo: string, patch: Partial<ViewState> = {}) =>
  matrix(patch).places.find((place) => place.ubigeo === ubigeo);
const markOf = (ubigeo: string, patch: Partial<ViewState> = {}) =>
  draw(patch).regions.find((mark) => mark.ubigeo === ubigeo);

describe('the 3 × 3 of exports and coverage', () => {
  it('cuts each axis at the terciles of the midpoints, leaving out what is not known', () => {
    // Shares 0 2 3 13 20 40; coverage 26.7 (0–53), 10, 40, 60, 80 (70–90); Callao has none.
    expect(matrix().x).toEqual({ breaks: [3, 20], rule: 'terciles' });
    expect(matrix().y.rule).toBe('terciles');
    const cells = cellsOf(matrix());
    // Ica exports most and is covered least.
    expect(cells[2]).toEqual(['11']);
    expect(cells.flat()).toHaveLength(5);
  });

  it('places a region by its midpoint and names the cells that its interval also allows', () => {
    const amazonas = placeOf('01');
    expect(amazonas?.y).toMatchObject({ kind: 'interval', floor: 0 });
    expect(amazonas?.cell).not.toBeNull();
    expect(amazonas?.alternatives.length).toBeGreaterThan(0);
    expect(amazonas?.alternatives).not.toContain(amazonas?.cell);
    // The column is known for certain: all alternatives keep it.
    for (const cell of amazonas?.alternatives ?? []) expect(cell % 3).toBe(0);
    expect(markOf('01')?.label).toMatch(/podría estar también en otra celda$/);
    expect(markOf('01')?.band).toBeDefined();
  });

  it('is sure of a region whose figures are exact', () => {
    expect(placeOf('12')?.alternatives).toEqual([]);
    expect(markOf('12')?.label).not.toMatch(/podría/);
    expect(markOf('12')?.band).toBeUndefined();
  });

  it('keeps a region without demand out of every cell instead of calling it uncovered', () => {
    expect(placeOf('07')).toMatchObject({ cell: null, absence: 'not_applicable' });
    const mark = markOf('07');
    expect(mark?.mark).toBe('not_applicable');
    expect(mark?.rank).toBeNull();
    expect(draw().legend).toMatchObject({ n: 5, missing: 1 });
  });

  it('tells who is surely in a corner from who is there by its midpoint or may be there', () => {
    // Amazonas (0–53) stands in the lower left by its midpoint and may stand above it.
    const amazonas = placeOf('01');
    const cell = amazonas?.cell ?? -1;
    expect(cornerOf(matrix(), cell).maybe).toEqual(['01']);
    expect(cornerOf(matrix(), cell).sure).not.toContain('01');
    for (const other of amazonas?.alternatives ?? []) {
      expect(cornerOf(matrix(), other).touching).toBe(1);
    }
    expect(cornerOf(matrix(), 2)).toEqual({ sure: ['11'], maybe: [], touching: 0 });
  });

  it('gives the same matrix for the same facts and view', () => {
    expect(matrix({ regions: ['20'] })).toBe(matrix());
    expect(matrix({ gapAxis: 'promise' })).not.toBe(matrix());
  });

  it('leaves the capital out when asked to', () => {
    expect(placeOf('11', { withoutCapital: true })?.x).toEqual({ kind: 'value', value: 55 });
    expect(placeOf('07', { withoutCapital: true })?.cell).toBeNull();
  });
});

describe('other axes and chains', () => {
  it('takes the mean promise of the chains that a region is listed for', () => {
    expect(placeOf('20', { gapAxis: 'promise' })?.x).toMatchObject({ kind: 'value' });
    // Mango 0.9 and coffee 0.2.
    expect(placeOf('20', { gapAxis: 'promise' })?.x).toHaveProperty('value', expect.closeTo(55, 6));
    expect(placeOf('01', { gapAxis: 'promise' })?.x).toEqual({
      kind: 'interval',
      floor: 20,
      ceiling: 60,
    });
  });

  it('reads one chain, and says of the others that it was not found on their lists', () => {
    const mark = markOf('11', { chain: 'coffee' });
    expect(mark?.mark).toBe('not_found');
    expect(mark?.label).toBe('la cadena no se halló en ninguna lista de la región');
    expect(draw({ chain: 'coffee' }).legend.n).toBe(3);
  });

  it('falls back to thirds of the scale where too few regions differ, and says so', () => {
    // Coffee: three regions, of which promise takes three values; wool: none.
    const none = draw({ chain: 'wool', gapAxis: 'promise' });
    expect(none.legend.n).toBe(0);
    expect(none.legend.period).toMatch(/tercios de la escala/);
    expect(matrix({ chain: 'wool' }).y.breaks[0]).toBeCloseTo(100 / 3);
  });

  it('offers agro chains only, with the regions that list them', () => {
    expect(listedChains(chains, 'es')).toEqual([
      { id: 'coffee', name: 'Café', regions: 3 },
      { id: 'mango', name: 'Mango', regions: 4 },
    ]);
  });
});

describe('the order by lack of coverage', () => {
  it('puts the least covered first and bounds each place by the intervals', () => {
    const order = leastCovered(matrix());
    expect(order.get('11')?.rank).toBe(1);
    expect(order.get('20')?.rank).toBe(5);
    // Amazonas is covered between 0 and 53: before Ica or behind Junín, never behind Lima.
    expect(order.get('01')?.rankRange).toEqual([1, 3]);
  });
});

describe('the finding', () => {
  it('names who exports much and is covered little, and how sure that is', () => {
    expect(draw().finding).toBe(
      '1 región exporta mucho y le cubren poco: Ica. Así lo dicen los puntos medios: 4 de 5 regiones caben enteras en su celda.',
    );
  });

  it('speaks of the chosen region first', () => {
    expect(draw({ regions: ['11'] }).finding).toBe(
      'Ica exporta mucho y le cubren poco: 40\u00a0% de las agroexportaciones de 2022–2024 y 10\u00a0% de cobertura de lo que sus cadenas necesitan.',
    );
    expect(draw({ regions: ['07'] }).finding).toMatch(/^Callao no tiene celda: no aplica/);
    // Its interval touches other cells: the sentence must not sound surer than the figure.
    expect(draw({ regions: ['01'] }).finding).toMatch(
      /^Por sus puntos medios, Amazonas .* por su intervalo podría estar también en otra celda\.$/,
    );
  });

  it('speaks English', () => {
    overwriteGetLocale(() => 'en');
    expect(draw({ language: 'en' }).finding).toMatch(
      /^1 region exports much and is covered little: Ica\./,
    );
    expect(draw({ language: 'en', chain: 'coffee' }).finding).toMatch(/^Coffee: /);
  });
});

describe('the table twin', () => {
  it('has a row for every region, and every figure its fact', () => {
    const { table } = draw();
    expect(table.rows.map((row) => row.ubigeo)).toEqual(core.regions.map(({ ubigeo }) => ubigeo));
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    const callao = table.rows.find((row) => row.id === '07');
    // An absence sorts last and is no zero.
    expect(callao?.cells[2]).toMatchObject({ sort: null, text: 'no aplica' });
    expect(callao?.cells[1]?.fact?.figure).toEqual({ kind: 'value', value: 3 });
  });
});

describe('the reading of a region', () => {
  it('names the functions without a place within reach and the stages that need them', () => {
    const reading = readingOf(atlas.analysis, services, '01', null);
    expect(reading?.unreached).toEqual([
      { function: 'export_promotion', stages: ['export_market'], nowhere: true },
      { function: 'sanitary', stages: ['production', 'export_market'], nowhere: false },
    ]);
    expect(reading?.completeness).toEqual([0.5, 1]);
  });

  it('tells what was found from what may be', () => {
    const reading = readingOf(atlas.analysis, services, '01', null);
    expect(reading?.observed).toEqual({ kind: 'value', value: 0 });
    expect(reading?.possible).toMatchObject({ kind: 'interval', floor: 0 });
  });

  it('reads its own chains where the region is not listed for the one in the view', () => {
    const reading = readingOf(atlas.analysis, services, '11', 'coffee');
    expect(reading?.chain).toBeNull();
    expect(reading?.chains.map(({ chain }) => chain)).toEqual(['mango']);
  });
});

describe('the cells of a region', () => {
  const chainsOf = (ubigeo: string) => atlas.analysis.chainsOf(ubigeo);
  const cellOf = (ubigeo: string, chain: string, fn: string) => {
    const cell = chainsOf(ubigeo)
      .find((gap) => gap.chain === chain)
      ?.cells.find((one) => one.function === fn);
    if (!cell) throw new Error(`no cell ${ubigeo} ${chain} ${fn}`);
    return cell;
  };

  it('lays one chain out as stages by functions, with a hole where a stage needs none', () => {
    const coffee = chainsOf('20').find(({ chain }) => chain === 'coffee');
    if (!coffee) throw new Error('no coffee');
    const { columns, rows } = gridOfChain(coffee);
    expect(columns.map((column) => column.function)).toEqual(['export_promotion', 'sanitary']);
    expect(rows.map(({ stage }) => stage)).toEqual(['production', 'export_market']);
    expect(rows[0]?.cells.map((cell) => cell !== null)).toEqual([false, true]);
    expect(rows[1]?.cells.map((cell) => cell !== null)).toEqual([true, true]);
  });

  it('lays all chains out, a column for each function of each stage', () => {
    const { columns, rows } = gridOfChains(chainsOf('20'));
    expect(columns.map((one) => [one.stage, one.function])).toEqual([
      ['production', 'sanitary'],
      ['export_market', 'export_promotion'],
      ['export_market', 'sanitary'],
    ]);
    expect(rows.map(({ chain }) => chain)).toEqual(['mango', 'coffee']);
  });

  it('reads how far each is covered by what was found, not by what may exist', () => {
    expect(stateOf(cellOf('01', 'coffee', 'sanitary'))).toBe('empty');
    expect(stateOf(cellOf('11', 'mango', 'sanitary'))).toBe('partly');
    expect(stateOf(cellOf('20', 'mango', 'sanitary'))).toBe('covered');
    expect(stateOf(cellOf('07', 'mango', 'sanitary'))).toBe('absent');
    const cell = cellOf('20', 'mango', 'sanitary');
    const observed = { kind: 'interval', floor: 0, ceiling: 0.4 } as const;
    expect(stateOf({ ...cell, coverage: { ...cell.coverage, observed } })).toBe('possible');
  });

  it('shares the gap of the region out over its cells', () => {
    const shares = chainsOf('11').flatMap(({ chain, cells }) =>
      cells.map(({ stage, function: fn }) =>
        shareOfGap(chainsOf('11'), { chain, stage, function: fn }),
      ),
    );
    // One chain, three cells, all covered alike.
    expect(shares).toHaveLength(3);
    for (const share of shares) expect(share).toHaveProperty('value', expect.closeTo(1 / 3, 9));
    expect(
      shareOfGap(chainsOf('11'), { chain: 'coffee', stage: 'production', function: 'sanitary' }),
    ).toBeNull();
  });
});
