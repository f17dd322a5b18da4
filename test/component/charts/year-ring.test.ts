import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import YearRing from '../../../src/charts/YearRing.svelte';

afterEach(cleanup);

const rows = [
  { id: '22', name: 'San Martín', months: [3, 4, 5], peak: [4], complete: true },
  { id: '12', name: 'Junín', months: [4, 12, 1], peak: [], complete: true },
] as const;
const draw = (change = {}) =>
  render(YearRing, { name: 'Cosecha de café', language: 'es', meaning: 'cosecha', rows, ...change })
    .container;
const ring = (container: Element, id: string) => container.querySelector(`[data-id="${id}"]`);

describe('the year ring', () => {
  it('says the months that all cover together, and how many do', () => {
    const container = draw();
    const words = screen.getByRole('img').getAttribute('aria-label');
    expect(words).toBe('Cosecha de café. 5 de 12 meses con cosecha. Sin cosecha: feb, jun–nov.');
    expect([...container.querySelectorAll('.count')].map((text) => text.textContent)).toEqual([
      '1',
      '1',
      '2',
      '1',
      '1',
    ]);
  });
  it('draws the known months of each row, its peak thicker', () => {
    const container = draw();
    expect(ring(container, '22')?.querySelectorAll('.full')).toHaveLength(2);
    expect(ring(container, '22')?.querySelectorAll('.peak')).toHaveLength(1);
    expect(screen.getByText('mar–may · pico: abr')).toBeTruthy();
    expect(screen.getByText('abr, dic–ene')).toBeTruthy();
  });
  it('takes no unknown month for one without', () => {
    const unknown = { id: '08', name: 'Cusco', months: null, peak: [], complete: false };
    const container = draw({ rows: [...rows, unknown] });
    expect(ring(container, '08')?.querySelectorAll('.open')).toHaveLength(12);
    expect(screen.getByText('no se halló calendario')).toBeTruthy();
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain(
      'Podría haber en feb, jun–nov',
    );
    expect(container.querySelectorAll('.union.none')).toHaveLength(0);
  });
  it('can be chosen from its list', async () => {
    const onchoose = vi.fn();
    draw({ onchoose });
    await userEvent.click(screen.getByRole('button', { name: 'Junín' }));
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('12');
  });
});
