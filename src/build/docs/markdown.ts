/** Markdown of `docs/` as HTML. Markup in it is shown as the text that it is. */
import { Marked, type RendererObject, type Token, type Tokens } from 'marked';

/** Address of the site in the Markdown's examples and links. */
export const EXAMPLE_SITE = 'https://example.org/ruta-territorial/';

export type DocLanguage = 'es' | 'en';

/** Where a page stands, and where its links go. */
export interface DocPlace {
  /** Address of the site, which then stands in the examples; null: the example's stays. */
  readonly publicUrl: string | null;
  /** The way from the page to the root of the site; null where nobody knows where it will be read. */
  readonly root: string | null;
  /** Where a link to another file goes, by its path as the Markdown has it. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Doc {
  readonly title: string;
  /** The first paragraph without its signs. */
  readonly description: string;
  readonly html: string;
}

const WORDS = {
  es: { contents: 'En esta página', code: 'Código', table: 'Tabla' },
  en: { contents: 'On this page', code: 'Code', table: 'Table' },
} as const;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The text of a heading as an anchor: "¿Qué es?" → "que-es". */
export const anchor = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Words of inline Markdown without its signs. */
function words(tokens: readonly Token[] = []): string {
  const text = tokens.map((token) => {
    if ('tokens' in token && token.tokens) return words(token.tokens);
    return 'text' in token ? String(token.text) : '';
  });
  return text.join('').replace(/\s+/g, ' ');
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';
const isParagraph = (token: Token): token is Tokens.Paragraph => token.type === 'paragraph';

/**
 * Where a link goes from a page; null where that cannot be known.
 * @throws Error where it leads to a file that is not published
 */
function target(href: string, { root, publicUrl, files }: DocPlace): string | null {
  if (href.startsWith(EXAMPLE_SITE)) {
    const site = root ?? publicUrl;
    return site === null ? null : site + href.slice(EXAMPLE_SITE.length);
  }
  if (/^(#|https?:)/.test(href)) return href;
  const [path = '', ...hash] = href.split('#');
  const published = files.get(path);
  if (published === undefined) throw new Error(`docs: "${href}" leads to no published file.`);
  return [published, ...hash].join('#');
}

function renderer(contents: string, language: DocLanguage, place: DocPlace): RendererObject {
  const said = WORDS[language];
  let codes = 0;
  let tables = 0;
  const code = (text: string) =>
    `<code>${escapeHtml(text.replaceAll(EXAMPLE_SITE, place.publicUrl ?? EXAMPLE_SITE))}</code>`;
  // What is wider than the page scrolls by itself, with the keyboard too.
  const scrolls = (label: string) => `role="group" tabindex="0" aria-label="${label}"`;

  return {
    html: ({ text }) => escapeHtml(text),
    codespan: ({ text }) => code(text),
    code: ({ text }) => `<pre ${scrolls(`${said.code} ${++codes}`)}>${code(text)}</pre>\n`,
    heading({ tokens, depth }) {
      const text = this.parser.parseInline(tokens);
      const heading = `<h${depth} id="${anchor(words(tokens))}">${text}</h${depth}>\n`;
      return depth === 1 ? heading + contents : heading;
    },
    link({ href, tokens }) {
      const to = target(href, place);
      const text = this.parser.parseInline(tokens);
      return to === null ? text : `<a href="${escapeHtml(to)}">${text}</a>`;
    },
    table({ header, rows }) {
      const row = (cells: readonly Tokens.TableCell[], tag: string) =>
        `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
      const body = rows.map((cells) => row(cells, 'td')).join('');
      return `<div class="scroll" ${scrolls(`${said.table} ${++tables}`)}><table><thead>${row(header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  };
}

/** Links to the sections; empty for a page that needs none. */
function contentsOf(sections: readonly string[], language: DocLanguage): string {
  if (sections.length < 2) return '';
  const items = sections.map(
    (text) => `<li><a href="#${anchor(text)}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav aria-label="${WORDS[language].contents}"><ul>${items.join('')}</ul></nav>\n`;
}

/**
 * Turns a page's Markdown into HTML.
 * @throws Error where a link leads to a file that is not published
 */
export function readDoc(markdown: string, language: DocLanguage, place: DocPlace): Doc {
  const tokens = new Marked().lexer(markdown);
  const headings = tokens.filter(isHeading);
  const sections = headings.filter(({ depth }) => depth === 2).map(({ tokens }) => words(tokens));
  const contents = contentsOf(sections, language);
  return {
    title: words(headings.find(({ depth }) => depth === 1)?.tokens),
    description: words(tokens.find(isParagraph)?.tokens),
    html: new Marked({ renderer: renderer(contents, language, place) }).parser(tokens),
  };
}
