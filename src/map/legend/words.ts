/** What a legend says beside its entries, on the page and in a figure alike. */
import { m } from '../../i18n/messages';
import { showsDistricts } from '../circles';
import type { Legend, MapPicture } from '../picture';

/** "% · 2024" */
export const subtitleOf = ({ unit, period }: Legend): string =>
  [unit, period].filter((text) => text !== '').join(' · ');

/** What the circles that a zoom shows stand for; null where the picture has none to explain. */
export function circleTitle(picture: MapPicture, zoom: number): string | null {
  if (showsDistricts(picture, zoom)) return m.map_legend_districts();
  const { circleLegend } = picture;
  return circleLegend && [circleLegend.title, circleLegend.unit].join(' · ');
}
