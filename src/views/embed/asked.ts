/** Which view an address asks for, as far as it can be a public map, and what was put right in it. */
import { PARAM_KEYS } from '../../embed/params';
import { m } from '../../i18n/messages';
import {
  parse,
  ROOM_CODES,
  settle,
  type Note,
  type Parsed,
  type Vocabulary,
} from '../../state/url';
import type { MapOf, ViewState } from '../../state/view';
import { isEmbeddable } from './drawings';

export type MapView = ViewState & { readonly room: MapOf };

export interface Asked {
  readonly view: MapView;
  readonly notes: readonly Note[];
}

/** The room of a view that is no map. */
const NEAREST: MapOf = 'explore';

/** Keys that the page's own options share with the view are read, and reported, by its behaviour. */
const isOption = ({ key }: Note): boolean => (PARAM_KEYS as readonly string[]).includes(key);
const withoutOptions = ({ notes }: Pick<Parsed, 'notes'>): readonly Note[] =>
  notes.filter((note) => !isOption(note));

/** Reads the query of the app; a room that is no map gives way to the first. */
export function askedView(search: string): Asked {
  const parsed = parse(search);
  const notes = withoutOptions(parsed);
  const { room } = parsed.view;
  if (isEmbeddable(room)) return { view: { ...parsed.view, room }, notes };
  return {
    view: { ...parsed.view, room: NEAREST, lens: null },
    notes: [...notes, { kind: 'unknown_value', key: 'sala', given: ROOM_CODES[room] }],
  };
}

/** Puts right what the data do not know. */
export function settledView({ view, notes }: Asked, vocabulary: Vocabulary): Asked {
  const settled = settle(view, vocabulary);
  return {
    view: { ...settled.view, room: view.room },
    notes: [...notes, ...withoutOptions(settled)],
  };
}

/** What was put right, in words. */
export function noteWords({ kind, key, given }: Note): string {
  if (key === 'sala') return m.embed_note_view({ given });
  return kind === 'out_of_range'
    ? m.embed_note_range({ key, given })
    : m.embed_note_value({ key, given });
}
