/** What the editor has set in the dialog; kept while the page lives. */
import { LONGEST_TITLE, type EmbedParams } from '../../embed/params';
import type { Form } from '../../embed/snippet';
import type { Theme } from '../../map/props';
import type { Language } from '../../state/view';

export type Heading = 'sentence' | 'own' | 'none';
/** Widths in which the preview is looked at. */
export type PreviewWidth = 'phone' | 'article' | 'full';

export interface Settings {
  readonly form: Form;
  /** Null: that of the atlas. */
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly heading: Heading;
  readonly ownTitle: string;
  /** Null: those of the view. */
  readonly regions: readonly string[] | null;
  readonly fixed: boolean;
  readonly table: boolean;
  readonly border: boolean;
  readonly frozen: boolean;
  /** The frame has its own height instead of one by its width. */
  readonly ownHeight: boolean;
  /** px */
  readonly height: number;
  readonly width: PreviewWidth;
}

export const DEFAULT_SETTINGS: Settings = {
  form: 'iframe',
  language: null,
  theme: null,
  heading: 'sentence',
  ownTitle: '',
  regions: null,
  fixed: false,
  table: false,
  border: true,
  frozen: false,
  ownHeight: false,
  height: 640,
  width: 'article',
};

/** Heights that a frame may be given, px: below the first a phone shows only part of the map. */
export const HEIGHT_RANGE = [400, 2000] as const;

/** The nearest height that may be given, px; what is no number becomes the usual one. */
export function heightOf({ height }: Settings): number {
  const [low, high] = HEIGHT_RANGE;
  return Number.isFinite(height)
    ? Math.min(high, Math.max(low, Math.round(height)))
    : DEFAULT_SETTINGS.height;
}

/** The title that was asked for; null: the map's own sentence, which also stands for one not yet written. */
function titleOf({ heading, ownTitle }: Settings): string | null {
  const own = ownTitle.trim().slice(0, LONGEST_TITLE);
  if (heading === 'own') return own === '' ? null : own;
  return heading === 'none' ? '' : null;
}

export const paramsOf = (settings: Settings, ofView: readonly string[]): EmbedParams => ({
  regions: settings.regions ?? ofView,
  fixed: settings.fixed,
  theme: settings.theme,
  title: titleOf(settings),
  table: settings.table,
  border: settings.border,
  language: settings.language,
});
