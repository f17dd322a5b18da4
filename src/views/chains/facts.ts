/** Reach of the places found as a fact of ours, with how it was computed. */
import { formatShort } from '../../i18n/format';
import type { Fact } from '../../model/fact';
import { scale } from '../../model/figure';
import { modelFact } from '../analysis/model-fact';
import type { Analysis, CoverageCell } from '../analysis/types';

/**
 * Percent of the rural population that the places found reach; unlike what enters the gap, without what
 * the inventory may lack.
 */
export function reachFact(
  { reachKm }: Pick<Analysis, 'reachKm'>,
  { observed }: Pick<CoverageCell, 'observed'>,
  period: string,
): Fact {
  const km = (language: 'es' | 'en') => formatShort(reachKm, language);
  return modelFact('coverage', scale(observed, 100), '%', period, {
    es: `Parte de la población rural (censo de 2017) a ${km('es')} km por carretera o menos de un lugar hallado que ofrece la función para la cadena. Es un intervalo donde del lugar solo se conoce la provincia o el departamento. No suma lo que puede faltar en el inventario.`,
    en: `Share of the rural population (2017 census) within ${km('en')} km by road of a place found that offers the function for the chain. An interval where only the province or department of the place is known. It does not add what the inventory may lack.`,
  });
}
