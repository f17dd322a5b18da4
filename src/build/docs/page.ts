/** A document as a whole page: no script, its styles in it, nothing fetched but the icon. */
import { staticPolicy } from '../policy.ts';
import { escapeHtml, type Doc, type DocLanguage, type DocPlace } from './markdown.ts';

const NAME = 'Ruta Territorial';

export function docPage(
  { title, description, html }: Doc,
  language: DocLanguage,
  { root }: DocPlace,
  css: string,
): string {
  const icon = root === null ? '' : `<link rel="icon" href="${root}icon.svg" type="image/svg+xml">`;
  const home = root === null ? NAME : `<a href="${root}?v=1&amp;lang=${language}">${NAME}</a>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${staticPolicy(css)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)} · ${NAME}</title>
<meta name="description" content="${escapeHtml(description)}">
${icon}
<style>${css}</style>
</head>
<body>
<header><p>${home}</p></header>
<main>
${html}</main>
</body>
</html>
`;
}
