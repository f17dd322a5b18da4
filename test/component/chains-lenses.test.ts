import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { Patch, ViewState } from '../../src/state/view';
import Panel from '../../src/views/chains/Panel.svelte';
import room from '../../src/views/chains/room';
import { analysis, programme, services } from '../fixtures/small-analysis';
import { chains, districts } from '../fixtures/small-chains';
import { core, viewOf } from '../fixtures/small-country';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

function open(patch: Partial<ViewState>, computed = true) {
  const view = viewOf({ room: 'chains', ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = {
    core,
    chains,
    districts,
    programme,
    ...(computed ? { services, analysis: analysis() } : {}),
  };
  const update = vi.fn<(patch: Patch) => void>();
  const hover = vi.fn();
  const picture = room.picture(atlas, view);
  render(Panel, { props: { atlas, view, picture, hovered: null, hover, update } });
  return { update, hover, picture };
}

function section(name: string | RegExp) {
  const part = screen.getByRole('heading', { name, level: 3 }).closest('details');
  if (!part) throw new Error('no such section');
  return within(part);
}

const grid = () => screen.getByRole('grid', { name: /Cadenas por región/ });
/** The cell of a chain in a region. */
function cell(chain: string, region: string): HTMLElement {
  const heads = within(grid()).getAllByRole('columnheader');
  const at = heads.findIndex((head) => head.textContent === region) - 1;
  const row = within(grid()).getByRole('row', { name: new RegExp(`^${chain}`) });
  const found = within(row).getAllByRole('gridcell')[at];
  if (!found) throw new Error('no such cell');
  return found;
}

describe('Cadenas, its lenses', () => {
  it('opens one through the view, and gives the matrix the width of the page', async () => {
    const { update } = open({});
    await userEvent.click(screen.getByRole('radio', { name: 'Regiones y cadenas' }));
    expect(update).toHaveBeenCalledWith({ lens: 'matrix' });
    const layout = room.layout;
    if (typeof layout !== 'function') throw new Error('one layout for all');
    expect(layout(viewOf({ room: 'chains', lens: 'matrix' }))).toBe('wide');
    expect(layout(viewOf({ room: 'chains' }))).toBe('usual');
  });
});

describe('Regiones y cadenas', () => {
  it('tells a plan that does not name a chain from one that was not found', () => {
    open({ lens: 'matrix' });
    expect(cell('Mango', 'Junín').getAttribute('aria-label')).toMatch(/no figura/);
    expect(cell('Mango', 'Amazonas').getAttribute('aria-label')).toMatch(/no se halló su PERX/);
    expect(cell('Café', 'Junín').getAttribute('aria-label')).toMatch(/figura por plan regional/);
  });

  it('opens what is known of a chain in a region, and closes it again', async () => {
    const { update } = open({ lens: 'matrix' });
    await userEvent.click(cell('Café', 'Junín'));
    expect(update).toHaveBeenCalledWith({ chain: 'coffee', regions: ['12'], card: false });
    cleanup();
    const again = open({ lens: 'matrix', chain: 'coffee', regions: ['12'] });
    const reading = within(screen.getByRole('region', { name: 'Café en Junín' }));
    expect(reading.getByText('PERX Junín', { exact: false })).toBeTruthy();
    expect(reading.getByText(/abr–jun/)).toBeTruthy();
    expect(reading.getByText(/US\$\s100\smillones/)).toBeTruthy();
    await userEvent.click(reading.getByRole('button', { name: /Ver la cadena entera/ }));
    expect(again.update).toHaveBeenCalledWith({ lens: 'chain' });
    await userEvent.click(cell('Café', 'Junín'));
    expect(again.update).toHaveBeenCalledWith({ chain: null, regions: [] });
  });

  it('writes what was not found as such', () => {
    open({ lens: 'matrix', chain: 'mango', regions: ['01'] });
    const reading = within(screen.getByRole('region', { name: 'Mango en Amazonas' }));
    expect(reading.getAllByText(/^no se halló/).length).toBeGreaterThan(4);
    expect(reading.queryByText(/^0/)).toBeNull();
  });

  it('lights the region of a cell on the map', async () => {
    const { hover } = open({ lens: 'matrix' });
    grid().focus();
    await userEvent.keyboard('{ArrowRight}');
    const second = within(grid()).getAllByRole('columnheader')[2]?.textContent;
    const region = core.regions.find(({ name }) => name === second);
    expect(hover).toHaveBeenLastCalledWith(region?.ubigeo);
  });

  it('lists chains of many regions and of one, each leading on', async () => {
    const { update } = open({ lens: 'matrix', bases: ['perx', 'programme'] });
    const lists = section('Cadenas de muchas regiones y de una sola');
    expect(lists.getByText('En una sola región (1 cadena)')).toBeTruthy();
    await userEvent.click(lists.getByRole('button', { name: 'Mango' }));
    expect(update).toHaveBeenCalledWith({ chain: 'mango' });
  });

  it('is ordered by name when asked to', async () => {
    open({ lens: 'matrix' });
    await userEvent.click(screen.getByRole('radio', { name: 'Por nombre' }));
    const heads = within(grid())
      .getAllByRole('columnheader')
      .map((head) => head.textContent);
    expect(heads.slice(1)).toEqual(heads.slice(1).toSorted((a, b) => a.localeCompare(b, 'es')));
  });
});

describe('Desde el piloto', () => {
  it('orders the other regions by what they share, with bounds, and none of the pilot', () => {
    open({ lens: 'transfer' });
    const rows = section(/Regiones por cadenas en común/).getAllByRole('listitem');
    expect(rows).toHaveLength(core.regions.length - core.pilot.length);
    expect(rows[0]?.textContent).toMatch(/1–2/);
    expect(rows.some((row) => row.textContent.includes('Junín'))).toBe(false);
  });

  it('says which chains a region shares, on which bases here and there', () => {
    open({ lens: 'transfer', regions: ['01'] });
    const shared = section('Lo que Amazonas comparte');
    expect(shared.getByRole('button', { name: 'Café' })).toBeTruthy();
    expect(shared.getByText('Junín')).toBeTruthy();
    expect(shared.getByText(/Falta de secadores/)).toBeTruthy();
    expect(shared.getByText(/Podría sumarse 1 cadena.*Mango/)).toBeTruthy();
  });

  it('says which services the pilot has for them and the region lacks', () => {
    open({ lens: 'transfer', regions: ['01'] });
    const lacks = section('Qué tienen las regiones del piloto que a esta le falta');
    const row = lacks.getByRole('row', { name: /^Sanidad agraria/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map((one) => one.textContent.replace(/\s+/g, ' ').trim());
    expect(cells.at(-1)).toBe('1');
    expect(cells.at(-2)).toMatch(/^nada hallado/);
    expect(lacks.getAllByText('Falta para: Café.').length).toBeGreaterThan(0);
  });

  it('waits for the analysis without hiding what is known', () => {
    open({ lens: 'transfer', regions: ['01'] }, false);
    expect(screen.getByRole('status').textContent).toMatch(/Se calcula/);
    expect(section('Lo que Amazonas comparte').getByRole('button', { name: 'Café' })).toBeTruthy();
  });

  it('teaches when nothing is shared', () => {
    open({ lens: 'transfer', regions: ['07'] });
    expect(screen.getByText('Ninguna cadena en común')).toBeTruthy();
  });

  it('speaks English', () => {
    open({ lens: 'transfer', regions: ['01'], language: 'en' });
    expect(screen.getByRole('heading', { name: 'What Amazonas shares' })).toBeTruthy();
    expect(
      screen.getByRole('heading', { name: 'What the pilot regions have that this one lacks' }),
    ).toBeTruthy();
  });
});

describe('Cadena, services beside the stages', () => {
  const servicesOf = (stage: string) => {
    const lane = section('Eslabones').getByRole('heading', { name: stage, level: 4 }).closest('li');
    if (!lane) throw new Error('no such stage');
    return within(within(lane).getByRole('list', { name: 'Servicios que necesita' }));
  };

  it('counts the regions where nothing was found within reach', () => {
    open({ chain: 'coffee' });
    expect(servicesOf('Producción').getByText(/nada hallado al alcance en 1 de 3/)).toBeTruthy();
  });

  it('says how far each reaches in the chosen region', () => {
    open({ chain: 'coffee', regions: ['12'] });
    expect(servicesOf('Producción').getByText(/^40/)).toBeTruthy();
    cleanup();
    open({ chain: 'coffee', regions: ['01'] });
    expect(servicesOf('Producción').getByText(/nada hallado al alcance/)).toBeTruthy();
  });

  it('leaves chains that are not analysed without services', () => {
    open({ chain: 'alpaca' });
    expect(section('Eslabones').queryByText(/nada hallado/)).toBeNull();
  });

  it('draws the year of the regions that have it, and says whose calendar was not found', () => {
    open({ chain: 'coffee' });
    const months = section('Meses de cosecha y de campaña');
    expect(months.getByText('Cosecha: las regiones que la tienen, juntas')).toBeTruthy();
    expect(months.getByText(/Sin calendario hallado: 2 regiones/)).toBeTruthy();
  });

  it('reads each year by itself, as an interval where sources differ, and says why no flow is drawn', () => {
    open({ chain: 'coffee' });
    const trade = section('Mercados y valores');
    const bars = within(trade.getByRole('list', { name: /exportación del Perú por año/ }));
    expect(bars.getByText('1100–1103')).toBeTruthy();
    expect(bars.getByText('no se halló')).toBeTruthy();
    expect(trade.getByText(/No se dibujan flujos/)).toBeTruthy();
  });
});
