import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Acceptability from '../../../src/charts/Acceptability.svelte';

afterEach(cleanup);

const rows = [
  { id: '08', name: 'Cusco', rank: 1, interval: [1, 2], shares: [0.82, 0.18, 0] },
  { id: '21', name: 'Puno', rank: 2, interval: [1, 3], shares: [0.178, 0.818, 0.004] },
  { id: '01', name: 'Amazonas', rank: 3, interval: [3, 3], shares: [0.002, 0.002, 0.996] },
] as const;
const draw = (change = {}) =>
  render(Acceptability, { name: 'Puestos', language: 'es', rows, k: 1, ...change }).container;
const reading = (container: Element) => container.querySelector('.reading')?.textContent;
const at = (container: Element, id: string, place: number) =>
  container.querySelector(`td[data-id="${id}"][data-place="${place}"]`) as HTMLElement;

describe('the rank acceptability', () => {
  it('is a grid of rows and places that reads itself', () => {
    draw();
    expect(screen.getByRole('grid', { name: 'Puestos' })).toBeTruthy();
    expect(screen.getAllByRole('columnheader')).toHaveLength(4);
    expect(screen.getAllByRole('rowheader').map((th) => th.textContent)).toEqual([
      'Cusco',
      'Puno',
      'Amazonas',
    ]);
    expect(screen.getAllByRole('gridcell')).toHaveLength(9);
  });
  it('leaves what never happens empty, and lets small shares be seen', () => {
    const container = draw();
    expect(at(container, '08', 3).classList.contains('shaded')).toBe(false);
    const strength = (id: string, place: number) =>
      parseFloat(at(container, id, place).style.getPropertyValue('--strength'));
    expect(strength('08', 1)).toBeGreaterThan(strength('08', 2));
    expect(strength('21', 3)).toBeGreaterThan(5);
  });
  it('reads the cell under the pointer, and forgets it', async () => {
    const onhover = vi.fn();
    const container = draw({ onhover });
    await fireEvent.pointerMove(at(container, '08', 2));
    expect(reading(container)).toMatch(/^Cusco: puesto 2 en 18\s%\sde los casos$/);
    expect(onhover).toHaveBeenLastCalledWith('08');
    await fireEvent.pointerLeave(screen.getByRole('grid'));
    expect(reading(container)).not.toContain('Cusco');
    expect(onhover).toHaveBeenLastCalledWith(null);
  });
  it('says less than one and more than ninety-nine per cent, and never', async () => {
    const container = draw();
    await fireEvent.pointerMove(at(container, '01', 1));
    expect(reading(container)).toMatch(/en menos de 1\s% de los casos/);
    await fireEvent.pointerMove(at(container, '01', 3));
    expect(reading(container)).toMatch(/en más de 99\s% de los casos/);
    await fireEvent.pointerMove(at(container, '08', 3));
    expect(reading(container)).toBe('Cusco: puesto 3 en ningún caso');
  });
  it('is walked with the arrow keys, from the chosen row at its place, and stops at the edges', async () => {
    const onchoose = vi.fn();
    const container = draw({ chosen: ['21'], onchoose });
    await userEvent.tab();
    expect(reading(container)).toContain('Puno: puesto 2');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    expect(reading(container)).toContain('Amazonas: puesto 3');
    const active = screen.getByRole('grid').getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')).toBe(at(container, '01', 3));
    await userEvent.keyboard('{Home}{Enter}');
    expect(reading(container)).toContain('Amazonas: puesto 1');
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('01');
  });
  it('chooses the row that is clicked, and marks the interval of the chosen', async () => {
    const onchoose = vi.fn();
    const container = draw({ chosen: ['08'], onchoose });
    expect(container.querySelectorAll('.within')).toHaveLength(2);
    await fireEvent.click(screen.getByText('Amazonas'));
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('01');
  });
  it('closes the first k with a line', () => {
    const container = draw({ k: 2 });
    expect(
      [...container.querySelectorAll<HTMLElement>('.last')].map(({ dataset }) => dataset['place']),
    ).toEqual(['2', '2', '2']);
  });
});
