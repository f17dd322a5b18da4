/** The dialog that inserts a map, as an editor meets it. */
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseParams } from '../../../src/embed/params';
import { PROTOCOL } from '../../../src/embed/protocol';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import type { ViewState } from '../../../src/state/view';
import drawing from '../../../src/views/explore/drawing';
import Embed from '../../../src/views/embedding/Embed.svelte';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/views/embedding/settings';
import { chooseOption } from '../../fixtures/choose-option';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';
import { viewOf } from '../../fixtures/small-country';

/** The windows of the frames: the page of a test loads none. */
const windows = new WeakMap<HTMLIFrameElement, Window>();

let atlas: WholeAtlas;
beforeAll(() => {
  atlas = readAtlas();
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { enableIframePageLoading: boolean; fetch: { interceptor: unknown } } };
  };
  happyDOM.settings.enableIframePageLoading = true;
  happyDOM.settings.fetch.interceptor = {
    beforeAsyncRequest: (page: { window: typeof globalThis }) =>
      Promise.resolve(new page.window.Response('')),
  };
}, 60_000);
beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 200 })));
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockImplementation(function (
    this: HTMLIFrameElement,
  ) {
    const own = windows.get(this) ?? ({ postMessage: vi.fn() } as unknown as Window);
    windows.set(this, own);
    return own;
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  overwriteGetLocale(() => 'es');
  document.body.replaceChildren();
});

/** The dialog with the page's memory behind it. */
function open(patch: Partial<ViewState> = {}, before: Settings | null = null) {
  const view = viewOf({ indicator: 'poverty_rate', ...patch });
  overwriteGetLocale(() => view.language);
  const trigger = document.createElement('button');
  document.body.append(trigger);
  let settings = before;
  const onclose = vi.fn();
  const props = () => ({
    trigger,
    core: atlas.core,
    chains: atlas.chains,
    view,
    draw: (asked: ViewState) => drawing.picture(atlas, asked),
    settings,
    onsettings: (next: Settings) => {
      settings = next;
      void shown.rerender(props());
    },
    onclose,
  });
  const shown = render(Embed, { props: props() });
  return { trigger, onclose, now: () => settings };
}

const code = (): string => screen.getByLabelText<HTMLTextAreaElement>('Código').value;
/** Address in the code, as a browser reads it. */
function address(): URL {
  const read = document.createElement('div');
  read.innerHTML = code();
  return new URL(read.querySelector('iframe')?.getAttribute('src') ?? code());
}
const options = () =>
  parseParams(
    address().searchParams,
    atlas.core.regions.map(({ ubigeo }) => ubigeo),
  ).params;
const pick = (name: string) => userEvent.click(screen.getByLabelText(name));
const form = (value: string) => chooseOption(screen.getByLabelText('Forma'), value);
const frame = (): HTMLIFrameElement => {
  const found = document.querySelector('dialog iframe');
  if (!(found instanceof HTMLIFrameElement)) throw new Error('no preview');
  return found;
};
/** What the page in the frame says. */
async function say(data: unknown, from: Partial<MessageEventInit> = {}) {
  const { origin } = location;
  const event = new MessageEvent('message', { data, origin, ...from });
  Object.defineProperty(event, 'source', { value: from.source ?? frame().contentWindow });
  window.dispatchEvent(event);
  await tick();
}
const HEIGHT = { type: 'ruta-territorial:height', version: PROTOCOL, height: 901 };

describe('the code', () => {
  it('names the page of the view and the regions that were chosen', () => {
    open({ regions: ['20', '12'] });
    expect(address().pathname).toMatch(/\/mapa\/es\/indicador\/poverty_rate\.html$/);
    expect(options().regions).toEqual(['20', '12']);
    expect(address().origin).toBe(location.origin);
    expect(code()).toContain('title="Mapa: Pobreza monetaria, 2024"');
  });

  it('follows every option', async () => {
    open({ regions: ['20'] });
    await pick('Oscuro');
    await pick('La tabla primero');
    await pick('Con borde');
    await pick('El lector no elige otras regiones');
    await userEvent.click(screen.getByRole('button', { name: 'Quitar Piura' }));
    await chooseOption(screen.getByLabelText('Señalar una región'), '12');
    await pick('Propio');
    await userEvent.type(screen.getByLabelText(/Título propio/), 'Pobreza "ayer" & hoy');
    expect(options()).toEqual({
      regions: ['12'],
      fixed: true,
      theme: 'dark',
      title: 'Pobreza "ayer" & hoy',
      table: true,
      border: false,
      language: null,
    });
    await pick('Ninguno');
    expect(options().title).toBe('');
    await pick('La frase del mapa');
    expect(options().title).toBeNull();
  });

  it('takes six regions and no more', async () => {
    open({ regions: ['01', '02', '03', '04', '05'] });
    await chooseOption(screen.getByLabelText('Señalar una región'), '20');
    expect(screen.queryByLabelText('Señalar una región')).toBeNull();
    expect(screen.getByText('No caben más de 6.')).toBeTruthy();
    expect(options().regions).toHaveLength(6);
  });

  it('speaks the language of the map, not that of the atlas', async () => {
    open();
    await pick('English');
    expect(address().pathname).toMatch(/\/mapa\/en\/indicador\/poverty_rate\.html$/);
    expect(code()).toContain('title="Map: ');
    expect(screen.getByRole('heading', { name: 'Insertar este mapa' })).toBeTruthy();
  });

  it('is frozen where the view has an edition', async () => {
    open();
    const { version } = atlas.core;
    await userEvent.click(await screen.findByLabelText(`Fijos en ${version}`));
    expect(address().pathname).toContain(`/mapa/${version}/es/`);
    await form('svg');
    expect(code()).toContain(`/mapa/${version}/es/indicador/poverty_rate.svg`);
    expect(code()).toMatch(/alt="Mapa: Pobreza monetaria, 2024: de /);
  });

  it('is live where the form has no edition', () => {
    open({}, { ...DEFAULT_SETTINGS, form: 'png', frozen: true });
    expect(code()).not.toContain(`/mapa/${atlas.core.version}/`);
    expect(screen.queryByLabelText(/^Fijos/)).toBeNull();
    expect(screen.getByText(/use el SVG/)).toBeTruthy();
  });

  it('is live where no edition was published, or nobody can tell', async () => {
    for (const answer of [
      () => Promise.resolve(new Response(null, { status: 404 })),
      () => Promise.reject(new TypeError('offline')),
    ]) {
      vi.stubGlobal('fetch', answer);
      open({}, { ...DEFAULT_SETTINGS, frozen: true });
      expect(await screen.findByText(/no hay edición fija publicada/)).toBeTruthy();
      expect(address().pathname).toMatch(/\/mapa\/es\/indicador\/poverty_rate\.html$/);
      cleanup();
    }
  });

  it('of a view that nobody drew says so, and offers neither image nor edition', () => {
    open({ period: '2019' });
    expect(address().pathname).toMatch(/\/mapa\/vista\.html$/);
    expect(address().searchParams.get('anio')).toBe('2019');
    expect(screen.getByText(/no se dibujó de antemano/)).toBeTruthy();
    expect(screen.queryByLabelText(/^Fijos/)).toBeNull();
    const forms = within(screen.getByLabelText('Forma')).getAllByRole('option');
    expect(forms.map((one) => one.textContent)).not.toContain('Imagen PNG con enlace');
  });

  it('has the height of the frame where it is set, within what shows a map', async () => {
    open();
    await pick('Fijo');
    const field = screen.getByLabelText(/Alto en píxeles/);
    await userEvent.clear(field);
    await userEvent.type(field, '720');
    expect(code()).toContain('height="720"');
    await userEvent.clear(field);
    expect(code()).toContain('height="640"');
    await userEvent.type(field, '99999');
    expect(code()).toContain('height="2000"');
    await form('script');
    expect(screen.queryByLabelText(/Alto en píxeles/)).toBeNull();
    expect(code()).toContain('/mapa/embed.js"></script>');
  });

  it('of a comparison is the map of its indicator, and says so', () => {
    open({ room: 'compare', regions: ['20', '12'] });
    expect(address().pathname).toMatch(/indicador\/poverty_rate\.html$/);
    expect(options().regions).toEqual(['20', '12']);
    expect(screen.getByText(/La comparación no es un solo mapa/).textContent).toContain('Pobreza');
  });

  it('is copied, or selected where the browser does not allow it', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Copiar' }));
    expect(await screen.findByText('El código está en el portapapeles.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(code());
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await userEvent.click(screen.getByRole('button', { name: 'Copiar' }));
    expect(await screen.findByText(/El código quedó seleccionado/)).toBeTruthy();
  });
});

describe('the preview', () => {
  it('is the page of the code, with no more rights than a map needs', async () => {
    open({ regions: ['20'] });
    await tick();
    expect(frame().src).toBe(address().href);
    expect(frame().getAttribute('sandbox')).not.toMatch(/top-navigation|forms|modals/);
  });

  it('believes a height of its own frame alone', async () => {
    open();
    await form('script');
    await say(HEIGHT, { origin: 'https://evil.example' });
    await say(HEIGHT, { source: window });
    await say({ ...HEIGHT, height: 1e9 });
    expect(screen.getByText('Se carga el mapa…')).toBeTruthy();
    await say(HEIGHT);
    expect(screen.queryByText('Se carga el mapa…')).toBeNull();
    expect(frame().style.height).toBe('901px');
  });

  it('is told what changes, and loaded anew only for another page', async () => {
    open();
    await tick();
    const first = frame();
    await say(HEIGHT);
    await pick('Oscuro');
    expect(frame()).toBe(first);
    const { lastCall } = vi.mocked(first.contentWindow?.postMessage ?? vi.fn()).mock;
    expect(lastCall?.[0]).toEqual({
      type: 'ruta-territorial:view',
      version: PROTOCOL,
      query: 'tema=oscuro',
    });
    await pick('English');
    expect(frame()).not.toBe(first);
    expect(frame().src).toContain('/mapa/en/indicador/poverty_rate.html?tema=oscuro');
  });

  it('takes the regions that the editor chooses on the map', async () => {
    open();
    await say(HEIGHT);
    await say({ type: 'ruta-territorial:chosen', version: PROTOCOL, regions: ['24'] });
    expect(options().regions).toEqual(['24']);
    expect(screen.getByRole('button', { name: 'Quitar Tumbes' })).toBeTruthy();
  });

  it('passes over regions that are none', async () => {
    open();
    await say(HEIGHT);
    await say({
      type: 'ruta-territorial:chosen',
      version: PROTOCOL,
      regions: ['99', '"><b>', '20'],
    });
    expect(options().regions).toEqual(['20']);
  });

  it('says when no page answers, and tries again', async () => {
    vi.useFakeTimers();
    open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(screen.getByText(/La vista previa no responde/)).toBeTruthy();
    const first = frame();
    screen.getByRole('button', { name: 'Intentar otra vez' }).click();
    await tick();
    expect(frame()).not.toBe(first);
    expect(screen.queryByText(/La vista previa no responde/)).toBeNull();
  });

  it('of an image is the image, or says that it did not come', async () => {
    open();
    await form('svg');
    const image = screen.getByRole('img', { name: /Pobreza monetaria/ });
    expect(image.getAttribute('src')).toMatch(/poverty_rate\.svg$/);
    image.dispatchEvent(new Event('error'));
    expect(await screen.findByText(/La imagen no llegó/)).toBeTruthy();
  });
});

it('gives the focus back when it closes, and keeps what was set', async () => {
  const { trigger, onclose, now } = open();
  await pick('Oscuro');
  await userEvent.click(screen.getByRole('button', { name: 'Cerrar' }));
  expect(onclose).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(trigger);
  const kept = now();
  cleanup();
  open({}, kept);
  expect(options().theme).toBe('dark');
});

it('leads to the help in the language of the reader', () => {
  open({ language: 'en' });
  expect(screen.getByRole('link', { name: /Embedding the map/ }).getAttribute('href')).toBe(
    './ayuda/embedding.html',
  );
});
