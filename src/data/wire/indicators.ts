import * as v from 'valibot';
import type { IndicatorTable, Series } from '../types';
import { partCodec } from './part';
import { decodeSeries, encodeSeries, seriesSchema, type PackedSeries } from './series';

interface PackedIndicators {
  readonly series: readonly PackedSeries[];
}

export function indexSeries(series: readonly Series[]): IndicatorTable {
  const table = new Map<string, Map<string, Series>>();
  for (const one of series) {
    const periods = table.get(one.indicator) ?? new Map<string, Series>();
    table.set(one.indicator, periods.set(one.period, one));
  }
  return table;
}

export const indicatorsCodec = partCodec<PackedIndicators, IndicatorTable>(
  v.object({ series: v.array(seriesSchema) }),
  (table, words) => ({
    series: [...table.values()]
      .flatMap((periods) => [...periods.values()])
      .map((series) => encodeSeries(series, words)),
  }),
  ({ series }, lexicon) => indexSeries(series.map((packed) => decodeSeries(packed, lexicon))),
);
