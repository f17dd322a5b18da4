import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { budgetPlugin } from './src/build/budget-plugin.ts';
import { cspPlugin } from './src/build/csp-plugin.ts';
import { dataPlugin } from './src/build/data-plugin.ts';

export default defineConfig({
  base: './',
  plugins: [
    paraglideVitePlugin({
      project: './src/i18n/project.inlang',
      outdir: './src/i18n/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
      emitTsDeclarations: true,
    }),
    svelte(),
    dataPlugin(import.meta.dirname),
    cspPlugin(),
    budgetPlugin(),
  ],
  build: { target: 'es2022', manifest: true },
  worker: { format: 'es' },
});
