/** Small maps and two maps as a reader meets them, on the package itself. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet, type Component } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import { parse } from '../../src/state/url';
import type { Patch, ViewState } from '../../src/state/view';
import type { CompareLensProps } from '../../src/views/compare/lens';
import MapsLens from '../../src/views/compare/maps/MapsLens.svelte';
import Swipe from '../../src/views/compare/maps/Swipe.svelte';
import MultiplesLens from '../../src/views/compare/multiples/MultiplesLens.svelte';
import { unitsOf } from '../../src/views/compare/units';
import { chooseOption } from '../fixtures/choose-option';
import { readAtlas, type WholeAtlas } from '../fixtures/facts';
import { viewOf } from '../fixtures/small-country';

let atlas: WholeAtlas;

beforeAll(() => {
  atlas = readAtlas();
}, 60_000);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  overwriteGetLocale(() => 'es');
});

/** A lens with a reader's state behind it. */
function open(Lens: Component<CompareLensProps>, patch: Partial<ViewState> = {}) {
  let view = viewOf({ room: 'compare', indicator: 'poverty_rate', ...patch });
  let hovered: string | null = null;
  overwriteGetLocale(() => view.language);
  // A panel has a width; the test's page has none.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700);
  const update = vi.fn((next: Patch) => {
    view = { ...view, ...next };
    void shown.rerender(props());
  });
  const onhover = vi.fn((ubigeo: string | null) => {
    hovered = ubigeo;
    void shown.rerender(props());
  });
  const props = (): CompareLensProps => ({
    atlas,
    view,
    units: unitsOf(atlas, view),
    hovered,
    onhover,
    onmark: () => undefined,
    update,
  });
  const shown = render(Lens, { props: props() });
  return { ...shown, update, onhover, now: () => view };
}
const maps = () => screen.getAllByRole('img').filter((one) => one.matches('figure svg'));
const regionIn = (map: Element | undefined, ubigeo: string): Element => {
  const found = map?.querySelector(`.region[data-ubigeo="${ubigeo}"]`);
  if (!found) throw new Error(`no region ${ubigeo}`);
  return found;
};

describe('small maps', () => {
  it('stand one a year under their titles, each with how many have a figure', () => {
    open(MultiplesLens);
    expect(maps()).toHaveLength(8);
    expect(screen.getByRole('img', { name: '2019: Con dato 25' })).toBeTruthy();
    expect(screen.getByRole('img', { name: '2024: Con dato 24; sin dato 1' })).toBeTruthy();
    expect(screen.getByText('Una misma escala para todos.')).toBeTruthy();
    expect(document.querySelector('canvas')).toBeNull();
  });

  it('light the region pointed at in one in all of them, and say its figure below each', async () => {
    const { onhover, container } = open(MultiplesLens);
    await fireEvent.pointerMove(regionIn(maps()[0], '20'));
    expect(onhover).toHaveBeenLastCalledWith('20');
    const lit = maps().map((map) => map.querySelector('.hovered')?.getAttribute('d'));
    expect(lit.every((d) => d !== null && d !== undefined && d === lit[0])).toBe(true);
    expect(container.querySelectorAll('.figure')).toHaveLength(8);
    for (const figure of container.querySelectorAll('.figure')) {
      expect(figure.textContent).toMatch(/Piura\s+\d/);
    }
  });

  it('outline what is compared, and a click adds to it', async () => {
    const { update } = open(MultiplesLens, {
      regions: ['20'],
      groups: [{ name: 'Sur', regions: ['21', '23'] }],
    });
    for (const map of maps()) expect(map.querySelectorAll('.line.chosen')).toHaveLength(3);
    await fireEvent.click(regionIn(maps()[2], '12'));
    expect(update).toHaveBeenCalledWith({ regions: ['20', '12'], card: false }, 'push');
  });

  it('have a scale of their own when asked, each marked', async () => {
    const { update } = open(MultiplesLens);
    await userEvent.click(screen.getByRole('checkbox', { name: /su propia escala/ }));
    expect(update).toHaveBeenCalledWith({ ownScale: true }, 'push');
    expect(screen.getAllByText('escala propia')).toHaveLength(8);
  });

  it('draw twelve first, the rest when asked', async () => {
    open(MultiplesLens, { multiplesBy: 'chain', regions: ['20', '12'] });
    expect(maps()).toHaveLength(12);
    const more = screen.getByRole('button', { name: /Dibujar los \d+ que faltan/ });
    const rest = Number(/\d+/.exec(more.textContent ?? '')?.[0]);
    await userEvent.click(more);
    expect(maps()).toHaveLength(12 + rest);
  });

  it('change by function of service, on classes that are the same for all', async () => {
    const { update } = open(MultiplesLens);
    await userEvent.click(screen.getByRole('radio', { name: 'Función de servicio' }));
    expect(update).toHaveBeenCalledWith({ multiplesBy: 'function' }, 'push');
    expect(maps()).toHaveLength(9);
    expect(screen.queryByRole('checkbox', { name: /su propia escala/ })).toBeNull();
  });

  it('have a table twin that scrolls by itself and chooses by keyboard', async () => {
    const { update } = open(MultiplesLens);
    const region = screen.getByRole('region', { name: /Pobreza monetaria: regiones y mapas/ });
    expect(region.tabIndex).toBe(0);
    const rows = within(region).getAllByRole('row');
    expect(rows).toHaveLength(26);
    const piura = within(region).getByRole('button', { name: 'Piura' });
    piura.focus();
    await userEvent.keyboard('{Enter}');
    expect(update).toHaveBeenCalledWith({ regions: ['20'], card: false }, 'push');
  });

  it('speak English when the reader does', () => {
    open(MultiplesLens, { language: 'en' });
    expect(screen.getByRole('radio', { name: 'Service function' })).toBeTruthy();
    expect(screen.getByRole('img', { name: '2024: With a figure 24; without 1' })).toBeTruthy();
  });
});

describe('two maps', () => {
  it('teach what A is until one is fixed, and keep it in the link', async () => {
    const { update, now } = open(MapsLens, { period: '2019' });
    expect(screen.getByText('Fije un mapa como A')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'B: Pobreza monetaria · 2019' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Fijar como A' }));
    expect(update).toHaveBeenCalledTimes(1);
    expect(parse(now().pinned ?? '').view).toMatchObject({
      room: 'explore',
      indicator: 'poverty_rate',
      period: '2019',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Periodo siguiente' }));
    expect(screen.getByRole('img', { name: 'A: Pobreza monetaria · 2019' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'B: Pobreza monetaria · 2020' })).toBeTruthy();
  });

  it('set the first year against the last in one step', async () => {
    open(MapsLens);
    await userEvent.click(screen.getByRole('button', { name: 'Comparar 2017 con 2024' }));
    expect(screen.getByRole('img', { name: 'A: Pobreza monetaria · 2017' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'B: Pobreza monetaria · 2024' })).toBeTruthy();
  });

  it('light the same region in both and say both figures', async () => {
    const { container } = open(MapsLens, {
      pinned: '?v=1&ind=poverty_rate&anio=2019',
      period: '2023',
    });
    const [a, b] = screen.getAllByRole('img', { name: /Pobreza/ });
    await fireEvent.pointerMove(regionIn(a, '20'));
    expect(a?.querySelector('.hovered')?.getAttribute('d')).toBe(
      b?.querySelector('.hovered')?.getAttribute('d'),
    );
    expect(container.querySelector('.subject')?.textContent).toMatch(
      /Piura A: \d.*· B: \d.*· B − A: /,
    );
  });

  it('change places, and A is let go', async () => {
    const { now } = open(MapsLens, {
      pinned: '?v=1&sala=brechas',
      period: '2023',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Intercambiar A y B' }));
    expect(now().mapOf).toBe('gaps');
    expect(screen.getByRole('img', { name: 'A: Pobreza monetaria · 2023' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'B: Brechas' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Soltar A' }));
    expect(now().pinned).toBeNull();
  });

  it('show B of any room, with that room’s own first choice', async () => {
    const { update } = open(MapsLens);
    await userEvent.click(screen.getByRole('radio', { name: 'Servicios' }));
    await chooseOption(screen.getByLabelText('Función de servicio'), 'sanitary');
    expect(update).toHaveBeenLastCalledWith({ functions: ['sanitary'] }, 'push');
    expect(screen.getByRole('img', { name: /^B: Cobertura: Sanidad agraria/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Cadenas' }));
    await chooseOption(screen.getByLabelText('Cadena'), 'coffee');
    expect(screen.getByRole('img', { name: /Café/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Candidatas' }));
    expect(screen.getByRole('img', { name: /^B: Candidatas/ })).toBeTruthy();
  });

  it('subtract where they can, with their own sign for what may be zero', async () => {
    open(MapsLens, { pinned: '?v=1&ind=poverty_rate&anio=2023', period: '2024' });
    await userEvent.click(screen.getByRole('radio', { name: 'Diferencia' }));
    const map = screen.getByRole('img', { name: 'Mapa de la diferencia, B menos A' });
    const table = screen.getByRole('region', { name: 'A, B y su diferencia por región' });
    const kinds = new Set<string>();
    for (const { ubigeo, name } of atlas.core.regions) {
      const row = within(table).getByRole('button', { name }).closest('tr');
      const words = row?.lastElementChild?.textContent ?? '';
      const fill = regionIn(map, ubigeo).getAttribute('fill') ?? '';
      const kind = /no se distingue/.test(words)
        ? /-interval\)$/
        : /no se halló/.test(words)
          ? /-not_found\)$/
          : /^#/;
      expect(fill, name).toMatch(kind);
      kinds.add(kind.source);
    }
    expect(kinds.size).toBe(3);
    expect(screen.getByText(/B queda por debajo de A en \d+ regi/)).toBeTruthy();
  });

  it('say why not, where a difference would mean nothing', () => {
    open(MapsLens, { pinned: '?v=1&sala=brechas', period: '2024', pairOfMaps: 'difference' });
    expect(screen.getByText('Aquí no se puede restar')).toBeTruthy();
    expect(screen.getByText(/«Brechas» muestra clases o cuentas/)).toBeTruthy();
    expect(screen.queryByRole('img', { name: /Mapa de la diferencia/ })).toBeNull();
  });

  it('say when A’s link cannot be read, or held something that is gone', () => {
    const first = open(MapsLens, { pinned: '?v=1&sala=datos' });
    expect(screen.getByText('El mapa A de este enlace no se puede leer')).toBeTruthy();
    first.unmount();
    open(MapsLens, { pinned: '?v=1&ind=gone' });
    expect(screen.getByText(/Algo de A ya no está en los datos/)).toBeTruthy();
  });
});

describe('the edge between two maps', () => {
  const snippet = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));
  const draw = () =>
    render(Swipe, { width: 400, height: 500, language: 'es', a: snippet('a'), b: snippet('b') });

  it('moves by the slider', async () => {
    const { container } = draw();
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Borde entre A y B' });
    await fireEvent.input(slider, { target: { value: '30' } });
    expect(slider.getAttribute('aria-valuetext')).toBe('30\u00a0% de A');
    expect(container.querySelector<HTMLElement>('.edge')?.style.left).toBe('30%');
  });

  it('follows the pointer that holds it, and no other', async () => {
    const { container } = draw();
    const edge = container.querySelector<HTMLElement>('.edge');
    const frame = container.querySelector<HTMLElement>('.frame');
    if (!edge || !frame) throw new Error('no edge');
    vi.spyOn(frame, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 0, 400, 500));
    edge.setPointerCapture = () => undefined;
    await fireEvent.pointerMove(edge, { clientX: 200 });
    expect(edge.style.left).toBe('50%');
    await fireEvent.pointerDown(edge, { clientX: 300, pointerId: 1 });
    await fireEvent.pointerMove(edge, { clientX: 200, pointerId: 1 });
    expect(edge.style.left).toBe('25%');
    await fireEvent.pointerMove(edge, { clientX: 900, pointerId: 1 });
    expect(edge.style.left).toBe('100%');
    await fireEvent.pointerUp(edge, { pointerId: 1 });
    await fireEvent.pointerMove(edge, { clientX: 200, pointerId: 1 });
    expect(edge.style.left).toBe('100%');
  });
});
