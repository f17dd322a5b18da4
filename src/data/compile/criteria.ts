import { rowsOf, type DataPackage, type Row } from '../package';
import type { Criteria, Criterion } from '../types';
import { CRITERION_FAMILIES, MODEL_RESULTS, SENSES } from '../wire/criteria';

const both = (row: Row, column: string) => ({
  es: row.need(`${column}_es`),
  en: row.need(`${column}_en`),
});

function origin(row: Row): Criterion['from'] {
  return row.word('from_kind', ['indicator', 'model'] as const) === 'model'
    ? { model: row.word('from_id', MODEL_RESULTS) }
    : { indicator: row.need('from_id'), period: row.need('period') };
}

export function compileCriteria(data: DataPackage): Criteria {
  const weights = rowsOf(data, 'preset_weights');
  return {
    criteria: rowsOf(data, 'criteria').map((row) => ({
      id: row.need('criterion_id'),
      family: row.word('family', CRITERION_FAMILIES),
      label: both(row, 'label'),
      definition: both(row, 'definition'),
      from: origin(row),
      sense: row.word('sense', SENSES),
      exclusive: row.text('exclusive'),
    })),
    presets: rowsOf(data, 'presets').map((row) => ({
      id: row.need('preset_id'),
      label: both(row, 'label'),
      rationale: both(row, 'rationale'),
      weights: Object.fromEntries(
        weights
          .filter((weight) => weight.need('preset_id') === row.need('preset_id'))
          .map((weight) => [weight.need('criterion_id'), weight.needNumber('weight')]),
      ),
    })),
  };
}
