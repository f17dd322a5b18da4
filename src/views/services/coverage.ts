/** Coverage cells as percents with their explanation, and the classes they are read in. */
import type { ServiceFunction } from '../../data/types';
import { formatFigure, formatFixed, formatShort, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { withUnit } from '../../i18n/units';
import type { Fact } from '../../model/fact';
import { bounds, scale, type Figure } from '../../model/figure';
import { modelFact } from '../analysis/model-fact';
import type { Analysis, CoverageCell } from '../analysis/types';

/** Inner breaks, percent. The same for every function, so that maps and matrix can be compared. */
export const COVERAGE_BREAKS = [20, 40, 60, 80] as const;
export const COVERAGE_CLASSES = COVERAGE_BREAKS.length + 1;

export const coverageClass = (percent: number): number =>
  COVERAGE_BREAKS.filter((cut) => percent >= cut).length;

/** What enters the gap: what the places found cover, up to what the inventory may have missed. */
export const percentOf = (cell: CoverageCell): Figure => scale(cell.figure, 100);

/** A coverage in words, to the whole percent: the inventory does not bear more. */
export function coverageWords(figure: Figure, language: Language): string {
  return figure.kind === 'absent'
    ? formatFigure(figure, language)
    : withUnit(formatFigure(figure, language, whole), '%', language);
}

/** A share as a sentence says it: "entre 50 y 80 %". */
export function shareWords(figure: Figure, language: Language): string {
  if (figure.kind !== 'interval') return coverageWords(figure, language);
  return m.services_between({
    floor: whole(figure.floor, language),
    ceiling: coverageWords({ kind: 'value', value: figure.ceiling }, language),
  });
}

/** A percent without decimals. */
export const whole = (percent: number, language: Language): string =>
  formatFixed(percent, 0, language);

/** Floor of a percent; null where there is no demand to cover. */
export function floorOf(figure: Figure): number | null {
  return figure.kind === 'absent' ? null : bounds(figure, [0, 100])[0];
}

/** The cell as a fact of ours, with how it was computed. */
export function coverageFact(
  analysis: Analysis,
  ubigeo: string,
  fn: ServiceFunction,
  period: string,
): Fact {
  const cell = analysis.coverage(ubigeo, fn, null);
  const kappa = (language: 'es' | 'en') => formatFixed(cell.completeness, 2, language);
  const km = (language: 'es' | 'en') => formatShort(analysis.reachKm, language);
  return modelFact('coverage', percentOf(cell), '%', period, {
    es: `Parte de la población rural (censo de 2017) a ${km('es')} km por carretera o menos de un lugar hallado. El piso es lo hallado; el techo suma lo que puede faltar en el inventario (completitud ${kappa('es')}).`,
    en: `Share of the rural population (2017 census) within ${km('en')} km by road of a place found. The floor is what was found; the ceiling adds what the inventory may lack (completeness ${kappa('en')}).`,
  });
}
