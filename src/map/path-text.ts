/**
 * Outlines as path data in few letters: each point a step from the one before, in tenths of a pixel.
 * Steps are told between rounded points, so that they never drift, and lines along the same points
 * fall on each other wherever they begin.
 */
import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Point } from './projection';

/** Parts of a pixel that are told apart. */
const PARTS = 10;

/** The same few steps come again and again: those of up to this are written once, parts. */
const SHORT = 10_000;
const written = new Map<number, string>();

function write(parts: number): string {
  const known = written.get(parts);
  if (known !== undefined) return known;
  const text = String(parts / PARTS).replace(/^(-?)0\./, '$1.');
  if (Math.abs(parts) <= SHORT) written.set(parts, text);
  return text;
}

/** What d3 draws on, as text. */
class PathText implements GeoContext {
  #text = '';
  /** The last number written: one that follows needs a space unless its own first sign ends it. */
  #last = '';
  #at: Point = [0, 0];
  #start: Point = [0, 0];
  #line = false;
  readonly #least: number;

  /** @param least shortest step, px */
  constructor(least: number) {
    this.#least = Math.max(1, least * PARTS);
  }

  #number(parts: number): void {
    const text = write(parts);
    const parted =
      this.#last === '' ||
      text.startsWith('-') ||
      (text.startsWith('.') && this.#last.includes('.'));
    this.#text += parted ? text : ` ${text}`;
    this.#last = text;
  }

  #command(letter: string, [x, y]: Point): void {
    this.#text += letter;
    if (letter !== '') this.#last = '';
    this.#number(x);
    this.#number(y);
  }

  beginPath(): void {
    this.#text = '';
  }

  moveTo(x: number, y: number): void {
    this.#at = this.#start = [Math.round(x * PARTS), Math.round(y * PARTS)];
    this.#command('M', this.#at);
    this.#line = false;
  }

  lineTo(x: number, y: number): void {
    const [toX, toY] = [Math.round(x * PARTS), Math.round(y * PARTS)];
    const step: Point = [toX - this.#at[0], toY - this.#at[1]];
    if (Math.hypot(...step) < this.#least) return;
    this.#command(this.#line ? '' : 'l', step);
    this.#at = [toX, toY];
    this.#line = true;
  }

  closePath(): void {
    this.#text += 'z';
    this.#at = this.#start;
    this.#line = false;
  }

  /** For single points, which the map draws as elements of their own. */
  arc(): never {
    throw new RangeError('A point has no outline.');
  }

  toString(): string {
    return this.#text;
  }
}

/**
 * Path data of shapes and lines under a projection; empty where nothing of them is drawn.
 * @param least points nearer than this to the one before are left out, px; so fine is no eye
 */
export function pathText(
  shape: GeoPermissibleObjects,
  projection: GeoProjection,
  least = 0,
): string {
  const text = new PathText(least);
  geoPath(projection, text)(shape);
  return text.toString();
}
