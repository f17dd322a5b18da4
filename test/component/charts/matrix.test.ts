import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Matrix from '../../../src/charts/Matrix.svelte';
import type { MatrixCell, MatrixEntry, MatrixProps } from '../../../src/charts/types';

afterEach(cleanup);

const ENTRIES: Readonly<Record<string, MatrixEntry>> = {
  'coffee 12': { sign: 'square', strength: 1 },
  'coffee 20': { sign: 'diamond', strength: 0.4 },
  'mango 20': { sign: 'triangle', strength: 0.1 },
  'mango 12': 'none',
};
const entryOf = ({ row, column }: MatrixCell): MatrixEntry =>
  ENTRIES[`${row} ${column}`] ?? 'unknown';

function wordsOf(cell: MatrixCell): string {
  const entry = entryOf(cell);
  if (typeof entry === 'string') return entry === 'none' ? 'no figura' : 'plan no hallado';
  return `figura (${entry.sign})`;
}

function open(over: Partial<MatrixProps> = {}) {
  const onchoose = vi.fn();
  const onhover = vi.fn();
  render(Matrix, {
    props: {
      name: 'Cadenas por región',
      rowHead: 'Cadena',
      rows: [
        { id: 'coffee', name: 'Café' },
        { id: 'mango', name: 'Mango' },
      ],
      columns: [
        { id: '12', name: 'Junín' },
        { id: '20', name: 'Piura' },
        { id: '07', name: 'Callao' },
      ],
      entry: entryOf,
      words: wordsOf,
      key: [{ entry: 'unknown', label: 'Sin plan' }],
      hint: 'Señale una celda.',
      onchoose,
      onhover,
      ...over,
    },
  });
  const grid = screen.getByRole('grid', { name: 'Cadenas por región' });
  return { grid, onchoose, onhover };
}

/** The name of the cell that a screen reader has active. */
function active(grid: HTMLElement): string | null | undefined {
  const id = grid.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.getAttribute('aria-label') : null;
}

describe('matrix', () => {
  it('is a table that says what stands in each cell', () => {
    const { grid } = open();
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Cadena', 'Junín', 'Piura', 'Callao']);
    const row = within(grid).getByRole('row', { name: /^Mango/ });
    expect(
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.getAttribute('aria-label')),
    ).toEqual(['no figura', 'figura (triangle)', 'plan no hallado']);
  });

  it('draws a sign only where something is listed, and tells unknown from not listed', () => {
    const { grid } = open();
    const cell = (name: string) => within(grid).getAllByRole('gridcell', { name })[0];
    expect(cell('figura (square)')?.querySelector('path')).toBeTruthy();
    expect(cell('no figura')?.querySelector('path')).toBeNull();
    expect(cell('plan no hallado')?.querySelector('path')).toBeNull();
    expect(cell('plan no hallado')?.className).not.toBe(cell('no figura')?.className);
  });

  it('is walked with the arrow keys, stops at its edges, and chooses with Enter', async () => {
    const { grid, onchoose, onhover } = open();
    await userEvent.tab();
    expect(document.activeElement).toBe(grid);
    expect(active(grid)).toBe('figura (square)');
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}{ArrowRight}');
    expect(active(grid)).toBe('figura (diamond)');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(active(grid)).toBe('figura (triangle)');
    expect(screen.getByText('Mango, Piura:')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(onchoose).toHaveBeenCalledWith({ row: 'mango', column: '20' });
    expect(onhover).toHaveBeenLastCalledWith({ row: 'mango', column: '20' });
    await userEvent.keyboard('{Home}');
    expect(active(grid)).toBe('no figura');
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(active(grid)).toBe('figura (square)');
  });

  it('starts from the chosen cell and reads it at rest', async () => {
    const { grid } = open({ chosen: { row: 'mango', column: '20' } });
    expect(screen.getByText('Mango, Piura:')).toBeTruthy();
    expect(within(grid).getByRole('gridcell', { selected: true }).getAttribute('aria-label')).toBe(
      'figura (triangle)',
    );
    await userEvent.tab();
    expect(active(grid)).toBe('figura (triangle)');
  });

  it('says how to read it while nothing is pointed at, and lets the pointer choose', async () => {
    const { grid, onchoose } = open();
    expect(screen.getByText('Señale una celda.')).toBeTruthy();
    await userEvent.click(within(grid).getByRole('gridcell', { name: 'figura (diamond)' }));
    expect(onchoose).toHaveBeenCalledWith({ row: 'coffee', column: '20' });
  });
});
