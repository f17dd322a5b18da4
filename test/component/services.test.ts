import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { ViewState } from '../../src/state/view';
import Panel from '../../src/views/services/Panel.svelte';
import { drawServices } from '../../src/views/services/picture';
import { chains } from '../fixtures/small-chains';
import { core, viewOf } from '../fixtures/small-country';
import { analysis, services } from '../fixtures/small-services';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

function open(patch: Partial<ViewState> = {}, covered = true) {
  const view = viewOf({ room: 'services', ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = { core, chains, services, ...(covered ? { analysis: analysis() } : {}) };
  const update = vi.fn();
  const hover = vi.fn();
  render(Panel, {
    props: { atlas, view, picture: drawServices(atlas, view), hovered: null, hover, update },
  });
  return { update, hover };
}

function section(name: string | RegExp) {
  const part = screen.getByRole('heading', { name, level: 3 }).closest('details');
  if (!part) throw new Error('no such section');
  return within(part);
}

const matrix = () => screen.getByRole('table', { name: /Lugares hallados en cada región/ });

describe('Servicios, filters and reach', () => {
  it('filters through the view, with what each value would show', async () => {
    const { update } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: /Sanidad agraria\s*2$/ }));
    expect(update).toHaveBeenCalledWith({ functions: ['sanitary'] });
    await userEvent.click(screen.getByRole('checkbox', { name: /Produce.*3$/ }));
    expect(update).toHaveBeenCalledWith({ ministries: ['PRODUCE'] });
  });

  it('clears all filters at once, and offers it only when there is one', async () => {
    open();
    expect(screen.queryByRole('button', { name: 'Quitar filtros' })).toBeNull();
    cleanup();
    const { update } = open({ statuses: ['planned'] });
    await userEvent.click(screen.getByRole('button', { name: 'Quitar filtros' }));
    expect(update).toHaveBeenCalledWith({
      functions: [],
      ministries: [],
      institutions: [],
      delivery: [],
      statuses: [],
    });
  });

  it('moves the reach without filling the history, and draws rings as a step', async () => {
    const { update } = open();
    const slider = screen.getByRole('slider');
    expect(slider.getAttribute('min')).toBe('20');
    expect(slider.getAttribute('max')).toBe('150');
    await fireEvent.input(slider, { target: { value: '90' } });
    expect(update).toHaveBeenCalledWith({ reachKm: 90 }, 'replace');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Dibujar anillos de alcance' }));
    expect(update).toHaveBeenCalledWith({ reachRings: true });
  });

  it('says that the coverage shown is still that of another distance', () => {
    open({ reachKm: 120 });
    expect(screen.getByText(/Calculando la cobertura/)).toBeTruthy();
    cleanup();
    open({ reachKm: 60 });
    expect(screen.queryByText(/Calculando la cobertura/)).toBeNull();
  });
});

describe('Servicios, the matrix', () => {
  it('is a table of every region and function, with words in each cell', () => {
    open();
    expect(within(matrix()).getAllByRole('row')).toHaveLength(core.regions.length + 1);
    expect(within(matrix()).getAllByRole('columnheader')).toHaveLength(10);
    const piura = within(matrix()).getByRole('row', { name: /^Piura/ });
    expect(
      within(piura).getByText(
        'Piura, Sanidad agraria: 2 lugares; 50–80 % de la población rural a 60 km',
      ),
    ).toBeTruthy();
  });

  it('asks for a function by its head, and takes it back', async () => {
    const { update } = open();
    await userEvent.click(within(matrix()).getByRole('button', { name: 'Gremio' }));
    expect(update).toHaveBeenCalledWith({ functions: ['guild'] });
    cleanup();
    const again = open({ functions: ['guild'] });
    const head = within(matrix()).getByRole('button', { name: 'Gremio' });
    expect(head.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(head);
    expect(again.update).toHaveBeenCalledWith({ functions: [] });
  });

  it('chooses a region without leaving the room', async () => {
    const { update } = open();
    await userEvent.click(within(matrix()).getByRole('button', { name: 'Junín' }));
    expect(update).toHaveBeenCalledWith({ regions: ['12'], card: false });
  });

  it('stands without the coverage: places are counted, nothing is coloured', () => {
    open({}, false);
    const piura = within(matrix()).getByRole('row', { name: /^Piura/ });
    expect(within(piura).getByText('Piura, Sanidad agraria: 2 lugares')).toBeTruthy();
  });
});

describe('Servicios, the chosen region', () => {
  it('says what was found, what was not, and what there may be', () => {
    open({ regions: ['20'] });
    const piura = section('Servicios en Piura');
    expect(piura.getByText(/Se halló un lugar para 2 de 9 funciones.*entre 2 y 6/)).toBeTruthy();
    expect(
      piura.getByText(/Sin lugar hallado:.*Financiamiento.*No se halló no es no hay/),
    ).toBeTruthy();
    expect(piura.getByRole('button', { name: /^50–80\u00a0%/ })).toBeTruthy();
  });

  it('keeps evidence without an office apart from places', () => {
    open({ regions: ['11'] });
    const ica = section('Servicios en Ica');
    expect(ica.getByText(/Se halló un lugar para 0 de 9/)).toBeTruthy();
    expect(ica.getByText('Indicios sin oficina conocida')).toBeTruthy();
    expect(ica.getByRole('button', { name: /Service proof/, hidden: true })).toBeTruthy();
  });
});

describe('Servicios, what the inventory is worth', () => {
  it('sets found beside known, and never invents a total', () => {
    open();
    const complete = section('Qué tan completo está el inventario');
    const senasa = complete.getByRole('row', { name: /SENASA/ });
    expect(senasa.textContent).toMatch(/2\s*4/);
    const itp = complete.getByRole('row', { name: /ITP/ });
    expect(within(itp).getByText('total no conocido')).toBeTruthy();
    expect(complete.getByText(/No se halló no es no hay/)).toBeTruthy();
  });

  it('lists places with how surely they are placed and their status', () => {
    open();
    const list = section('Lugares a la vista');
    const row = list.getByRole('button', { name: /Service p2/, hidden: true }).closest('li');
    expect(row?.textContent).toContain('Ubicado en la capital del departamento');
    expect(row?.textContent).toContain('En funcionamiento (2025)');
  });

  it('counts evidence and services without a region apart', () => {
    open();
    expect(section('Lo que no es un lugar').getByText('1 indicio')).toBeTruthy();
    expect(
      section('Sin región conocida').getByRole('button', { name: /Single window/, hidden: true }),
    ).toBeTruthy();
  });

  it('teaches when no place passes the filters', () => {
    open({ ministries: ['OTHER'] });
    expect(section('Lugares a la vista').getByText('Ningún lugar con estos filtros')).toBeTruthy();
  });

  it('speaks English', () => {
    open({ language: 'en', regions: ['20'] });
    expect(screen.getByRole('heading', { name: 'Services in Piura' })).toBeTruthy();
    expect(screen.getByText(/A place was found for 2 of 9 functions/)).toBeTruthy();
  });
});
