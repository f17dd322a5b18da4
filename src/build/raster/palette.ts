/** Pictures of few flat colours, in a palette: a fraction of the bytes of full colour. */

/** A picture whose points are places in a palette. */
export interface Indexed {
  /** Red, green, blue; 256 colours at most. */
  readonly palette: Uint8Array;
  /** One a point, row by row. */
  readonly points: Uint8Array;
}

const MOST_COLOURS = 256;
/** Colours of at least this share of the picture stay what they are: the key must match the map. */
const FLAT_SHARE = 1 / 2000;
/** Levels (of 255) by which a lesser colour, one of a softened edge, may differ from what is drawn. */
const TOLERANCE = 24;

type Colour = readonly [red: number, green: number, blue: number];

/** A number a colour, nought between pictures: far quicker than a map, for a million points. */
const tally = new Uint32Array(2 ** 24);

const levels = (colour: number): Colour => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** Squared Euclidean distance in levels. */
const apart = ([r, g, b]: Colour, [red, green, blue]: Colour): number =>
  (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;

/**
 * Takes colours from the most frequent down, leaving out the rare ones within tolerance of one taken,
 * and draws each point in the nearest. No dithering: flat areas stay flat.
 * @param rgba an opaque picture, four bytes a point
 */
export function toPalette(rgba: Uint8Array): Indexed {
  const size = rgba.length / 4;
  const colours = new Uint32Array(size);
  const found: number[] = [];
  for (let i = 0, at = 0; i < size; i++, at += 4) {
    const colour = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
    colours[i] = colour;
    const before = tally[colour] ?? 0;
    if (before === 0) found.push(colour);
    tally[colour] = before + 1;
  }
  const frequent = found
    .map((colour) => [colour, tally[colour] ?? 0] as const)
    .sort(([a, m], [b, n]) => n - m || a - b);

  const taken: Colour[] = [];
  for (const [colour, count] of frequent) {
    if (taken.length === MOST_COLOURS) break;
    const own = levels(colour);
    const flat = count >= size * FLAT_SHARE;
    if (flat || taken.every((other) => apart(own, other) >= TOLERANCE ** 2)) taken.push(own);
  }

  for (const colour of found) tally[colour] = nearest(levels(colour), taken);
  const points = new Uint8Array(size);
  for (let i = 0; i < size; i++) points[i] = tally[colours[i] ?? 0] ?? 0;
  for (const colour of found) tally[colour] = 0;
  return { palette: new Uint8Array(taken.flat()), points };
}

function nearest(colour: Colour, all: readonly Colour[]): number {
  let best = 0;
  let least = Infinity;
  for (const [i, other] of all.entries()) {
    const distance = apart(colour, other);
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}
