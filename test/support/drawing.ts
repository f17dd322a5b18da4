/** What a build draws without a page. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type * as StaticFigure from '../../src/export/static-figure';

export type Drawing = typeof StaticFigure;

/** A module with its components compiled for a server, their styles within. */
export async function loadForServer<Module>(path: string): Promise<Module> {
  const { module } = await runnerImport<Module>(resolve(path), {
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ compilerOptions: { css: 'injected', runes: true } })],
  });
  return module;
}

/** Figures and cards. */
export const loadDrawing = () => loadForServer<Drawing>('src/export/static-figure.ts');
