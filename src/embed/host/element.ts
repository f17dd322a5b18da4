import { HIGHEST, LONGEST_QUERY, PROTOCOL } from '../protocol';
import { post, type Frames } from './frames';
import { ATTRIBUTES, sourceOf, type Source } from './source';

export const ELEMENT = 'ruta-territorial-mapa';
const PROJECT = 'Ruta Territorial';
const LONGEST_NAME = 160;
/** Height until the frame tells its own, px. */
const HEIGHT = 640;

/**
 * The map keeps its own origin, as it would have without a sandbox: it reads its data and names its
 * files from there, whether or not the server lets others in. What the sandbox takes away is all that
 * a map has no use for: to lead the page elsewhere, to send forms, to open dialogs.
 */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
const FRAME = [
  ['sandbox', SANDBOX],
  ['loading', 'lazy'],
  ['referrerpolicy', 'no-referrer'],
] as const;

/** Style until the frame tells its height. `alto`: px ("480"), or the ratio of width to height ("4/5"). */
function reserve({ style }: HTMLIFrameElement, alto: string): void {
  const px = parseFloat(alto);
  const ratio = alto.includes('/');
  style.cssText = `display:block;width:100%;border:0;height:${!ratio && px > 0 && px <= HIGHEST ? px : HEIGHT}px`;
  if (!ratio) return;
  style.aspectRatio = alto;
  // The browser has passed over what is no ratio.
  if (style.aspectRatio) style.height = 'auto';
}

/** What an element shows in its shadow root. */
interface Shown {
  readonly update: () => void;
  readonly attach: () => void;
  readonly detach: () => void;
}

function shownBy(element: HTMLElement, base: string, shadowed: Set<HTMLIFrameElement>): Shown {
  const root = element.attachShadow({ mode: 'open' });
  const attribute = (name: string) => element.getAttribute(name);
  let frame: HTMLIFrameElement | null = null;
  /** What the attributes ask for. */
  let wanted: Source | null = null;
  /** Address that the page in the frame shows; empty while it is on its way. */
  let shown = '';

  if ('adoptedStyleSheets' in root) {
    // A style element would be refused by a page that allows none.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host{display:block}:host([hidden]){display:none}');
    root.adoptedStyleSheets = [sheet];
  }

  function name(): void {
    const text = attribute('titulo') || element.textContent || '';
    if (frame) frame.title = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME) || PROJECT;
  }

  /** A new frame for another view: a new address in the old one would be a step for the Back button. */
  function show(): void {
    const old = frame;
    detach();
    if (!wanted) {
      frame = null;
      root.replaceChildren(document.createElement('slot'));
      return;
    }
    const next = document.createElement('iframe');
    for (const [key, value] of FRAME) next.setAttribute(key, value);
    if (old) next.style.cssText = old.style.cssText;
    else reserve(next, attribute('alto') || '');
    next.src = wanted.src;
    next.addEventListener('load', () => {
      shown = next.src;
      // The content of the element may have come after its start.
      name();
      tell();
    });
    frame = next;
    shadowed.add(next);
    root.replaceChildren(next);
  }

  /** Tells the page in the frame what it should show now, once it is there. */
  function tell(): void {
    if (!frame || !wanted || !shown || shown === wanted.src) return;
    const query = new URL(wanted.src).search.slice(1);
    if (query.length > LONGEST_QUERY) {
      show();
      return;
    }
    shown = wanted.src;
    post(frame, { type: 'ruta-territorial:view', version: PROTOCOL, query });
  }

  function detach(): void {
    if (frame) shadowed.delete(frame);
    shown = '';
  }

  return {
    update() {
      const before = wanted;
      wanted = sourceOf(base, attribute);
      if (wanted && before && wanted.view === before.view) tell();
      else show();
      name();
    },
    attach() {
      if (frame) shadowed.add(frame);
    },
    detach,
  };
}

/** `<ruta-territorial-mapa>`: the map of a view. Its content is for readers without a script. */
export function defineElement(base: string, { shadowed }: Frames): void {
  class MapElement extends HTMLElement {
    // Set in the constructor: older browsers have no fields.
    declare private shown: Shown;

    static get observedAttributes(): readonly string[] {
      return ATTRIBUTES;
    }
    constructor() {
      super();
      this.shown = shownBy(this, base, shadowed);
    }
    connectedCallback(): void {
      this.shown.update();
      this.shown.attach();
    }
    disconnectedCallback(): void {
      this.shown.detach();
    }
    attributeChangedCallback(): void {
      if (this.isConnected) this.shown.update();
    }
  }
  // The page may have it from another copy of the site.
  if (!customElements.get(ELEMENT)) customElements.define(ELEMENT, MapElement);
}
