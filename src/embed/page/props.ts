import type { Language } from '../../state/view';
import type { MapPicture } from '../../map/picture';
import type { Camera, MapBase, Theme } from '../../map/props';

export interface NamedSource {
  readonly title: string;
  readonly url: string | null;
}

export type FileEnding = 'csv' | 'json' | 'svg' | 'png';

/** Addresses as the page may use them: relative to itself. */
export interface PageLinks {
  /** Those that somebody has written: all for a prepared view, none for another. */
  readonly files: Readonly<Partial<Record<FileEnding, string>>>;
  readonly languages: Readonly<Record<Language, string>>;
  /** The same view in the app. */
  readonly app: string;
  /** The fixed edition of a live page, the live page of a fixed one; null where there is none. */
  readonly edition: string | null;
}

/** All that a page of the public map shows. */
export interface PageProps {
  readonly base: MapBase;
  readonly picture: MapPicture;
  readonly language: Language;
  readonly theme: Theme;
  /** Name of the room that the view is of. */
  readonly heading: string;
  /** The one that most of the figures come from first. */
  readonly sources: readonly NamedSource[];
  readonly version: string;
  /** Date of the data, as it is written. */
  readonly date: string;
  readonly frozen: boolean;
  readonly links: PageLinks;
  /** Left out, or null: the whole country, fitted. */
  readonly camera?: Camera | null;
  /** What was put right in the view that was asked for. */
  readonly notes?: readonly string[];
}

/** Size in which the map is drawn; the page scales it. */
export const MAP_SIZE = { width: 560, height: 690 } as const;
