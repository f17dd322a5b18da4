/** Scattered facts on where a chain lives, with the two ends of a range joined into one interval. */
import type { ChainTerritory, Chains } from '../../data/types';
import type { Fact } from '../../model/fact';
import { interval, value } from '../../model/figure';

export interface TerritoryFact {
  readonly ubigeo: string;
  readonly place: string | null;
  readonly metric: string;
  readonly fact: Fact;
}

const END = /_(min|max)$/;

function factOf(row: ChainTerritory, figure: Fact['figure']): TerritoryFact {
  return {
    ubigeo: row.ubigeo,
    place: row.place,
    metric: row.metric.replace(END, ''),
    fact: { figure, unit: row.unit, period: row.period, provenance: row.provenance },
  };
}

/** Whether two rows are the ends of the range that one source gives. */
const sameRange = (a: ChainTerritory, b: ChainTerritory): boolean =>
  a.metric.replace(END, '') === b.metric.replace(END, '') &&
  a.ubigeo === b.ubigeo &&
  a.place === b.place &&
  a.period === b.period &&
  a.provenance.source === b.provenance.source;

/** The facts of a chain; an end without its other half stays an open interval. */
export function territoryOfChain(chains: Chains, chain: string): readonly TerritoryFact[] {
  const rows = chains.territory.filter((row) => row.chain === chain);
  return rows.flatMap((row): TerritoryFact[] => {
    const end = END.exec(row.metric)?.[1];
    if (end === undefined) return [factOf(row, value(row.value))];
    const other = rows.find(
      (one) => one !== row && END.test(one.metric) && sameRange(one, row),
    )?.value;
    // The floor stands for both.
    if (end === 'max') {
      return other === undefined ? [factOf(row, interval(-Infinity, row.value))] : [];
    }
    return [factOf(row, interval(row.value, other ?? Infinity))];
  });
}
