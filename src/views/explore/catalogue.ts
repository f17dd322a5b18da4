/** The indicators as a reader looks for them: by family, then by name. */
import type { Indicator, IndicatorFamily } from '../../data/types';
import type { Language } from '../../i18n/format';

const FAMILY_ORDER: readonly IndicatorFamily[] = [
  'exports',
  'agriculture',
  'need',
  'institutions',
  'infrastructure',
  'logistics',
  'services',
  'economy',
  'population',
];

export interface FamilyGroup {
  readonly family: IndicatorFamily;
  readonly indicators: readonly Indicator[];
}

/** Families in reading order; a family without indicators is left out. */
export function byFamily(indicators: readonly Indicator[], language: Language): FamilyGroup[] {
  const { compare } = new Intl.Collator(language);
  return FAMILY_ORDER.map((family) => ({
    family,
    indicators: indicators
      .filter((one) => one.family === family)
      .sort((a, b) => compare(a.label[language], b.label[language])),
  })).filter((group) => group.indicators.length > 0);
}
