import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../../src/embed/behaviour/start';
import { chosenIn, heightIn, HIGHEST } from '../../../src/embed/protocol';
import { ATTACKS } from '../../fixtures/attacks';
import {
  drawnPage,
  EMBED_ADDRESS,
  EMBED_SENTENCE,
  type DrawnPage,
} from '../../fixtures/embed-page';

let drawn: DrawnPage;
beforeAll(async () => {
  drawn = await drawnPage();
}, 60_000);

/** The page around the frame, that only remembers what it is told. */
let told: { data: unknown; origin: unknown }[] = [];
const around = {
  postMessage: (data: unknown, origin: unknown) => told.push({ data, origin }),
} as unknown as Window;
const heights = () => told.map(({ data }) => heightIn(data)).filter((px) => px !== null);
const choices = () => told.map(({ data }) => chosenIn(data)).filter((one) => one !== null);

/**
 * A page as a browser lays it out: fitted, it fills its frame; by itself it is as high as its width
 * and what stands in it make it.
 */
const layout = { width: 500, height: 600, rows: 0 };
const natural = () => 300.4 + layout.width / 2 + layout.rows;
let changed: (() => void)[] = [];

let stop: (() => void) | null = null;
function open(query = '') {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    `${EMBED_ADDRESS}${query}`,
  );
  document.body.innerHTML = drawn.html;
  stop = start(document, drawn.data);
}
function says(data: unknown, source: unknown = around) {
  const event = new MessageEvent('message', { data });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
}
const ask = { type: 'ruta-territorial:ask', version: 1 };
const view = (query: string) => ({ type: 'ruta-territorial:view', version: 1, query });

beforeEach(() => {
  told = [];
  changed = [];
  Object.assign(layout, { width: 500, height: 600, rows: 0 });
  Object.defineProperty(window, 'parent', { value: around, configurable: true });
  vi.spyOn(window, 'innerWidth', 'get').mockImplementation(() => layout.width);
  vi.spyOn(window, 'innerHeight', 'get').mockImplementation(() => layout.height);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => {
    const own = document.documentElement.dataset['height'] === 'own';
    const height = own ? natural() : Math.max(layout.height, natural() - 100);
    return new DOMRect(0, 0, layout.width, height);
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(heard: () => void) {
        changed.push(heard);
      }
      observe() {}
      disconnect() {
        changed = [];
      }
    },
  );
});
afterEach(() => {
  stop?.();
  stop = null;
  document.body.replaceChildren();
  Object.defineProperty(window, 'parent', { value: window, configurable: true });
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
/** The page is laid out anew: what changed is heard once. */
const relayout = (change: Partial<typeof layout>) => {
  const before = { ...layout };
  Object.assign(layout, change);
  if (before.width !== layout.width || before.height !== layout.height)
    window.dispatchEvent(new Event('resize'));
  for (const heard of changed) heard();
};
const own = () => document.documentElement.dataset['height'];
const chosenAreas = () => document.querySelectorAll('.reading li').length;

describe('the height of a page', () => {
  it('is told at once in both shapes, to whoever is around', () => {
    open();
    expect(told.map(({ data }) => typeof data)).toEqual(['object', 'string']);
    expect(heights()).toEqual([551, 551]);
    for (const { origin } of told) expect(origin).toBe('*');
    expect(JSON.parse(String(told[1]?.data))).toMatchObject({ src: EMBED_ADDRESS });
  });

  it('follows from the width and the content, never from the height of the frame', () => {
    open();
    for (const height of [300, 551, 900, 4000]) relayout({ height });
    expect(new Set(heights())).toEqual(new Set([551]));
    expect(heights()).toHaveLength(2);
    relayout({ width: 400 });
    expect(heights().at(-1)).toBe(501);
    relayout({ rows: 700 });
    expect(heights().at(-1)).toBe(1201);
  });

  it('comes to rest with a host that gives it, and is told once for each change', () => {
    open();
    let steps = 0;
    let given = 0;
    const follow = () => {
      for (; steps < 50; steps += 1) {
        const wanted = heights().at(-1) ?? 0;
        if (wanted === given) return;
        given = wanted;
        relayout({ height: wanted });
      }
    };
    follow();
    relayout({ rows: 500 });
    follow();
    expect(steps).toBe(2);
    expect(heights()).toEqual([551, 551, 1051, 1051]);
    expect(own()).toBe('own');
  });

  it('is laid out as its own only while the frame has it', () => {
    open();
    expect(own()).toBeUndefined();
    relayout({ height: 551 });
    expect(own()).toBe('own');
    relayout({ rows: 500 });
    expect(own()).toBe('own');
    relayout({ height: 640 });
    expect(own()).toBeUndefined();
  });

  it('fits a frame whose page does not listen', () => {
    open();
    relayout({ width: 360 });
    relayout({ rows: 400 });
    relayout({ rows: 0 });
    relayout({ width: 720, height: 820 });
    expect(own()).toBeUndefined();
  });

  it('is told again when it is asked for, changed or not', () => {
    open();
    says(ask);
    expect(heights()).toEqual([551, 551, 551, 551]);
  });

  it('is not told by a frame that is not shown, and never beyond what is taken', () => {
    layout.width = 0;
    open();
    expect(told).toEqual([]);
    relayout({ width: 500, rows: 50_000 });
    expect(heights()).toEqual([HIGHEST, HIGHEST]);
  });

  it('is told to nobody by a page that is not framed', () => {
    Object.defineProperty(window, 'parent', { value: window, configurable: true });
    const posted = vi.spyOn(window, 'postMessage');
    open();
    says(ask, window);
    says(view('r=20'), window);
    expect(posted).not.toHaveBeenCalled();
    expect(chosenAreas()).toBe(0);
    expect(own()).toBeUndefined();
  });
});

describe('what the page around asks for', () => {
  it('is read as the whole query: what it does not name is as by default', () => {
    open('?r=20&tema=oscuro&borde=0');
    says(view('r=14,16&titulo=Otro'));
    expect(chosenAreas()).toBe(2);
    expect(document.querySelector('h1')?.textContent).toBe('Otro');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(document.documentElement.dataset['border']).toBeUndefined();
    says(view(''));
    expect(chosenAreas()).toBe(0);
    expect(document.querySelector('h1')?.textContent).toBe(EMBED_SENTENCE);
  });

  it('says again what could not be read, and not what was before', () => {
    open('?tema=azul');
    says(view('borde=quizá'));
    const said = document.querySelector('.said')?.textContent ?? '';
    expect(said).toContain('quizá');
    expect(said).not.toContain('azul');
  });

  it.each([
    ['another window', view('r=20'), {}],
    ['the page itself', view('r=20'), window],
    ['nobody', view('r=20'), null],
    ['another version', { ...view('r=20'), version: 2 }, around],
    ['another word', { ...view('r=20'), type: 'ruta-territorial:run' }, around],
    ['no text', { ...view('r=20'), query: ['r=20'] }, around],
    ['too much text', view(`r=20&x=${'x'.repeat(3000)}`), around],
    ['a text', JSON.stringify(view('r=20')), around],
    ['nothing', null, around],
  ])('is not believed from %s', (_, data, source) => {
    open();
    const before = told.length;
    says(data, source);
    expect(chosenAreas()).toBe(0);
    expect(told).toHaveLength(before);
  });

  it('is text whatever it holds', () => {
    open();
    const count = document.querySelectorAll('.embed *:not(ul):not(li)').length;
    for (const attack of ATTACKS)
      for (const key of ['r', 'fija', 'tema', 'titulo', 'tabla', 'borde', 'v']) {
        says(view(new URLSearchParams({ [key]: attack }).toString()));
        expect(document.querySelectorAll('.embed *:not(ul):not(li)')).toHaveLength(count);
      }
  });
});

describe('what the reader chose', () => {
  const click = (ubigeo: string) =>
    document
      .querySelector(`path.region[data-ubigeo="${ubigeo}"]`)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));

  it('is said to the page around, what others chose is not', () => {
    open('?r=20');
    says(view('r=14'));
    expect(choices()).toEqual([]);
    click('16');
    click('14');
    expect(choices()).toEqual([['14', '16'], ['16']]);
  });

  it('is nothing where the editor has fixed it', () => {
    open();
    says(view('r=14&fija=1'));
    click('16');
    expect(choices()).toEqual([]);
    expect(chosenAreas()).toBe(1);
  });
});

describe('another language', () => {
  const went = () => vi.spyOn(window.location, 'replace').mockImplementation(() => undefined);
  const ENGLISH = 'https://example.org/ruta/mapa/en/indicador/poverty_rate.html';

  it('is another page, with the rest of the query', () => {
    const replace = went();
    open('?r=20&lang=en&titulo=Poverty%20%26%20trade&borde=0');
    expect(replace.mock.calls.map(([to]) => String(to))).toEqual([
      `${ENGLISH}?r=20&titulo=Poverty+%26+trade&borde=0`,
    ]);
  });

  it('may be asked for by the page around', () => {
    const replace = went();
    open('?r=20');
    says(view('r=14&lang=en'));
    expect(replace.mock.calls.map(([to]) => String(to))).toEqual([`${ENGLISH}?r=14`]);
  });

  it.each(['es', 'fr', '//evil.example', ...ATTACKS])('leads nowhere for "%.30s"', (lang) => {
    const replace = went();
    open(`?${new URLSearchParams({ lang }).toString()}`);
    expect(replace).not.toHaveBeenCalled();
  });

  it('leads neither off the site nor around', () => {
    const replace = went();
    const { languages } = drawn.data;
    for (const en of ['https://evil.example/x.html', '//evil.example/', 'javascript:alert(1)']) {
      drawn = { ...drawn, data: { ...drawn.data, languages: { ...languages, en } } };
      open('?lang=en');
      stop?.();
    }
    drawn = {
      ...drawn,
      data: { ...drawn.data, languages: { ...languages, en: 'poverty_rate.html?lang=en' } },
    };
    open('?lang=en');
    drawn = { ...drawn, data: { ...drawn.data, languages } };
    expect(replace).not.toHaveBeenCalled();
  });
});
