/** Figures as a build draws them, without a page. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type * as StaticFigure from '../../src/export/static-figure';

export type Drawing = typeof StaticFigure;

/** The module with its components compiled for a server, their styles within. */
export async function loadDrawing(): Promise<Drawing> {
  const { module } = await runnerImport<Drawing>(resolve('src/export/static-figure.ts'), {
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ compilerOptions: { css: 'injected', runes: true } })],
  });
  return module;
}
