import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { ViewState } from '../../src/state/view';
import Panel from '../../src/views/gaps/Panel.svelte';
import { drawGaps } from '../../src/views/gaps/picture';
import { chooseOption } from '../fixtures/choose-option';
import { analysis, chains, programme, services } from '../fixtures/small-analysis';
import { core, indicators, viewOf } from '../fixtures/small-country';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

function open(patch: Partial<ViewState> = {}) {
  const view = viewOf({ room: 'gaps', ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = { core, indicators, chains, services, programme, analysis: analysis() };
  const update = vi.fn();
  const hover = vi.fn();
  render(Panel, {
    props: { atlas, view, picture: drawGaps(atlas, view), hovered: null, hover, update },
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
    const table = screen.getByRole('table', { name: /Piura, Café: cobertura de cada función/ });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(within(table).getByRole('rowheader', { name: 'Producción' })).toBeTruthy();
    expect(within(table).getAllByRole('button', { name: /60–90/ })).toHaveLength(2);
    expect(within(table).getByText('no la necesita')).toBeTruthy();
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
