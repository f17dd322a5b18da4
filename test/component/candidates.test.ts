import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { ViewState } from '../../src/state/view';
import Panel from '../../src/views/candidates/Panel.svelte';
import { drawCandidates } from '../../src/views/candidates/picture';
import { analysis, chains, criteria, programme, services } from '../fixtures/small-analysis';
import { core, indicators, viewOf } from '../fixtures/small-country';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

function open(patch: Partial<ViewState> = {}) {
  const view = viewOf({ room: 'candidates', ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = { core, indicators, chains, services, criteria, programme, analysis: analysis() };
  const update = vi.fn();
  const props = {
    atlas,
    view,
    picture: drawCandidates(atlas, view),
    hovered: null,
    hover: vi.fn(),
    update,
  };
  const { rerender } = render(Panel, { props });
  return {
    update,
    show: (next: Partial<ViewState>) => {
      const changed = { ...view, ...next };
      return rerender({ ...props, view: changed, picture: drawCandidates(atlas, changed) });
    },
  };
}

const slider = (criterion: string) =>
  screen.getByRole('slider', { name: new RegExp(`^Peso de ${criterion}`) });
const rowOf = (region: string) => {
  const row = screen.getByRole('button', { name: region }).closest('li');
  if (!row) throw new Error(`no row of ${region}`);
  return row;
};

describe('Candidatas, weights', () => {
  it('chooses a preset and shows why it weighs as it does', async () => {
    const { update } = open();
    expect(screen.getByText('Un poco de todo.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Por brecha' }));
    expect(update).toHaveBeenCalledWith({ preset: 'gap', weights: {} }, 'push');
  });

  it('moves a weight without making steps for Back, and shows its share', async () => {
    const { update } = open();
    const weight = slider('Peso agroexportador');
    expect(weight.getAttribute('aria-valuetext')).toBe('50\u00a0%');
    await fireEvent.input(weight, { target: { value: '80' } });
    expect(update).toHaveBeenCalledWith({ weights: { export_weight: 80 } }, 'replace');
  });

  it('calls the weights custom once they differ, with a way back', async () => {
    const { update } = open({ weights: { export_weight: 80 } });
    const custom = screen.getByRole<HTMLInputElement>('radio', { name: 'Personalizada' });
    expect(custom.checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Volver a esos pesos' }));
    expect(update).toHaveBeenCalledWith({ preset: 'balanced', weights: {} }, 'push');
  });

  it('switches a criterion off and on', async () => {
    const { update } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Peso agroexportador' }));
    expect(update).toHaveBeenCalledWith({ weights: { export_weight: 0 } }, 'push');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Brecha de servicios' }));
    expect(update).toHaveBeenCalledWith({ weights: { gap: 10 } }, 'push');
    expect(screen.queryByRole('slider', { name: /Peso de Brecha/ })).toBeNull();
  });

  it('turns the rival off when one of an exclusive group is turned on, and says so', async () => {
    const { update } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Pobreza anterior' }));
    expect(update).toHaveBeenCalledWith({ weights: { poverty: 0, poverty_before: 10 } }, 'push');
    expect(screen.getByText(/Al encender «Pobreza anterior» se apagó «Pobreza»/)).toBeTruthy();
  });

  it('explains a criterion: direction, ends of its scale, who has no figure', async () => {
    open();
    const row = screen.getByRole('checkbox', { name: 'Pobreza' }).closest('.criterion');
    expect(row?.textContent).toMatch(/A más, más puntaje/);
    expect(row?.textContent).toMatch(/Vale 0 con 5\s% y 1 con 38\s%/);
    expect(row?.textContent).toMatch(/Sin dato: Callao y Lima/);
    expect(row?.textContent).toMatch(/No se enciende a la vez que Pobreza anterior/);
  });

  it('shows the chosen region’s figure beside each criterion', () => {
    open({ regions: ['20'] });
    const row = screen.getByRole('checkbox', { name: 'Pobreza' }).closest('.criterion');
    expect(row?.querySelector('.figure')?.textContent).toMatch(/28\s%/);
  });
});

describe('Candidatas, the order', () => {
  it('shows place with its interval, score and what is missing', () => {
    open();
    const lima = rowOf('Lima');
    expect(lima.textContent).toMatch(/puesto 2, entre 1 y 6/);
    expect(lima.textContent).toMatch(/falta: Pobreza/);
    expect(within(lima).getByRole('img', { name: /Puntaje de Lima, por criterio/ })).toBeTruthy();
  });

  it('marks pilot and known entrants, and leaves the rest unknown', () => {
    open();
    expect(rowOf('Piura').textContent).toMatch(/región piloto \(jul 2019\)/);
    expect(rowOf('Amazonas').textContent).toMatch(/vista en el programa en jun 2024/);
    expect(rowOf('Ica').textContent).toMatch(/no se sabe si está en el programa/);
  });

  it('says that the weights do not enter the interval yet', () => {
    open();
    expect(screen.getByText(/Los pesos aún no entran en el intervalo/)).toBeTruthy();
  });

  it('says in words what a change of weights moved', async () => {
    vi.useFakeTimers();
    try {
      const { show } = open();
      await vi.advanceTimersByTimeAsync(1000);
      await show({ weights: { export_weight: 0 } });
      await vi.advanceTimersByTimeAsync(1000);
      const live = document.querySelector('.moves');
      expect(live?.getAttribute('aria-live')).toBe('polite');
      expect(live?.textContent).toMatch(/^.+ pasa del puesto \d al \d/);
      await show({ weights: { export_weight: 0, poverty: 80 } });
      await vi.advanceTimersByTimeAsync(1000);
      expect(live?.textContent).toBe('El orden no cambia.');
    } finally {
      vi.useRealTimers();
    }
  });

  it('teaches what to do when nothing is on', () => {
    open({ weights: { poverty: 0, export_weight: 0 } });
    expect(screen.getByText('Sin criterios no hay orden')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Pobreza' })).toBeTruthy();
  });
});

describe('Candidatas, a region’s score', () => {
  it('adds weight × normalised value up with the actual numbers', () => {
    open({ regions: ['20'] });
    const table = screen.getByRole('table', { name: /Puntaje de Piura/ });
    const poverty = within(table)
      .getByRole('rowheader', { name: /^Pobreza/ })
      .closest('tr');
    // (28 − 5) / (38 − 5) = 0.697; half the weight.
    expect(poverty?.textContent).toMatch(/0,70/);
    expect(poverty?.textContent).toMatch(/34,8/);
    // 13 / 40 = 0.325.
    const weight = within(table).getByRole('rowheader', { name: /^Peso/ }).closest('tr');
    expect(weight?.textContent).toMatch(/16,3/);
    expect(within(table).getByText('51,1')).toBeTruthy();
  });

  it('speaks English', () => {
    open({ regions: ['20'], language: 'en' });
    expect(screen.getByRole('table', { name: /Score of Piura/ })).toBeTruthy();
    expect(screen.getByText(/The weights do not enter the interval yet/)).toBeTruthy();
  });
});
