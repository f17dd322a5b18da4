import type { Bilingual, Fact, Provenance } from '../../model/fact';
import type { Absence, Figure } from '../../model/figure';
import type { Row } from '../package';

/** Said of a row that is marked as ours and does not say how it was made. */
export const OWN_ARITHMETIC: Bilingual = {
  es: 'Aritmética propia sobre las cifras de la fuente.',
  en: 'Our own arithmetic on the figures of the source.',
};

/** Where a row comes from. `derived` says how a figure of ours was made; a row marked so says it by itself. */
export function provenanceOf(row: Row, derived: Bilingual | null = null): Provenance {
  const marked = row.has('derived') && row.flag('derived');
  return {
    ref: row.ref,
    source: row.need('source_id'),
    confidence: row.confidence,
    derived: derived ?? (marked ? OWN_ARITHMETIC : null),
    note: row.has('note') ? row.text('note') : null,
  };
}

export const absent = (absence: Absence): Figure => ({ kind: 'absent', absence });

export function valueFact(
  row: Row,
  column: string,
  period: string,
  unit: string,
  derived: Bilingual | null = null,
): Fact {
  const value = row.number(column);
  return {
    figure: value === null ? absent('not_found') : { kind: 'value', value },
    unit,
    period,
    provenance: provenanceOf(row, derived),
  };
}

/** "a; b;c" as a list of names. */
export function splitNames(text: string | null): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
