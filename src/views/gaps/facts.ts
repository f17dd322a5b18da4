/** Results of the model as facts: what was computed, and how. */
import type { Bilingual, Fact } from '../../model/fact';
import type { Figure } from '../../model/figure';
import { modelFact } from '../analysis/model-fact';

export type Result = 'coverage' | 'promise' | 'gap';

const DERIVATION: Readonly<Record<Result, Bilingual>> = {
  coverage: {
    es: 'Parte de la población rural (censo de 2017) al alcance de un lugar hallado, media de los pares de eslabón y función que las cadenas necesitan. El piso es lo hallado; el techo suma lo que puede faltar en el inventario.',
    en: 'Share of the rural population (2017 census) within reach of a place found, mean of the pairs of stage and function that the chains need. The floor is what was found; the ceiling adds what the inventory may lack.',
  },
  promise: {
    es: 'Media ponderada de la evidencia de cada base: plan, programa, exportación, superficie, otra lista. Es un intervalo donde alguna base no se pudo consultar.',
    en: 'Weighted mean of the evidence on each basis: plan, programme, exports, area, other list. It is an interval where some basis could not be looked up.',
  },
  gap: {
    es: 'Promesa de la cadena × (1 − cobertura media de lo que sus eslabones necesitan).',
    en: 'Promise of the chain × (1 − mean coverage of what its stages need).',
  },
};

/** A result of the model as a fact of ours, dated by the facts it was computed from. */
export function resultFact(result: Result, figure: Figure, unit: string, period: string): Fact {
  return modelFact(result, figure, unit, period, DERIVATION[result]);
}
