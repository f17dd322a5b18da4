import type { Fill } from '../marks';
import { markColours } from '../palette';
import type { Theme } from '../props';

export const PATTERN_RATIO = 2;

type Draw = (context: CanvasRenderingContext2D, size: number) => void;

/** Diagonals that meet at the tile's edges. */
function diagonals(step: number, width: number): Draw {
  return (context, size) => {
    context.lineWidth = width;
    context.beginPath();
    for (let x = -size; x <= size; x += step) {
      context.moveTo(x - 1, size + 1);
      context.lineTo(x + size + 1, -1);
    }
    context.stroke();
  };
}

function tile(size: number, ground: string, draw: Draw): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * PATTERN_RATIO;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('canvas 2d');
  context.scale(PATTERN_RATIO, PATTERN_RATIO);
  context.fillStyle = ground;
  context.fillRect(0, 0, size, size);
  draw(context, size);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function dot(radius: number, filled: boolean): Draw {
  return (context, size) => {
    context.beginPath();
    context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
    if (filled) context.fill();
    else context.stroke();
  };
}

function dash(length: number, width: number): Draw {
  return (context, size) => {
    context.lineWidth = width;
    context.beginPath();
    context.moveTo((size - length) / 2, size / 2);
    context.lineTo((size + length) / 2, size / 2);
    context.stroke();
  };
}

/** The tile of a fill that is no single colour; the same signs as in the SVG map. */
export function patternTile(fill: Fill, theme: Theme): ImageData {
  const { ground, zeroGround, sign } = markColours(theme);
  const inked =
    (draw: Draw): Draw =>
    (context, size) => {
      context.strokeStyle = context.fillStyle = fill.kind === 'band' ? fill.high : sign;
      draw(context, size);
    };
  if (fill.kind === 'band') return tile(16, fill.low, inked(diagonals(16, 5.66)));
  const name = fill.kind === 'sign' ? fill.sign : 'not_found';
  switch (name) {
    case 'zero':
      return tile(14, zeroGround, inked(dot(2, false)));
    case 'not_applicable':
      return tile(14, ground, inked(dash(8, 1.25)));
    case 'not_published':
      return tile(7, ground, inked(dot(1.1, true)));
    case 'interval':
      return tile(6, ground, inked(dash(8, 2)));
    case 'not_found':
      return tile(8, ground, inked(diagonals(8, 1.2)));
  }
}
