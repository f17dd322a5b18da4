import * as v from 'valibot';
import type { Series } from '../types';
import { decodeFacts, encodeFacts, factsSchema, type PackedFacts } from './facts';
import type { Lexicon, LexiconWriter } from './provenance';

export const seriesSchema = v.object({
  indicator: v.string(),
  period: v.string(),
  facts: factsSchema,
});

export interface PackedSeries {
  readonly indicator: string;
  readonly period: string;
  readonly facts: PackedFacts;
}

export function encodeSeries(series: Series, words: LexiconWriter): PackedSeries {
  return { ...series, facts: encodeFacts(series.facts, words) };
}

export function decodeSeries(packed: PackedSeries, lexicon: Lexicon): Series {
  return { ...packed, facts: decodeFacts(packed.facts, lexicon) };
}
