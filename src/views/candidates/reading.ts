/** A region's score taken apart: Σ weight × normalised value, criterion by criterion. */
import type { ValueCurveProps } from '../../charts/types';
import type { Criterion } from '../../data/types';
import type { Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { formatQuantity } from '../../i18n/units';
import type { Fact } from '../../model/fact';
import { knownRange } from '../../model/normalise';
import type { Bounds } from '../../model/figure';
import type { CriteriaMatrix } from '../analysis/criteria';
import type { Ranking } from './ranking';
import { sharesOf } from './weights';

export type PartState = 'known' | 'interval' | 'missing';

export interface ScorePart {
  readonly criterion: Criterion;
  readonly fact: Fact;
  /** Min–max score, 0–1, 1 the best. */
  readonly normalised: Bounds;
  /** Percent of all weight. */
  readonly share: number;
  /** Share × the middle of the normalised value; the parts add up to the nominal score. 0–1. */
  readonly contribution: number;
  readonly bounds: Bounds;
  readonly state: PartState;
}

/** The criteria that are on, in their order; empty when there is no ranking. */
export function partsOf(ranking: Ranking, ubigeo: string): readonly ScorePart[] {
  const { matrix, weights, byRegion } = ranking;
  const own = byRegion.get(ubigeo);
  const i = matrix.regions.indexOf(ubigeo);
  if (!own || i < 0) return [];
  const shares = sharesOf(weights);
  return matrix.criteria.flatMap((criterion, j): ScorePart[] => {
    const share = shares[criterion.id] ?? 0;
    const fact = matrix.facts[i]?.[j];
    const contribution = own.contributions[j];
    if (share === 0 || !fact || !contribution) return [];
    return [
      {
        criterion,
        fact,
        normalised: normalisedOf(matrix, i, j),
        share,
        contribution: contribution.nominal,
        bounds: contribution.bounds,
        state: own.missing.includes(criterion.id)
          ? 'missing'
          : own.intervals.includes(criterion.id)
            ? 'interval'
            : 'known',
      },
    ];
  });
}

function normalisedOf({ scores }: CriteriaMatrix, i: number, j: number): Bounds {
  const k = i * scores.criteria + j;
  return [scores.floor[k] ?? 0, scores.ceiling[k] ?? 1];
}

/** How a criterion is read over all regions. */
export interface CriterionCard {
  /** Figures that score 0 and 1; null when no figure is known. */
  readonly worst: number | null;
  readonly best: number | null;
  readonly unit: string;
  readonly period: string;
  /** Regions without a figure: their score is the whole range 0–1. */
  readonly missing: readonly string[];
  /** Regions to which it does not apply: they have no place while it is on. */
  readonly inapplicable: readonly string[];
  readonly intervals: number;
  readonly known: number;
  /** Where its figures come from: the provenance of the first that has one. */
  readonly source: Fact | null;
}

export function cardOf(matrix: CriteriaMatrix, criterion: Criterion): CriterionCard {
  const j = matrix.criteria.findIndex(({ id }) => id === criterion.id);
  const facts = matrix.facts.flatMap((row) => row[j] ?? []);
  const range = knownRange(facts.map(({ figure }) => figure));
  const [low, high] = range ?? [null, null];
  const present = facts.filter(({ figure }) => figure.kind !== 'absent');
  return {
    worst: criterion.sense === 'benefit' ? low : high,
    best: criterion.sense === 'benefit' ? high : low,
    unit: present[0]?.unit ?? '',
    period: present[0]?.period ?? '',
    missing: matrix.regions.filter((_, i) => isMissing(facts[i])),
    inapplicable: matrix.regions.filter(
      (_, i) => facts[i]?.figure.kind === 'absent' && !isMissing(facts[i]),
    ),
    intervals: present.filter(({ figure }) => figure.kind === 'interval').length,
    known: present.length,
    source: present.find(({ provenance }) => provenance !== null) ?? null,
  };
}

const isMissing = (fact: Fact | undefined): boolean =>
  fact?.figure.kind === 'absent' && fact.figure.absence !== 'not_applicable';

/** The value function of a criterion, straight from worst to best, with the regions on it. Null: nothing is known. */
export function curveOf(
  { facts, regions }: CriteriaMatrix,
  criterion: Criterion,
  column: number,
  { worst, best, unit }: CriterionCard,
  names: ReadonlyMap<string, string>,
  language: Language,
): Omit<ValueCurveProps, 'language'> | null {
  if (worst === null || best === null || worst === best) return null;
  const ends = [
    { x: worst, value: 0 },
    { x: best, value: 1 },
  ];
  return {
    name: m.candidates_curve_name({ criterion: criterion.label[language] }),
    points: worst < best ? ends : ends.toReversed(),
    marks: regions.flatMap((ubigeo, i) => {
      const fact = facts[i]?.[column];
      if (!fact || (fact.figure.kind === 'absent' && !isMissing(fact))) return [];
      return [
        {
          id: ubigeo,
          name: names.get(ubigeo) ?? ubigeo,
          x: fact.figure,
          label: formatQuantity(fact.figure, fact.unit, language),
        },
      ];
    }),
    format: (x) => formatQuantity({ kind: 'value', value: x }, unit, language),
  };
}
