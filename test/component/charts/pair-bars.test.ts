import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import PairBars from '../../../src/charts/PairBars.svelte';

afterEach(cleanup);

describe('bars of a pair', () => {
  const draw = () =>
    render(PairBars, {
      name: 'Cusco y Puno, criterio por criterio',
      language: 'es',
      first: 'Cusco',
      second: 'Puno',
      rows: [
        { id: 'gap', label: 'Brecha', value: 8, range: [6, 10], text: '+8' },
        { id: 'port', label: 'Distancia al puerto', value: -4, range: [-4, -4], text: '−4' },
      ],
      total: { value: 4, range: [2, 6], text: '+4' },
    });
  it('run to the side of who leads, and end with the sum', () => {
    draw();
    const [gap, port, sum] = screen.getAllByRole('listitem');
    expect(gap?.querySelector('rect')?.getAttribute('x')).toBe('50.00%');
    expect(gap?.querySelector('rect')?.getAttribute('width')).toBe('40.00%');
    expect(port?.querySelector('rect')?.getAttribute('x')).toBe('30.00%');
    expect(port?.querySelector('rect')?.getAttribute('width')).toBe('20.00%');
    expect(sum?.textContent).toContain('Suma');
    expect(sum?.textContent).toContain('+4');
    expect(screen.getByText(/a favor de Puno/).textContent).toMatch(/^←/);
  });
  it('say between which the lead lies, and draw it', () => {
    draw();
    const [gap, port] = screen.getAllByRole('listitem');
    expect(gap?.textContent).toContain('entre 6 y 10');
    expect(gap?.querySelector('.whisker')?.getAttribute('x2')).toBe('100.00%');
    expect(port?.querySelector('.whisker')).toBeNull();
  });
  it('of two equals stand at zero', () => {
    render(PairBars, {
      name: 'Iguales',
      language: 'en',
      first: 'A',
      second: 'B',
      rows: [{ id: 'gap', label: 'Gap', value: 0, range: [0, 0], text: '0' }],
      total: { value: 0, range: [0, 0], text: '0' },
    });
    expect(screen.getAllByRole('listitem')[0]?.querySelector('rect')?.getAttribute('width')).toBe(
      '0.00%',
    );
  });
});
