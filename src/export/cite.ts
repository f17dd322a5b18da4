/** How to cite the atlas: the version and the date are those of the data that is loaded. */
import { formatDate, type Language } from '../i18n/format';
import { m } from '../i18n/messages';

export interface Cited {
  readonly version: string;
  /** ISO date. */
  readonly dataDate: string;
  readonly url: string;
}

const yearOf = (date: string): string => date.slice(0, 4);

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which TeX reads no command. */
export const escapeTex = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** An address is read letter by letter, but braces would end its field. */
const escapeUrl = (url: string): string => url.replace(/[\\{}]/g, encodeURIComponent);

export function plainCitation({ version, dataDate, url }: Cited, language: Language): string {
  return m.data_cite_plain({
    name: m.app_name(),
    year: yearOf(dataDate),
    tagline: m.app_tagline(),
    version,
    date: formatDate(dataDate, language),
    url,
  });
}

/** A BibTeX entry; the double braces keep the capitals of names. */
export function bibtex({ version, dataDate, url }: Cited): string {
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{{${escapeTex(`${m.app_name()}: ${m.app_tagline()}`)}}}`],
    ['author', `{{${escapeTex(m.app_name())}}}`],
    ['year', `{${yearOf(dataDate)}}`],
    ['version', `{${escapeTex(version)}}`],
    ['date', `{${dataDate}}`],
    ['url', `{${escapeUrl(url)}}`],
  ];
  const body = fields.map(([key, value]) => `  ${key} = ${value}`).join(',\n');
  return `@misc{ruta_territorial_${version.replace(/\W/g, '_')},\n${body}\n}`;
}

/** Citation Style Language, as reference managers read it (schema 1.0 of CSL-JSON). */
export function cslJson({ version, dataDate, url }: Cited, language: Language): string {
  const item = {
    id: `ruta-territorial-${version}`,
    type: 'dataset',
    title: `${m.app_name()}: ${m.app_tagline()}`,
    author: [{ literal: m.app_name() }],
    version,
    issued: { 'date-parts': [dataDate.split('-').map(Number)] },
    URL: url,
    language,
  };
  return JSON.stringify([item], null, 2);
}
