import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { ViewState } from '../../src/state/view';
import Panel from '../../src/views/compare/Panel.svelte';
import { comparePicture } from '../../src/views/compare/picture';
import { analysis, chains, criteria, programme, services } from '../fixtures/small-analysis';
import { core, indicators, viewOf } from '../fixtures/small-country';
import { districts } from '../fixtures/small-districts';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

function open(patch: Partial<ViewState> = {}) {
  const view = viewOf({ room: 'compare', ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = {
    core,
    indicators,
    chains,
    services,
    districts,
    criteria,
    programme,
    analysis: analysis(),
  };
  const update = vi.fn();
  render(Panel, {
    props: {
      atlas,
      view,
      picture: comparePicture(atlas, view),
      hovered: null,
      hover: vi.fn(),
      update,
    },
  });
  return { update };
}

const table = () => screen.findByRole('table', { name: /Comparación/ }, { timeout: 5000 });
const row = (of: HTMLElement, name: RegExp) => {
  const found = within(of).getByRole('rowheader', { name }).closest('tr');
  if (!found) throw new Error(`no row ${String(name)}`);
  return found;
};

describe('Comparar, with nothing to compare', () => {
  it('teaches how to choose, and offers pairs', async () => {
    const { update } = open();
    expect(await screen.findByText('Elija de dos a seis regiones')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Piura y Junín' }));
    expect(update).toHaveBeenCalledWith({ regions: ['20', '12'], card: false }, 'push');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says that one region waits for another', async () => {
    open({ regions: ['20'] });
    expect(await screen.findByText('Falta otra con que comparar')).toBeTruthy();
  });
});

describe('Comparar, the table', () => {
  it('has a column a unit, a group among them', async () => {
    open({ regions: ['20', '12'], groups: [{ name: 'Costa', regions: ['11', '15'] }] });
    const heads = within(await table()).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Piura',
      'Junín',
      'Costa 2 regiones',
    ]);
  });

  it('marks the ends of a row in words, and none where intervals overlap', async () => {
    open({ regions: ['20', '12', '11'] });
    const of = await table();
    const share = within(row(of, /Participación en las agroexportaciones/)).getAllByRole('cell');
    expect(share[2]?.textContent).toMatch(/el mayor de la fila/);
    expect(share[1]?.textContent).toMatch(/el menor de la fila/);
    expect(share[0]?.textContent).not.toMatch(/de la fila/);
    const functions = row(of, /Funciones con algún lugar/);
    expect(functions.textContent).not.toMatch(/de la fila/);
  });

  it('keeps only rows that surely differ when asked', async () => {
    open({ regions: ['20', '12'] });
    const before = within(await table()).getAllByRole('rowheader').length;
    await userEvent.click(screen.getByRole('checkbox', { name: /Solo lo que difiere/ }));
    const of = await table();
    expect(within(of).getAllByRole('rowheader').length).toBeLessThan(before);
    expect(within(of).queryByRole('rowheader', { name: /Funciones con algún lugar/ })).toBeNull();
  });

  it('folds a part of it', async () => {
    open({ regions: ['20', '12'] });
    const of = await table();
    const fold = within(of).getByRole('button', { name: /Cadenas/ });
    await userEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    expect(within(of).queryByRole('rowheader', { name: /Las comparten todas/ })).toBeNull();
  });

  it('keeps the column of a region without data and says which absence it is', async () => {
    open({ regions: ['07', '20'] });
    const gap = within(row(await table(), /Brecha de servicios/)).getAllByRole('cell');
    expect(gap).toHaveLength(2);
    expect(gap[0]?.textContent).toMatch(/no aplica/);
  });

  it('says that readiness of a group is not aggregated', async () => {
    open({ regions: ['20'], groups: [{ name: 'Costa', regions: ['11', '15'] }] });
    const cells = within(row(await table(), /Preparación/)).getAllByRole('cell');
    expect(cells[1]?.textContent).toMatch(/no se agrega/);
  });

  it('speaks English', async () => {
    open({ regions: ['20', '12'], language: 'en' });
    expect(
      await screen.findByRole('table', { name: /Comparison of regions/ }, { timeout: 5000 }),
    ).toBeTruthy();
    expect(screen.getByText('All share them')).toBeTruthy();
  });
});

describe('Comparar, peers', () => {
  it('reads those of the last chosen region and adds one, the region staying last', async () => {
    const { update } = open({ regions: ['12', '20'], lens: 'peers' });
    expect(
      await screen.findByText('Las más parecidas a Piura', undefined, { timeout: 5000 }),
    ).toBeTruthy();
    const [first] = screen.getAllByRole('button', { name: /Añadir .* a la comparación/ });
    if (!first) throw new Error('no peer');
    const junin = screen.getByRole('button', { name: 'Añadir Junín a la comparación' });
    expect(junin).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Añadir Ica a la comparación' }));
    expect(update).toHaveBeenCalledWith({ regions: ['11', '12', '20'], card: false }, 'push');
  });

  it('says how many parts are known, and why they are alike', async () => {
    open({ regions: ['20'], lens: 'peers' });
    const all = await screen.findAllByText(/se conocen \d de 4 partes/, undefined, {
      timeout: 5000,
    });
    expect(all.length).toBeGreaterThan(2);
    expect(screen.getAllByText(/comparten \d+ de las \d+ cadenas/).length).toBeGreaterThan(2);
  });

  it('names what the pilot has and was not found here', async () => {
    open({ regions: ['11'], lens: 'peers' });
    await screen.findByText(/Qué tuvo el piloto que no se halló en Ica/, undefined, {
      timeout: 5000,
    });
    const lacking = screen.getByText('Funciones de servicio con lugar en su territorio');
    expect(lacking.nextElementSibling?.textContent).toMatch(/Piura/);
  });

  it('asks for a region first', async () => {
    open({ lens: 'peers' });
    expect(await screen.findByText('Elija una región', undefined, { timeout: 5000 })).toBeTruthy();
  });
});
