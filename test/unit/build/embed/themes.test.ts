import { describe, expect, it } from 'vitest';
import { bothThemes } from '../../../../src/build/embed/themes';

const page = (fill: string, stroke: string, id: string) =>
  `<svg><pattern id="p-band-${id}"></pattern><path fill="${fill}" stroke="${stroke}"/><path fill="${fill}"/><text>fill="#ffffff"</text></svg>`;

describe('one page for both themes', () => {
  it('holds each pair of colours once, and names it where it is used', () => {
    const { html, css } = bothThemes(
      page('#112233', '#445566', 'aaaaaa-bbbbbb'),
      page('#ddeeff', '#445566', 'cccccc-dddddd'),
    );
    expect(css).toBe(':root{--c0:light-dark(#112233,#ddeeff)}');
    expect(html.match(/var\(--c0\)/g)).toHaveLength(2);
    expect(html).toContain('stroke="#445566"');
    expect(html).toContain('id="p-band-aaaaaa-bbbbbb"');
    expect(html).toContain('<text>fill="#ffffff"</text>');
  });

  it('tells colours apart that are equal in one theme alone', () => {
    const two = (a: string, b: string) => `<i fill="${a}"></i><i fill="${b}"></i>`;
    const { html, css } = bothThemes(two('#111111', '#111111'), two('#222222', '#333333'));
    expect(html).toBe('<i fill="var(--c0)"></i><i fill="var(--c1)"></i>');
    expect(css).toContain('light-dark(#111111,#222222)');
    expect(css).toContain('light-dark(#111111,#333333)');
  });

  it('needs no properties where nothing differs', () => {
    const same = page('#112233', '#445566', 'aaaaaa-bbbbbb');
    expect(bothThemes(same, same)).toEqual({ html: same, css: '' });
  });

  it('refuses pages that differ in anything else', () => {
    expect(() => bothThemes('<p fill="#111111">a</p>', '<p fill="#222222">b</p>')).toThrow(
      /more than colours/,
    );
    expect(() => bothThemes('<p fill="#111111"></p>', '<p fill="none"></p>')).toThrow();
  });
});
