import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { start } from '../../../src/embed/behaviour/start';
import { MOST_REGIONS, PARAM_KEYS } from '../../../src/embed/params';
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

let stop: (() => void) | null = null;
const address = (query: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    `${EMBED_ADDRESS}${query}`,
  );
/** The page opens with a query, and its script runs. */
function open(query = '') {
  address(query);
  document.body.innerHTML = drawn.html;
  const begun = start(document, drawn.data);
  stop = begun;
  return begun;
}
afterEach(() => {
  stop?.();
  stop = null;
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function one<Found extends Element = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map(({ textContent }) => textContent);
const area = (ubigeo: string) => one<SVGPathElement>(`path.region[data-ubigeo="${ubigeo}"]`);
const click = (element: Element) =>
  element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
const point = (element: Element, type = 'pointermove', pointerType = 'mouse') =>
  element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType }));
const press = (key: string) =>
  one('.listbox').dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
/** Regions outlined, by the geometry that is drawn. */
const outlined = (kind: string) => {
  const names = new Map(
    all('path.region').map((path) => [path.getAttribute('d'), path.dataset['ubigeo']]),
  );
  return [...new Set(all(`path.${kind}`).map((path) => names.get(path.getAttribute('d'))))];
};
const selected = () => texts('[role="option"][aria-selected="true"]');
const row = (ubigeo: string) => one(`tr[data-ubigeo="${ubigeo}"]`);

describe('regions of a public map', () => {
  it('that the address names are outlined, read out and marked in the table', () => {
    open('?r=20,14');
    expect(outlined('chosen')).toEqual(['20', '14']);
    expect(texts('.reading li')).toEqual([
      expect.stringMatching(/^Piura: 13,4 %; puesto 2 de 4/),
      expect.stringMatching(/^Lambayeque: 18 %; puesto 1 de 4/),
    ]);
    expect(row('20').classList).toContain('chosen');
    expect(row('02').classList).not.toContain('chosen');
    expect(selected()).toEqual(['Lambayeque', 'Piura']);
  });

  it('have outlines that the styles of the map reach and the pointer does not', () => {
    open('?r=20');
    const scope = [...area('20').classList].filter((name) => name !== 'region');
    expect(scope.length).toBeGreaterThan(0);
    for (const line of [one('path.chosen'), one('path.lifted-halo')]) {
      for (const name of scope) expect(line.classList).toContain(name);
      expect(line.getAttribute('fill')).toBe('none');
      expect(line.hasAttribute('data-ubigeo')).toBe(false);
    }
  });

  it('are chosen by a click and let go by another', () => {
    open();
    click(area('20'));
    click(area('16'));
    expect(outlined('chosen')).toEqual(['20', '16']);
    click(area('20'));
    expect(outlined('chosen')).toEqual(['16']);
    expect(texts('.reading li')).toHaveLength(1);
  });

  it('are chosen by their circle, and not by a place that lies in them', () => {
    open();
    click(one('circle[data-mark="c14"]'));
    expect(outlined('chosen')).toEqual(['14']);
    click(one('g.point[data-mark="p2"]'));
    expect(outlined('chosen')).toEqual(['14']);
    expect(texts('.card p')).toEqual(['INIA Loreto']);
  });

  it('make room for one more where all places are taken', () => {
    open('?r=01,02,03,04,05,06');
    click(area('20'));
    expect(outlined('chosen')).toHaveLength(MOST_REGIONS);
    expect(outlined('chosen')).toEqual(['02', '03', '04', '05', '06', '20']);
  });

  it('stay as the editor chose them where they are fixed', () => {
    open('?r=20&fija=1');
    click(area('16'));
    one('.listbox').focus();
    press('End');
    press('Enter');
    expect(outlined('chosen')).toEqual(['20']);
    expect(one('svg.map').classList).not.toContain('interactive');
    expect(one('.listbox').getAttribute('aria-readonly')).toBe('true');
    expect(one('#regions-help').textContent).not.toContain('Intro');
  });
});

describe('what is pointed at', () => {
  it('is outlined, lit in the table, and named on a card', () => {
    open('?r=20');
    point(area('14'));
    expect(outlined('hovered')).toEqual(['14']);
    expect(row('14').classList).toContain('hovered');
    expect(texts('.card p')[0]).toBe('Lambayeque');
    expect(texts('.card p')[1]).toBe('18 %');
    expect(one('.card').getAttribute('aria-hidden')).toBe('true');
    point(one('svg.map'), 'pointerleave');
    expect(outlined('hovered')).toEqual([]);
    expect(one('.card').hidden).toBe(true);
  });

  it('is never covered by its card, which says what has room', () => {
    open();
    const line = 20;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      // The region leaves 60 px below it, and nothing beside it.
      return this.matches('.frame') ? new DOMRect(0, 0, 200, 260) : new DOMRect(0, 0, 200, 200);
    });
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(120);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
      this: HTMLElement,
    ) {
      return this.children.length * line;
    });
    point(area('14'));
    expect(texts('.card p')).toEqual(['Lambayeque', '18 %']);
    const [, y] = /translate\(-?\d+px, (\d+)px\)/.exec(one('.card').style.transform) ?? [];
    expect(Number(y)).toBeGreaterThanOrEqual(200);
  });

  it('may be a circle or a place, which speaks for itself', () => {
    open();
    point(one('g.point[data-mark="p1"]'));
    expect(texts('.card p')).toEqual(['CITE Piura']);
    expect(outlined('hovered')).toEqual(['20']);
    point(area('20'));
    expect(texts('.card p')[0]).toBe('Piura');
  });

  it('is nothing under a finger, which chooses', () => {
    open();
    point(area('14'), 'pointermove', 'touch');
    expect(outlined('hovered')).toEqual([]);
  });

  it('may be a row: its region is outlined, without a card over the map', () => {
    open();
    point(one('tr[data-ubigeo="20"] td'), 'pointerover');
    expect(outlined('hovered')).toEqual(['20']);
    expect(one('.card').hidden).toBe(true);
    point(one('table'), 'pointerleave');
    expect(outlined('hovered')).toEqual([]);
  });
});

describe('the map for the keyboard', () => {
  const live = () => one('[aria-live="polite"]').textContent;
  const active = () => {
    const id = one('.listbox').getAttribute('aria-activedescendant');
    return id === null ? null : one(`#${id}`).textContent;
  };

  it('is a listbox with every region, named and described', () => {
    open();
    expect(texts('[role="option"]')).toEqual(drawn.data.regions.map(({ name }) => name));
    expect(one('[role="listbox"]').getAttribute('aria-label')).toBe(drawn.data.words.regions);
    const help = one('.listbox').getAttribute('aria-describedby') ?? '';
    expect(one(`#${help}`).textContent).toBe(drawn.data.words.help);
  });

  it('begins at the region chosen last, says it, and goes to the neighbour', () => {
    open('?r=14,20');
    one('.listbox').focus();
    expect(active()).toBe('Piura');
    expect(live()).toMatch(/^Piura: 13,4 %/);
    press('ArrowUp');
    expect(active()).toBe('Tumbes');
    expect(outlined('hovered')).toEqual(['24']);
    press('ArrowUp');
    expect(active()).toBe('Tumbes');
    expect(live()).toBe(drawn.data.words.nothingThere);
  });

  it('finds by letters, chooses, and is left', () => {
    open();
    one('.listbox').focus();
    press('l');
    press('o');
    expect(active()).toBe('Loreto');
    press('Enter');
    expect(selected()).toEqual(['Loreto']);
    press('Escape');
    expect(document.activeElement).not.toBe(one('.listbox'));
    expect(active()).toBeNull();
    expect(live()).toBe('');
    one('.listbox').focus();
    expect(active()).toBe('Loreto');
  });

  it.each(['+', '-', '0', 'Tab', 'PageDown'])('leaves %s to the page', (key) => {
    open();
    one('.listbox').focus();
    expect(press(key)).toBe(true);
  });
});

describe('the table', () => {
  const names = () => texts('tbody th');
  const head = (i: number) => one<HTMLButtonElement>(`thead th:nth-child(${i + 1}) button`);
  const order = () => all('thead th').map((cell) => cell.getAttribute('aria-sort'));

  it('is sorted by numbers, from the highest and from the lowest, what is missing last', () => {
    open();
    const before = names();
    click(head(1));
    expect(order()).toEqual(['none', 'descending']);
    // Equal figures keep the order of the table, and so do absences.
    const known = ['Ñuñoa', 'Lambayeque', 'Piura', 'Áncash', 'Ucayali', 'Cajamarca'];
    expect(names()).toEqual([...known, 'Amazonas', 'Nazca']);
    click(head(1));
    expect(order()).toEqual(['none', 'ascending']);
    expect(names().slice(0, 3)).toEqual(['Cajamarca', 'Áncash', 'Ucayali']);
    expect(names().slice(-2)).toEqual(['Amazonas', 'Nazca']);
    click(head(1));
    expect(order()).toEqual(['none', 'none']);
    expect(names()).toEqual(before);
  });

  it('is sorted by names as Spanish has them', () => {
    open();
    click(head(0));
    expect(order()).toEqual(['ascending', 'none']);
    expect(names()).toEqual([
      'Amazonas',
      'Áncash',
      'Cajamarca',
      'Lambayeque',
      'Nazca',
      'Ñuñoa',
      'Piura',
      'Ucayali',
    ]);
    click(head(1));
    expect(order()).toEqual(['none', 'descending']);
  });

  it('has heads that say what they do and keep their titles', () => {
    open();
    expect(head(1).textContent).toBe('Peso');
    expect(head(1).title).toBe('Ordenar por Peso');
    expect(one('thead th:nth-child(2)').textContent).toBe('Peso%');
  });
});

describe('what an editor sets', () => {
  const root = document.documentElement;

  it('is the theme, and tells who draws', () => {
    const onTheme = vi.fn();
    address('?tema=oscuro');
    document.body.innerHTML = drawn.html;
    stop = start(document, drawn.data, { onTheme });
    expect(root.dataset['theme']).toBe('dark');
    expect(onTheme).toHaveBeenCalledWith('dark');
  });

  it('is a title of its own, none, or the sentence', () => {
    open('?titulo=Pobreza%20<b>en</b>%20Piura');
    expect(one('h1').textContent).toBe('Pobreza <b>en</b> Piura');
    expect(all('h1 *')).toEqual([]);
    stop?.();
    open('?titulo=');
    expect(root.dataset['title']).toBe('none');
    stop?.();
    open();
    expect(root.dataset['title']).toBeUndefined();
    expect(one('h1').textContent).toBe(EMBED_SENTENCE);
  });

  it('is the table first, for the eye and for the keyboard', () => {
    open('?tabla=1');
    expect(one<HTMLDetailsElement>('details').open).toBe(true);
    expect(all('.body > *').map(({ className }) => className)).toEqual(['table', 'picture']);
    stop?.();
    open();
    expect(one<HTMLDetailsElement>('details').open).toBe(false);
    expect(all('.body > *').map(({ className }) => className)).toEqual(['picture', 'table']);
  });

  it('is the border', () => {
    open('?borde=0');
    expect(root.dataset['border']).toBe('0');
  });

  it('goes on to the other language', () => {
    open('?r=20&borde=0&tabla=no');
    expect(one<HTMLAnchorElement>('a[hreflang]').href).toBe(
      'https://example.org/ruta/mapa/en/indicador/poverty_rate.html?r=20&borde=0&tabla=no',
    );
  });

  it('passes over what is none of its keys', () => {
    open('?utm_source=diario&fbclid=1&__proto__=1');
    expect(one('.said').childNodes).toHaveLength(0);
  });

  it('is said where it could not be read', () => {
    open('?r=20,99&tema=azul&v=9');
    expect(outlined('chosen')).toEqual(['20']);
    expect(texts('.said li')).toEqual([
      'Este enlace pide la versión «9» de las direcciones, que esta página no conoce: puede faltar algo.',
      '«r» no admite «20,99»: se muestra lo más cercano.',
      '«tema» no admite «azul»: se muestra lo más cercano.',
    ]);
  });

  it('is text whatever it holds', () => {
    open();
    const elements = (): string[] => all('.embed *').map(({ tagName }) => tagName);
    const plain = elements().filter((tag) => !/^(UL|LI)$/.test(tag));
    for (const key of PARAM_KEYS) {
      for (const attack of [...ATTACKS, '{key}{given}', '$&$`']) {
        stop?.();
        open(`?${new URLSearchParams({ [key]: attack }).toString()}`);
        expect(elements().filter((tag) => !/^(UL|LI)$/.test(tag))).toEqual(plain);
        if (key === 'titulo') continue;
        expect(one('.said').textContent).toContain(attack.slice(0, 80));
        expect(one('h1').textContent).toBe(EMBED_SENTENCE);
      }
    }
  });
});

describe('the behaviour as a whole', () => {
  it('leaves the page as it was when it ends', () => {
    address('?r=20&tema=oscuro&titulo=Otro&tabla=1&borde=0&fija=3');
    document.body.innerHTML = drawn.html;
    const before = document.body.innerHTML;
    const end = start(document, drawn.data);
    click(one('thead button'));
    expect(document.body.innerHTML).not.toBe(before);
    end();
    const tidy = (html: string) => html.replace(/ (class|style)=""/g, '');
    expect(tidy(document.body.innerHTML)).toBe(tidy(before));
    expect({ ...document.documentElement.dataset }).toEqual({});
  });

  it('takes nothing of the reader: no wheel, no touch, no storage, no request', () => {
    let target: EventTarget = document.body;
    while (!Object.hasOwn(target, 'addEventListener'))
      target = Object.getPrototypeOf(target) as EventTarget;
    const listened = vi.spyOn(target, 'addEventListener');
    const fetched = vi.spyOn(window, 'fetch');
    open('?r=20');
    const types = listened.mock.calls.map(([type]) => type);
    expect(types).toContain('keydown');
    for (const type of ['wheel', 'touchstart', 'touchmove', 'mousewheel', 'scroll'])
      expect(types).not.toContain(type);
    click(area('16'));
    expect(fetched).not.toHaveBeenCalled();
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
  });

  it('leaves the page as it is where a browser lacks what it stands on', async () => {
    address('?r=20');
    const block = document.createElement('script');
    block.type = 'application/json';
    block.id = 'map-data';
    block.textContent = JSON.stringify(drawn.data);
    document.body.innerHTML = drawn.html;
    document.body.append(block);
    const before = document.body.innerHTML;
    vi.spyOn(Intl, 'Collator').mockImplementation(() => {
      throw new TypeError('no');
    });
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => {
      throw new TypeError('no');
    });
    vi.spyOn(document, 'createElementNS').mockImplementation(() => {
      throw new TypeError('no');
    });
    await import('../../../src/embed/behaviour/index');
    expect(document.body.innerHTML).toBe(before);
  });

  it('starts from the data that stand in the page', async () => {
    address('?r=20');
    document.body.innerHTML = drawn.html;
    const block = document.createElement('script');
    block.type = 'application/json';
    block.id = 'map-data';
    block.textContent = JSON.stringify(drawn.data);
    document.body.append(block);
    vi.resetModules();
    await import('../../../src/embed/behaviour/index');
    expect(outlined('chosen')).toEqual(['20']);
  });
});
