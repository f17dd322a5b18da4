import { rgb } from 'd3-color';

const TOKENS = {
  sea: '--sea',
  land: '--land',
  landLine: '--land-line',
  paper: '--paper',
  surface: '--surface',
  ink: '--ink',
  quiet: '--ink-2',
  chosen: '--chosen',
} as const;

export type MapColours = Readonly<Record<keyof typeof TOKENS, string>>;
export type Rgba = [red: number, green: number, blue: number, alpha: number];

/**
 * The page's colours as they are in force at an element, in a form that WebGL code reads. Each is
 * read from an element of its own: one whose colour changes may still be on its way to the new one,
 * since the page gives every element a (very short) transition where the reader wants little motion.
 */
export function readColours(element: HTMLElement): MapColours {
  const read = (token: string): string => {
    const probe = element.ownerDocument.createElement('span');
    probe.style.color = `var(${token})`;
    element.append(probe);
    const colour = rgb(getComputedStyle(probe).color).formatHex();
    probe.remove();
    return colour;
  };
  return {
    sea: read(TOKENS.sea),
    land: read(TOKENS.land),
    landLine: read(TOKENS.landLine),
    paper: read(TOKENS.paper),
    surface: read(TOKENS.surface),
    ink: read(TOKENS.ink),
    quiet: read(TOKENS.quiet),
    chosen: read(TOKENS.chosen),
  };
}

/** A CSS colour as deck.gl takes it. */
export function rgba(colour: string, opacity = 1): Rgba {
  const { r, g, b } = rgb(colour);
  return [r, g, b, Math.round(opacity * 255)];
}
