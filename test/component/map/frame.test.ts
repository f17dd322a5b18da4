import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import MapFrame from '../../../src/map/MapFrame.svelte';
import type { MapFrameProps } from '../../../src/map/props';
import { peruBase } from '../../fixtures/peru';
import { smallPicture } from '../../fixtures/picture';

vi.mock('../../../src/map/GlMap.svelte', async () => import('../../fixtures/FakeGlMap.svelte'));

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const base = peruBase();
function open(change: Partial<MapFrameProps> = {}) {
  const calls = {
    onhover: vi.fn(),
    onchoose: vi.fn(),
    oncamera: vi.fn(),
    onpoint: vi.fn(),
    onlayererror: vi.fn(),
  };
  const view = render(MapFrame, {
    base,
    picture: smallPicture(),
    language: 'es',
    chosen: [],
    hovered: null,
    ...calls,
    ...change,
  });
  const svg = () => view.container.querySelector('svg.map');
  return { ...view, ...calls, svg };
}

describe('SVG first, then WebGL', () => {
  it('draws the SVG map at once and asks for no WebGL unless allowed', async () => {
    const { svg } = open();
    await tick();
    expect(svg()).not.toBeNull();
    expect(screen.queryByText('ready')).toBeNull();
  });
  it('gives way when WebGL is ready, and comes back with a word when the context is lost', async () => {
    const { svg } = open({ allowGl: true });
    const ready = await screen.findByText('ready');
    expect(svg()).not.toBeNull();
    await fireEvent.click(ready);
    await waitFor(() => expect(svg()).toBeNull());
    await fireEvent.click(screen.getByText('lose'));
    expect(svg()).not.toBeNull();
    expect(screen.getByText(/Mapa sin aceleración gráfica/)).toBeTruthy();
    await fireEvent.click(screen.getByText('ready'));
    await waitFor(() => expect(svg()).toBeNull());
    expect(screen.queryByText(/Mapa sin aceleración gráfica/)).toBeNull();
  });
  it('lets go of WebGL where there is none', async () => {
    const { svg } = open({ allowGl: true });
    await fireEvent.click(await screen.findByText('missing'));
    expect(svg()).not.toBeNull();
    expect(screen.queryByText('ready')).toBeNull();
    expect(screen.getByText(/WebGL 2/)).toBeTruthy();
  });
  it('names the layer that failed and keeps the rest', async () => {
    const { onlayererror } = open({ allowGl: true });
    await fireEvent.click(await screen.findByText('ready'));
    await fireEvent.click(screen.getByText('break'));
    expect(screen.getByText(/puntos de servicio.*no atlas/)).toBeTruthy();
    expect(onlayererror).toHaveBeenCalledWith('points', 'no atlas');
  });
});

describe('the camera', () => {
  it('is told once it rests: nearer, and back to the whole country', async () => {
    const { oncamera } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Acercar' }));
    await waitFor(() => expect(oncamera).toHaveBeenCalledOnce());
    expect(oncamera.mock.lastCall?.[0].zoom).toBeGreaterThan(5);
    await userEvent.click(screen.getByRole('button', { name: 'Ver todo el país' }));
    await waitFor(() => expect(oncamera).toHaveBeenLastCalledWith(null));
  });
  it('that the reader moved is not moved again by its own echo in the link', async () => {
    const { rerender, oncamera } = open({ allowGl: true });
    await fireEvent.click(await screen.findByText('ready'));
    await fireEvent.click(screen.getByText('move'));
    await waitFor(() => expect(oncamera).toHaveBeenCalledOnce());
    await rerender({ camera: { lon: -76.001, lat: -10, zoom: 7 } });
    expect(document.querySelector('output')?.textContent).not.toBe('7');
    await rerender({ camera: { lon: -72, lat: -14, zoom: 8 } });
    expect(document.querySelector('output')?.textContent).toBe('8');
  });
});

describe('the keyboard', () => {
  const listbox = () => screen.getByRole('listbox', { name: 'Regiones del mapa' });

  it('has one option a region and goes to the neighbour in the arrow’s direction', async () => {
    const { onhover, onchoose, rerender } = open({ chosen: ['20'] });
    expect(screen.getAllByRole('option')).toHaveLength(25);
    listbox().focus();
    expect(onhover).toHaveBeenLastCalledWith('20');
    await rerender({ hovered: '20' });
    const active = listbox().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent.trim()).toBe('Piura');
    await userEvent.keyboard('{ArrowUp}');
    expect(onhover).toHaveBeenLastCalledWith('24');
    await rerender({ hovered: '24' });
    await userEvent.keyboard('{Enter}');
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('24');
  });
  it('speaks name, value, rank and class, politely', async () => {
    open({ chosen: ['20'] });
    listbox().focus();
    await tick();
    expect(document.querySelector('[aria-live="polite"]')?.textContent).toBe(
      'Piura: 13,4 %; puesto 2 de 4; clase 5 de 5',
    );
  });
  it('says where the country ends', async () => {
    open({ chosen: ['16'], hovered: '16' });
    listbox().focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByText('No hay región en esa dirección')).toBeTruthy();
  });
  it('has first, last, type-ahead, zoom and a way out', async () => {
    const { onhover, oncamera } = open();
    listbox().focus();
    await userEvent.keyboard('{End}');
    expect(onhover).toHaveBeenLastCalledWith('25');
    await userEvent.keyboard('{Home}');
    expect(onhover).toHaveBeenLastCalledWith('01');
    await userEvent.keyboard('lor');
    expect(onhover).toHaveBeenLastCalledWith('16');
    await userEvent.keyboard('+');
    await waitFor(() => expect(oncamera).toHaveBeenCalledOnce());
    await userEvent.keyboard('{Escape}');
    expect(onhover).toHaveBeenLastCalledWith(null);
    expect(document.activeElement).not.toBe(listbox());
  });
  it('marks the chosen as selected', () => {
    open({ chosen: ['14'] });
    expect(screen.getByRole('option', { name: 'Lambayeque' }).getAttribute('aria-selected')).toBe(
      'true',
    );
  });
});

describe('the card', () => {
  it('says value, rank with its interval and class of the region pointed at', () => {
    const { container } = open({ hovered: '24' });
    const card = container.querySelector('.card');
    expect(card?.textContent).toContain('Tumbes');
    expect(card?.textContent).toContain('0,3 %');
    expect(card?.textContent).toContain('3 de 4 (entre 3 y 5)');
  });
});
