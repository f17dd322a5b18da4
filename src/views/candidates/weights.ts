/**
 * Weights as the reader sees and sets them: a preset and what differs from it, or an order of the
 * criteria. The link carries only the differences; 0 switches a criterion off.
 */
import type { Criteria, Preset } from '../../data/types';
import { rankOrderCentroid } from '../../model/weighting';
import { judge, weightsByFamily } from './judgements';
import type { ViewState } from '../../state/view';

export type Weights = Readonly<Record<string, number>>;
/** What the view says of the weights. */
export type Chosen = Pick<ViewState, 'preset' | 'weights' | 'priority' | 'judgements'>;

/** How the weights are set. */
export type Weighting = 'sliders' | 'order' | 'pairs';

export function weightingOf({ priority, judgements }: Chosen): Weighting {
  if (priority.length > 0) return 'order';
  return judgements.length > 0 ? 'pairs' : 'sliders';
}

/** Weight that a criterion gets when it is switched on and its preset gives none. */
export const FIRST_WEIGHT = 10;
export const MAX_WEIGHT = 100;

/** The preset that the view names; the first one when the name is unknown. */
export function presetOf(criteria: Criteria, chosen: Chosen): Preset {
  const preset =
    criteria.presets.find(({ id }) => id === chosen.preset) ??
    criteria.presets.find(({ id }) => id === 'balanced') ??
    criteria.presets[0];
  if (!preset) throw new Error('The criteria hold no preset.');
  return preset;
}

/**
 * The weight of every criterion, 0–100, in the order of the criteria; 0 is off. Of an exclusive
 * group only the heaviest stays on (the first of equals), whatever a link says. Where the view holds
 * an order, the weights are its rank-order centroid; where it holds judgements of the families, these
 * set what the families weigh.
 */
export function weightsOf(criteria: Criteria, chosen: Chosen): Weights {
  if (chosen.priority.length > 0) return weightsByOrder(criteria, chosen.priority);
  const stated = statedWeights(criteria, chosen);
  const judged = judge(criteria, chosen.judgements);
  return judged ? weightsByFamily(criteria, judged.weights, stated) : stated;
}

/** The preset's, and what differs from it. */
function statedWeights(criteria: Criteria, chosen: Chosen): Weights {
  const preset = presetOf(criteria, chosen);
  const weights: Record<string, number> = {};
  const heaviest = new Map<string, string>();
  for (const { id, exclusive } of criteria.criteria) {
    const asked = chosen.weights[id] ?? preset.weights[id] ?? 0;
    const weight = Number.isFinite(asked) ? Math.min(MAX_WEIGHT, Math.max(0, asked)) : 0;
    weights[id] = weight;
    if (exclusive === null || weight === 0) continue;
    const rival = heaviest.get(exclusive);
    if (rival === undefined) heaviest.set(exclusive, id);
    else if (weight > (weights[rival] ?? 0)) {
      weights[rival] = 0;
      heaviest.set(exclusive, id);
    } else weights[id] = 0;
  }
  return weights;
}

function weightsByOrder(criteria: Criteria, priority: readonly string[]): Weights {
  const order = withoutRivals(criteria, priority);
  const centroid = rankOrderCentroid([...order.keys()]);
  return Object.fromEntries(
    criteria.criteria.map(({ id }) => [id, MAX_WEIGHT * (centroid[order.indexOf(id)] ?? 0)]),
  );
}

/** Of each exclusive group the first stays. */
function withoutRivals(criteria: Criteria, priority: readonly string[]): readonly string[] {
  const groups = new Map(criteria.criteria.map(({ id, exclusive }) => [id, exclusive]));
  const taken = new Set<string>();
  return priority.filter((id) => {
    const group = groups.get(id);
    if (group === undefined || (group !== null && taken.has(group))) return false;
    if (group !== null) taken.add(group);
    return true;
  });
}

/** Criteria in use from the weightiest to the lightest, equals in the order of the criteria. */
export function orderOf(weights: Weights): readonly string[] {
  return Object.keys(weights)
    .filter((id) => (weights[id] ?? 0) > 0)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
}

/** True when some weight differs from the preset's. */
export function isCustom(criteria: Criteria, chosen: Chosen): boolean {
  const { weights } = presetOf(criteria, chosen);
  return Object.entries(weightsOf(criteria, chosen)).some(([id, w]) => w !== (weights[id] ?? 0));
}

/** The other criteria of an exclusive group. */
export function rivalsOf({ criteria }: Criteria, id: string): readonly string[] {
  const group = criteria.find((criterion) => criterion.id === id)?.exclusive ?? null;
  return group === null
    ? []
    : criteria.filter((one) => one.exclusive === group && one.id !== id).map((one) => one.id);
}

export interface WeightChange {
  /** What the view must hold: only the differences from the preset. */
  readonly weights: Weights;
  /** Criteria of the same exclusive group that this change switched off. */
  readonly switchedOff: readonly string[];
}

/** Sets one weight; giving a weight to a criterion switches off the rest of its exclusive group. */
export function setWeight(
  criteria: Criteria,
  chosen: Chosen,
  id: string,
  weight: number,
): WeightChange {
  const next: Record<string, number> = { ...weightsOf(criteria, chosen), [id]: weight };
  const rivals = weight > 0 ? rivalsOf(criteria, id).filter((rival) => next[rival]) : [];
  for (const rival of rivals) next[rival] = 0;
  const preset = presetOf(criteria, chosen).weights;
  const different = Object.entries(next).filter(([key, w]) => w !== (preset[key] ?? 0));
  return { weights: Object.fromEntries(different), switchedOff: rivals };
}

/** Weight with which a switched-off criterion comes back: the preset's, else a small one. */
export function weightWhenSwitchedOn(criteria: Criteria, chosen: Chosen, id: string): number {
  return presetOf(criteria, chosen).weights[id] || FIRST_WEIGHT;
}

/** Shares of the total, percent; all zero when nothing is on. */
export function sharesOf(weights: Weights): Weights {
  const total = Object.values(weights).reduce((sum, w) => sum + w, 0);
  return Object.fromEntries(
    Object.entries(weights).map(([id, w]) => [id, total > 0 ? (100 * w) / total : 0]),
  );
}
