import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Legend from '../../../src/map/Legend.svelte';
import type { BivariateLegend } from '../../../src/map/picture';
import type { LegendProps } from '../../../src/map/props';
import { smallPicture } from '../../fixtures/picture';

afterEach(cleanup);

const REGIONS = [
  { ubigeo: '20', name: 'Piura' },
  { ubigeo: '24', name: 'Tumbes' },
  { ubigeo: '14', name: 'Lambayeque' },
  { ubigeo: '06', name: 'Cajamarca' },
  { ubigeo: '01', name: 'Amazonas' },
  { ubigeo: '16', name: 'Loreto' },
];
const open = (change: Partial<LegendProps> = {}) =>
  render(Legend, { picture: smallPicture(), regions: REGIONS, language: 'es', ...change });

describe('a sequential legend', () => {
  it('has title, unit, period, bounds, counts, and how many have data', () => {
    const { container } = open();
    expect(screen.getByText('Peso en las agroexportaciones')).toBeTruthy();
    expect(screen.getByText('% · 2022–2024')).toBeTruthy();
    expect(container.querySelector('.bounds')?.textContent.replace(/\s+/g, ' ')).toContain('0,1');
    expect(container.querySelector('.bounds')?.textContent).toContain('20');
    expect(screen.getByRole('button', { name: '10–20: 2 regiones' })).toBeTruthy();
  });
  it('counts a region without a figure once: under the sign that says why, else as without data', () => {
    open();
    expect(screen.getByText('5 regiones con dato')).toBeTruthy();
    cleanup();
    const { legend } = smallPicture();
    open({ picture: smallPicture({ legend: { ...legend, missing: 3 } }) });
    expect(screen.getByText('5 regiones con dato · 2 sin dato')).toBeTruthy();
  });
  it('lists the regions of a class on a click, and on keyboard focus', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: '10–20: 2 regiones' }));
    await fireEvent.blur(screen.getByRole('button', { name: '10–20: 2 regiones' }));
    expect(screen.getByText('Piura')).toBeTruthy();
    expect(screen.getByText('Lambayeque')).toBeTruthy();
    expect(screen.queryByText('Tumbes')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '10–20: 2 regiones' }));
    await userEvent.unhover(screen.getByRole('button', { name: '10–20: 2 regiones' }));
    expect(screen.queryByText('Piura')).toBeNull();
  });
  it('counts districts where the picture is one of districts, and says in which regions they lie', async () => {
    const { legend } = smallPicture();
    if (legend.kind !== 'sequential') throw new Error('expected classes');
    const marks = ['20', '20', '24'].map((ubigeo, i) => ({
      id: `d${i}`,
      ubigeo,
      point: [-80, -5] as const,
      mark: 4,
    }));
    const classes = legend.classes.map((one, i) => ({ ...one, count: i === 4 ? 3 : 0 }));
    const picture = smallPicture({
      surface: { marks, label: ({ id }) => id },
      legend: { ...legend, countsOf: 'districts', classes, n: 3, missing: 0 },
    });
    const { container } = open({ picture });
    expect(screen.getByText('3 distritos con dato')).toBeTruthy();
    expect(container.querySelector('circle.dot')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '10–20: 3 distritos' }));
    const items = [...container.querySelectorAll('.names li')];
    expect(items.map((item) => item.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Piura 2',
      'Tumbes 1',
    ]);
  });
  it('says of an empty class that it is empty', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: '2–5: 0 regiones' }));
    expect(screen.getByText('Ninguna región en esta clase')).toBeTruthy();
  });
  it('is a strip plot: a dot for every region with a figure, a line for an interval, the hovered by name', () => {
    const { container } = open({ hovered: '20' });
    expect(container.querySelectorAll('circle.dot')).toHaveLength(5);
    expect(container.querySelectorAll('line.range')).toHaveLength(1);
    expect(container.querySelector('circle.dot.hovered')?.getAttribute('data-ubigeo')).toBe('20');
    expect(screen.getByText('Piura · 13,4 %')).toBeTruthy();
  });
  it('tells the map which dot is pointed at and chosen', async () => {
    const [onhover, onchoose] = [vi.fn(), vi.fn()];
    const { container } = open({ onhover, onchoose });
    const dot = container.querySelector('[data-ubigeo="14"]');
    if (!dot) throw new Error('no dot');
    await fireEvent.pointerMove(dot);
    await fireEvent.click(dot);
    expect(onhover).toHaveBeenLastCalledWith('14');
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('14');
  });
  it('keeps every sign that is no class, with its words and count', () => {
    open();
    for (const word of ['cero', 'no se halló', 'intervalo']) {
      const row = screen.getByText(word).closest('li');
      expect(within(row as HTMLElement).getByText('1')).toBeTruthy();
    }
  });
  it('names the largest circle', () => {
    open();
    expect(screen.getByText('Piura: US$ 400 millones')).toBeTruthy();
    expect(screen.getByText('Borde discontinuo: confianza baja')).toBeTruthy();
  });
  it('is a chip on a phone, and unfolds', async () => {
    open({ compact: true });
    const chip = screen.getByRole('button', { name: 'Peso en las agroexportaciones' });
    expect(chip.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText('cero')).toBeNull();
    await userEvent.click(chip);
    expect(screen.getByText('cero')).toBeTruthy();
  });
});

describe('the 3 × 3', () => {
  const legend: BivariateLegend = {
    kind: 'bivariate',
    title: 'Exportación y cobertura',
    unit: '',
    period: '2024',
    specials: [],
    n: 3,
    missing: 0,
    x: { title: 'Exportación', breaks: [1, 5] },
    y: { title: 'Cobertura', breaks: [20, 60] },
    counts: [0, 0, 2, 0, 0, 0, 1, 0, 0],
  };
  const marks = smallPicture().regions.map((mark) => ({
    ...mark,
    mark: mark.ubigeo === '24' ? 6 : 2,
  }));
  it('has a cell for each pair of levels, high coverage on top, and names who is in it', async () => {
    open({ picture: smallPicture({ legend, regions: marks.slice(0, 3) }) });
    const cells = screen.getAllByRole('button').filter((b) => b.getAttribute('aria-label'));
    expect(cells).toHaveLength(9);
    expect(cells[0]?.getAttribute('aria-label')).toBe(
      'Exportación: bajo; Cobertura: alto. 1 región',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Exportación: alto; Cobertura: bajo. 2 regiones' }),
    );
    expect(screen.getByText('Piura')).toBeTruthy();
    expect(screen.getByText('Lambayeque')).toBeTruthy();
    expect(screen.queryByText('Tumbes')).toBeNull();
  });
});

describe('categories', () => {
  it('list their regions, and forget the open one when the picture changes', async () => {
    const legend = {
      kind: 'categorical' as const,
      ramp: 'basis' as const,
      title: 'Base',
      unit: '',
      period: '2025',
      classes: [
        { label: 'PERX', count: 1 },
        { label: 'Programa', count: 0 },
      ],
      specials: [],
      n: 1,
      missing: 5,
    };
    const regions = smallPicture()
      .regions.slice(0, 1)
      .map((mark) => ({ ...mark, mark: 0 }));
    const view = open({ picture: smallPicture({ legend, regions }) });
    await userEvent.click(screen.getByRole('button', { name: 'PERX: 1 región' }));
    expect(screen.getByText('Piura')).toBeTruthy();
    await view.rerender({ picture: smallPicture() });
    expect(screen.queryByText('Piura')).toBeNull();
  });
});
