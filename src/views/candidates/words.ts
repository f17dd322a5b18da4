/** Scores, ranks and families in words. */
import type { Criterion } from '../../data/types';
import { formatFixed, formatPercent, formatShort, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { RampName } from '../../map/picture';
import type { Bounds } from '../../model/figure';
import { INDIFFERENCE, PREFERENCE } from '../../model/scorer';
import type { LensOf, RankMethod, ViewState, WeightKnowledge } from '../../state/view';
import type { RankedRegion } from '../analysis/criteria';
import { INTERVAL_LEVEL } from '../analysis/robustness';
import type { CriterionCard } from './reading';
import type { Standing } from './standing';

/** Scores are read in points of 100. */
export const POINTS = 100;

export type Family = Criterion['family'];

const FAMILY_NAMES: Readonly<Record<Family, () => string>> = {
  need: m.candidates_family_need,
  potential: m.candidates_family_potential,
  readiness: m.candidates_family_readiness,
  logistics: m.candidates_family_logistics,
};

export const criterionFamily = (family: Family): string => FAMILY_NAMES[family]();

/** The ramp whose meaning is nearest to the family's, for the parts of a score. */
export const FAMILY_RAMPS: Readonly<Record<Family, RampName>> = {
  need: 'gap',
  potential: 'exports',
  readiness: 'readiness',
  logistics: 'context',
};

/** "3 (2–7)"; "1" when nothing can displace it, or nothing says what could. */
export function rankWords({ rank, range }: Pick<Standing, 'rank' | 'range'>): string {
  if (!range || range[0] === range[1]) return String(rank);
  return m.candidates_rank_range({ rank, best: range[0], worst: range[1] });
}

/** "puesto 3, entre 2 y 7 en 90 % de los casos" */
export function rankSentence(
  { rank, range, by }: Omit<Standing, 'ubigeo' | 'first'>,
  language: Language,
): string {
  if (!range) return m.candidates_place_sure({ rank });
  const words = { rank, best: range[0], worst: range[1] };
  const level = formatPercent(INTERVAL_LEVEL * 100, language);
  if (by === 'draws') {
    return range[0] === range[1]
      ? m.candidates_place_drawn_sure({ rank: range[0], level })
      : m.candidates_place_drawn({ ...words, level });
  }
  return range[0] === range[1] ? m.candidates_place_sure({ rank }) : m.candidates_place(words);
}

/** "puesto 3, entre 2 y 7": in a list that says once how the bounds were made. */
export function briefPlace(standing: Standing | undefined): string {
  if (!standing) return '';
  const { rank, range } = standing;
  return range && range[0] !== range[1]
    ? m.candidates_place_brief({ rank, best: range[0], worst: range[1] })
    : m.candidates_place_sure({ rank });
}

/** "62 %"; "menos de 1 %", "más de 99 %" where the draws cannot say 0 or 1. */
export function probabilityWords(share: number, language: Language): string {
  const write = (percent: number) => formatPercent(percent, language);
  if (share < 0.005) return m.candidates_below({ share: write(1) });
  if (share > 0.995) return m.candidates_above({ share: write(99) });
  return write(Math.round(share * 100));
}

const METHOD_NAMES: Readonly<Record<RankMethod, () => string>> = {
  weighted_sum: m.candidates_method_sum,
  weighted_product: m.candidates_method_product,
  topsis: m.candidates_method_topsis,
  promethee: m.candidates_method_promethee,
  vikor: m.candidates_method_vikor,
};
export const methodLabel = (method: RankMethod): string => METHOD_NAMES[method]();

/** For the head of a narrow column. */
const METHOD_SHORT: Readonly<Record<RankMethod, () => string>> = {
  ...METHOD_NAMES,
  weighted_sum: m.candidates_method_short_sum,
  weighted_product: m.candidates_method_short_product,
  promethee: m.candidates_method_short_promethee,
};
export const methodShort = (method: RankMethod): string => METHOD_SHORT[method]();

const KNOWLEDGE_NAMES: Readonly<Record<WeightKnowledge, () => string>> = {
  stated: m.candidates_knowledge_stated,
  within: m.candidates_knowledge_within,
  around: m.candidates_knowledge_around,
  order: m.candidates_knowledge_order,
  any: m.candidates_knowledge_any,
};
export const knowledgeLabel = (knowledge: WeightKnowledge): string => KNOWLEDGE_NAMES[knowledge]();

/** "pesos con una holgura de 50 %" */
export function knowledgeWords({
  weightKnowledge,
  weightMargin,
  language,
}: Pick<ViewState, 'weightKnowledge' | 'weightMargin' | 'language'>): string {
  const margin = formatPercent(weightMargin, language);
  return {
    stated: m.candidates_knowledge_words_stated,
    within: () => m.candidates_knowledge_words_within({ margin }),
    around: () => m.candidates_knowledge_words_around({ margin }),
    order: m.candidates_knowledge_words_order,
    any: m.candidates_knowledge_words_any,
  }[weightKnowledge]();
}

const KNOWLEDGE_HINTS: Readonly<Record<WeightKnowledge, () => string>> = {
  stated: m.candidates_knowledge_hint_stated,
  within: m.candidates_knowledge_hint_within,
  around: m.candidates_knowledge_hint_around,
  order: m.candidates_knowledge_hint_order,
  any: m.candidates_knowledge_hint_any,
};
/** What is drawn, in a sentence. */
export const knowledgeHint = (knowledge: WeightKnowledge): string => KNOWLEDGE_HINTS[knowledge]();

const METHOD_HINTS: Readonly<Record<RankMethod, (language: Language) => string>> = {
  weighted_sum: () => m.candidates_method_hint_sum(),
  weighted_product: () => m.candidates_method_hint_product(),
  topsis: () => m.candidates_method_hint_topsis(),
  promethee: (language) =>
    m.candidates_method_hint_promethee({
      none: formatPercent(100 * INDIFFERENCE, language),
      full: formatPercent(100 * PREFERENCE, language),
    }),
  vikor: () => m.candidates_method_hint_vikor(),
};
/** What the method does, in a sentence. */
export const methodHint = (method: RankMethod, language: Language): string =>
  METHOD_HINTS[method](language);

const LENS_NAMES: Readonly<Record<LensOf<'candidates'>, () => string>> = {
  order: m.candidates_lens_order,
  criteria: m.candidates_lens_criteria,
  robustness: m.candidates_lens_robustness,
  pair: m.candidates_lens_pair,
  backtest: m.candidates_lens_backtest,
};
export const lensLabel = (lens: LensOf<'candidates'>): string => LENS_NAMES[lens]();

/** "52 de 100 (40–60)"; without a range where the method gives none. */
export function scoreWords(
  { nominal, score }: Pick<RankedRegion, 'nominal' | 'score'>,
  language: Language,
): string {
  const points = pointsOf(nominal, language);
  return score
    ? m.candidates_score({ score: points, range: rangeOf(score, language) })
    : m.candidates_score_alone({ score: points });
}

/** A score in [0, 1] as points of 100. */
export const pointsOf = (score: number, language: Language): string =>
  formatFixed(score * POINTS, 0, language);

/** "51–71" */
export function rangeOf([floor, ceiling]: Bounds, language: Language): string {
  const [low, high] = [pointsOf(floor, language), pointsOf(ceiling, language)];
  return low === high ? low : `${low}–${high}`;
}

/** A normalised value in [0, 1] or its interval, two decimals. */
export function unitRange([floor, ceiling]: Bounds, language: Language): string {
  const write = (value: number) => formatFixed(value, 2, language);
  return floor === ceiling ? write(floor) : `${write(floor)}–${write(ceiling)}`;
}

/** "20 %" */
export const shareWords = (share: number, language: Language): string =>
  `${formatShort(Math.round(share * 10) / 10, language)}\u00a0%`;

/** The normalisation with its numbers: "(x − 3,2) / (61 − 3,2)"; empty where nothing is known. */
export function formulaWords(
  { sense }: Pick<Criterion, 'sense'>,
  { worst, best }: Pick<CriterionCard, 'worst' | 'best'>,
  language: Language,
): string {
  if (worst === null || best === null || worst === best) return '';
  const [low, high] = [Math.min(worst, best), Math.max(worst, best)].map((x) =>
    formatShort(x, language),
  ) as [string, string];
  return sense === 'benefit'
    ? `s = (x − ${low}) / (${high} − ${low})`
    : `s = (${high} − x) / (${high} − ${low})`;
}

/** What a larger figure does to the score. */
export const senseWords = ({ sense }: Pick<Criterion, 'sense'>): string =>
  sense === 'benefit' ? m.candidates_sense_benefit() : m.candidates_sense_cost();
