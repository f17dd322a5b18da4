/**
 * What a group of regions has, from what its regions have, by stated rules: amounts and shares of
 * the national total are summed; rates are averaged by their denominator where the data holds it;
 * firms counted within each region are never added; the rest is not shown. A group of one region is
 * that region.
 */
import type { Core, Indicator, IndicatorTable, Series } from '../../data/types';
import { formatList, type Language } from '../../i18n/format';
import { formatQuantity } from '../../i18n/units';
import type { Bilingual, Confidence, Fact } from '../../model/fact';
import { absent, bounds, fromBounds, interval, sum, type Figure } from '../../model/figure';
import { meanByWeight } from '../../model/weighted-mean';
import { modelFact } from '../analysis/model-fact';
import type { Unit } from './units';

export type Rule =
  | { readonly kind: 'sum' }
  /** Averaged by one of these amounts, whichever is of the nearest year. */
  | { readonly kind: 'mean'; readonly by: readonly string[] }
  /** Counted within each region; the same one may count in several. */
  | { readonly kind: 'distinct' }
  | { readonly kind: 'none'; readonly why: Bilingual };

const POPULATION = ['population_projection', 'population_census'];

/** Rates whose denominator the data holds. */
const DENOMINATORS: Readonly<Record<string, readonly string[]>> = {
  poverty_rate: POPULATION,
  rural_population_share: ['population_projection'],
  rural_population_share_census: ['population_census'],
  popweighted_dist_nearest_export_port_km: ['population_census'],
  gdp_real_per_capita: ['population_projection'],
  population_density: ['area_km2'],
};

const DISTINCT: ReadonlySet<string> = new Set(['exporters', 'packing_firms']);
const NATIONAL_SHARES: ReadonlySet<string> = new Set([
  '% of national',
  '% of national agro-exports',
]);

const NO_DENOMINATOR: Bilingual = {
  es: 'una tasa o un índice no se suma, y los datos no traen su denominador',
  en: 'a rate or an index is not added, and the data does not hold its denominator',
};

/** How an indicator of several regions becomes one. */
export function ruleOf({ id, nature, unit }: Pick<Indicator, 'id' | 'nature' | 'unit'>): Rule {
  if (DISTINCT.has(id)) return { kind: 'distinct' };
  const by = DENOMINATORS[id];
  if (by) return { kind: 'mean', by };
  return nature === 'amount' || NATIONAL_SHARES.has(unit)
    ? { kind: 'sum' }
    : { kind: 'none', why: NO_DENOMINATOR };
}

/** Percentages are at most everything. What else is not known has no stated ceiling. */
const WHOLE = 100;

/**
 * One figure from those of the members. In a sum an unknown member leaves the ceiling open; in a
 * mean it may be any percentage, and where the unit is none the mean is not known. What does not
 * apply is no part of either. `weights` are of the members, in their order; they matter to a mean
 * alone. Throws `ModelError` on no members, negative amounts or weights that sum to zero.
 */
export function combine(
  kind: Exclude<Rule['kind'], 'none'>,
  figures: readonly Figure[],
  weights: readonly Figure[],
  unit: string,
): Figure {
  if (kind === 'sum') return sum(figures);
  const members = figures
    .map((figure, i) => ({ figure, weight: weights[i] ?? absent('not_found') }))
    .filter(({ figure }) => figure.kind !== 'absent' || figure.absence !== 'not_applicable');
  const known = members.filter(({ figure }) => figure.kind !== 'absent');
  if (members.length === 0) return absent('not_applicable');
  if (known.length === 0) return absent('not_found');
  if (kind === 'distinct') {
    return interval(Math.max(...known.map(({ figure }) => bounds(figure, [0, 0])[0])), Infinity);
  }
  const fallback = unit === '%' ? ([0, WHOLE] as const) : null;
  if (members.some(({ weight }) => weight.kind !== 'value')) return absent('not_found');
  const ranges = members.map(({ figure }) => bounds(figure, fallback ?? [-Infinity, Infinity]));
  if (!ranges.every((range) => range.every(Number.isFinite))) return absent('not_found');
  return fromBounds(
    meanByWeight(
      ranges,
      members.map(({ weight }) => bounds(weight, [0, 0])[0]),
    ),
  );
}

/** The year in a period, the last where it has several. */
const yearOf = (period: string): number => Number(/(\d{4})(?!.*\d{4})/.exec(period)?.[1] ?? 0);

/** Of several amounts that may weigh, the series of the nearest year; the first named among equals. */
export function weightSeries(
  indicators: IndicatorTable,
  ids: readonly string[],
  period: string,
): Series | null {
  const far = (series: Series) => Math.abs(yearOf(series.period) - yearOf(period));
  return ids
    .flatMap((id) => [...(indicators.get(id)?.values() ?? [])])
    .reduce<Series | null>(
      (best, one) => (best === null || far(one) < far(best) ? one : best),
      null,
    );
}

const TRUST: readonly Confidence[] = ['low', 'medium', 'high'];

/** The lowest of several. */
export function leastConfidence(facts: readonly Fact[]): Confidence {
  return (
    TRUST.find((level) => facts.some(({ provenance }) => provenance?.confidence === level)) ?? 'low'
  );
}

/** A fact of a group, of ours, that names the facts of its members by their lines. */
export function groupFact(
  result: string,
  figure: Figure,
  members: readonly { readonly name: string; readonly fact: Fact }[],
  derived: Bilingual,
): Fact {
  const [first] = members;
  const fact = modelFact(
    result,
    figure,
    first?.fact.unit ?? '',
    first?.fact.period ?? '',
    derived,
    leastConfidence(members.map(({ fact: own }) => own)),
  );
  const lines = members.flatMap(({ name, fact: own }) =>
    own.provenance ? [`${name}: ${own.provenance.ref}`] : [],
  );
  const { provenance } = fact;
  return provenance && lines.length > 0
    ? { ...fact, provenance: { ...provenance, note: lines.join('; ') } }
    : fact;
}

/** An indicator in one period for a unit: the region's own fact, or its group's by the rule. */
export function unitFact(
  { core, indicators }: { readonly core: Core; readonly indicators: IndicatorTable },
  indicator: Indicator,
  period: string,
  unit: Unit,
): Fact {
  const row = new Map(core.regions.map(({ ubigeo, name }, i) => [ubigeo, { i, name }]));
  const factsOf = (series: Series | null | undefined): readonly Fact[] =>
    unit.members.map(
      (ubigeo): Fact =>
        series?.facts[row.get(ubigeo)?.i ?? -1] ?? {
          figure: absent('not_found'),
          unit: indicator.unit,
          period,
          provenance: null,
        },
    );
  const facts = factsOf(indicators.get(indicator.id)?.get(period));
  const [only] = facts;
  if (only && facts.length === 1) return only;
  const members = facts.map((fact, i) => ({
    name: row.get(unit.members[i] ?? '')?.name ?? '',
    fact,
  }));
  const rule = ruleOf(indicator);
  if (rule.kind === 'none') {
    return groupFact('group', absent('not_applicable'), members, {
      es: `No se agrega: ${rule.why.es}.`,
      en: `Not aggregated: ${rule.why.en}.`,
    });
  }
  const weight = rule.kind === 'mean' ? weightSeries(indicators, rule.by, period) : null;
  const figure = combine(
    rule.kind,
    facts.map((fact) => fact.figure),
    factsOf(weight).map((fact) => fact.figure),
    indicator.unit,
  );
  const weighedBy = core.indicators.find(({ id }) => id === weight?.indicator);
  return groupFact('group', figure, members, {
    es: derivation(rule, members, weighedBy, weight?.period ?? '', 'es'),
    en: derivation(rule, members, weighedBy, weight?.period ?? '', 'en'),
  });
}

function derivation(
  rule: Exclude<Rule, { kind: 'none' }>,
  members: readonly { readonly name: string; readonly fact: Fact }[],
  weight: Indicator | undefined,
  weightPeriod: string,
  language: Language,
): string {
  const es = language === 'es';
  const names = (all: typeof members) =>
    formatList(
      all.map(({ name }) => name),
      language,
    );
  const unknown = members.filter(
    ({ fact: { figure } }) => figure.kind === 'absent' && figure.absence !== 'not_applicable',
  );
  const gap =
    unknown.length === 0
      ? ''
      : es
        ? ` Sin cifra de ${names(unknown)}.`
        : ` No figure for ${names(unknown)}.`;
  const own = members.filter(({ fact }) => fact.figure.kind !== 'absent');
  switch (rule.kind) {
    case 'sum':
      return (es ? `Suma de ${names(own)}.` : `Sum of ${names(own)}.`) + gap;
    case 'mean': {
      const by = `${weight?.label[language] ?? ''} (${weightPeriod})`;
      return (
        (es
          ? `Media de ${names(own)}, ponderada por: ${by}.`
          : `Mean of ${names(own)}, weighted by: ${by}.`) + gap
      );
    }
    case 'distinct': {
      const each = own.map(
        ({ name, fact }) => `${name}, ${formatQuantity(fact.figure, fact.unit, language)}`,
      );
      return (
        (es
          ? `Piso: la mayor cifra de sus regiones (${each.join('; ')}). Una misma empresa puede contar en varias: nunca se suman.`
          : `A floor: the largest figure of its regions (${each.join('; ')}). The same firm may count in several: they are never added.`) +
        gap
      );
    }
  }
}
