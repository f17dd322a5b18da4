import type { StaticHost } from './static-host.mjs';

export function findNginx(): string | null;
export function hasBrotli(): boolean;
export function ensureNginx(): string | null;
export function startNginx(
  root: string,
  options?: { readonly brotli?: boolean },
): Promise<StaticHost>;
