/** One SVG text as one PNG file, drawn by resvg: the same bytes on every machine. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { checkText, FAMILY, readFaces } from './faces.ts';
import { toPalette } from './palette.ts';
import { toPng } from './png.ts';

export interface Job {
  /** What an error calls it. */
  readonly name: string;
  /** A document that stands alone. */
  readonly svg: string;
  /** Of the picture, px; its height follows. */
  readonly width: number;
}

/** Draws a job. Throws an error that names it where the text is no SVG or has a character without glyph. */
export type Paint = (job: Job) => Uint8Array;

const GROUND = '#ffffff';
let ready: Promise<void> | undefined;

/** Reads renderer and faces, once for many pictures. */
export async function openPaint(): Promise<Paint> {
  const { resolve } = createRequire(import.meta.url);
  await (ready ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  const faces = readFaces();
  const font = {
    fontBuffers: [...faces.files],
    defaultFontFamily: FAMILY,
    sansSerifFamily: FAMILY,
  };

  function draw({ svg, width }: Job): Uint8Array {
    checkText(svg, faces);
    const drawing = new Resvg(svg, {
      font,
      background: GROUND,
      fitTo: { mode: 'width', value: width },
    });
    try {
      const image = drawing.render();
      try {
        return toPng(toPalette(image.pixels), image.width);
      } finally {
        image.free();
      }
    } finally {
      drawing.free();
    }
  }

  return (job) => {
    try {
      return draw(job);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${job.name} cannot be drawn: ${why}`, { cause });
    }
  };
}
