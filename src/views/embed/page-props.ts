/** What a page of the public map shows of a picture and of the data behind it. */
import type { Catalogue, Core } from '../../data/types';
import type { PageLinks, PageProps } from '../../embed/page/props';
import type { DatasetView } from '../../export/dataset-view';
import { sourcesOf } from '../../export/table';
import { formatDate } from '../../i18n/format';
import type { MapPicture } from '../../map/picture';
import type { Theme } from '../../map/props';
import type { ViewState } from '../../state/view';
import { roomLabel } from '../ui/labels';

export interface PageParts {
  readonly core: Core;
  readonly catalogue: Pick<Catalogue, 'sources'>;
  readonly picture: MapPicture;
  readonly view: ViewState;
  readonly theme: Theme;
  readonly frozen: boolean;
  readonly links: PageLinks;
}

/** A source that the catalogue does not hold has its id for a title. The messages follow the view's language. */
export function pageProps(parts: PageParts): PageProps {
  const { core, catalogue, picture, view, theme, frozen, links } = parts;
  const { language, room } = view;
  return {
    base: core,
    picture,
    language,
    theme,
    heading: roomLabel(room),
    sources: sourcesOf(picture).map((id) => {
      const { title, url } = catalogue.sources.get(id) ?? { title: id, url: null };
      return { title, url };
    }),
    version: core.version,
    date: formatDate(core.dataDate, language),
    frozen,
    links,
  };
}

/** What machines are told of the same picture. */
export const datasetOf = (
  { core, catalogue }: Pick<PageParts, 'core' | 'catalogue'>,
  { picture, slug, language, links }: Pick<DatasetView, 'picture' | 'slug' | 'language' | 'links'>,
): DatasetView => ({
  picture,
  language,
  slug,
  version: core.version,
  dataDate: core.dataDate,
  sources: catalogue.sources,
  links,
});
