import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rampColours } from '../../../src/map/palette';
import type { SvgMapProps } from '../../../src/map/props';
import SvgMap from '../../../src/map/SvgMap.svelte';
import { peruBase } from '../../fixtures/peru';
import { smallPicture } from '../../fixtures/picture';

afterEach(cleanup);

const base = peruBase();
function draw(change: Partial<SvgMapProps> = {}) {
  const { container } = render(SvgMap, {
    base,
    picture: smallPicture(),
    width: 900,
    height: 800,
    ...change,
  });
  const one = (selector: string): Element => {
    const found = container.querySelector(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const all = (selector: string): Element[] => [...container.querySelectorAll(selector)];
  return { container, one, all };
}
const fillOf = (element: Element): string => element.getAttribute('fill') ?? '';

describe('the SVG map', () => {
  it('draws 25 regions, each class in the colour of its ramp', () => {
    const { all, one } = draw();
    expect(all('.region')).toHaveLength(25);
    expect(fillOf(one('.region[data-ubigeo="20"]'))).toBe(rampColours('exports', 5, 'light')[4]);
    expect(fillOf(one('.region[data-ubigeo="24"]'))).toBe(rampColours('exports', 5, 'light')[0]);
  });
  it('gives zero, not found and interval each a sign of its own, and an unnamed region that of not found', () => {
    const { one } = draw();
    const sign = (ubigeo: string): string => fillOf(one(`.region[data-ubigeo="${ubigeo}"]`));
    const signs = [sign('06'), sign('01'), sign('16')];
    for (const each of signs) expect(each).toMatch(/^url\(#/);
    expect(new Set(signs).size).toBe(3);
    expect(sign('08')).toBe(sign('01'));
    const id = signs[0]?.slice(5, -1) ?? '';
    expect(one(`pattern[id="${id}"]`)).toBeTruthy();
  });
  it('keeps the patterns of two maps on one page apart', () => {
    const first = fillOf(draw().one('.region[data-ubigeo="01"]'));
    const second = draw();
    const other = fillOf(second.all('.region[data-ubigeo="01"]').at(-1) as Element);
    expect(other).not.toBe(first);
  });
  it('scales circles by area and dashes those of low confidence', () => {
    const { one } = draw();
    const r = (id: string): number => Number(one(`[data-mark="${id}"]`).getAttribute('r'));
    expect((r('c20') / r('c14')) ** 2).toBeCloseTo(4, 1);
    expect(one('[data-mark="c14"]').classList.contains('low')).toBe(true);
    expect(one('[data-mark="c20"]').classList.contains('low')).toBe(false);
  });
  it('writes the radius of a reach ring', () => {
    const { all } = draw();
    expect(all('.ring')).toHaveLength(1);
    expect(all('.ring-name').map((text) => text.textContent)).toEqual(['60 km']);
  });
  it('draws a surface as one path a mark, however many its dots, and speaks of the dot under the pointer', async () => {
    const marks = Array.from({ length: 400 }, (_, i) => ({
      id: `d${i}`,
      ubigeo: '20',
      point: [-80 + (i % 20) / 2, -5 - Math.floor(i / 20) / 2] as const,
      mark: i % 2 === 0 ? 4 : ('zero' as const),
    }));
    const onpoint = vi.fn();
    const { legend } = smallPicture();
    const { all, one } = draw({
      picture: smallPicture({
        circles: [],
        points: [],
        legend: { ...legend, countsOf: 'districts' },
        surface: { marks, label: ({ id }) => `Distrito ${id}` },
      }),
      camera: { lon: -80, lat: -5, zoom: 6 },
      onpoint,
    });
    expect(all('.dots')).toHaveLength(4);
    expect(all('.dots').every((path) => path.getAttribute('d')?.match(/h0/g)?.length === 200)).toBe(
      true,
    );
    // The first dot stands at the centre of the view.
    await fireEvent.pointerMove(one('.region[data-ubigeo="20"]'), { clientX: 450, clientY: 400 });
    expect(onpoint).toHaveBeenLastCalledWith({
      ids: ['d0'],
      labels: ['Distrito d0'],
      at: [450, 400],
    });
    await fireEvent.pointerMove(one('.sea'), { clientX: 20, clientY: 20 });
    expect(onpoint).toHaveBeenLastCalledWith(null);
  });
  it('names regions where there is room, and none in a small multiple', () => {
    expect(
      draw()
        .all('.name')
        .map((name) => name.textContent),
    ).toContain('LORETO');
    cleanup();
    expect(draw({ width: 200, height: 240 }).all('.name')).toEqual([]);
  });
  it('outlines the chosen and the hovered', () => {
    const { all } = draw({ chosen: ['20', '14'], hovered: '16' });
    expect(all('path.chosen')).toHaveLength(2);
    expect(all('path.hovered')).toHaveLength(1);
  });
  it('is an image with a name on its own, hidden behind the listbox in the app', () => {
    const svg = draw({ title: 'Peso por región' }).one('svg');
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe('Peso por región');
    cleanup();
    expect(draw().one('svg').getAttribute('aria-hidden')).toBe('true');
  });
  it('reports the region under the pointer and the one clicked, and a mark before its region', async () => {
    const [onhover, onchoose, onpoint, onpick] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
    const { one } = draw({ onhover, onchoose, onpoint, onpick });
    await fireEvent.pointerMove(one('.region[data-ubigeo="16"]'));
    expect(onhover).toHaveBeenLastCalledWith('16');
    await fireEvent.click(one('.region[data-ubigeo="16"]'));
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('16');
    await fireEvent.pointerMove(one('[data-mark="p1"]'));
    expect(onpoint.mock.lastCall?.[0]).toMatchObject({ ids: ['p1'], labels: ['CITE Piura'] });
    await fireEvent.click(one('[data-mark="p1"]'));
    expect(onpick).toHaveBeenCalledOnce();
    expect(onchoose).toHaveBeenCalledOnce();
    await fireEvent.pointerLeave(one('svg'));
    expect(onhover).toHaveBeenLastCalledWith(null);
  });
  it('shows districts, on their own scale, only when near', () => {
    const [circle] = smallPicture().circles;
    if (!circle) throw new Error('no circle');
    const picture = smallPicture({ districtCircles: [{ ...circle, id: 'd1', amount: 3 }] });
    expect(draw({ picture }).all('[data-mark="d1"]')).toEqual([]);
    cleanup();
    const near = draw({ picture, camera: { lon: -80.3, lat: -5.2, zoom: 7 } });
    expect(near.all('[data-mark="d1"]')).toHaveLength(1);
    expect(near.all('[data-mark="c20"]')).toEqual([]);
  });
});
