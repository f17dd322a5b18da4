/** One difference in words: with its sign, with its unit, and what cannot be told. */
import { formatFigure } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import { formatNumber, withUnit } from '../../../i18n/units';
import type { Figure } from '../../../model/figure';
import type { Language } from '../../../state/view';
import type { Likeness } from './difference';

/** A difference with its sign and its unit: "+2,1 puntos porcentuales", "entre −2 y +3 puestos". */
export function signedWords(figure: Figure, unit: string, language: Language): string {
  return signedIn(figure, unit, language, (written) => withUnit(written, unit, language));
}

/** The same where a column names the unit in its head. */
export function signedBare(figure: Figure, unit: string, language: Language): string {
  return signedIn(figure, unit, language, (written) => written);
}

function signedIn(
  figure: Figure,
  unit: string,
  language: Language,
  close: (written: string) => string,
): string {
  const signed = (number: number): string =>
    `${number > 0 ? '+' : ''}${formatNumber(number, unit, language)}`;
  if (figure.kind === 'absent') return formatFigure(figure, language);
  if (figure.kind === 'value') return close(signed(figure.value));
  const { floor, ceiling } = figure;
  return Number.isFinite(floor) && Number.isFinite(ceiling)
    ? m.compare_maps_between({ floor: signed(floor), ceiling: close(signed(ceiling)) })
    : formatFigure(figure, language, (number) => close(signed(number)));
}

/** What a difference means, beside its words: that both are the same, that it may be zero. */
export function differenceWords(is: Likeness, words: string): string {
  if (is === 'same') return m.compare_maps_same();
  return is === 'unclear' ? m.compare_maps_unclear_words({ difference: words }) : words;
}
