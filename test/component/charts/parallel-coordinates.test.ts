import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ParallelCoordinates from '../../../src/charts/ParallelCoordinates.svelte';

afterEach(cleanup);

const value = (n: number) => ({ kind: 'value', value: n }) as const;
const format = (n: number) => `${Math.round(n)} %`;
const axes = [
  { id: 'gap', title: 'Brecha', format, sense: 'benefit', domain: [0, 100] },
  { id: 'port', title: 'Distancia', format, sense: 'cost', domain: [0, 100] },
] as const;
const rows = [
  { id: '08', name: 'Cusco', figures: [value(20), value(80)] },
  { id: '21', name: 'Puno', figures: [{ kind: 'interval', floor: 50, ceiling: 70 }, value(10)] },
  { id: '01', name: 'Amazonas', figures: [value(90), { kind: 'absent', absence: 'not_found' }] },
] as const;
const draw = (change = {}) =>
  render(ParallelCoordinates, { name: 'Criterios', language: 'es', axes, rows, ...change })
    .container;
const stop = (name: string) => screen.getByRole('slider', { name });

describe('parallel coordinates', () => {
  it('put the better end at the right, and say which it is', () => {
    const container = draw({ chosen: ['08'] });
    const [gap, port] = [...container.querySelectorAll('.lit circle')].map((dot) =>
      Number(dot.getAttribute('cx')),
    );
    // 20 of 100 where more is better, 80 of 100 where less is: the same share of the way.
    expect(gap).toBeCloseTo(port ?? 0);
    expect(screen.getByText(/menos es mejor/)).toBeTruthy();
    expect(stop('Distancia: desde').getAttribute('aria-valuetext')).toBe('100 %');
    expect(stop('Distancia: hasta').getAttribute('aria-valuetext')).toBe('0 %');
  });
  it('lead who has no figure over a rail of its own, counted', () => {
    const container = draw({ chosen: ['01'] });
    expect(container.querySelectorAll('.rail')).toHaveLength(1);
    expect(screen.getByText('1 sin dato')).toBeTruthy();
    const dot = container.querySelector('.lit circle.absent');
    expect(Number(dot?.getAttribute('cx'))).toBeLessThan(70);
  });
  it('draw an interval along its axis', () => {
    const line = draw({ chosen: ['21'] }).querySelector('.whole');
    const length = Number(line?.getAttribute('x2')) - Number(line?.getAttribute('x1'));
    expect(length).toBeCloseTo(0.2 * (360 - 84));
  });
  it('are marked with the arrow keys, and freed with Escape or the button', async () => {
    const onbrush = vi.fn();
    draw({ onbrush });
    stop('Brecha: desde').focus();
    await userEvent.keyboard('{PageUp}{PageUp}{ArrowRight}');
    expect(stop('Brecha: desde').getAttribute('aria-valuetext')).toBe('22 %');
    expect(onbrush).toHaveBeenLastCalledWith(['21', '01']);
    expect(screen.getByText(/^2 de 3 dentro de lo marcado\./)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(onbrush).toHaveBeenLastCalledWith(null);
    stop('Distancia: hasta').focus();
    await userEvent.keyboard('{PageDown}');
    expect(onbrush).toHaveBeenLastCalledWith(['08', '21']);
    expect(screen.getByText(/Por falta de dato quedan fuera 1/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Quitar lo marcado' }));
    expect(onbrush).toHaveBeenLastCalledWith(null);
    expect(screen.queryByRole('button')).toBeNull();
  });
  it('keep a stop from passing the other', async () => {
    draw({ brush: { gap: [40, 50] } });
    stop('Brecha: desde').focus();
    await userEvent.keyboard('{End}');
    expect(stop('Brecha: desde').getAttribute('aria-valuetext')).toBe('50 %');
  });
  it('are marked by dragging along an axis, and freed by a click on it', async () => {
    const onbrush = vi.fn();
    const container = draw({ onbrush });
    const axis = container.querySelector('.brush > .axis') as HTMLElement;
    axis.getBoundingClientRect = () => new DOMRect(0, 0, 100, 24);
    axis.setPointerCapture = () => undefined;
    await fireEvent.pointerDown(axis, { clientX: 10, button: 0 });
    await fireEvent.pointerMove(axis, { clientX: 30 });
    await fireEvent.pointerUp(axis, { clientX: 30 });
    expect(onbrush).toHaveBeenLastCalledWith(['08']);
    expect(stop('Brecha: hasta').getAttribute('aria-valuetext')).toBe('30 %');
    await fireEvent.pointerDown(axis, { clientX: 60, button: 0 });
    await fireEvent.pointerUp(axis, { clientX: 60 });
    expect(onbrush).toHaveBeenLastCalledWith(null);
  });
  it('read the row that is pointed at, and are a table', () => {
    const container = draw({ hovered: '21' });
    expect(container.querySelector('.reading')?.textContent).toContain(
      'Puno. Brecha: 50 %–70 %; Distancia: 10 %',
    );
    const table = screen.getByRole('table', { name: 'Criterios' });
    expect(within(table).getByText('no se halló')).toBeTruthy();
  });
});
