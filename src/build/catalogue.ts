/**
 * The data package and the prepared views as a DCAT 3 catalogue in JSON-LD, generated from the
 * package's own descriptor. It has what DCAT-AP 3 requires of a catalogue, a dataset and a
 * distribution (https://semiceu.github.io/DCAT-AP/releases/3.0.0/).
 */
import type { Descriptor, Resource } from '../data/package';
import { FOLDER, pathOf } from '../embed/address';
import { spanOfAll, type Span } from '../export/dataset-period';
import type { Json } from '../export/schema-org';
import type { Language } from '../i18n/format';
import type { Bilingual } from '../model/fact';

/** What a catalogue needs to know of the package beside its tables. */
export interface PackageDescriptor extends Descriptor {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** That of the descriptor itself first. */
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
}

/** A page of a view that was drawn beforehand, in one language. */
export interface PreparedView {
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly finding: string;
  /** What its figures speak of; null where none names years. */
  readonly span: Span | null;
  /** Address of its licence. */
  readonly licence: string;
}

export interface CatalogueOptions {
  /** Goes before a path from the root of the site: its address, or the way to it from the catalogue. */
  readonly base: string;
  readonly publisher: string;
  /** Size of a file of the package, bytes, by its path in it. */
  readonly byteSizes: ReadonlyMap<string, number>;
  /** What the rows of a table speak of, by its name. */
  readonly spans: ReadonlyMap<string, Span>;
  readonly views: readonly PreparedView[];
}

export const CATALOGUE = `${FOLDER}/catalog.jsonld`;
const PACKAGE = 'data/';
const DESCRIPTOR = `${PACKAGE}datapackage.json`;

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const LANGUAGES: readonly Language[] = ['es', 'en'];
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const LANGUAGE_IDS: Readonly<Record<Language, string>> = {
  es: `${AUTHORITY}/language/SPA`,
  en: `${AUTHORITY}/language/ENG`,
};
const THEMES = ['AGRI', 'ECON', 'REGI'].map((theme) => `${AUTHORITY}/data-theme/${theme}`);
const PERU = `${AUTHORITY}/country/PER`;
const DATA_PACKAGE = 'https://specs.frictionlessdata.io/data-package/';
const TABULAR_RESOURCE = 'https://specs.frictionlessdata.io/tabular-data-resource/';

const TYPES = {
  csv: { media: 'text/csv', file: 'CSV' },
  json: { media: 'application/json', file: 'JSON' },
} as const;
type FileType = keyof typeof TYPES;

type Node = { readonly [key: string]: Json | undefined };

const ref = (id: string): Node => ({ '@id': id });
const literal = (value: string, type: string): Node => ({ '@value': value, '@type': type });
const said = (text: string, language: Language): Node => ({
  '@value': text,
  '@language': language,
});
const saidInBoth = (texts: Bilingual): readonly Node[] =>
  LANGUAGES.map((language) => said(texts[language], language));

/** A year or a month, by the type that XML Schema has for it. */
const moment = (text: string): Node =>
  literal(text, text.length === 4 ? 'xsd:gYear' : 'xsd:gYearMonth');

const period = (span: Span | null | undefined): Node | undefined =>
  span
    ? {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': moment(span.start),
        'dcat:endDate': moment(span.end),
      }
    : undefined;

/** "ES: … EN: …", as the descriptor writes a text in two languages; else the text without one. */
function description(text: string): readonly Json[] {
  const [, es, en] = /^ES: (.+?) EN: (.+)$/s.exec(text) ?? [];
  return es === undefined || en === undefined ? [text] : saidInBoth({ es, en });
}

interface File {
  readonly path: string;
  readonly type: FileType;
  readonly licence: string | undefined;
  readonly more?: Node;
}

/**
 * DCAT catalogue of the package and of the prepared views. All dates are the package's.
 * @throws Error when a licence of a table has no address in the package, or a file no size
 */
export function catalogueJsonLd(descriptor: PackageDescriptor, options: CatalogueOptions): Json {
  const { base, publisher, byteSizes, spans, views } = options;
  const here = base + CATALOGUE;
  const node = (name: string) => `${here}#${name}`;
  const whole = node('dataset');
  const owner = node('publisher');
  const date = literal(descriptor.created.slice(0, 10), 'xsd:date');
  const licences = new Map(descriptor.licenses.map(({ name, path }) => [name, path]));
  const [own] = licences.values();

  const common: Node = {
    'dcat:version': descriptor.version,
    'dct:issued': date,
    'dct:modified': date,
    'dct:publisher': ref(owner),
    'dct:spatial': ref(PERU),
    'dcat:theme': THEMES.map(ref),
  };

  function licenceOf({ name, licenses = [] }: Resource): string | undefined {
    const [licence] = licenses;
    if (licence === undefined) return own;
    const path = licences.get(licence.name);
    if (path === undefined) throw new Error(`${name}: no address of licence ${licence.name}`);
    return path;
  }

  function distribution({ path, type, licence, more = {} }: File): Node {
    const { media, file } = TYPES[type];
    return {
      '@type': 'dcat:Distribution',
      'dcat:accessURL': ref(base + path),
      'dcat:downloadURL': ref(base + path),
      'dcat:mediaType': ref(`https://www.iana.org/assignments/media-types/${media}`),
      'dct:format': ref(`${AUTHORITY}/file-type/${file}`),
      'dct:license': licence === undefined ? undefined : ref(licence),
      ...more,
    };
  }

  function sized(path: string): Node {
    const bytes = byteSizes.get(path);
    if (bytes === undefined) throw new Error(`${path}: size unknown`);
    return { 'dcat:byteSize': literal(String(bytes), 'xsd:nonNegativeInteger') };
  }

  function table(resource: Resource): Node {
    const { name, path, titles, title = name, description: text = title, sources = [] } = resource;
    const titleNodes = titles ? saidInBoth(titles) : title;
    return {
      '@id': node(`table-${name}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': `${descriptor.id}/${name}`,
      'dct:title': titleNodes,
      'dct:description': said(text, 'en'),
      'dct:isPartOf': ref(whole),
      ...common,
      'dct:temporal': period(spans.get(name)),
      'dct:provenance': sources.map((source) => ({
        '@type': 'dct:ProvenanceStatement',
        'rdfs:label': source.title,
      })),
      'dcat:distribution': [
        distribution({
          path: PACKAGE + path,
          type: 'csv',
          licence: licenceOf(resource),
          more: {
            'dct:title': titleNodes,
            'dct:conformsTo': ref(TABULAR_RESOURCE),
            ...sized(path),
          },
        }),
      ],
    };
  }

  function prepared(slug: string): Node {
    const pages = views.filter((view) => view.slug === slug);
    const files = pages.flatMap(({ language, licence }) =>
      (['csv', 'json'] as const).map((type) =>
        distribution({
          path: pathOf(slug, language, type),
          type,
          licence,
          more: { 'dct:language': ref(LANGUAGE_IDS[language]) },
        }),
      ),
    );
    return {
      '@id': node(`view-${slug}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': `${descriptor.id}/${slug}`,
      'dct:title': pages.map(({ title, language }) => said(title, language)),
      'dct:description': pages.map(({ finding, language }) => said(finding, language)),
      'dct:isPartOf': ref(whole),
      ...common,
      'dct:temporal': period(spanOfAll(pages.map(({ span }) => span))),
      'dcat:landingPage': pages.map(({ language }) => ref(base + pathOf(slug, language))),
      'dcat:distribution': files,
    };
  }

  const datasets = [
    ...descriptor.resources.map(table),
    ...[...new Set(views.map(({ slug }) => slug))].map(prepared),
  ];
  const titleOfWhole = said(descriptor.title, 'es');
  const inBoth = LANGUAGES.map((language) => ref(LANGUAGE_IDS[language]));

  return {
    '@context': CONTEXT,
    '@id': here,
    '@type': 'dcat:Catalog',
    'dct:title': titleOfWhole,
    'dct:description': description(descriptor.description),
    'dct:publisher': { '@id': owner, '@type': 'foaf:Agent', 'foaf:name': publisher },
    'dct:language': inBoth,
    'dct:license': own === undefined ? undefined : ref(own),
    'dct:issued': date,
    'dct:modified': date,
    'dct:spatial': ref(PERU),
    'dcat:themeTaxonomy': ref(`${AUTHORITY}/data-theme`),
    'foaf:homepage': ref(base),
    'dcat:dataset': [
      {
        '@id': whole,
        '@type': 'dcat:Dataset',
        'dct:identifier': descriptor.id,
        'dct:title': titleOfWhole,
        'dct:description': description(descriptor.description),
        'dcat:keyword': descriptor.keywords.map((word) => said(word, 'en')),
        'dct:language': inBoth,
        ...common,
        'dct:temporal': period(spanOfAll([...spans.values()])),
        'dcat:landingPage': ref(base),
        'dct:conformsTo': ref(DATA_PACKAGE),
        'dct:hasPart': datasets.map((one) => ref(String(one['@id']))),
        'dcat:distribution': [
          distribution({
            path: DESCRIPTOR,
            type: 'json',
            licence: own,
            more: { 'dct:conformsTo': ref(DATA_PACKAGE), ...sized('datapackage.json') },
          }),
        ],
      },
      ...datasets,
    ],
  };
}
