/**
 * What is known of the weights of criteria, and uniform draws from all weights that agree with it.
 */
import { fraction, ModelError, nonNegative, sameLength } from './error';
import { dirichlet, generator, simplex, uniform, type Random } from './random';
import { unitWeights } from './rank';

export type WeightInformation =
  /** These weights, and no others. */
  | { readonly kind: 'fixed'; readonly weights: readonly number[] }
  /** Nothing but that they are not negative and sum to one. */
  | { readonly kind: 'free' }
  /** Criteria from the weightiest to the lightest. */
  | { readonly kind: 'ordinal'; readonly order: readonly number[] }
  /** Least and greatest share of each criterion. */
  | {
      readonly kind: 'bounded';
      readonly floor: readonly number[];
      readonly ceiling: readonly number[];
    }
  /**
   * Around stated weights w, Dirichlet with α = concentration · w / Σw: the mean of a share is its
   * stated one m and its variance m (1 − m) / (concentration + 1). A zero weight stays zero.
   */
  | {
      readonly kind: 'dirichlet';
      readonly stated: readonly number[];
      readonly concentration: number;
    };

/** Writes one list of weights that sum to one. */
export type WeightSampler = (random: Random, out: Float64Array) => void;

/**
 * Draws from the weights that agree with what is known: uniformly over all of them (free, ordinal,
 * bounded; Lahdelma & Salminen 2001, section 3), or by the Dirichlet distribution.
 *
 * Throws `ModelError` on lists that do not match the criteria, weights that are negative or all zero,
 * an order that does not name each criterion once, bounds that no weights satisfy, or a concentration
 * below 1.
 */
export function weightSampler(information: WeightInformation, criteria: number): WeightSampler {
  if (!(Number.isInteger(criteria) && criteria >= 1)) {
    throw new ModelError('criteria', 'must be at least one');
  }
  switch (information.kind) {
    case 'fixed': {
      sameLength('weights', information.weights.length, criteria);
      const weights = unitWeights(information.weights);
      return (_random, out) => out.set(weights);
    }
    case 'free':
      return simplex;
    case 'ordinal':
      return ordinal(checkOrder(information.order, criteria));
    case 'bounded':
      return bounded(information.floor, information.ceiling, criteria);
    case 'dirichlet': {
      const { stated, concentration } = information;
      sameLength('stated', stated.length, criteria);
      if (!(concentration >= 1 && Number.isFinite(concentration))) {
        throw new ModelError('concentration', 'must be at least 1');
      }
      const alpha = unitWeights(stated).map((weight) => weight * concentration);
      return (random, out) => void dirichlet(random, alpha, out);
    }
  }
}

/** Returns the order. Throws `ModelError` when it does not name each of the criteria once. */
export function checkOrder(order: readonly number[], criteria: number): readonly number[] {
  sameLength('order', order.length, criteria);
  const named = new Set(order);
  if (
    named.size !== criteria ||
    !order.every((j) => j >= 0 && j < criteria && Number.isInteger(j))
  ) {
    throw new ModelError('order', 'must name each criterion once');
  }
  return order;
}

/** Free weights sorted: each order of them is equally likely, so that sorting keeps them uniform. */
function ordinal(order: readonly number[]): WeightSampler {
  const shares = new Float64Array(order.length);
  return (random, out) => {
    simplex(random, shares).sort();
    for (let k = 0; k < order.length; k++) {
      out[order[k] as number] = shares[order.length - 1 - k] as number;
    }
  };
}

/** Tries of each envelope before the best is chosen, and the least share that must succeed. */
const PILOT = 2000;
const LEAST_ACCEPTED = 1 / PILOT;

/**
 * Uniform within bounds, by rejection (Devroye 1986, chapter II) from the tightest of three sets that
 * hold all weights within the bounds: the simplex above the floors, the simplex below the ceilings,
 * and the box of all shares but one. Each suits bounds that the others do not.
 */
function bounded(
  floors: readonly number[],
  ceilings: readonly number[],
  criteria: number,
): WeightSampler {
  sameLength('floor', floors.length, criteria);
  sameLength('ceiling', ceilings.length, criteria);
  floors.forEach((floor, j) => {
    fraction('floor', floor);
    if (fraction('ceiling', ceilings[j] as number) < floor) {
      throw new ModelError('ceiling', 'must not be below the floor');
    }
  });
  const floorSum = sum(floors);
  const ceilingSum = sum(ceilings);
  if (floorSum > 1 + ROUNDING) throw new ModelError('floor', 'must not sum to more than one');
  if (ceilingSum < 1 - ROUNDING) throw new ModelError('ceiling', 'must not sum to less than one');
  if (floorSum > 1 - ROUNDING) return (_random, out) => out.set(floors);
  if (ceilingSum < 1 + ROUNDING) return (_random, out) => out.set(ceilings);

  // What the other bounds leave of each share.
  const low = Float64Array.from(floors, (f, j) =>
    Math.max(f, 1 - ceilingSum + (ceilings[j] as number)),
  );
  const high = Float64Array.from(ceilings, (c, j) =>
    Math.min(c, 1 - floorSum + (floors[j] as number)),
  );
  const envelopes = [aboveFloors(low), belowCeilings(high), box(low, high)];
  const trial = new Float64Array(criteria);
  const accepted = envelopes.map((propose) => {
    const random = generator(0);
    let count = 0;
    for (let k = 0; k < PILOT; k++) {
      propose(random, trial);
      if (within(trial, low, high)) count++;
    }
    return count / PILOT;
  });
  const best = Math.max(...accepted);
  if (best < LEAST_ACCEPTED) {
    throw new ModelError('ceiling', 'must leave more room between floors and ceilings');
  }
  const propose = envelopes[accepted.indexOf(best)] as WeightSampler;
  return (random, out) => {
    do propose(random, out);
    while (!within(out, low, high));
  };
}

const ROUNDING = 1e-12;

function aboveFloors(low: Float64Array): WeightSampler {
  const room = 1 - sum(low);
  return (random, out) => {
    simplex(random, out);
    for (let j = 0; j < out.length; j++) out[j] = (low[j] as number) + room * (out[j] as number);
  };
}

function belowCeilings(high: Float64Array): WeightSampler {
  const excess = sum(high) - 1;
  return (random, out) => {
    simplex(random, out);
    for (let j = 0; j < out.length; j++) out[j] = (high[j] as number) - excess * (out[j] as number);
  };
}

/** All shares but the widest, each on its own; the widest takes what is left. */
function box(low: Float64Array, high: Float64Array): WeightSampler {
  let widest = 0;
  high.forEach((ceiling, j) => {
    const width = (k: number): number => (high[k] as number) - (low[k] as number);
    if (ceiling - (low[j] as number) > width(widest)) widest = j;
  });
  return (random, out) => {
    let rest = 1;
    for (let j = 0; j < out.length; j++) {
      if (j === widest) continue;
      const floor = low[j] as number;
      out[j] = floor + uniform(random) * ((high[j] as number) - floor);
      rest -= out[j] as number;
    }
    out[widest] = rest;
  };
}

function within(weights: Float64Array, low: Float64Array, high: Float64Array): boolean {
  for (let j = 0; j < weights.length; j++) {
    const weight = weights[j] as number;
    if (weight < (low[j] as number) || weight > (high[j] as number)) return false;
  }
  return true;
}

function sum(list: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < list.length; k++) total += nonNegative('weights', list[k] as number);
  return total;
}
