/** What stands behind the numbers that enter a step. */
import type { Services } from '../../../data/types';
import type { Fact } from '../../../model/fact';
import { absent, value } from '../../../model/figure';
import { modelFact } from '../../analysis/model-fact';
import type { Completeness, PromisePart } from '../../analysis/types';
import { EVIDENCE } from '../method/evidence';

/** The evidence on one basis: the list that says it outright, else how it was reckoned. */
export function evidenceFact({ basis, evidence, listings }: PromisePart, dataDate: string): Fact {
  const [strongest] = listings.toSorted((a, b) => b.strength - a.strength);
  if (strongest && evidence.kind === 'value') {
    const { year, provenance } = strongest;
    return { figure: evidence, unit: 'share', period: year ?? '', provenance };
  }
  const words = EVIDENCE[basis];
  return modelFact('promise', evidence, 'share', dataDate, {
    es: words({}, { locale: 'es' }),
    en: words({}, { locale: 'en' }),
  });
}

/** How many places an institution is known to have, and who says so. */
export function knownFact(
  { id, known }: Completeness['institutions'][number],
  { institutions }: Services,
): Fact {
  return {
    figure: known === null ? absent('not_found') : value(known),
    unit: 'count',
    period: '',
    provenance: institutions.find((one) => one.id === id)?.knownProvenance ?? null,
  };
}
