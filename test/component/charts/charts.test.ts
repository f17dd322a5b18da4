import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Bars from '../../../src/charts/Bars.svelte';
import MonthStrip from '../../../src/charts/MonthStrip.svelte';
import RankDots from '../../../src/charts/RankDots.svelte';
import Scatter from '../../../src/charts/Scatter.svelte';
import Sparkline from '../../../src/charts/Sparkline.svelte';
import StackedBar from '../../../src/charts/StackedBar.svelte';

afterEach(cleanup);

describe('bars', () => {
  const rows = [
    { id: '20', name: 'Piura', figure: { kind: 'value', value: 8 }, label: '8' },
    { id: '12', name: 'Junín', figure: { kind: 'interval', floor: 2, ceiling: 4 }, label: '2–4' },
    {
      id: '01',
      name: 'Amazonas',
      figure: { kind: 'absent', absence: 'not_found' },
      label: 'no se halló',
    },
  ] as const;
  it('are as long as their value, with a whisker for an interval and a hatched stub for an absence', () => {
    render(Bars, { name: 'Exportado', language: 'es', rows, unit: '%', max: 10 });
    const [piura, junin, amazonas] = screen.getAllByRole('listitem');
    expect(piura?.querySelector('svg > rect')?.getAttribute('width')).toBe('80.00%');
    expect(piura?.querySelector('.whisker')).toBeNull();
    expect(junin?.querySelector('.whisker')?.getAttribute('x1')).toBe('20.00%');
    expect(junin?.querySelector('.whisker')?.getAttribute('x2')).toBe('40.00%');
    expect(amazonas?.querySelector('svg > rect')?.getAttribute('fill')).toMatch(/^url/);
    expect(amazonas?.textContent).toContain('no se halló');
  });
  it('can be chosen by the keyboard', async () => {
    const onchoose = vi.fn();
    render(Bars, { name: 'Exportado', language: 'es', rows, unit: '', onchoose, chosen: ['20'] });
    const button = screen.getByRole('button', { name: 'Piura' });
    expect(button.getAttribute('aria-pressed')).toBe('true');
    screen.getByRole('button', { name: 'Junín' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('12');
  });
});

describe('rank dots', () => {
  it('draw the interval through the dot, and no dot where there is no value', () => {
    const { container } = render(RankDots, {
      name: 'Puesto',
      language: 'es',
      domain: [1, 25],
      axis: 'puesto',
      rows: [
        { id: '20', name: 'Piura', value: 1, range: [1, 7], label: '1 (1–7)' },
        { id: '01', name: 'Amazonas', value: null, label: 'no se halló' },
      ],
    });
    expect(container.querySelector('.dot')?.getAttribute('cx')).toBe('0.00%');
    expect(container.querySelector('.range')?.getAttribute('x2')).toBe('25.00%');
    expect(container.querySelectorAll('.dot')).toHaveLength(1);
  });
});

describe('a stacked bar', () => {
  it('says each part, and what a missing one could still be', () => {
    const { container } = render(StackedBar, {
      name: 'Puntaje de Lima',
      total: 100,
      parts: [
        { id: 'a', label: 'Brecha', value: 30, text: '30', missing: false, colour: '#123456' },
        { id: 'b', label: 'Pobreza', value: 10, text: '10', missing: true, colour: '#654321' },
      ],
    });
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Puntaje de Lima. Brecha: 30; Pobreza: falta el dato: entre 0 y 10',
    );
    const [known, missing] = container.querySelectorAll('.part');
    expect(known?.getAttribute('width')).toBe('30.00%');
    expect(missing?.getAttribute('x')).toBe('30.00%');
    expect(missing?.getAttribute('fill')).toMatch(/^url/);
  });
});

describe('a sparkline', () => {
  const format = (value: number): string => `${value} t`;
  it('joins no gap and draws no part of a year', () => {
    const { container } = render(Sparkline, {
      name: 'Cacao',
      format,
      points: [
        { year: 2019, value: 3 },
        { year: 2020, value: 4 },
        { year: 2021, value: null },
        { year: 2022, value: 6 },
        { year: 2023, value: 99, partYear: true },
      ],
    });
    expect(container.querySelectorAll('path.line')).toHaveLength(2);
    expect(container.querySelectorAll('circle')).toHaveLength(3);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Cacao. 2019: 3 t. 2020: 4 t. 2022: 6 t',
    );
  });
  it('of nothing is nothing', () => {
    render(Sparkline, { name: 'Cacao', format, points: [{ year: 2020, value: null }] });
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('months', () => {
  it('are a table: full months say what they mean, an unknown calendar says so', () => {
    render(MonthStrip, {
      name: 'Cosecha de cacao',
      language: 'es',
      meaning: 'cosecha',
      rows: [
        { id: '22', name: 'San Martín', months: [4, 5], complete: false },
        { id: '12', name: 'Junín', months: null, complete: false },
      ],
    });
    const [, first, second] = screen.getAllByRole('row');
    expect(within(first as HTMLElement).getAllByText('cosecha')).toHaveLength(2);
    expect(first?.textContent).toContain('calendario incompleto');
    expect(second?.textContent).toContain('no se halló calendario');
    expect(screen.getAllByRole('columnheader')).toHaveLength(13);
  });
});

describe('the scatter', () => {
  const points = [
    { id: '20', name: 'Piura', x: { kind: 'value', value: 2 }, y: { kind: 'value', value: 8 } },
    {
      id: '12',
      name: 'Junín',
      x: { kind: 'interval', floor: 4, ceiling: 6 },
      y: { kind: 'value', value: 5 },
    },
    {
      id: '01',
      name: 'Amazonas',
      x: { kind: 'absent', absence: 'not_found' },
      y: { kind: 'value', value: 1 },
    },
  ] as const;
  const draw = (change = {}) =>
    render(Scatter, {
      name: 'Exportación y cobertura',
      language: 'es',
      points,
      x: { title: 'Exportación', unit: '%', domain: [0, 10], breaks: [3, 7] },
      y: { title: 'Cobertura', unit: '%', domain: [0, 10], breaks: [3, 7] },
      ...change,
    });
  it('draws dots, intervals and the 3 × 3, names the chosen and lists who has no place', () => {
    const { container } = draw({ chosen: ['20'], extremes: 0 });
    expect(container.querySelectorAll('.dot')).toHaveLength(2);
    expect(container.querySelectorAll('.range')).toHaveLength(1);
    expect(container.querySelectorAll('.break')).toHaveLength(4);
    expect(screen.getByText('Piura').classList.contains('chosen-name')).toBe(true);
    expect(screen.getByText('Sin lugar en el gráfico: Amazonas')).toBeTruthy();
  });
  it('takes the dot nearest to the pointer', async () => {
    const [onhover, onchoose] = [vi.fn(), vi.fn()];
    const { container } = draw({ onhover, onchoose });
    const dot = container.querySelector('[data-id="20"]');
    const svg = screen.getByRole('img');
    const at = {
      clientX: Number(dot?.getAttribute('cx')) + 6,
      clientY: Number(dot?.getAttribute('cy')) - 4,
    };
    await fireEvent.pointerMove(svg, at);
    expect(onhover).toHaveBeenLastCalledWith('20');
    await fireEvent.click(svg, at);
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('20');
    await fireEvent.pointerMove(svg, { clientX: 1, clientY: 1 });
    expect(onhover).toHaveBeenLastCalledWith(null);
  });
});
