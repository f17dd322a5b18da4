import type { Note } from '../../state/url';
import type { EmbedData } from './page-data';
import type { EmbedParams } from '../params';
import { fill, make, onEnd, part } from './dom';

export interface Settings {
  /** Sets the page as the editor wishes, and says what could not be read. */
  readonly apply: (params: EmbedParams, notes: readonly Note[]) => void;
}

/** What an editor sets besides regions: theme, title, border, which stands first. */
export function settings(
  embed: HTMLElement,
  { words }: Pick<EmbedData, 'words'>,
  signal: AbortSignal,
): Settings {
  const page = embed.ownerDocument;
  const root = page.documentElement;
  const heading = part(embed, 'h1');
  const said = part(embed, '.said');
  const body = part(embed, '.body');
  const table = part<HTMLDetailsElement>(body, 'details.table');
  const sentence = [...heading.childNodes];
  let tableFirst = false;

  const templates: Readonly<Record<Note['kind'], string>> = {
    unknown_value: words.noteValue,
    out_of_range: words.noteRange,
    newer_version: words.noteVersion,
  };
  function set(name: 'theme' | 'border' | 'title', value: string | null): void {
    if (value === null) root.removeAttribute(`data-${name}`);
    else root.setAttribute(`data-${name}`, value);
  }
  /** In the page's own order, which is the order of the keyboard and of a reader that speaks. */
  function putTable(first: boolean): void {
    if (first === tableFirst) return;
    tableFirst = first;
    if (first) body.prepend(table);
    else body.append(table);
    table.open = first;
  }
  function title(text: string | null): void {
    set('title', text === '' ? 'none' : null);
    heading.replaceChildren(...(text === null || text === '' ? sentence : [text]));
  }
  function say(notes: readonly Note[]): void {
    const list = make(page, 'ul');
    list.append(
      ...notes.map(({ kind, key, given }) =>
        make(page, 'li', '', fill(templates[kind], { key, given })),
      ),
    );
    said.replaceChildren(...(notes.length > 0 ? [list] : []));
  }

  onEnd(signal, () => {
    for (const name of ['theme', 'border'] as const) set(name, null);
    title(null);
    putTable(false);
    say([]);
  });
  return {
    apply(params, notes) {
      set('theme', params.theme);
      set('border', params.border ? null : '0');
      title(params.title);
      putTable(params.table);
      say(notes);
    },
  };
}
