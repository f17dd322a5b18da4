import { cleanup, render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import SmallMultiples from '../../../src/charts/SmallMultiples.svelte';
import type { Multiple } from '../../../src/charts/types';

afterEach(cleanup);

describe('small multiples', () => {
  it('draw each under its title, state the shared scale once, and mark one with its own', () => {
    const children = createRawSnippet<[Multiple]>((item) => ({
      render: () => `<p>dibujo de ${item().id}</p>`,
    }));
    render(SmallMultiples, {
      name: 'Agroexportaciones por año',
      scale: 'Todos de 0 a 40 %',
      items: [
        { id: '2022', title: '2022' },
        { id: '2023', title: '2023', ownScale: true },
      ],
      children,
    });
    expect(screen.getByRole('region', { name: 'Agroexportaciones por año' })).toBeTruthy();
    expect(screen.getAllByText('Todos de 0 a 40 %')).toHaveLength(1);
    const [first, second] = screen.getAllByRole('figure');
    expect(within(first as HTMLElement).getByText('dibujo de 2022')).toBeTruthy();
    expect(first?.textContent).not.toContain('escala propia');
    expect(second?.textContent).toContain('escala propia');
  });
});
