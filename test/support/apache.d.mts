import type { StaticHost } from './static-host.mjs';

export function findApache(): string | null;
export function startApache(root: string): Promise<StaticHost>;
