export interface Rows {
  readonly show: (chosen: readonly string[], hovered: string | null) => void;
}

/** The rows of regions: they light what is hovered on the map, and the map what is hovered here. */
export function rows(
  table: HTMLTableElement,
  onhover: (ubigeo: string | null) => void,
  signal: AbortSignal,
): Rows {
  const all = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-ubigeo]')];
  table.addEventListener(
    'pointerover',
    ({ target, pointerType }) => {
      if (pointerType === 'touch') return;
      const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-ubigeo]') : null;
      onhover(row?.dataset['ubigeo'] ?? null);
    },
    { signal },
  );
  table.addEventListener('pointerleave', () => onhover(null), { signal });

  return {
    show(chosen, hovered) {
      for (const { dataset, classList } of all) {
        const ubigeo = dataset['ubigeo'] ?? '';
        classList.toggle('chosen', chosen.includes(ubigeo));
        classList.toggle('hovered', ubigeo === hovered);
      }
    },
  };
}
