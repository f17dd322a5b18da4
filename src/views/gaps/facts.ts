/** Results of the model as facts: what was computed, and how. */
import { formatShort } from '../../i18n/format';
import type { Bilingual, Fact } from '../../model/fact';
import type { Figure } from '../../model/figure';
import { modelFact } from '../analysis/model-fact';
import { DEFAULT_SETTINGS } from '../analysis/settings';

export type Result =
  | 'coverage'
  | 'cell_coverage'
  | 'promise'
  | 'gap'
  | 'region_gap'
  | 'readiness'
  | 'gap_share'
  | 'lag'
  | 'local_moran'
  | 'kept'
  | 'distance';

const DERIVATION: Readonly<Record<Result, Bilingual>> = {
  coverage: {
    es: 'Parte de la población rural (censo de 2017) al alcance de un lugar hallado, media de los pares de eslabón y función que las cadenas necesitan. El piso es lo hallado; el techo suma lo que puede faltar en el inventario.',
    en: 'Share of the rural population (2017 census) within reach of a place found, mean of the pairs of stage and function that the chains need. The floor is what was found; the ceiling adds what the inventory may lack.',
  },
  cell_coverage: {
    es: 'Parte de la población rural (censo de 2017) al alcance de un lugar hallado que ofrece la función para la cadena. El piso es lo hallado; el techo suma lo que puede faltar en el inventario.',
    en: 'Share of the rural population (2017 census) within reach of a place found that offers the function for the chain. The floor is what was found; the ceiling adds what the inventory may lack.',
  },
  promise: {
    es: 'Media ponderada de la evidencia de cada base: plan, programa, exportación, superficie, otra lista. Es un intervalo donde alguna base no se pudo consultar.',
    en: 'Weighted mean of the evidence on each basis: plan, programme, exports, area, other list. It is an interval where some basis could not be looked up.',
  },
  gap: {
    es: 'Promesa de la cadena × (1 − cobertura media de lo que sus eslabones necesitan).',
    en: 'Promise of the chain × (1 − mean coverage of what its stages need).',
  },
  region_gap: {
    es: 'Media de (1 − cobertura) de las cadenas de la región, ponderada por la promesa de cada una.',
    en: 'Mean of (1 − coverage) over the chains of the region, weighted by the promise of each.',
  },
  readiness: {
    es: 'Media ponderada de lo que ya está en la región: cada criterio de preparación, de 0 a 1 entre la región que menos tiene y la que más.',
    en: 'Weighted mean of what the region already has: each readiness criterion, 0 to 1 between the region with least and the one with most.',
  },
  gap_share: {
    es: 'Promesa de la cadena × (1 − cobertura de la celda) entre el número de celdas de la cadena, sobre la suma de todas las celdas de la región.',
    en: 'Promise of the chain × (1 − coverage of the cell) over the number of cells of the chain, over the sum of all cells of the region.',
  },
  lag: {
    es: 'Media de los puntos medios de las vecinas, todas con el mismo peso.',
    en: 'Mean of the midpoints of the neighbours, all with the same weight.',
  },
  local_moran: {
    es: 'I local de Moran: (n − 1) × desvío de la región × desvío medio de sus vecinas, entre la suma de los cuadrados de los desvíos.',
    en: 'Local Moran: (n − 1) × deviation of the region × mean deviation of its neighbours, over the sum of squared deviations.',
  },
  kept: {
    es: 'Parte de los sorteos de las cifras dentro de sus intervalos, todas a la vez y por separado, en que la región queda en el mismo cuadrante.',
    en: 'Share of the draws of all figures within their intervals, independently, in which the region stays in the same quadrant.',
  },
  distance: {
    es: `Línea recta desde la capital de la región × ${formatShort(DEFAULT_SETTINGS.detour, 'es')}, lo que se supone que alarga una carretera. Es un intervalo donde del lugar solo se conoce la provincia o el departamento: de su distrito más cercano al más lejano.`,
    en: `Straight line from the region's capital × ${formatShort(DEFAULT_SETTINGS.detour, 'en')}, by which a road is assumed to be longer. It is an interval where only the province or department of the place is known: from its nearest district to its farthest.`,
  },
};

/** A result of the model as a fact of ours, dated by the facts it was computed from. */
export function resultFact(result: Result, figure: Figure, unit: string, period: string): Fact {
  return modelFact(result, figure, unit, period, DERIVATION[result]);
}
