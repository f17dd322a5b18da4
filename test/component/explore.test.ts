import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { Fact } from '../../src/model/fact';
import type { ViewState } from '../../src/state/view';
import Panel from '../../src/views/explore/Panel.svelte';
import { explorePicture } from '../../src/views/explore/picture';
import { chooseOption } from '../fixtures/choose-option';
import { core, indicators, value, viewOf } from '../fixtures/small-country';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

const claim: Fact = {
  figure: value(12),
  unit: '%',
  period: '2019',
  provenance: {
    ref: 'programme_timeline:3',
    source: 'a-source',
    confidence: 'medium',
    derived: null,
    note: null,
  },
};

function open(patch: Partial<ViewState> = {}, loaded = true) {
  const view = viewOf(patch);
  overwriteGetLocale(() => view.language);
  const atlas = {
    core: { ...core, pilotClaims: { '20': claim } },
    ...(loaded ? { indicators } : {}),
  };
  const update = vi.fn();
  const props = {
    atlas,
    view,
    picture: explorePicture(atlas, view),
    hovered: null,
    hover: vi.fn(),
    update,
  };
  const { rerender } = render(Panel, { props });
  return {
    update,
    show: (next: Partial<ViewState>) => {
      const changed = { ...view, ...next };
      return rerender({ ...props, view: changed, picture: explorePicture(atlas, changed) });
    },
  };
}

describe('Explorar, choosing what is shown', () => {
  it('offers the indicators by family and asks for another with its latest period', async () => {
    const { update } = open({ classMethod: 'manual', breaks: [1, 2] });
    const select = screen.getByLabelText('Indicador');
    expect(within(select).getByRole('group', { name: 'Necesidad' })).toBeTruthy();
    expect(
      within(select).queryByRole('option', { name: 'Participación sin la capital' }),
    ).toBeNull();
    await chooseOption(select, 'poverty_rate');
    expect(update).toHaveBeenCalledWith(
      { indicator: 'poverty_rate', period: null, classMethod: 'natural', breaks: [] },
      'push',
    );
  });

  it('steps through the years, and keeps parts of years apart from them', async () => {
    const { update } = open({ indicator: 'poverty_rate' });
    await userEvent.click(screen.getByRole('button', { name: 'Periodo anterior' }));
    expect(update).toHaveBeenLastCalledWith({ period: '2019' }, 'push');
    await userEvent.click(screen.getByRole('radio', { name: '2024 (ene–sept)' }));
    expect(update).toHaveBeenLastCalledWith({ period: '2024 jan-sep' }, 'push');
    expect(screen.getByRole('group', { name: /no se comparan con un año entero/ })).toBeTruthy();
  });

  it('leaves the capital out by a switch that only the export share has', async () => {
    const { update, show } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: /Lima Metropolitana y Callao/ }));
    expect(update).toHaveBeenCalledWith(
      { indicator: 'agro_export_share', withoutCapital: true },
      'push',
    );
    await show({ indicator: 'poverty_rate' });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('says so while the series asked for has not arrived', () => {
    open({ indicator: 'poverty_rate' }, false);
    expect(screen.getByText(/Todavía no llega «Pobreza monetaria»/)).toBeTruthy();
  });

  it('explains why an amount has circles and no classes', () => {
    open({ indicator: 'agro_export_fob' });
    expect(screen.getByText(/círculos de área proporcional/)).toBeTruthy();
    expect(screen.queryByText('Clases del mapa')).toBeNull();
  });
});

describe('Explorar, breaks by hand', () => {
  const manual = { classMethod: 'manual', breaks: [2, 15] } as const;
  const field = () => screen.getByRole<HTMLInputElement>('textbox');

  it('starts from the cuts on the map', async () => {
    const { update } = open({ classes: 3 });
    await userEvent.click(screen.getByRole('radio', { name: 'A mano', hidden: true }));
    expect(update).toHaveBeenCalledWith({ classMethod: 'manual', breaks: [13, 40] }, 'push');
  });

  it('takes numbers in the reader’s own writing', async () => {
    const { update } = open(manual);
    await userEvent.clear(field());
    await userEvent.type(field(), '0,5; 10');
    expect(update).toHaveBeenLastCalledWith({ breaks: [0.5, 10] }, 'replace');
  });

  it('keeps the text and the map when it cannot read them, and says what is wrong', async () => {
    const { update } = open(manual);
    await userEvent.clear(field());
    update.mockClear();
    await userEvent.type(field(), 'uno');
    await userEvent.tab();
    expect(update).not.toHaveBeenCalled();
    expect(field().value).toBe('uno');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/«uno» no se lee como número/)).toBeTruthy();
  });
});

describe('Explorar, what the figures are', () => {
  it('sets the programme’s claim beside customs origin, each with its provenance', () => {
    open();
    const piura = screen.getByRole('row', { name: /Piura/ });
    const figures = within(piura).getAllByRole('button', { name: /Ver de dónde sale/ });
    expect(figures.map((figure) => figure.textContent?.split('.')[0])).toEqual([
      '12\u00a0%',
      '13\u00a0%',
    ]);
    expect(
      within(screen.getByRole('row', { name: /Junín/ })).getByText('No se halló'),
    ).toBeTruthy();
  });

  it('puts the chosen region and its place first', () => {
    open({ regions: ['20'] });
    expect(screen.getByText('Puesto 3 de 6')).toBeTruthy();
  });

  it('gives definition, unit, direction, publisher and how many regions have it', () => {
    open({ indicator: 'poverty_rate' });
    expect(screen.getByText('Definición de Pobreza monetaria')).toBeTruthy();
    expect(screen.getByText('INEI')).toBeTruthy();
    expect(screen.getByText('4 de 6 regiones; sin dato, 2')).toBeTruthy();
  });

  it('leads from customs origin to the planted area of the chains', async () => {
    const { update } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Ver la superficie de cada cadena' }));
    expect(update).toHaveBeenCalledWith({ room: 'chains' }, 'push');
  });

  it('speaks English when the reader does', () => {
    open({ language: 'en' });
    expect(screen.getByLabelText('Indicator')).toBeTruthy();
    expect(screen.getByText('How to read customs origin')).toBeTruthy();
    expect(screen.getByText('Definition of Participación en las agroexportaciones')).toBeTruthy();
  });
});
