import { formatPercent, type Language } from '../i18n/format';
import { m } from '../i18n/messages';

/**
 * A share of the draws, 0–1, in words: "en 18 % de los casos". A share that is not none but rounds
 * to it is "menos de 1 %", and likewise at the other end.
 */
export function shareWords(share: number, language: Language): string {
  if (share <= 0) return m.charts_never();
  return m.charts_in_share({ share: shareText(share, language) });
}

function shareText(share: number, language: Language): string {
  if (share < 0.005) return m.charts_below({ share: formatPercent(1, language) });
  if (share > 0.995 && share < 1) return m.charts_above({ share: formatPercent(99, language) });
  return formatPercent(Math.round(share * 100), language);
}

/** The shade with which the least share above none begins. */
const LEAST = 0.08;

/** Strength of a shade for a share, 0–1: by the square root and from a floor, so that small ones are seen. */
export function shadeOf(share: number): number {
  return share <= 0 ? 0 : LEAST + (1 - LEAST) * Math.sqrt(Math.min(1, share));
}
