import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { smaa } from '../../src/model/smaa';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { ViewState } from '../../src/state/view';
import { robustnessKey, type Robustness } from '../../src/views/analysis/robustness';
import { robustnessProblem } from '../../src/views/candidates/robustness';
import type { Computing } from '../../src/views/room';
import Panel from '../../src/views/candidates/Panel.svelte';
import { drawCandidates } from '../../src/views/candidates/picture';
import { chooseOption } from '../fixtures/choose-option';
import { analysis, chains, criteria, programme, services } from '../fixtures/small-analysis';
import { core, indicators, viewOf } from '../fixtures/small-country';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

const facts = () => ({
  core,
  indicators,
  chains,
  services,
  criteria,
  programme,
  analysis: analysis(),
});

function open(
  patch: Partial<ViewState> = {},
  { robust = false, computing = null }: { robust?: boolean; computing?: Computing | null } = {},
) {
  const view = viewOf({ room: 'candidates', ...patch });
  overwriteGetLocale(() => view.language);
  const parts = facts();
  const robustness = robust ? robustnessOf(parts, view) : undefined;
  const atlas = { ...parts, ...(robustness ? { robustness } : {}) };
  const update = vi.fn();
  const props = {
    atlas,
    view,
    picture: drawCandidates(atlas, view),
    hovered: null,
    hover: vi.fn(),
    computing,
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

function robustnessOf(parts: ReturnType<typeof facts>, view: ViewState): Robustness {
  const question = robustnessProblem(parts, view);
  if (!question) throw new Error('There is nothing to rank.');
  const problem = { ...question.problem, draws: 2000 };
  return { key: robustnessKey(view), ...question, problem, result: smaa(problem) };
}

const weighing = (patch: Partial<ViewState> = {}) => open({ lens: 'criteria', ...patch });

const slider = (criterion: string) =>
  screen.getByRole('slider', { name: new RegExp(`^Peso de ${criterion}`) });
const rowOf = (region: string) => {
  const row = screen.getByRole('button', { name: region }).closest('li');
  if (!row) throw new Error(`no row of ${region}`);
  return row;
};

describe('Candidatas, weights', () => {
  it('chooses a preset and shows why it weighs as it does', async () => {
    const { update } = weighing();
    expect(screen.getByText('Un poco de todo.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Por brecha' }));
    expect(update).toHaveBeenCalledWith(
      { preset: 'gap', weights: {}, priority: [], judgements: [] },
      'push',
    );
  });

  it('moves a weight without making steps for Back, and shows its share', async () => {
    const { update } = weighing();
    const weight = slider('Peso agroexportador');
    expect(weight.getAttribute('aria-valuetext')).toBe('50\u00a0%');
    await fireEvent.input(weight, { target: { value: '80' } });
    expect(update).toHaveBeenCalledWith({ weights: { export_weight: 80 } }, 'replace');
  });

  it('calls the weights custom once they differ, with a way back', async () => {
    const { update } = weighing({ weights: { export_weight: 80 } });
    const custom = screen.getByRole<HTMLInputElement>('radio', { name: 'Personalizada' });
    expect(custom.checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Volver a esos pesos' }));
    expect(update).toHaveBeenCalledWith(
      { preset: 'balanced', weights: {}, priority: [], judgements: [] },
      'push',
    );
  });

  it('switches a criterion off and on', async () => {
    const { update } = weighing();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Peso agroexportador' }));
    expect(update).toHaveBeenCalledWith({ weights: { export_weight: 0 } }, 'push');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Brecha de servicios' }));
    expect(update).toHaveBeenCalledWith({ weights: { gap: 10 } }, 'push');
    expect(screen.queryByRole('slider', { name: /Peso de Brecha/ })).toBeNull();
  });

  it('turns the rival off when one of an exclusive group is turned on, and says so', async () => {
    const { update } = weighing();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Pobreza anterior' }));
    expect(update).toHaveBeenCalledWith({ weights: { poverty: 0, poverty_before: 10 } }, 'push');
    expect(screen.getByText(/Al encender «Pobreza anterior» se apagó «Pobreza»/)).toBeTruthy();
  });

  it('explains a criterion: direction, ends of its scale, who has no figure', async () => {
    weighing();
    const row = screen.getByRole('checkbox', { name: 'Pobreza' }).closest('.criterion');
    expect(row?.textContent).toMatch(/A más, más puntaje/);
    expect(row?.textContent).toMatch(/Vale 0 con 5\s% y 1 con 38\s%/);
    expect(row?.textContent).toMatch(/Sin dato: Callao y Lima/);
    expect(row?.textContent).toMatch(/No se enciende a la vez que Pobreza anterior/);
  });

  it('shows the chosen region’s figure beside each criterion', () => {
    weighing({ regions: ['20'] });
    const row = screen.getByRole('checkbox', { name: 'Pobreza' }).closest('.criterion');
    expect(row?.querySelector('.figure')?.textContent).toMatch(/28\s%/);
  });
});

describe('Candidatas, the order', () => {
  it('shows place with its interval, score and what is missing', () => {
    open();
    const lima = rowOf('Lima');
    expect(lima.textContent).toMatch(/puesto 2, entre 1 y 6 según las cifras/);
    expect(lima.textContent).toMatch(/falta: Pobreza/);
    expect(within(lima).getByRole('img', { name: /Puntaje de Lima, por criterio/ })).toBeTruthy();
  });

  it('marks pilot and known entrants, and leaves the rest unknown', () => {
    open();
    expect(rowOf('Piura').textContent).toMatch(/región piloto \(jul 2019\)/);
    expect(rowOf('Amazonas').textContent).toMatch(/vista en el programa en jun 2024/);
    expect(rowOf('Ica').textContent).toMatch(/no se sabe si está en el programa/);
  });

  it('says where the interval comes from, before and after the simulation', () => {
    open();
    expect(screen.getByText(/el mejor y el peor puesto que permiten las cifras/)).toBeTruthy();
    cleanup();
    open({}, { robust: true });
    expect(rowOf('Ica').textContent).toMatch(/en 90\s% de los casos/);
    expect(rowOf('Ica').textContent).toMatch(/Entre las 5 primeras en/);
    expect(screen.getByText(/con pesos con holgura de 50\s%/)).toBeTruthy();
  });

  it('shows how far the simulation is, and lets the reader stop it', async () => {
    const cancel = vi.fn();
    open({}, { computing: { state: 'running', share: 0.4, cancel } });
    expect(screen.getByText(/Se prueban pesos y cifras: 40\s%/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Detener' }));
    expect(cancel).toHaveBeenCalledOnce();
    cleanup();
    const resume = vi.fn();
    open({}, { computing: { state: 'cancelled', resume } });
    await userEvent.click(screen.getByRole('button', { name: 'Calcular' }));
    expect(resume).toHaveBeenCalledOnce();
  });

  it('orders by another method, without parts that would not add up', () => {
    open({ method: 'topsis' });
    expect(screen.getByText(/Cercanía a la región ideal/)).toBeTruthy();
    expect(screen.queryByRole('img', { name: /por criterio/ })).toBeNull();
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

  it('teaches what to do when nothing is on', async () => {
    const { update } = open({ weights: { poverty: 0, export_weight: 0 } });
    expect(screen.getByText('Sin criterios no hay orden')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ver los criterios' }));
    expect(update).toHaveBeenCalledWith({ lens: 'criteria' }, 'push');
    cleanup();
    weighing({ weights: { poverty: 0, export_weight: 0 } });
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
    expect(screen.getByText(/the best and the worst place that figures/)).toBeTruthy();
  });
});

describe('Candidatas, weights by an order', () => {
  it('starts from the weights in use', async () => {
    const { update } = weighing();
    await userEvent.click(screen.getByRole('radio', { name: 'Por su orden' }));
    expect(update).toHaveBeenCalledWith(
      { priority: ['poverty', 'export_weight'], judgements: [] },
      'push',
    );
  });

  it('moves a criterion with the keyboard’s buttons, and takes one away', async () => {
    const { update } = weighing({ priority: ['poverty', 'export_weight'] });
    await userEvent.click(screen.getByRole('button', { name: 'Subir Peso agroexportador' }));
    expect(update).toHaveBeenLastCalledWith({ priority: ['export_weight', 'poverty'] }, 'push');
    await userEvent.click(screen.getByRole('button', { name: 'Quitar Pobreza' }));
    expect(update).toHaveBeenLastCalledWith({ priority: ['export_weight'] }, 'push');
    expect(screen.queryByRole('slider', { name: /^Peso de/ })).toBeNull();
  });

  it('lets no rival of an exclusive group stay', async () => {
    const { update } = weighing({ priority: ['poverty', 'export_weight'] });
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Añadir al final' });
    await chooseOption(select, 'poverty_before');
    expect(update).toHaveBeenLastCalledWith(
      { priority: ['export_weight', 'poverty_before'] },
      'push',
    );
  });
});

describe('Candidatas, weights by pairs of families', () => {
  it('starts with all alike, and says what a judgement means', async () => {
    const { update } = weighing();
    await userEvent.click(screen.getByRole('radio', { name: 'Por pares' }));
    expect(update).toHaveBeenCalledWith({ priority: [], judgements: [0, 0, 0] }, 'push');
    cleanup();
    const again = weighing({ judgements: [2, 0, 0] });
    expect(screen.getByText('Necesidad cuenta 3 veces lo que potencial.')).toBeTruthy();
    const pair = screen.getByRole('slider', { name: /Necesidad frente a preparación/ });
    await fireEvent.input(pair, { target: { value: '-1' } });
    expect(again.update).toHaveBeenCalledWith({ judgements: [2, -1, 0] }, 'replace');
  });

  it('names the judgement to look at first when they contradict each other', () => {
    // Need over potential, potential over readiness, and yet readiness over need.
    weighing({ judgements: [8, -8, 8] });
    expect(screen.getByText(/Los juicios se contradicen/)).toBeTruthy();
    expect(screen.getByText(/Revise primero/)).toBeTruthy();
    cleanup();
    weighing({ judgements: [1, 3, 1] });
    expect(screen.getByText(/Los juicios concuerdan/)).toBeTruthy();
  });
});

describe('Candidatas, how firm the order is', () => {
  it('tells in words which weight would change the first', () => {
    open({ lens: 'robustness', firstK: 1 }, { robust: true });
    const tips = screen.getAllByText(/^Si .+ pasa de .+\s% a .+\s%, .+ desplaza a .+\.$/);
    expect(tips.length).toBeGreaterThan(0);
  });

  it('shows the agreement of every method, and chooses one by its name', async () => {
    const { update } = open({ lens: 'robustness' }, { robust: true });
    const table = screen.getByRole('table', { name: /según el método/ });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(6);
    await userEvent.click(within(table).getByRole('button', { name: 'VIKOR' }));
    expect(update).toHaveBeenCalledWith({ method: 'vikor' }, 'push');
  });

  it('draws the places once they are computed, and says that they will come', () => {
    open({ lens: 'robustness' });
    expect(screen.getByText(/Aquí irá la frecuencia de cada puesto/)).toBeTruthy();
    cleanup();
    open({ lens: 'robustness' }, { robust: true });
    expect(screen.queryByText(/Aquí irá la frecuencia/)).toBeNull();
    expect(screen.getByText(/2[.,]?000 combinaciones/)).toBeTruthy();
  });

  it('asks what is known of the weights, with a margin only where it counts', async () => {
    const { update } = open({ lens: 'robustness' });
    expect(screen.getByRole('slider', { name: /Holgura/ })).toBeTruthy();
    const select = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'Qué se sabe de los pesos',
    });
    await chooseOption(select, 'any');
    expect(update).toHaveBeenCalledWith({ weightKnowledge: 'any' }, 'push');
    cleanup();
    open({ lens: 'robustness', weightKnowledge: 'any' });
    expect(screen.queryByRole('slider', { name: /Holgura/ })).toBeNull();
  });
});

describe('Candidatas, two regions', () => {
  it('says how often the one does better, and lays the figures side by side', async () => {
    const { update } = open({ lens: 'pair', regions: ['20'], versus: '11' }, { robust: true });
    expect(screen.getByText(/Piura supera a Ica en .+ de los casos/)).toBeTruthy();
    const table = screen.getByRole('table', { name: /Diferencia entre Piura y Ica/ });
    expect(within(table).getByRole('rowheader', { name: 'Pobreza' })).toBeTruthy();
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Frente a' });
    await chooseOption(select, '15');
    expect(update).toHaveBeenCalledWith({ versus: '15' }, 'push');
  });
});

describe('Candidatas, the back-test', () => {
  it('says what is known, what is not, and how little it proves', () => {
    open({ lens: 'backtest', knownBy: 2023, preset: 'balanced' });
    expect(screen.getByText(/prueban muy poco/)).toBeTruthy();
    expect(screen.getByText(/«Vista en» es la fecha más temprana/)).toBeTruthy();
  });

  it('does not rank by facts that nobody knew', () => {
    open({ lens: 'backtest', knownBy: 2000 });
    expect(screen.getByText(/Nada de lo que se pesa se conocía a fines de 2000/)).toBeTruthy();
  });
});
