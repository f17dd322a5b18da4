/** Facts as columns: a value is a number, an interval a pair (null: that side is open), an absence a letter. */
import * as v from 'valibot';
import type { Fact } from '../../model/fact';
import type { Absence, Figure } from '../../model/figure';
import { cellAt, columnsSchema, packColumn, type Column } from './columns';
import {
  decodeProvenance,
  encodeProvenance,
  provenanceSchema,
  type Lexicon,
  type LexiconWriter,
  type PackedProvenance,
} from './provenance';

const ABSENCE_OF = { f: 'not_found', a: 'not_applicable', p: 'not_published' } as const;
const LETTER_OF: Readonly<Record<Absence, keyof typeof ABSENCE_OF>> = {
  not_found: 'f',
  not_applicable: 'a',
  not_published: 'p',
};

const packedFigure = v.union([
  v.number(),
  v.tuple([v.nullable(v.number()), v.nullable(v.number())]),
  v.picklist(['f', 'a', 'p']),
]);
type PackedFigure = v.InferOutput<typeof packedFigure>;

export const factsSchema = v.object({
  cells: columnsSchema<{ figure: PackedFigure; unit: string; period: string }>({
    figure: packedFigure,
    unit: v.string(),
    period: v.string(),
  }),
  provenance: provenanceSchema,
});

export interface PackedFacts {
  readonly cells: {
    readonly n: number;
    readonly figure: Column<PackedFigure>;
    readonly unit: Column<string>;
    readonly period: Column<string>;
  };
  readonly provenance: PackedProvenance;
}

function packFigure(figure: Figure): PackedFigure {
  switch (figure.kind) {
    case 'value':
      return figure.value;
    case 'interval':
      return [
        figure.floor === -Infinity ? null : figure.floor,
        figure.ceiling === Infinity ? null : figure.ceiling,
      ];
    case 'absent':
      return LETTER_OF[figure.absence];
  }
}

function unpackFigure(packed: PackedFigure): Figure {
  if (typeof packed === 'number') return { kind: 'value', value: packed };
  if (typeof packed === 'string') return { kind: 'absent', absence: ABSENCE_OF[packed] };
  const [floor, ceiling] = packed;
  return { kind: 'interval', floor: floor ?? -Infinity, ceiling: ceiling ?? Infinity };
}

export function encodeFacts(facts: readonly Fact[], words: LexiconWriter): PackedFacts {
  return {
    cells: {
      n: facts.length,
      figure: packColumn(facts.map((fact) => packFigure(fact.figure))),
      unit: packColumn(facts.map((fact) => fact.unit)),
      period: packColumn(facts.map((fact) => fact.period)),
    },
    provenance: encodeProvenance(
      facts.map((fact) => fact.provenance),
      words,
    ),
  };
}

export function decodeFacts({ cells, provenance }: PackedFacts, lexicon: Lexicon): Fact[] {
  return Array.from({ length: cells.n }, (_, i) => ({
    figure: unpackFigure(cellAt(cells.figure, i)),
    unit: cellAt(cells.unit, i),
    period: cellAt(cells.period, i),
    provenance: decodeProvenance(provenance, i, lexicon),
  }));
}
