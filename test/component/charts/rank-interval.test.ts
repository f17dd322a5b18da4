import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import RankInterval from '../../../src/charts/RankInterval.svelte';

afterEach(cleanup);

const draw = (change = {}) =>
  render(RankInterval, {
    name: 'puesto 3, entre 2 y 7 en 90 % de los casos',
    places: 10,
    rank: 3,
    figures: [1, 10],
    drawn: [2, 7],
    k: 5,
    ...change,
  }).container;

describe('the interval of a place', () => {
  it('is said in words and drawn over the stretches of its places', () => {
    const container = draw();
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/entre 2 y 7/);
    expect(container.querySelector('.band')?.getAttribute('x')).toBe('10.00%');
    expect(container.querySelector('.band')?.getAttribute('width')).toBe('60.00%');
    expect(container.querySelector('.figures')?.getAttribute('width')).toBe('100.00%');
    expect(container.querySelector('.dot')?.getAttribute('cx')).toBe('25.00%');
    expect(container.querySelector('.tick')?.getAttribute('x1')).toBe('50.00%');
  });
  it('of one sure place is still seen', () => {
    const band = draw({ drawn: [3, 3] }).querySelector('.band');
    expect(band?.getAttribute('width')).toBe('10.00%');
  });
  it('shows no band before the draws, no line without bounds, no dot without a place', () => {
    const container = draw({ drawn: null, figures: null, rank: null, k: null });
    expect(container.querySelectorAll('.band, .figures, .dot, .tick')).toHaveLength(0);
  });
});
