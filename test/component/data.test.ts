import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Catalogue, Chains, Criteria, Services } from '../../src/data/types';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { ViewState } from '../../src/state/view';
import Panel from '../../src/views/data/Panel.svelte';
import { explorePicture } from '../../src/views/explore/picture';
import { core, indicators, viewOf } from '../fixtures/small-country';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

const catalogue: Catalogue = {
  tables: [
    {
      name: 'customs_departments',
      title: { es: 'Agroexportaciones por departamento', en: 'Agro-exports by department' },
      rows: 1270,
      licence: 'facts (attribution)',
      path: 'customs_departments.csv',
    },
  ],
  sources: new Map([
    [
      'a-source',
      {
        id: 'a-source',
        title: 'Manifiestos de exportación',
        url: 'https://source.example/',
        date: '2024',
        retrieved: '2026-11-23',
        licence: 'facts (attribution)',
      },
    ],
  ]),
};
const services: Services = {
  points: [],
  unplaced: [],
  institutions: [],
  nodes: [],
  needs: [
    {
      stage: 'inputs',
      function: 'finance',
      provenance: {
        ref: 'stage_functions:2',
        source: 'ruta-territorial',
        confidence: 'low',
        derived: null,
        note: null,
      },
    },
  ],
  defaultCompleteness: 0.37,
};
const chains: Chains = {
  chains: [],
  listings: [],
  cropAreas: [],
  cropProduction: [],
  harvests: [],
  stages: [],
  territory: [],
  productExports: [],
  hsCodes: [],
  perxFound: [],
  territories: {},
};
const criteria: Criteria = {
  criteria: [
    {
      id: 'poverty',
      family: 'need',
      label: { es: 'Pobreza', en: 'Poverty' },
      definition: { es: 'Más pobreza, más prioridad', en: 'More poverty, more priority' },
      from: { indicator: 'poverty_rate', period: '2023' },
      sense: 'benefit',
      exclusive: null,
    },
  ],
  presets: [
    {
      id: 'gap',
      label: { es: 'Por brecha', en: 'By gap' },
      rationale: { es: 'Primero donde falta', en: 'First where it lacks' },
      weights: { poverty: 62 },
    },
  ],
};

function open(patch: Partial<ViewState> = {}) {
  const view = viewOf({ room: 'data', ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = { core, indicators, catalogue, services, chains, criteria };
  const update = vi.fn();
  render(Panel, {
    props: {
      atlas,
      view,
      picture: explorePicture(atlas, view),
      hovered: null,
      hover: vi.fn(),
      update,
    },
  });
  return { update };
}

describe('Datos y métodos', () => {
  it('moves to a part of the page without touching the address', async () => {
    const { update } = open();
    const before = location.href;
    const heading = screen.getByRole('heading', { name: 'Métodos' });
    heading.scrollIntoView = vi.fn();
    await userEvent.click(screen.getByRole('button', { name: 'Métodos' }));
    expect(heading.scrollIntoView).toHaveBeenCalled();
    expect(document.activeElement).toBe(heading);
    expect(location.href).toBe(before);
    expect(update).not.toHaveBeenCalled();
  });

  it('finds an indicator, shows its sources with their links, and opens it on the map', async () => {
    const { update } = open();
    await userEvent.type(screen.getByRole('searchbox'), 'pobreza');
    expect(screen.getByText(/^1 de 5 indicadores/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Manifiestos de exportación', hidden: true });
    expect(link.getAttribute('href')).toBe('https://source.example/');
    await userEvent.click(screen.getByRole('button', { name: 'Ver en el mapa', hidden: true }));
    expect(update).toHaveBeenCalledWith(
      { room: 'explore', indicator: 'poverty_rate', period: null },
      'push',
    );
  });

  it('teaches what to do when no indicator matches', async () => {
    open();
    await userEvent.type(screen.getByRole('searchbox'), 'zzz');
    await userEvent.click(screen.getByRole('button', { name: 'Quitar los filtros' }));
    expect(screen.getByText(/^5 de 5 indicadores/)).toBeTruthy();
  });

  it('reads every cell of the coverage in words, with its row and column', async () => {
    open();
    const table = screen.getByRole('table', {
      name: 'Cobertura de los datos: indicadores por región',
    });
    const row = within(table).getByRole('row', { name: /Pobreza monetaria/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent?.trim()),
    ).toEqual(['2023', '4', 'Valor', 'No se halló', 'Valor', 'Valor', 'No se halló', 'Valor']);
    expect(within(table).getByRole('columnheader', { name: 'Callao' })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'El último con dato de cada región' }));
    const filled = within(table).getByRole('row', { name: /Pobreza monetaria/ });
    expect(within(filled).getAllByRole('cell')[3]?.textContent?.trim()).toBe('Valor, 2019');
  });

  it('states the settings that are in use, not copies of them', async () => {
    open({ reachKm: 90 });
    await userEvent.click(screen.getByRole('button', { name: 'Abrir todos' }));
    const value = (name: string) =>
      within(screen.getByRole('row', { name: new RegExp(name) })).getByRole('cell').textContent;
    expect(value('Alcance por carretera')).toBe('90\u00a0km');
    expect(screen.getByText(/^κ cuando nadie publica el total: 0,37\.$/)).toBeTruthy();
    expect(screen.getByRole('row', { name: /^Pobreza 62/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Insumos Financiamiento/ })).toBeTruthy();
  });

  it('opens the method that the index names, with its formula, limits and sources', async () => {
    open();
    const index = screen.getByRole('navigation', { name: 'Métodos por tema' });
    const link = within(index).getByRole('button', { name: 'VIKOR' });
    await userEvent.click(link);
    const heading = screen.getByRole('heading', { name: 'VIKOR' });
    expect(document.activeElement).toBe(heading);
    const entry = heading.closest('article');
    if (!entry) throw new Error('no entry');
    const [formula] = within(entry).getAllByRole('group', { name: 'Fórmula' });
    expect(formula?.querySelector('var')?.textContent).toBe('S');
    expect(within(entry).getByText('Opricovic & Tzeng 2004')).toBeTruthy();
    expect(within(entry).getByText('src/model/vikor.ts')).toBeTruthy();
    const place = within(entry).getByRole('link', { name: 'Candidatas: Orden' });
    expect(place.getAttribute('href')).toContain('candidatas');
  });

  it('says of a method that no room shows it yet', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Ubicación y cartera' }));
    const entry = screen.getByRole('heading', { name: 'p-mediana' }).closest('article');
    expect(entry?.textContent).toContain('Ninguna sala todavía');
  });

  it('links each table to its file beside the page', () => {
    open();
    expect(screen.getByRole('link', { name: 'customs_departments.csv' }).getAttribute('href')).toBe(
      './data/customs_departments.csv',
    );
    expect(screen.getByRole('link', { name: /datapackage\.json/ }).getAttribute('href')).toBe(
      './data/datapackage.json',
    );
  });

  it('copies the citation, or says how to when the browser does not let it', async () => {
    open();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText');
    const [plain] = screen.getAllByRole('button', { name: /^Copiar/ });
    if (!plain) throw new Error('no button');
    writeText.mockRejectedValueOnce(new Error('denied'));
    await userEvent.click(plain);
    expect(await screen.findByText(/No se pudo copiar/)).toBeTruthy();
    writeText.mockResolvedValueOnce();
    await userEvent.click(plain);
    expect(await screen.findByText('Copiado')).toBeTruthy();
    expect(writeText.mock.lastCall?.[0]).toContain('versión 2026.11');
  });

  it('is there in English', async () => {
    open({ language: 'en' });
    for (const title of ['How to read a figure', 'Methods', 'Licences and limits', 'How to cite'])
      expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByText('Agro-exports by department')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Open all' }));
    expect(screen.getByRole('heading', { name: 'Weighted product' })).toBeTruthy();
    expect(screen.getByText(/0\.01 \+ 0\.99/)).toBeTruthy();
    expect(screen.getByText('First where it lacks')).toBeTruthy();
  });
});
