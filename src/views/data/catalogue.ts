/** The list of indicators as a reader searches it, and the sources behind one of them. */
import type {
  Catalogue,
  Indicator,
  IndicatorFamily,
  IndicatorTable,
  Source,
} from '../../data/types';
import type { Language } from '../../i18n/format';

export interface IndicatorFilter {
  readonly text: string;
  /** Null: every family. */
  readonly family: IndicatorFamily | null;
}

/** Letters alone: a search should find "poblacion" in "Población". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Indicators that hold every word of the search in name, definition or publisher. */
export function filterIndicators(
  indicators: readonly Indicator[],
  { text, family }: IndicatorFilter,
  language: Language,
): Indicator[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return indicators.filter((one) => {
    if (family !== null && one.family !== family) return false;
    const hay = plain(
      [one.label[language], one.definition[language], one.officialSource ?? '', one.id].join(' '),
    );
    return words.every((word) => hay.includes(word));
  });
}

export interface SourceUse {
  readonly id: string;
  /** Undefined when the catalogue does not hold it. */
  readonly source: Source | undefined;
  readonly figures: number;
}

/** The sources of an indicator's figures in every period, the most used first. */
export function sourcesOf(
  indicator: Indicator,
  table: IndicatorTable,
  catalogue: Catalogue,
): SourceUse[] {
  const uses = new Map<string, number>();
  for (const series of table.get(indicator.id)?.values() ?? []) {
    for (const { provenance } of series.facts) {
      if (provenance) uses.set(provenance.source, (uses.get(provenance.source) ?? 0) + 1);
    }
  }
  return [...uses]
    .map(([id, figures]) => ({ id, source: catalogue.sources.get(id), figures }))
    .sort((a, b) => b.figures - a.figures || (a.id < b.id ? -1 : 1));
}
