import type { Fact } from '../../model/fact';
import { rowsOf, type DataPackage } from '../package';
import type { Programme } from '../types';
import { provenanceOf, valueFact } from './rows';

const DATE_KINDS = ['launch', 'seen_by'] as const;

/** Names of the indicators of the programme, as `programme_indicators` writes them. */
const REGIONS_REACHED = 'Regiones con RPE';
const WEIGHT_CLAIM = /^Peso de .+ en las agroexportaciones nacionales$/;

export function compileProgramme(data: DataPackage): Programme {
  const reached = rowsOf(data, 'programme_indicators')
    .filter((row) => row.need('indicator_es') === REGIONS_REACHED)
    .sort((a, b) => a.needNumber('year') - b.needNumber('year'))
    .at(-1);
  if (!reached) throw new Error(`programme_indicators.csv has no row "${REGIONS_REACHED}"`);
  return {
    entries: rowsOf(data, 'programme_expansion').map((row) => ({
      ubigeo: row.need('ubigeo'),
      date: row.need('entry_date'),
      dateKind: row.word('date_kind', DATE_KINDS),
      chains: row.text('chains_es'),
      provenance: provenanceOf(row),
    })),
    reported: valueFact(reached, 'value', reached.need('year'), reached.need('unit')),
  };
}

/** Regions with which the programme was launched. */
export function pilotRegions(programme: Programme): readonly string[] {
  const launched = programme.entries.filter((entry) => entry.dateKind === 'launch');
  return [...new Set(launched.map((entry) => entry.ubigeo))].sort();
}

/** What was said at the launch of the pilot regions' weight in national agro-exports. */
export function pilotClaims(data: DataPackage): Readonly<Record<string, Fact>> {
  return Object.fromEntries(
    rowsOf(data, 'programme_indicators')
      .filter((row) => WEIGHT_CLAIM.test(row.need('indicator_es')))
      .map((row) => [
        row.need('territory_id'),
        valueFact(row, 'value', row.need('year'), row.need('unit')),
      ]),
  );
}
