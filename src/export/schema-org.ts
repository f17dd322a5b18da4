/** A view described as schema.org/Dataset, as search engines for data read it. */
import { m } from '../i18n/messages';
import { plainCitation } from './cite';
import { isoInterval } from './dataset-period';
import { licenceOf, temporalOf, unitOf, viewSources, type DatasetView } from './dataset-view';
import { factsOfColumn } from './table';

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Longest description that Google Dataset Search reads. */
const LONGEST_DESCRIPTION = 5000;

/** As many sources as a page carries for machines; the record of the view has them all. */
const MOST_SOURCES = 6;

/** The country of the atlas, ISO 3166-1. */
const COUNTRY = 'PE';

const MEDIA = { csv: 'text/csv', json: 'application/json' } as const;
const IMAGES = { svg: 'image/svg+xml', png: 'image/png' } as const;

/**
 * JSON that may stand within `<script type="application/ld+json">`: nothing in it ends the element or
 * begins a comment, and no line ends where a script's would.
 */
export const scriptJson = (json: unknown): string =>
  JSON.stringify(json).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A figure's own columns: what was measured, and in which unit. */
function variables({ picture: { table }, language }: DatasetView): readonly Json[] {
  return table.columns.flatMap(({ title }, j) => {
    const facts = factsOfColumn(table, j);
    if (facts.length === 0) return [];
    const unitText = unitOf(facts, language) ?? undefined;
    return [{ '@type': 'PropertyValue', name: title, unitText }];
  });
}

/** What most of it comes from; undefined where no figure names a source. */
function basis(view: DatasetView): readonly Json[] | undefined {
  const sources = viewSources(view).slice(0, MOST_SOURCES);
  if (sources.length === 0) return undefined;
  return sources.map((source) =>
    typeof source === 'string'
      ? { '@type': 'CreativeWork', name: source }
      : {
          '@type': 'CreativeWork',
          name: source.title,
          url: source.url ?? undefined,
          datePublished: source.date ?? undefined,
        },
  );
}

/** schema.org/Dataset of a view, with the fields that Google Dataset Search asks for. */
export function datasetJsonLd(view: DatasetView): Json {
  const { picture, language, version, dataDate, links } = view;
  const { caption } = picture.table;
  const time = temporalOf(picture);
  const licence = licenceOf(view).url;
  const owner: Json = { '@type': 'Organization', name: m.app_name(), url: links.site };
  const images = (['svg', 'png'] as const).flatMap((kind) => {
    const contentUrl = links[kind];
    return contentUrl === null
      ? []
      : [
          {
            '@type': 'ImageObject',
            contentUrl,
            encodingFormat: IMAGES[kind],
            caption,
            license: licence,
          },
        ];
  });
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': links.page,
    url: links.page,
    name: `${caption} — ${m.app_name()}`,
    description: [picture.finding, `${caption}.`, m.export_about_absences_text()]
      .join(' ')
      .slice(0, LONGEST_DESCRIPTION),
    inLanguage: language,
    license: licence,
    creator: owner,
    publisher: owner,
    version,
    dateModified: dataDate,
    spatialCoverage: {
      '@type': 'Place',
      name: new Intl.DisplayNames(language, { type: 'region' }).of(COUNTRY),
      address: { '@type': 'PostalAddress', addressCountry: COUNTRY },
    },
    temporalCoverage: time === null ? undefined : isoInterval(time),
    variableMeasured: variables(view),
    isAccessibleForFree: true,
    citation: plainCitation({ version, dataDate, url: links.page }, language),
    includedInDataCatalog: { '@type': 'DataCatalog', name: m.app_name(), url: links.catalogue },
    distribution: (['csv', 'json'] as const).map((kind) => ({
      '@type': 'DataDownload',
      contentUrl: links[kind],
      encodingFormat: MEDIA[kind],
    })),
    image: images,
    isBasedOn: basis(view),
  };
}
