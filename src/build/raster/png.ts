/** PNG files of a palette (ISO/IEC 15948, colour type 3). */
import { zlibSync } from 'fflate';
import { crc32 } from 'node:zlib';
import type { Indexed } from './palette.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS = 8;
const INDEXED = 3;
/** Higher ones take twice the time for a file smaller by a twentieth. */
const LEVEL = 6;

/**
 * A picture as a PNG file. Compressed by a library in this language: the one within Node writes other
 * bytes from one processor and one version to the next.
 */
export function toPng({ palette, points }: Indexed, width: number): Uint8Array {
  const height = points.length / width;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([BITS, INDEXED], 8);

  // Each row begins with its filter: none, the best for places in a palette.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(points.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return joined([
    new Uint8Array(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', zlibSync(rows, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Length, name, content, and the check of name and content. */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + content.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, content.length);
  whole.set(new TextEncoder().encode(name), 4);
  whole.set(content, 8);
  view.setUint32(8 + content.length, crc32(whole.subarray(4, 8 + content.length)));
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
