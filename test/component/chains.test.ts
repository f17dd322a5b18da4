import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { Programme } from '../../src/data/types';
import type { ViewState } from '../../src/state/view';
import Panel from '../../src/views/chains/Panel.svelte';
import { drawChain } from '../../src/views/chains/picture';
import { chooseOption } from '../fixtures/choose-option';
import { chains, districts } from '../fixtures/small-chains';
import { core, viewOf } from '../fixtures/small-country';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

const programme: Programme = {
  entries: [],
  reported: {
    figure: { kind: 'absent', absence: 'not_found' },
    unit: 'regions',
    period: '',
    provenance: null,
  },
};

function open(patch: Partial<ViewState> = {}) {
  const view = viewOf({ room: 'chains', chain: 'coffee', ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = { core, chains, districts, programme };
  const update = vi.fn();
  const hover = vi.fn();
  render(Panel, {
    props: { atlas, view, picture: drawChain(atlas, view), hovered: null, hover, update },
  });
  return { update, hover };
}

/** The foldable part of the panel with this heading. */
function section(name: string | RegExp) {
  const part = screen.getByRole('heading', { name, level: 3 }).closest('details');
  if (!part) throw new Error('no such section');
  return within(part);
}

describe('Cadenas, what is read', () => {
  it('chooses a chain and the bases that count through the view', async () => {
    const { update } = open();
    await chooseOption(screen.getByLabelText('Cadena de valor'), 'mango');
    expect(update).toHaveBeenCalledWith({ chain: 'mango' });
    await userEvent.click(screen.getByRole('checkbox', { name: /Programa \(RPE\)/ }));
    expect(update).toHaveBeenCalledWith({ bases: ['programme'] });
  });

  it('says how many regions each basis has', () => {
    open();
    expect(screen.getByRole('checkbox', { name: /PERX\)\s*1$/ })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /Superficie cultivada\s*2$/ })).toBeTruthy();
  });

  it('keeps chains that are no agro chains apart', () => {
    open();
    const group = screen.getByRole('group', { name: /fuera|Otras/ });
    expect(within(group).getByRole('option', { name: 'Alpaca' })).toBeTruthy();
  });
});

describe('Cadenas, the regions', () => {
  it('names the lists behind each basis, each opening its source', () => {
    open();
    const regions = section('Regiones que la tienen');
    const junin = regions.getByRole('button', { name: 'Junín' }).closest('li');
    expect(junin?.textContent).toContain('PERX Junín');
    if (!junin) throw new Error('no Junín');
    expect(
      within(junin).getByRole('button', { name: /PERX Junín.*Ver de dónde sale/ }),
    ).toBeTruthy();
  });

  it('does not take a plan that was not found for a no', () => {
    open();
    expect(section('Regiones que la tienen').getByText(/su silencio no es un no/)).toBeTruthy();
  });

  it('shows the chains of the chosen region, and goes to one of them', async () => {
    const { update } = open({ regions: ['20'] });
    const own = section('Cadenas de Piura');
    expect(own.getByText(/Se halló su PERX vigente/)).toBeTruthy();
    await userEvent.click(own.getByRole('button', { name: 'Mango' }));
    expect(update).toHaveBeenCalledWith({ chain: 'mango' });
  });

  it('says when the plan of the chosen region was not found', () => {
    open({ regions: ['01'] });
    expect(section('Cadenas de Amazonas').getByText(/No se halló el PERX vigente/)).toBeTruthy();
  });

  it('teaches when the bases leave a region without a chain', () => {
    open({ regions: ['07'] });
    expect(section('Cadenas de Callao').getByText('Ninguna cadena hallada')).toBeTruthy();
  });

  it('chooses a region, and lets it go again', async () => {
    const { update } = open({ regions: ['12'] });
    const regions = section('Regiones que la tienen');
    await userEvent.click(regions.getByRole('button', { name: 'Piura' }));
    expect(update).toHaveBeenCalledWith({ regions: ['20'], card: false });
    await userEvent.click(regions.getByRole('button', { name: 'Junín' }));
    expect(update).toHaveBeenCalledWith({ regions: [] });
  });
});

describe('Cadenas, area beside exports', () => {
  it('warns where customs misplaces the chain, and only there', () => {
    open();
    expect(screen.getByText(/La aduana ubica mal esta cadena/)).toBeTruthy();
    cleanup();
    open({ chain: 'mango' });
    expect(screen.queryByText(/La aduana ubica mal esta cadena/)).toBeNull();
  });

  it('puts area, customs origin, published exports and production of a region in one row', () => {
    open();
    const row = section(/Superficie y producción/).getByRole('row', { name: /Junín/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
    expect(cells[0]).toMatch(/^1000/);
    expect(cells[1]).toMatch(/^50,0/);
    expect(cells[2]).toMatch(/^al menos 18,5/);
    expect(cells[3]).toMatch(/^100.*2024$/);
    expect(cells[4]).toMatch(/^900/);
  });

  it('writes an absence and not a zero', () => {
    open();
    const row = section(/Superficie y producción/).getByRole('row', { name: /Amazonas/ });
    // Customs, published exports, production and its value.
    expect(within(row).getAllByText(/no se halló/)).toHaveLength(4);
  });
});

describe('Cadenas, what sources say', () => {
  it('lists all six stages in order, with the bottleneck and with what is not known', () => {
    open();
    const stages = section('Eslabones');
    expect(stages.getAllByRole('heading', { level: 4 }).map((one) => one.textContent)).toEqual([
      'Insumos',
      'Producción',
      'Poscosecha',
      'Transformación',
      'Comercio y logística',
      'Mercado de exportación',
    ]);
    expect(stages.getByText('Falta de secadores.')).toBeTruthy();
    expect(stages.getAllByText('No se halló descripción')).toHaveLength(5);
  });

  it('keeps parts of years under a heading of their own', () => {
    open();
    const values = section('Mercados y valores');
    const parts = values.getByRole('table', { name: 'Partes de año', hidden: true });
    expect(within(parts).getByText('2025 ene–jul')).toBeTruthy();
    const whole = values.getByRole('table', { name: 'El país, años enteros', hidden: true });
    expect(whole.textContent).not.toContain('ene–');
    expect(values.getByText('EE.UU.; Alemania')).toBeTruthy();
  });

  it('speaks English, and marks the texts that stay in Spanish', () => {
    open({ language: 'en', regions: ['20'] });
    expect(screen.getByRole('heading', { name: 'Chains of Piura' })).toBeTruthy();
    expect(screen.getByText(/Texts stand in Spanish/)).toBeTruthy();
    expect(screen.getByText('Secado en patio.').getAttribute('lang')).toBe('es');
  });
});
