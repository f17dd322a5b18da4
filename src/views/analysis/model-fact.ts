import type { Bilingual, Confidence, Fact } from '../../model/fact';
import type { Figure } from '../../model/figure';

/** Id of our own entry in the table of sources. */
const OWN_SOURCE = 'ruta-territorial';

/** A result of the model as a fact of ours, dated by the facts it was computed from. */
export function modelFact(
  result: string,
  figure: Figure,
  unit: string,
  period: string,
  derived: Bilingual,
  confidence: Confidence = 'low',
): Fact {
  return {
    figure,
    unit,
    period,
    provenance: { ref: `model:${result}`, source: OWN_SOURCE, confidence, derived, note: null },
  };
}
