/** The program's modules in Node, components compiled for a server with their styles within. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, isRunnableDevEnvironment } from 'vite';

export interface Renderer {
  load<Module>(path: string): Promise<Module>;
  close(): Promise<void>;
}

/** Stays open for what the modules load later, until it is closed. */
export async function openRenderer(root: string): Promise<Renderer> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    plugins: [svelte({ compilerOptions: { css: 'injected', runes: true, dev: false } })],
  });
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('Modules cannot be run here.');
  return {
    load: <Module>(path: string) => ssr.runner.import<Module>(path),
    close: () => server.close(),
  };
}
