import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Slope from '../../../src/charts/Slope.svelte';

afterEach(cleanup);

const value = (n: number) => ({ kind: 'value', value: n }) as const;
const rows = [
  { id: '20', name: 'Piura', from: value(12), to: value(16) },
  { id: '12', name: 'Junín', from: value(12), to: { kind: 'interval', floor: 11, ceiling: 15 } },
  { id: '08', name: 'Cusco', from: value(3), to: { kind: 'absent', absence: 'not_published' } },
  { id: '01', name: 'Amazonas', from: { kind: 'absent', absence: 'not_found' }, to: value(1) },
] as const;
const draw = (change = {}) =>
  render(Slope, {
    name: 'Participación',
    language: 'es',
    rows,
    from: '2019',
    to: '2024',
    format: (n: number) => `${n} %`,
    ...change,
  }).container;
const row = (container: Element, id: string) => container.querySelector(`.row[data-id="${id}"]`);
const label = (text: string) => screen.getByText(text, { selector: 'text' });

describe('the slope', () => {
  it('joins two ends with a figure, and draws an interval as a bar', () => {
    const container = draw();
    expect(row(container, '20')?.querySelectorAll('.dot')).toHaveLength(2);
    expect(row(container, '20')?.querySelector('.range')).toBeNull();
    expect(row(container, '12')?.querySelector('.range')).not.toBeNull();
    expect(label('Junín 12 %')).toBeTruthy();
  });
  it('dots a change that the figures leave open, and says so', () => {
    const container = draw();
    expect(row(container, '12')?.querySelector('.unclear')).not.toBeNull();
    expect(row(container, '20')?.querySelector('.unclear')).toBeNull();
    expect(screen.getByText(/no es mayor que lo que las cifras dejan abierto/)).toBeTruthy();
  });
  it('says which end has no figure and why, and names the other end', () => {
    const container = draw();
    expect(row(container, '08')?.querySelectorAll('.dot')).toHaveLength(1);
    expect(screen.getByText('Sin lugar en 2024: Cusco (no publicado).')).toBeTruthy();
    expect(screen.getByText('Sin lugar en 2019: Amazonas (no se halló).')).toBeTruthy();
    expect(label('1 % Amazonas')).toBeTruthy();
  });
  it('never lays a label over another', () => {
    const same = Array.from({ length: 12 }, (_, i) => ({
      id: String(i),
      name: `Región ${i}`,
      from: value(5),
      to: value(i % 2),
    }));
    const container = draw({ rows: same });
    const ys = [...container.querySelectorAll('.label.end')]
      .map((text) => Number(text.getAttribute('y')))
      .sort((a, b) => a - b);
    ys.slice(1).forEach((y, i) => expect(y - (ys[i] ?? 0)).toBeGreaterThanOrEqual(12));
  });
  it('puts the first place on top where less is better', () => {
    const height = (container: Element, id: string) =>
      Number(row(container, id)?.querySelector('.dot')?.getAttribute('cy'));
    const amounts = draw();
    expect(height(amounts, '20')).toBeLessThan(height(amounts, '08'));
    cleanup();
    const places = draw({ leastOnTop: true });
    expect(height(places, '20')).toBeGreaterThan(height(places, '08'));
  });
  it('is a table for those who do not see it', () => {
    draw();
    const table = screen.getByRole('table', { name: 'Participación' });
    expect(
      within(table)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['12 %', '16 %', '12 %', '11 %–15 %', '3 %', 'no publicado', 'no se halló', '1 %']);
  });
  it('is pointed at along the whole line', async () => {
    const [onhover, onchoose] = [vi.fn(), vi.fn()];
    const container = draw({ onhover, onchoose });
    const line = row(container, '20')?.querySelector('.line');
    const middle = (a: string, b: string) =>
      (Number(line?.getAttribute(a)) + Number(line?.getAttribute(b))) / 2;
    const at = { clientX: middle('x1', 'x2'), clientY: middle('y1', 'y2') };
    await fireEvent.pointerMove(screen.getByRole('img'), at);
    expect(onhover).toHaveBeenLastCalledWith('20');
    await fireEvent.click(screen.getByRole('img'), at);
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('20');
  });
});
