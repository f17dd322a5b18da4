/** Content-Security-Policy of a static page whose styles stand in it: those very styles, and nothing else. */
import { createHash } from 'node:crypto';

export const staticPolicy = (
  css: string,
  { scripts = false }: { readonly scripts?: boolean } = {},
): string =>
  [
    "default-src 'none'",
    ...(scripts ? ["script-src 'self'"] : []),
    `style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
