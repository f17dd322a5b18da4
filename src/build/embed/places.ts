/** Where the files of a prepared view stand, as its page and as others see them. */
import { posix } from 'node:path';
import { pathOf, type Ending } from '../../embed/address';
import type { PageLinks } from '../../embed/page/props';
import type { ViewLinks } from '../../export/dataset-view';
import { serialise } from '../../state/url';
import type { ViewState } from '../../state/view';
import { CATALOGUE } from '../catalogue';

/** The site around the pages. */
export interface Site {
  /** Its address; null where nobody has named it: then addresses are relative to the page. */
  readonly publicUrl: string | null;
  /** Version of the data that a fixed edition is of; null: there is none. */
  readonly edition: string | null;
  /** The pages are those of the edition, and not the live ones. */
  readonly frozen: boolean;
  /** Path of the behaviour's script from the root of the site. */
  readonly script: string;
}

export interface Places {
  /** Path of a file of the view from the root of the site. */
  readonly path: (ending: Ending) => string;
  /** A path from the root of the site, as the page may use it. */
  readonly relative: (path: string) => string;
  /** The same, as absolute as it can be told. */
  readonly published: (path: string) => string;
  readonly links: PageLinks;
  readonly record: ViewLinks;
}

export function placesOf(
  slug: string,
  view: ViewState,
  { publicUrl, edition, frozen }: Site,
): Places {
  const { language } = view;
  const version = frozen ? edition : null;
  const path = (ending: Ending) => pathOf(slug, language, ending, version);
  const folder = posix.dirname(path('html'));
  const relative = (to: string) => posix.relative(folder, to);
  const root = `${relative('.')}/`;
  const published = (to: string) => (publicUrl ?? root) + to;
  const app = serialise(view);
  // A copy that nobody may change holds no picture that its figure gives as well.
  const endings = ['csv', 'json', 'svg', ...(frozen ? [] : (['png'] as const))] as const;
  return {
    path,
    relative,
    published,
    links: {
      files: Object.fromEntries(endings.map((ending) => [ending, relative(path(ending))])),
      languages: {
        es: relative(pathOf(slug, 'es', 'html', version)),
        en: relative(pathOf(slug, 'en', 'html', version)),
      },
      app: root + app,
      edition:
        edition === null ? null : relative(pathOf(slug, language, 'html', frozen ? null : edition)),
    },
    record: {
      site: published(''),
      catalogue: published(CATALOGUE),
      page: published(path('html')),
      app: published(app),
      csv: published(path('csv')),
      json: published(path('json')),
      svg: published(path('svg')),
      png: frozen ? null : published(path('png')),
    },
  };
}
