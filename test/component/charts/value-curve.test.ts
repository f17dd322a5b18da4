import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ValueCurve from '../../../src/charts/ValueCurve.svelte';

afterEach(cleanup);

const draw = (change = {}) =>
  render(ValueCurve, {
    name: 'Valor de la pobreza',
    language: 'es',
    points: [
      { x: 0, value: 0 },
      { x: 100, value: 1 },
    ],
    marks: [
      { id: '08', name: 'Cusco', x: { kind: 'value', value: 25 }, label: '25 %' },
      { id: '21', name: 'Puno', x: { kind: 'interval', floor: 40, ceiling: 60 }, label: '40–60 %' },
      { id: '01', name: 'Amazonas', x: { kind: 'absent', absence: 'not_found' }, label: '–' },
    ],
    format: (x: number) => `${x} %`,
    ...change,
  } as const).container;
const place = (container: Element, id: string) => {
  const dot = container.querySelector(`[data-id="${id}"]`);
  return { x: Number(dot?.getAttribute('cx')), y: Number(dot?.getAttribute('cy')) };
};

describe('a value curve', () => {
  it('says its ends and how many rows may be worth anything', () => {
    draw();
    const label = screen.getByRole('img').getAttribute('aria-label');
    expect(label).toContain('De 0 %, que vale 0, a 100 %, que vale 1');
    expect(label).toContain('1 sin dato: puede valer de 0 a 1');
  });
  it('puts each row where its figure is worth what the function says', () => {
    const container = draw();
    const [cusco, puno] = [place(container, '08'), place(container, '21')];
    expect(puno.x).toBeGreaterThan(cusco.x);
    expect(puno.y).toBeLessThan(cusco.y);
    expect(container.querySelectorAll('.dot')).toHaveLength(2);
    expect(container.querySelectorAll('.range')).toHaveLength(1);
    expect(container.querySelector('.missing')?.textContent).toBe('1');
  });
  it('spreads small figures on a square root axis without changing their worth', () => {
    const linear = place(draw(), '08');
    cleanup();
    const root = place(draw({ scale: 'sqrt' }), '08');
    expect(root.x).toBeGreaterThan(linear.x);
    expect(root.y).toBeCloseTo(linear.y);
  });
  it('names the chosen and the hovered row with its figure', () => {
    draw({ chosen: ['08'], hovered: '21' });
    expect(screen.getByText('Cusco: 25 %').classList.contains('chosen-name')).toBe(true);
    expect(screen.getByText('Puno: 40–60 %')).toBeTruthy();
  });
  it('takes the row nearest to the pointer', async () => {
    const onhover = vi.fn();
    const container = draw({ onhover });
    const { x, y } = place(container, '08');
    await fireEvent.pointerMove(screen.getByRole('img'), { clientX: x + 5, clientY: y });
    expect(onhover).toHaveBeenLastCalledWith('08');
  });
});
