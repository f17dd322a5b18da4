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

/** The page's colours as they are in force at an element, in a form that WebGL code reads. */
export function readColours(element: HTMLElement): MapColours {
  const probe = element.ownerDocument.createElement('span');
  element.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return rgb(getComputedStyle(probe).color).formatHex();
  };
  const colours = {
    sea: read(TOKENS.sea),
    land: read(TOKENS.land),
    landLine: read(TOKENS.landLine),
    paper: read(TOKENS.paper),
    surface: read(TOKENS.surface),
    ink: read(TOKENS.ink),
    quiet: read(TOKENS.quiet),
    chosen: read(TOKENS.chosen),
  };
  probe.remove();
  return colours;
}

/** A CSS colour as deck.gl takes it. */
export function rgba(colour: string, opacity = 1): Rgba {
  const { r, g, b } = rgb(colour);
  return [r, g, b, Math.round(opacity * 255)];
}
