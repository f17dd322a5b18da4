/** How figures look: paper is light, whatever the screen is. */
import type { Theme } from '../map/props';

export const THEME: Theme = 'light';
export const GROUND = '#ffffff';
export const INK = '#1b1f23';
export const QUIET = '#454c53';
export const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";
