import type { Figure } from './figure';

export type Confidence = 'high' | 'medium' | 'low';

/** Texts that the facts carry in both languages. */
export interface Bilingual {
  readonly es: string;
  readonly en: string;
}

/** Where a fact comes from: the line in `data/`, its source and how far it may be trusted. */
export interface Provenance {
  /** "table:line", the line number as an editor shows it (the header is line 1). */
  readonly ref: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Set when we computed the figure: what was done, in both languages. */
  readonly derived: Bilingual | null;
  readonly note: string | null;
}

/** A figure with everything a reader needs to judge it. */
export interface Fact {
  readonly figure: Figure;
  readonly unit: string;
  /** A year, a part-year ("2024 jan-sep") or a span ("2022-2024"). */
  readonly period: string;
  /** Null only for an absence that no row states: nobody looked, or nothing was found. */
  readonly provenance: Provenance | null;
}
