/** The prepared pages of the public map, one after the other. Runs in Node, through the renderer. */
import { FOLDER, LOADER } from '../../embed/address';
import type { Language } from '../../state/view';
import { CATALOGUE, type PreparedView } from '../catalogue';
import { catalogueText } from '../catalogue-files';
import { readParts } from '../package-files';
import type { Site } from './places';
import { prepare, type Prepared } from './prepared';
import { preparedSlugs } from './slugs';
import { openStyles } from './styles';

export type { Prepared } from './prepared';

const LANGUAGES: readonly Language[] = ['es', 'en'];

export interface PublicMap {
  /** Of the data. */
  readonly version: string;
  readonly slugs: readonly string[];
  prepare(slug: string, language: Language, site: Site): Promise<Prepared>;
  /** All views in both languages, in the order of the data. */
  all(site: Site): AsyncGenerator<Prepared>;
  /** Path and text of the catalogue of the data and of views. */
  catalogue(
    views: readonly PreparedView[],
    publicUrl: string | null,
  ): readonly [path: string, text: string];
}

/** Path of the script that says how pages behave; of an edition's own, where a version is given. */
export const scriptPath = (hash: string, version: string | null): string =>
  [FOLDER, ...(version === null ? [] : [version]), `mapa-${hash}.js`].join('/');

/** Path of the script for pages that show maps. */
export const loaderPath = LOADER;

/** @param root of the project */
export function openPublicMap(root: string): PublicMap {
  const folder = `${root}/data`;
  const files = readParts(folder);
  const slugs = preparedSlugs(files);
  const styles = openStyles(root);
  return {
    version: files.core.version,
    slugs,
    prepare: (slug, language, site) => prepare({ files, styles, site }, slug, language),
    async *all(site) {
      for (const language of LANGUAGES)
        for (const slug of slugs) yield prepare({ files, styles, site }, slug, language);
    },
    catalogue: (views, publicUrl) => [
      CATALOGUE,
      catalogueText(folder, { base: publicUrl ?? '../', views }),
    ],
  };
}
