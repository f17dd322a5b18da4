import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { budgetPlugin } from './src/build/budget-plugin.ts';
import { cspPlugin } from './src/build/csp-plugin.ts';
import { dataPlugin } from './src/build/data-plugin.ts';
import { docsPlugin } from './src/build/docs/index.ts';
import { embedPlugin } from './src/build/embed/index.ts';

// One structure everywhere, so that a build, a test and a server may run side by side. Tests use the
// words as `npm run i18n` left them.
const words =
  !process.env['VITEST'] &&
  paraglideVitePlugin({
    project: './src/i18n/project.inlang',
    outdir: './src/i18n/paraglide',
    strategy: ['globalVariable', 'baseLocale'],
    outputStructure: 'message-modules',
    emitTsDeclarations: true,
  });

export default defineConfig({
  base: './',
  plugins: [
    words,
    svelte(),
    dataPlugin(import.meta.dirname),
    docsPlugin(import.meta.dirname),
    embedPlugin(import.meta.dirname),
    cspPlugin(),
    budgetPlugin(),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    rolldownOptions: { input: { index: 'index.html', view: 'mapa/vista.html' } },
  },
  worker: { format: 'es' },
});
