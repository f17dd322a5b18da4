import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ScatterMatrix from '../../../src/charts/ScatterMatrix.svelte';

afterEach(cleanup);

const value = (n: number) => ({ kind: 'value', value: n }) as const;
const format = (n: number) => String(Math.round(n));
const axes = ['Brecha', 'Pobreza', 'Distancia'].map((title) => ({
  id: title.toLowerCase(),
  title,
  format,
  domain: [0, 100] as const,
}));
const rows = [
  { id: '08', name: 'Cusco', figures: [value(10), value(90), value(50)] },
  {
    id: '21',
    name: 'Puno',
    figures: [value(80), { kind: 'interval', floor: 20, ceiling: 40 }, value(60)],
  },
  {
    id: '01',
    name: 'Amazonas',
    figures: [value(50), value(50), { kind: 'absent', absence: 'not_found' }],
  },
] as const;
const draw = (change = {}) => {
  const { container } = render(ScatterMatrix, {
    name: 'Criterios',
    language: 'es',
    axes,
    rows,
    ...change,
  });
  const svg = container.querySelector('svg') as SVGSVGElement;
  svg.setPointerCapture = () => undefined;
  return { container, svg };
};
const dots = (container: Element, index = 0) =>
  container.querySelectorAll('path.dots')[index]?.getAttribute('d')?.match(/M/g)?.length;
/** Pixel of a row's dot in the cell of the first column and second row. */
const inCell = (container: Element, id: string) => {
  const dot = [...container.querySelectorAll(`.lit[data-id="${id}"]`)].find(
    (circle) =>
      Number(circle.getAttribute('cx')) < 118 &&
      Number(circle.getAttribute('cy')) < 240 &&
      Number(circle.getAttribute('cy')) > 118,
  );
  return { clientX: Number(dot?.getAttribute('cx')), clientY: Number(dot?.getAttribute('cy')) };
};

describe('the scatter matrix', () => {
  it('shows each pair both ways, and leaves out of a cell who has no figure there', () => {
    const { container } = draw();
    expect(container.querySelectorAll('.cell')).toHaveLength(6);
    // Three rows in the two cells without distance, two in the four with it.
    expect(dots(container)).toBe(3 * 2 + 2 * 4);
    expect(screen.getByText(/por falta de algún dato: Amazonas/)).toBeTruthy();
    expect(container.querySelector('.range')?.getAttribute('d')?.match(/M/g)).toHaveLength(4);
  });
  it('marks a box in one cell in all of them', async () => {
    const onbrush = vi.fn();
    const { container, svg } = draw({ onbrush, chosen: ['08'] });
    const { clientX, clientY } = inCell(container, '08');
    await fireEvent.pointerDown(svg, { clientX: clientX - 5, clientY: clientY - 5, button: 0 });
    await fireEvent.pointerMove(svg, { clientX: clientX + 5, clientY: clientY + 5 });
    await fireEvent.pointerUp(svg, { clientX: clientX + 5, clientY: clientY + 5 });
    expect(onbrush).toHaveBeenLastCalledWith(['08']);
    expect(dots(container, 1)).toBe(6);
    expect(container.querySelectorAll('.box')).toHaveLength(6);
  });
  it('is marked with the arrow keys on the axis of a title', async () => {
    const onbrush = vi.fn();
    draw({ onbrush });
    screen.getByRole('slider', { name: 'Brecha: desde' }).focus();
    await userEvent.keyboard('{PageUp}{PageUp}');
    expect(onbrush).toHaveBeenLastCalledWith(['21', '01']);
    await userEvent.keyboard('{Home}');
    expect(onbrush).toHaveBeenLastCalledWith(null);
  });
  it('chooses the dot that is clicked, and clears by a click beside them', async () => {
    const [onchoose, onbrush, onhover] = [vi.fn(), vi.fn(), vi.fn()];
    const brush = { brecha: [0, 20] };
    const { container, svg } = draw({ onchoose, onbrush, onhover, brush, chosen: ['08'] });
    const at = inCell(container, '08');
    await fireEvent.pointerMove(svg, at);
    expect(onhover).toHaveBeenLastCalledWith('08');
    await fireEvent.pointerDown(svg, { ...at, button: 0 });
    await fireEvent.pointerUp(svg, at);
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('08');
    const beside = { clientX: at.clientX + 40, clientY: at.clientY };
    await fireEvent.pointerDown(svg, { ...beside, button: 0 });
    await fireEvent.pointerUp(svg, beside);
    expect(onbrush).toHaveBeenCalledExactlyOnceWith(null);
  });
  it('is a table while the rows are few, and draws thousands without one', () => {
    draw();
    expect(screen.getByRole('table', { name: 'Criterios' })).toBeTruthy();
    cleanup();
    const many = Array.from({ length: 500 }, (_, i) => ({
      id: String(i),
      name: String(i),
      figures: [value(i % 100), value((i * 7) % 100), value((i * 13) % 100)],
    }));
    const { container } = draw({ rows: many });
    expect(screen.queryByRole('table')).toBeNull();
    expect(dots(container)).toBe(3000);
  });
});
