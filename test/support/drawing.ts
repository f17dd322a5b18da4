/** What a build draws without a page. */
import { resolve } from 'node:path';
import { openRenderer } from '../../src/build/embed/renderer';
import type * as StaticFigure from '../../src/export/static-figure';

export type Drawing = typeof StaticFigure;

/** A module with its components compiled for a server, their styles within. */
export async function loadForServer<Module>(path: string): Promise<Module> {
  const { load, close } = await openRenderer(process.cwd());
  try {
    return await load<Module>(resolve(path));
  } finally {
    await close();
  }
}

/** Figures and cards. */
export const loadDrawing = () => loadForServer<Drawing>('src/export/static-figure.ts');
