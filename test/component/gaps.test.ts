import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { Districts } from '../../src/data/types';
import type { ViewState } from '../../src/state/view';
import Panel from '../../src/views/gaps/Panel.svelte';
import room from '../../src/views/gaps/room';
import { chooseOption } from '../fixtures/choose-option';
import { analysis, chains, programme, services } from '../fixtures/small-analysis';
import { core, indicators, viewOf } from '../fixtures/small-country';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

const districts: Districts = { districts: [], exports: [] };

function open(patch: Partial<ViewState> = {}) {
  const view = viewOf({ room: 'gaps', ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = { core, indicators, chains, services, programme, districts, analysis: analysis() };
  const update = vi.fn();
  const hover = vi.fn();
  render(Panel, {
    props: { atlas, view, picture: room.picture(atlas, view), hovered: null, hover, update },
  });
  return { update, hover };
}

const grid = () => screen.getByRole('table', { name: /Regiones de cada celda/ });

describe('Brechas, choosing the axes', () => {
  it('changes the horizontal axis and the chain through the view', async () => {
    const { update } = open();
    await userEvent.click(screen.getByRole('radio', { name: 'Lo que prometen sus cadenas' }));
    expect(update).toHaveBeenCalledWith({ gapAxis: 'promise' }, 'push');
    await chooseOption(screen.getByLabelText('Cadenas'), 'coffee');
    expect(update).toHaveBeenCalledWith({ chain: 'coffee' }, 'push');
    await userEvent.click(screen.getByRole('radio', { name: /Sin Lima Metropolitana/ }));
    expect(update).toHaveBeenCalledWith({ withoutCapital: true }, 'push');
  });

  it('leaves the question of the capital out where exports are not on the axis', () => {
    open({ gapAxis: 'promise' });
    expect(screen.queryByRole('radio', { name: /Sin Lima Metropolitana/ })).toBeNull();
  });

  it('goes back to all chains', async () => {
    const { update } = open({ chain: 'coffee' });
    await chooseOption(screen.getByLabelText('Cadenas'), '');
    expect(update).toHaveBeenCalledWith({ chain: null }, 'push');
  });
});

describe('Brechas, without a chosen region', () => {
  it('explains the four corners and names who is in them', () => {
    open();
    const corner = screen.getByText('Exporta mucho y le cubren poco').closest('div');
    expect(corner).not.toBeNull();
    if (corner) expect(within(corner).getByRole('button', { name: 'Ica' })).toBeTruthy();
    // Ica's figures are exact, so it is there for sure; those of Amazonas are not.
    expect(corner?.textContent).toMatch(/Con seguridad/);
    expect(screen.getByText(/Por su punto medio, pero podrían estar en otra celda/)).toBeTruthy();
  });

  it('lists every region once in the grid, or says that it has no cell', async () => {
    const { update } = open();
    const names = within(grid())
      .getAllByRole('button')
      .map((button) => button.textContent?.trim());
    expect([...names].sort()).toEqual(['Amazonas', 'Ica', 'Junín', 'Lima', 'Piura']);
    expect(screen.getByText('Sin celda:')).toBeTruthy();
    await userEvent.click(within(grid()).getByRole('button', { name: 'Junín' }));
    expect(update).toHaveBeenCalledWith({ regions: ['12'] }, 'push');
  });

  it('marks in words, too, whose interval crosses a cut', () => {
    open();
    const amazonas = within(grid()).getByRole('button', { name: 'Amazonas' }).closest('li');
    expect(amazonas?.textContent).toMatch(/su intervalo cruza un corte/);
    const ica = within(grid()).getByRole('button', { name: 'Ica' }).closest('li');
    expect(ica?.textContent).not.toMatch(/cruza/);
  });
});

describe('Brechas, the case of a region', () => {
  it('says what it exports with its year, its chains and which services lack for which stage', () => {
    open({ regions: ['01'] });
    expect(screen.getByRole('heading', { name: 'Amazonas: su caso' })).toBeTruthy();
    expect(document.body.textContent).toMatch(
      /de las agroexportaciones de 2022–2024 por origen aduanero/,
    );
    expect(document.body.textContent).toMatch(/la de más promesa es Café/);
    expect(
      screen.getByText(/Promoción de exportaciones \(mercado de exportación\)/).textContent,
    ).toMatch(/es un hueco del inventario/);
    expect(document.body.textContent).toMatch(/podría estar también donde/);
  });

  it('takes the gap apart: one row a stage, one column a function', () => {
    open({ regions: ['20'], chain: 'coffee' });
    const table = screen.getByRole('grid', { name: /Piura, Café: cobertura de cada función/ });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(within(table).getByRole('rowheader', { name: 'Producción' })).toBeTruthy();
    const sanitary = within(table).getAllByRole('button', {
      name: /Sanidad agraria: cubierta$/,
    });
    expect(sanitary.map((cell) => cell.textContent)).toEqual(['60–90', '60–90']);
    expect(within(table).getByText('el eslabón no necesita la función')).toBeTruthy();
  });

  it('reads another chain of the region, and lets it go again', async () => {
    const { update } = open({ regions: ['20'], chain: 'coffee' });
    await userEvent.click(screen.getByRole('button', { name: 'Mango' }));
    expect(update).toHaveBeenCalledWith({ chain: 'mango' }, 'push');
    const coffee = screen.getByRole('button', { name: 'Café' });
    expect(coffee.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(coffee);
    expect(update).toHaveBeenCalledWith({ chain: null }, 'push');
  });

  it('opens on a region without demand and says what does not apply', () => {
    open({ regions: ['07'] });
    expect(document.body.textContent).toMatch(/Callao no tiene celda: no aplica/);
    expect(document.body.textContent).toMatch(/No hay población rural que cubrir/);
  });

  it('speaks English', () => {
    open({ regions: ['01'], language: 'en' });
    expect(screen.getByRole('heading', { name: 'Amazonas: its case' })).toBeTruthy();
    expect(document.body.textContent).toMatch(/the most promising is Coffee/);
    expect(document.body.textContent).not.toMatch(/agroexportaciones/);
  });
});

describe('Brechas, the cells of a region', () => {
  const emptyCell = () =>
    screen.getByRole('button', {
      name: 'Café, Producción, Sanidad agraria: nada hallado al alcance',
    });

  it('opens under the grid what would fill an empty cell, from another region', async () => {
    open({ regions: ['01'] });
    await userEvent.click(emptyCell());
    expect(emptyCell().getAttribute('aria-expanded')).toBe('true');
    const fill = screen.getByRole('region', {
      name: 'Amazonas, Café, Producción, Sanidad agraria',
    });
    expect(fill.textContent).toMatch(/Quién la ofrece en otra región/);
    expect(within(fill).getByText('SENASA Piura')).toBeTruthy();
    expect(fill.textContent).toMatch(/Piura, a 4\d\d\skm.* por carretera desde Amazonas/);
    expect(fill.textContent).toMatch(/Primer piso/);
    expect(fill.textContent).toMatch(/de la brecha de la región/);
    await userEvent.click(within(fill).getByRole('button', { name: 'Cerrar' }));
    expect(screen.queryByRole('region', { name: /^Amazonas, Café/ })).toBeNull();
  });

  it('says so where no source names anybody who offers it', async () => {
    open({ regions: ['01'] });
    await userEvent.click(
      screen.getByRole('button', { name: /Promoción de exportaciones: nada hallado al alcance/ }),
    );
    expect(
      screen.getByText(/Ninguna fuente nombra un lugar que ofrezca promoción de exportaciones/),
    ).toBeTruthy();
  });

  it('is one stop of the keyboard, with arrows between the cells, over those not needed', async () => {
    open({ regions: ['20'], chain: 'coffee' });
    const table = screen.getByRole('grid', { name: /Piura, Café/ });
    const cells = within(table).getAllByRole('button', { name: /^Café,/ });
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    const [production, promotion, sanitary] = cells;
    production?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(sanitary);
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(promotion);
    // Above it the stage needs nothing: the focus stays.
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(promotion);
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('region', { name: /^Piura, Café, Mercado/ })).toBeTruthy();
  });

  it('reads one chain alone from its name, and all again', async () => {
    const { update } = open({ regions: ['20'] });
    const table = screen.getByRole('grid', { name: /^Piura: qué cubre/ });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    await userEvent.click(within(table).getByRole('button', { name: 'Mango' }));
    expect(update).toHaveBeenCalledWith({ chain: 'mango' }, 'push');
    cleanup();
    const alone = open({ regions: ['20'], chain: 'mango' });
    await userEvent.click(screen.getByRole('button', { name: 'Ver todas sus cadenas' }));
    expect(alone.update).toHaveBeenCalledWith({ chain: null }, 'push');
  });

  it('speaks English', async () => {
    open({ regions: ['01'], language: 'en' });
    await userEvent.click(
      screen.getByRole('button', { name: /Production, .*: nothing found within reach$/ }),
    );
    expect(document.body.textContent).toMatch(/by road from Amazonas/);
  });
});

describe('Brechas, the spatial pattern', () => {
  it('is a tab of the room', async () => {
    const { update } = open();
    await userEvent.click(screen.getByRole('radio', { name: 'Patrón espacial' }));
    expect(update).toHaveBeenCalledWith({ lens: 'pattern' }, 'push');
  });

  it('lets figure and neighbours be chosen', async () => {
    const { update } = open({ lens: 'pattern', neighbours: 'nearest' });
    await chooseOption(screen.getByLabelText('Patrón de'), 'readiness');
    expect(update).toHaveBeenCalledWith({ pattern: 'readiness' }, 'push');
    await userEvent.click(screen.getByRole('radio', { name: 'Las que comparten frontera' }));
    expect(update).toHaveBeenCalledWith({ neighbours: 'touching' }, 'push');
    expect(screen.queryByRole('radio', { name: /Sin Lima Metropolitana/ })).toBeNull();
  });

  it('lists every region with the mean of its neighbours, and says who is left out and why', async () => {
    const { update } = open({ lens: 'pattern', neighbours: 'nearest' });
    const table = screen.getByRole('table', { name: 'Región por región' });
    expect(within(table).getAllByRole('row')).toHaveLength(7);
    const callao = within(table).getByRole('button', { name: 'Callao' }).closest('tr');
    expect(callao?.textContent).toMatch(/no aplica.*sin cifra/);
    await userEvent.click(within(table).getByRole('button', { name: 'Ica' }));
    expect(update).toHaveBeenCalledWith({ regions: ['11'] }, 'push');
    expect(document.body.textContent).toMatch(/5 regiones son pocas/);
    expect(document.body.textContent).toMatch(/Fuera del cálculo, por no tener cifra: Callao\./);
  });

  it('shows the neighbours of the chosen region', () => {
    open({ lens: 'pattern', neighbours: 'nearest', regions: ['11'] });
    const table = screen.getByRole('table', { name: 'Ica y sus vecinas' });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
  });

  it('says that nothing can be said where nobody has a neighbour', () => {
    open({ lens: 'pattern' });
    expect(document.body.textContent).toMatch(/No se puede decir si la brecha forma un patrón/);
    expect(screen.queryByRole('table', { name: 'Región por región' })).toBeNull();
  });
});
