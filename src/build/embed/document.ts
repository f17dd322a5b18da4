/** A page of the public map as a document: its styles in it, its data beside its markup, one script. */
import type { EmbedData } from '../../embed/behaviour/page-data';
import { scriptJson, type Json } from '../../export/schema-org';
import type { Language } from '../../state/view';
import { escapeHtml } from '../docs/markdown';
import { staticPolicy } from '../policy';

/** Element whose text is the data that the behaviour reads. */
export const DATA_ID = 'map-data';

/** How a link to the page is shown elsewhere. Absolute addresses: nobody reads others. */
export interface Preview {
  readonly page: string;
  readonly card: string;
}

export interface PageDocument {
  readonly language: Language;
  readonly title: string;
  readonly site: string;
  readonly finding: string;
  readonly css: string;
  readonly html: string;
  readonly data: EmbedData;
  readonly dataset: Json;
  /** Addresses as the page may use them. */
  readonly script: string;
  readonly icon: string;
  readonly oembed: string;
  /** Null where nobody knows the address of the site. */
  readonly preview: Preview | null;
}

const LOCALES: Readonly<Record<Language, string>> = { es: 'es_PE', en: 'en_US' };
/** Size of a card, px. */
export const CARD = { width: 1200, height: 630 } as const;

function previewTags({ language, title, site, finding, preview }: PageDocument): readonly string[] {
  if (!preview) return [];
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', 'website'],
    ['og:site_name', site],
    ['og:locale', LOCALES[language]],
    ['og:title', title],
    ['og:description', finding],
    ['og:url', preview.page],
    ['og:image', preview.card],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(CARD.width)],
    ['og:image:height', String(CARD.height)],
    ['og:image:alt', finding],
  ];
  return [
    `<link rel="canonical" href="${escapeHtml(preview.page)}">`,
    ...properties.map(([name, text]) => `<meta property="${name}" content="${escapeHtml(text)}">`),
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

/** The discovery link stands early: some readers look at the first bytes of a page only. */
export function pageDocument(page: PageDocument): string {
  const { language, title, site, finding, css, html, data, dataset, script, icon, oembed } = page;
  const head = [
    '<meta charset="utf-8">',
    `<title>${escapeHtml(`${title} · ${site}`)}</title>`,
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(title)}">`,
    `<meta http-equiv="Content-Security-Policy" content="${staticPolicy(css, { scripts: true })}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="description" content="${escapeHtml(finding)}">`,
    ...previewTags(page),
    `<link rel="icon" href="${escapeHtml(icon)}" type="image/svg+xml">`,
    `<style>${css}</style>`,
    `<script defer src="${escapeHtml(script)}"></script>`,
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
${head.join('\n')}
</head>
<body>
${html}
<script type="application/json" id="${DATA_ID}">${scriptJson(data)}</script>
<script type="application/ld+json">${scriptJson(dataset)}</script>
</body>
</html>
`;
}
