import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peruBase } from '../../fixtures/peru';
import { smallPicture } from '../../fixtures/picture';
import { loadDrawing, type Drawing } from '../../support/drawing';

let drawing: Drawing;
beforeAll(async () => {
  drawing = await loadDrawing();
}, 120_000);

const FINDING = 'Piura & Lambayeque: «más de 5» <dato>';
const NOTES = ['Fuentes: SUNAT & MIDAGRI.', 'Datos 2026.11, 25 de noviembre de 2026.'];
const props = () => ({
  base: peruBase(),
  picture: smallPicture({ finding: FINDING }),
  chosen: ['20'],
  language: 'es' as const,
  room: 'Comparar',
  notes: NOTES,
});
const figure = () =>
  drawing.staticFigure({ ...props(), camera: null, seen: { width: 0, height: 0 } });
const card = () => drawing.staticCard(props());

/** What a strict reader of XML makes of a text. */
function parse(svg: string): Document {
  const parser = new window.DOMParser();
  return parser.parseFromString(svg, 'image/svg+xml') as unknown as Document;
}
const window = new Window();
afterAll(() => window.happyDOM.close());
const words = (svg: string): string =>
  [...parse(svg).querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');

describe.each([
  ['figure', () => figure()],
  ['card', () => card()],
])('a %s drawn without a page', (_, draw) => {
  it('is an SVG document, its finding its title, whatever signs stand in it', () => {
    const document = parse(draw());
    expect(document.querySelectorAll('parsererror')).toHaveLength(0);
    expect(document.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(document.querySelector('title')?.textContent).toBe(FINDING);
    expect(document.querySelectorAll('[data-ubigeo="20"].region')).toHaveLength(1);
  });

  it('needs nothing that readers of SVG do not know: no token, no script mark, nothing from outside', () => {
    const svg = draw();
    expect(svg).not.toMatch(/<!--|var\(|:where|sourceMapping|text-transform|@import|<script|href=/);
    expect(svg).toContain('#c2006b');
  });

  it('finds every pattern that it paints with, each under one name', () => {
    const document = parse(draw());
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const painted = [...document.querySelectorAll('[fill^="url("]')].map(
      (node) => /^url\(#(.+)\)$/.exec(node.getAttribute('fill') ?? '')?.[1],
    );
    expect(painted.length).toBeGreaterThan(3);
    for (const id of painted) expect(ids).toContain(id);
  });

  it('says the classes, every mark of what is missing, the sources and the date', () => {
    const text = words(draw());
    for (const said of ['Ruta Territorial', 'Comparar', '10–20', 'cero', 'no se halló', ...NOTES]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('LORETO');
  });

  it('is the same text for the same picture', () => {
    expect(draw()).toBe(draw());
  });
});

describe('a card', () => {
  it('has the size that pages of links expect', () => {
    const { documentElement: svg } = parse(card());
    expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual(['1200', '630']);
  });

  it('writes a long finding smaller, and where it must cut shows the cut', () => {
    const of = (finding: string) =>
      parse(drawing.staticCard({ ...props(), picture: smallPicture({ finding }) }));
    const sizes = (document: Document) =>
      [...document.querySelectorAll('text')].map((node) => Number(node.getAttribute('font-size')));
    const sentence = 'Piura aporta mucho de lo que el país exporta. ';
    const [short, long, endless] = [1, 5, 40].map((times) => of(sentence.repeat(times)));
    if (!short || !long || !endless) throw new Error('no card');
    expect(Math.max(...sizes(long))).toBeLessThan(Math.max(...sizes(short)));
    expect(endless.documentElement.textContent).toContain('…');
    expect(long.documentElement.textContent).not.toContain('…');
  });
});

describe('a standalone SVG', () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg"><!--[--><path class="a"></path><!--]--></svg>';
  const style = (css: string) =>
    parse(drawing.standaloneSvg(SVG, css)).querySelector('style')?.textContent;

  it('writes the fallback of each token out, one within another too', () => {
    expect(style('.a{fill:var(--ink, #1b1f23);stroke:var( --x , var(--y,rgb(1, 2, 3)) )}')).toBe(
      '.a{fill:#1b1f23;stroke:rgb(1, 2, 3)}',
    );
    expect(style('.a{font-family:var(--font, system-ui, sans-serif)}')).toBe(
      '.a{font-family:system-ui, sans-serif}',
    );
  });

  it('keeps rules whose signs mean something in XML', () => {
    expect(style('.a > .b::after{content:"<&"}')).toBe('.a > .b::after{content:"<&"}');
  });

  it('has no style where there are no rules', () => {
    expect(style(' /* nothing */ ')).toBeUndefined();
    expect(drawing.standaloneSvg(SVG, '')).not.toContain('<!--');
  });
});
