/** How figures look: paper is light, whatever the screen is. */
import type { Language } from '../i18n/format';
import type { MapPicture } from '../map/picture';
import type { MapBase, Theme } from '../map/props';

/** What stands on a figure, whatever its shape. */
export interface PaperContent {
  readonly base: MapBase;
  readonly picture: MapPicture;
  readonly chosen: readonly string[];
  readonly language: Language;
  /** "Comparar" */
  readonly room: string;
  /** Sources, data version and date, link: one paragraph each. */
  readonly notes: readonly string[];
}

export const THEME: Theme = 'light';
export const GROUND = '#ffffff';
export const INK = '#1b1f23';
export const QUIET = '#454c53';
export const RIM = '#83878a';
export const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";
