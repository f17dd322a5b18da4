import { pointing } from '../../map/pointing';
import type { Theme } from '../../map/props';
import type { EmbedData } from './page-data';
import { MOST_REGIONS, parseParams } from '../params';
import { PROTOCOL } from '../protocol';
import { card as makeCard } from './card';
import { make, onEnd, part } from './dom';
import { heightTeller } from './height';
import { inLanguage } from './language';
import { listbox as makeListbox } from './listbox';
import { parentPage } from './messages';
import { outlines as makeOutlines } from './outlines';
import { rows as makeRows } from './rows';
import { settings as makeSettings } from './settings';
import { sortable } from './sort';

export interface StartOptions {
  /** The theme that was asked for; null: the reader's own. Called before the page is set so. */
  readonly onTheme?: (theme: Theme | null) => void;
}

/** What is hovered, and whether a card stands beside it: not where a row of the table is pointed at. */
interface Hovered {
  readonly region: string | null;
  /** Circle or place, by its `data-mark`. */
  readonly mark: string | null;
  readonly card: boolean;
}
const NOTHING: Hovered = { region: null, mark: null, card: false };

/**
 * Adds to a page of the public map what a reader and an editor can do with it: choose, hover, walk by
 * keyboard, sort, set by the address or from the page around.
 * @returns undoes all of it
 * @throws Error where the page is none of ours, or the browser lacks what this stands on; the page is
 *   then as it was
 */
export function start(page: Document, data: EmbedData, options: StartOptions = {}): () => void {
  const ending = new AbortController();
  try {
    run(page, data, options, ending.signal);
  } catch (error) {
    ending.abort();
    throw error;
  }
  return () => ending.abort();
}

function run(
  page: Document,
  data: EmbedData,
  { onTheme }: StartOptions,
  signal: AbortSignal,
): void {
  const view = page.defaultView;
  if (!view) throw new Error('The page is in no window.');
  const embed = part<HTMLElement>(page, '.embed');
  const frame = part<HTMLElement>(embed, '.frame');
  const svg = part<SVGSVGElement>(frame, 'svg.map');
  const reading = part(embed, '.reading');
  const table = part<HTMLTableElement>(embed, 'table');
  const regions = new Map(data.regions.map((region) => [region.ubigeo, region]));
  const codes = [...regions.keys()];

  let chosen: readonly string[] = [];
  let fixed = false;
  let hovered = NOTHING;

  const settings = makeSettings(embed, data, signal);
  const outlines = makeOutlines(svg, signal);
  const card = makeCard(frame, signal);
  const rows = makeRows(table, (region) => hover({ ...NOTHING, region }), signal);
  const listbox = makeListbox(
    frame,
    data,
    { active: (region) => hover({ ...NOTHING, region, card: true }), choose },
    signal,
  );
  sortable(table, { words: data.words.sort, language: data.language }, signal);

  const markAt = (id: string): SVGElement | undefined =>
    [...svg.querySelectorAll<SVGElement>('[data-mark]')].find(
      ({ dataset }) => dataset['mark'] === id,
    );

  function draw(): void {
    outlines.draw(chosen, hovered.region);
    rows.show(chosen, hovered.region);
  }
  function showCard(): void {
    const lines = hovered.mark === null ? undefined : data.marks[hovered.mark];
    const mark = hovered.mark === null ? undefined : markAt(hovered.mark);
    const region = hovered.region === null ? undefined : regions.get(hovered.region);
    const area = region && outlines.area(region.ubigeo);
    if (!hovered.card) card.hide();
    else if (mark && lines) card.show(mark, lines);
    else if (region && area) card.show(area, [region.name, ...region.lines]);
    else card.hide();
  }
  function hover(next: Hovered): void {
    if (next.region === hovered.region && next.mark === hovered.mark && next.card === hovered.card)
      return;
    hovered = next;
    draw();
    showCard();
  }
  function show(next: readonly string[]): void {
    chosen = next;
    reading.replaceChildren(
      ...chosen.map((ubigeo) => make(page, 'li', '', regions.get(ubigeo)?.spoken)),
    );
    listbox.show(chosen, fixed);
    svg.classList.toggle('interactive', !fixed);
    draw();
  }
  /** By the reader: lets go what was chosen; the oldest makes room for one more. */
  function choose(ubigeo: string): void {
    if (fixed || !regions.has(ubigeo)) return;
    show(
      chosen.includes(ubigeo)
        ? chosen.filter((one) => one !== ubigeo)
        : [...chosen, ubigeo].slice(-MOST_REGIONS),
    );
    around?.post({ type: 'ruta-territorial:chosen', version: PROTOCOL, regions: chosen });
  }

  let pointedMark: string | null = null;
  const stopPointing = pointing(() => ({
    mark: (id) => (pointedMark = id),
    region: (region) => hover({ region, mark: pointedMark, card: true }),
    choose,
    // A finger points by a tap. A circle is the figure of its region; a place is not.
    pick: (mark) => {
      const element = markAt(mark);
      const region = element?.dataset['ubigeo'] ?? null;
      hover({ region, mark, card: true });
      if (region !== null && element?.matches('circle')) choose(region);
    },
  }))(svg);
  if (stopPointing) onEnd(signal, stopPointing);
  onEnd(signal, () => {
    reading.replaceChildren();
    svg.classList.remove('interactive');
    rows.show([], null);
  });

  const otherLanguage = embed.querySelector<HTMLAnchorElement>('a[hreflang]');
  const otherAddress = otherLanguage?.getAttribute('href') ?? '';
  onEnd(signal, () => otherLanguage?.setAttribute('href', otherAddress));

  /** What the address or the page around asks for; what it does not name is as by default. */
  function set(asked: string): void {
    const query = new URLSearchParams(asked);
    const { params, notes } = parseParams(query, codes);
    if (params.language !== null && params.language !== data.language) {
      const other = inLanguage(page.baseURI, query, data.languages[params.language]);
      if (other !== null) view?.location.replace(other);
    }
    // A reader who goes there sees the map as the editor set it.
    otherLanguage?.setAttribute(
      'href',
      inLanguage(page.baseURI, query, otherAddress) ?? otherAddress,
    );
    onTheme?.(params.theme);
    settings.apply(params, notes);
    fixed = params.fixed;
    show(params.regions);
  }

  const around = parentPage(
    view,
    {
      ask: () => tellHeight?.(),
      view: (query) => {
        set(query);
        tellHeight?.();
      },
    },
    signal,
  );
  set(view.location.search);
  const tellHeight = around && heightTeller(view, embed, around.post, signal);
  tellHeight?.();
}
