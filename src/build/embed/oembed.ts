/** The oEmbed answer of a page (https://oembed.com, version 1.0): a file, of type "rich". */
import { FRAME_HEIGHTS, snippet, type Insertion } from '../../embed/snippet';
import { m } from '../../i18n/messages';
import { CARD } from './document';

/** Width of the frame that is offered, px; it takes any other as well. */
const WIDTH = 720;

/** @param card address of the picture of a link to the page; null: there is none */
export const oembed = (insertion: Insertion, card: string | null): string =>
  `${JSON.stringify({
    type: 'rich',
    version: '1.0',
    provider_name: m.app_name(),
    provider_url: insertion.site,
    title: insertion.name,
    html: snippet('iframe', insertion),
    width: WIDTH,
    height: FRAME_HEIGHTS.usual,
    ...(card === null
      ? {}
      : { thumbnail_url: card, thumbnail_width: CARD.width, thumbnail_height: CARD.height }),
  })}\n`;
