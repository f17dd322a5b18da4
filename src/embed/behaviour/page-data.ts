/** What the behaviour of a page needs beside what stands in it: one JSON block in the page. */
import type { LonLat, MapRegion } from '../../map/props';
import type { Language } from '../../state/view';

export interface EmbedRegion extends Pick<MapRegion, 'ubigeo' | 'name' | 'neighbours'> {
  readonly labelPoint: LonLat;
  /** The lines of its card under its name: value, class, place. */
  readonly lines: readonly string[];
  /** The same as one sentence, for the live region and the line of what was chosen. */
  readonly spoken: string;
}

/** Words that only a script says; `{key}`, `{given}`, `{title}` stand for what it fills in. */
export type EmbedWord =
  | 'regions'
  | 'help'
  | 'helpFixed'
  | 'nothingThere'
  | 'sort'
  | 'noteValue'
  | 'noteRange'
  | 'noteVersion';

export interface EmbedData {
  readonly language: Language;
  readonly regions: readonly EmbedRegion[];
  /** What a circle or a place says, by the `data-mark` of its element: a line each. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<EmbedWord, string>>;
  /** The same page in each language, relative to itself. */
  readonly languages: Readonly<Record<Language, string>>;
}
