/** Scores, ranks and families in words. */
import type { Criterion } from '../../data/types';
import { formatFixed, formatShort, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { RampName } from '../../map/picture';
import type { Bounds } from '../../model/figure';

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

/** "3 (2–7)", "1" when nothing can displace it. */
export function rankWords(rank: number, [best, worst]: readonly [number, number]): string {
  return best === worst ? String(rank) : m.candidates_rank_range({ rank, best, worst });
}

/** "puesto 3 (entre 2 y 7)" */
export function rankSentence(rank: number, [best, worst]: readonly [number, number]): string {
  return best === worst
    ? m.candidates_place_sure({ rank })
    : m.candidates_place({ rank, best, worst });
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

/** What a larger figure does to the score. */
export const senseWords = ({ sense }: Pick<Criterion, 'sense'>): string =>
  sense === 'benefit' ? m.candidates_sense_benefit() : m.candidates_sense_cost();
