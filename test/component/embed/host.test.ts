import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ELEMENT } from '../../../src/embed/host/element';
import { CHOSEN } from '../../../src/embed/host/start';
import { embedlyHeight, hostMessage } from '../../../src/embed/protocol';

const HOME = 'https://example.org';
const BASE = `${HOME}/ruta/mapa/`;
const PAGE = `${BASE}es/indicador/poverty_rate.html`;

/** Frames load an empty page here: each has a window that only remembers what it was told. */
interface Told {
  readonly window: Window;
  readonly messages: unknown[];
}
const windows = new WeakMap<HTMLIFrameElement, Told>();
function windowOf(frame: HTMLIFrameElement): Told {
  const known = windows.get(frame);
  if (known) return known;
  const messages: unknown[] = [];
  const window = { postMessage: (data: unknown) => messages.push(data) } as unknown as Window;
  const made = { window, messages };
  windows.set(frame, made);
  return made;
}

const frameAt = (src: string, attributes: Readonly<Record<string, string>> = {}) => {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.src = src;
  document.body.append(frame);
  return frame;
};
const picture = () => new Promise((done) => requestAnimationFrame(done));
/** What the page sees when a frame posts `data`. */
async function says(
  frame: HTMLIFrameElement,
  data: unknown,
  { origin = HOME, source = windowOf(frame).window as Window | null } = {},
) {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
  await picture();
}
const height = (px: number) => ({ type: 'ruta-territorial:height', version: 1, height: px });

/** The page's script element runs. */
async function include(script?: Partial<HTMLScriptElement>) {
  const element = Object.assign(document.createElement('script'), {
    type: 'text/plain',
    ...script,
  });
  if (script) vi.spyOn(document, 'currentScript', 'get').mockReturnValue(element);
  vi.resetModules();
  await import('../../../src/embed/host/index');
}

beforeAll(() => {
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { enableIframePageLoading: boolean; fetch: { interceptor: unknown } } };
  };
  happyDOM.settings.enableIframePageLoading = true;
  happyDOM.settings.fetch.interceptor = {
    beforeAsyncRequest: (page: { window: typeof globalThis }) =>
      Promise.resolve(new page.window.Response('')),
  };
});
beforeEach(() => {
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockImplementation(function (
    this: HTMLIFrameElement,
  ) {
    return this.isConnected ? windowOf(this).window : null;
  });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('the script of a page', () => {
  it('asks the frames that are there for their height, and only ours', async () => {
    const ours = frameAt(PAGE);
    const others = [
      frameAt('https://example.org/other/'),
      frameAt('https://example.com/ruta/mapa/'),
    ];
    await include({ src: `${BASE}embed.js` });
    expect(windowOf(ours).messages.map(hostMessage)).toEqual([
      { type: 'ruta-territorial:ask', version: 1 },
    ]);
    for (const other of others) expect(windowOf(other).messages).toEqual([]);
  });

  it('does nothing more where it is included twice', async () => {
    const heard = vi.spyOn(window, 'addEventListener');
    const frame = frameAt(PAGE);
    await include({ src: `${BASE}embed.js?again` });
    expect(heard).not.toHaveBeenCalled();
    expect(windowOf(frame).messages).toEqual([]);
  });

  it('as a module, finds itself among the scripts of the page', async () => {
    const other = 'https://example.net/mapa/';
    const frame = frameAt(`${other}es/indicador/poverty_rate.html`);
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.setAttribute('src', `${other}embed.js`);
    document.body.append(script);
    await include();
    await says(frame, height(300), { origin: 'https://example.net' });
    expect(frame.style.height).toBe('300px');
  });

  it.each([
    ['nobody knows where it came from', {}],
    ['its address has no folder', { src: 'data:text/javascript,' }],
  ])('is still where %s', async (_, script) => {
    await expect(include(script)).resolves.toBeUndefined();
  });

  it('does not break with a page that has replaced what it stands on', async () => {
    vi.spyOn(document, 'querySelectorAll').mockImplementation(() => {
      throw new TypeError('no');
    });
    await expect(include({ src: 'https://example.edu/mapa/embed.js' })).resolves.toBeUndefined();
  });
});

describe('heights of frames', () => {
  it('are those that they tell, in either shape', async () => {
    const frame = frameAt(PAGE, {
      style: 'aspect-ratio: 4 / 5; min-height: 560px; max-height: 820px',
    });
    await says(frame, height(512));
    expect(frame.style.height).toBe('512px');
    expect(frame.style.aspectRatio).toBe('initial');
    // The bounds of a frame without a script would cut the page, or leave room below it.
    expect(frame.style.minHeight).toBe('initial');
    expect(frame.style.maxHeight).toBe('initial');
    await says(frame, embedlyHeight(PAGE, 700.2));
    // A part of a pixel less would bring up a scrollbar.
    expect(frame.style.height).toBe('701px');
  });

  it('are each its own, also of frames that came later', async () => {
    const frames = Array.from({ length: 40 }, () => frameAt(PAGE));
    await Promise.all(frames.map((frame, i) => says(frame, height(400 + i))));
    const later = frameAt(PAGE);
    await says(later, height(333));
    expect(frames.map((frame) => frame.style.height)).toEqual(frames.map((_, i) => `${400 + i}px`));
    expect(later.style.height).toBe('333px');
  });

  it('are given once between two pictures of the page: the last that was told', async () => {
    const frame = frameAt(PAGE);
    const given = vi.spyOn(frame.style, 'setProperty');
    await Promise.all([400, 500, 600].map((px) => says(frame, height(px))));
    await says(frame, height(600));
    expect(frame.style.height).toBe('600px');
    expect(given.mock.calls.filter(([key]) => key === 'height')).toHaveLength(1);
  });

  it('come to rest where the page and the frame would swing, at the higher', async () => {
    const frame = frameAt(PAGE);
    const given = vi.spyOn(frame.style, 'setProperty');
    let turns = 0;
    // A frame that is lower whenever it is given more, as a map beside a scrollbar.
    await says(frame, height(600));
    while (turns < 50) {
      const before = given.mock.calls.length;
      await says(frame, height(frame.style.height === '600px' ? 580 : 600));
      if (given.mock.calls.length === before) break;
      turns += 1;
    }
    expect(turns).toBeLessThan(10);
    expect(frame.style.height).toBe('600px');
    await says(frame, height(900));
    expect(frame.style.height).toBe('900px');
  });

  it.each([
    ['another origin', {}, height(900), { origin: 'https://evil.example' }],
    ['an origin that starts like ours', {}, height(900), { origin: `${HOME}.evil.example` }],
    ['no origin, the frame having one', {}, height(900), { origin: 'null' }],
    [
      'no origin, the sandbox having left it one',
      { sandbox: 'allow-scripts allow-same-origin' },
      height(900),
      { origin: 'null' },
    ],
    ['another window', {}, height(900), { source: window }],
    ['no window', {}, height(900), { source: null }],
    ['another script', {}, embedlyHeight('x', 900), { origin: 'https://evil.example' }],
    ['a forged source', {}, embedlyHeight(PAGE, 900), { source: window }],
    ['a height that takes the page', {}, height(1e9), {}],
    ['no number', {}, height(NaN), {}],
    ['no end', {}, height(Infinity), {}],
    ['less than nothing', {}, height(-20), {}],
    ['nothing at all', {}, null, {}],
    ['a text', {}, 'iframe.resize', {}],
  ])('are not touched by a message with %s', async (_, attributes, data, from) => {
    const frame = frameAt(PAGE, attributes);
    await says(frame, height(400));
    await says(frame, data, from);
    expect(frame.style.height).toBe('400px');
  });

  it('are taken from a frame whose sandbox leaves it no origin', async () => {
    const frame = frameAt(PAGE, { sandbox: 'allow-scripts' });
    await says(frame, height(444), { origin: 'null' });
    expect(frame.style.height).toBe('444px');
  });

  it('are taken from a frame that has no origin because its page has none', async () => {
    const frame = frameAt(PAGE);
    vi.stubGlobal('origin', 'null');
    await says(frame, height(445), { origin: 'null' });
    vi.unstubAllGlobals();
    expect(frame.style.height).toBe('445px');
  });

  it('are not taken from frames that are none of ours', async () => {
    const frames = ['https://example.org/ruta/mapas/x.html', 'https://example.org/'].map((src) =>
      frameAt(src),
    );
    for (const frame of frames) {
      await says(frame, height(900));
      expect(frame.style.height).toBe('');
    }
  });

  it('pass over a frame that was removed, and one without a window', async () => {
    const gone = frameAt(PAGE);
    const stays = frameAt(PAGE);
    const { window } = windowOf(gone);
    gone.remove();
    await says(gone, height(900), { source: window });
    await says(gone, height(900), { source: null });
    expect(gone.style.height).toBe('');
    await says(stays, height(410));
    expect(stays.style.height).toBe('410px');
  });
});

describe('the element', () => {
  const element = (attributes: Readonly<Record<string, string>>, content = '') => {
    const made = document.createElement(ELEMENT);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = content;
    document.body.append(made);
    return made;
  };
  const frameOf = (host: HTMLElement) => {
    const frame = host.shadowRoot?.querySelector('iframe');
    if (!frame) throw new Error('The element has no frame.');
    return frame;
  };
  const load = (frame: HTMLIFrameElement) => frame.dispatchEvent(new Event('load'));
  const VISTA = 'indicador/poverty_rate';

  it('frames the view that it names, apart from the page', () => {
    const frame = frameOf(element({ vista: VISTA, region: '20', tema: 'oscuro' }));
    expect(frame.src).toBe(`${PAGE}?r=20&tema=oscuro`);
    expect(frame.getAttribute('loading')).toBe('lazy');
    expect(frame.referrerPolicy).toBe('no-referrer');
    const sandbox = frame.getAttribute('sandbox')?.split(' ');
    expect(sandbox).toContain('allow-scripts');
    for (const power of ['allow-top-navigation', 'allow-forms', 'allow-modals'])
      expect(sandbox).not.toContain(power);
    expect(frame.getRootNode()).not.toBe(document);
  });

  it('is named by its title, else by what it holds for readers without a script', () => {
    const title = (attributes: Readonly<Record<string, string>>, content?: string) =>
      frameOf(element({ vista: VISTA, ...attributes }, content)).title;
    expect(title({ titulo: 'Pobreza' }, 'Ver el mapa')).toBe('Pobreza');
    expect(title({}, '\n  Ver el mapa \n de pobreza ')).toBe('Ver el mapa de pobreza');
    expect(title({})).toBe('Ruta Territorial');
  });

  it('keeps room for the map before it tells its height', async () => {
    const alto = (value: string) => frameOf(element({ vista: VISTA, alto: value }));
    expect(alto('480').style.height).toBe('480px');
    for (const bad of ['-5', 'mucho', '9999999', '']) {
      expect(alto(bad).style.height).toBe(frameOf(element({ vista: VISTA })).style.height);
    }
    const ratio = alto('4/5');
    expect(ratio.style.height).toBe('auto');
    await says(ratio, height(720));
    expect(ratio.style.height).toBe('720px');
  });

  it('shows its content where it names no view of ours', () => {
    const host = element({ vista: '../../../elsewhere' }, 'Ver el mapa');
    expect(host.shadowRoot?.querySelector('iframe')).toBeNull();
    expect(host.shadowRoot?.querySelector('slot')).not.toBeNull();
    host.setAttribute('vista', VISTA);
    expect(frameOf(host).src).toBe(PAGE);
    expect(host.shadowRoot?.querySelector('slot')).toBeNull();
  });

  it('tells the page in the frame what changed, without loading it again', () => {
    const host = element({ vista: VISTA });
    const frame = frameOf(host);
    load(frame);
    expect(windowOf(frame).messages).toEqual([]);
    host.setAttribute('region', '20,05');
    host.setAttribute('tema', 'claro');
    host.setAttribute('tema', 'claro');
    expect(frameOf(host)).toBe(frame);
    expect(frame.src).toBe(PAGE);
    const told = windowOf(frame).messages.map(hostMessage);
    expect(told).toEqual([
      { type: 'ruta-territorial:view', version: 1, query: 'r=20%2C05' },
      { type: 'ruta-territorial:view', version: 1, query: 'r=20%2C05&tema=claro' },
    ]);
    host.removeAttribute('region');
    host.removeAttribute('tema');
    expect(windowOf(frame).messages.at(-1)).toMatchObject({ query: '' });
  });

  it('tells it once it is there, where it was on its way or loaded again', () => {
    const host = element({ vista: VISTA });
    const frame = frameOf(host);
    host.setAttribute('region', '20');
    expect(windowOf(frame).messages).toEqual([]);
    load(frame);
    expect(windowOf(frame).messages).toMatchObject([{ query: 'r=20' }]);
    document.body.append(host);
    load(frame);
    expect(windowOf(frame).messages).toMatchObject([{ query: 'r=20' }, { query: 'r=20' }]);
  });

  it.each([
    ['vista', 'cadena/cacao', `${BASE}es/cadena/cacao.html?r=20`],
    ['vista', '?sala=cadenas', `${BASE}vista.html?sala=cadenas&r=20`],
    ['idioma', 'en', `${BASE}en/${VISTA}.html?r=20`],
    ['version', '1.2.0', `${BASE}1.2.0/es/${VISTA}.html?r=20`],
  ])('takes another page for another %s: %s', async (name, value, src) => {
    const host = element({ vista: VISTA, region: '20' });
    load(frameOf(host));
    await says(frameOf(host), height(512));
    host.setAttribute(name, value);
    const frame = frameOf(host);
    expect(frame.src).toBe(src);
    // The page does not jump.
    expect(frame.style.height).toBe('512px');
    await says(frame, height(530));
    expect(frame.style.height).toBe('530px');
  });

  it('loads again what is too long to be told', () => {
    const host = element({ vista: VISTA });
    const frame = frameOf(host);
    load(frame);
    const titulo = 'ñ'.repeat(1000);
    host.setAttribute('titulo', titulo);
    expect(windowOf(frame).messages).toEqual([]);
    expect(new URL(frameOf(host).src).searchParams.get('titulo')).toBe(titulo);
  });

  it('is heard while it is in the page', async () => {
    const host = element({ vista: VISTA });
    const frame = frameOf(host);
    await says(frame, height(600));
    expect(frame.style.height).toBe('600px');
    const { window } = windowOf(frame);
    host.remove();
    await says(frame, height(800), { source: window });
    expect(frame.style.height).toBe('600px');
    document.body.append(host);
    await says(frame, height(800));
    expect(frame.style.height).toBe('800px');
  });

  it('says to the page what the reader chose, and no more', async () => {
    const host = element({ vista: VISTA });
    const heard: unknown[] = [];
    host.addEventListener(CHOSEN, (event) => heard.push((event as CustomEvent).detail));
    const chosen = { type: CHOSEN, version: 1, regions: ['20', '05'] };
    await says(frameOf(host), chosen);
    expect(heard).toEqual([{ regions: ['20', '05'] }]);
    for (const bad of [
      { ...chosen, version: 2 },
      { ...chosen, regions: '20' },
      { ...chosen, regions: [20] },
      { ...chosen, type: 'ruta-territorial:other' },
    ])
      await says(frameOf(host), bad);
    await says(frameOf(host), chosen, { origin: 'https://evil.example' });
    expect(heard).toHaveLength(1);
  });
});
