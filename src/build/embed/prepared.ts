/** The files of a view that is drawn beforehand, in one language, live or as a fixed edition. */
import type { FileParts } from '../../data/wire';
import { viewAt } from '../../embed/address';
import { embedData } from '../../embed/data';
import { staticPage } from '../../embed/page/static';
import { DEFAULT_PARAMS } from '../../embed/params';
import { csvOf } from '../../export/csv';
import { licenceOf, temporalOf } from '../../export/dataset-view';
import { recordText, viewRecord } from '../../export/record';
import { datasetJsonLd } from '../../export/schema-org';
import { staticCard, staticFigure } from '../../export/static-figure';
import { m } from '../../i18n/messages';
import type { Language } from '../../state/view';
import { drawView } from '../../views/embed/draw';
import { datasetOf, pageProps } from '../../views/embed/page-props';
import { figureNotes, tableSheet } from '../../views/shell/download';
import { roomLabel } from '../../views/ui/labels';
import type { PreparedView } from '../catalogue';
import { CARD, pageDocument } from './document';
import { oembed } from './oembed';
import { placesOf, type Site } from './places';
import type { Styles } from './styles';
import { bothThemes } from './themes';

export interface Making {
  readonly files: FileParts;
  readonly site: Site;
  readonly styles: Styles;
}

/** A figure that is still to be drawn in pixels. */
export interface Picture {
  readonly path: string;
  readonly svg: string;
  readonly width: number;
}

export interface Prepared {
  /** By their path from the root of the site. */
  readonly texts: ReadonlyMap<string, string>;
  /** None in an edition. */
  readonly pictures: readonly Picture[];
  readonly listed: PreparedView;
}

/** Width of a picture, px: that of the figure. */
const PICTURE_WIDTH = 900;
/** Nobody has moved the map: the figure shows the whole country. */
const WHOLE = { camera: null, seen: { width: 0, height: 0 } } as const;
/** Sources, version and date, and no link: a card has no room for it. */
const CARD_NOTES = 2;

/** @throws Error where the slug names no view */
export async function prepare(
  { files, site, styles }: Making,
  slug: string,
  language: Language,
): Promise<Prepared> {
  const view = viewAt(slug, language);
  if (view === null) throw new Error(`No view at "${slug}".`);
  const picture = await drawView(files, view);
  const { core, catalogue } = files;
  const { frozen } = site;
  const { path, relative, published, links, record } = placesOf(slug, view, site);

  const props = pageProps({ core, catalogue, picture, view, theme: 'light', frozen, links });
  const light = staticPage(props);
  const { html, css } = bothThemes(light.html, staticPage({ ...props, theme: 'dark' }).html);
  const dataset = datasetOf(files, { picture, slug, language, links: record });
  const seen = { picture, view, core, catalogue, link: record.page };
  // A way from one page to another means nothing on a picture.
  const notes = figureNotes(seen, 'json').slice(
    0,
    site.publicUrl === null ? CARD_NOTES : undefined,
  );
  const paper = { base: core, picture, chosen: [], language, room: roomLabel(view.room) };
  const figure = staticFigure({ ...paper, ...WHOLE, notes });
  const title = picture.table.caption;
  const card = frozen ? null : published(path('card.png'));
  const page = pageDocument({
    language,
    title,
    site: m.app_name(),
    finding: picture.finding,
    css: styles.page(light.css, css),
    html,
    data: embedData(props),
    dataset: datasetJsonLd(dataset),
    script: relative(site.script),
    icon: relative('icon.svg'),
    oembed: published(path('oembed.json')),
    preview: site.publicUrl === null || card === null ? null : { page: record.page, card },
  });
  return {
    texts: new Map([
      [path('html'), page],
      [path('csv'), csvOf(tableSheet(seen))],
      [path('json'), recordText(viewRecord(dataset))],
      [path('svg'), figure],
      [
        path('oembed.json'),
        oembed(
          {
            view,
            params: DEFAULT_PARAMS,
            version: frozen ? site.edition : null,
            height: null,
            name: title,
            finding: picture.finding,
            site: published(''),
          },
          card,
        ),
      ],
    ]),
    pictures: frozen
      ? []
      : [
          { path: path('png'), svg: figure, width: PICTURE_WIDTH },
          {
            path: path('card.png'),
            svg: staticCard({ ...paper, notes: notes.slice(0, CARD_NOTES) }),
            width: CARD.width,
          },
        ],
    listed: {
      slug,
      language,
      title,
      finding: picture.finding,
      span: temporalOf(picture),
      licence: licenceOf(dataset).url,
    },
  };
}
