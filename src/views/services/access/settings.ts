/** What the access is of: read from the view. */
import { SERVICE_FUNCTIONS, type Chains, type ServiceFunction } from '../../../data/types';
import { gaussianDecay, noDecay, stepDecay, type Decay } from '../../../model/access';
import type { AccessMeasure, DemandKind, DistanceDecay, ViewState } from '../../../state/view';
import { latest } from '../latest';

/** Looked at when the view chooses no function: what the programme itself is about. */
const DEFAULT_FUNCTION: ServiceFunction = 'innovation_tech_transfer';

export interface AccessSettings {
  readonly fn: ServiceFunction;
  /** Null: places that serve any agro chain. */
  readonly chain: string | null;
  /** Those whose places count; all when empty. */
  readonly ministries: readonly string[];
  readonly measure: AccessMeasure;
  readonly decay: DistanceDecay;
  readonly demand: DemandKind;
  readonly reachKm: number;
}

/** Ministries are one argument, written out, so that equal lists are the same. */
const LIST = '|';

const settingsOf = latest(
  (
    fn: ServiceFunction,
    chain: string | null,
    ministries: string,
    measure: AccessMeasure,
    decay: DistanceDecay,
    demand: DemandKind,
    reachKm: number,
  ): AccessSettings => ({
    fn,
    chain,
    ministries: ministries === '' ? [] : ministries.split(LIST),
    measure,
    decay,
    demand,
    reachKm,
  }),
);

/** What the view asks: its first function, its chain where that is an agro chain. */
export function accessSettings(chains: Chains, view: ViewState): AccessSettings {
  const [first] = view.functions;
  const chain = chains.chains.find(({ id }) => id === view.chain);
  return settingsOf(
    SERVICE_FUNCTIONS.find((fn) => fn === first) ?? DEFAULT_FUNCTION,
    chain?.agro ? chain.id : null,
    view.ministries.join(LIST),
    view.accessMeasure,
    view.decay,
    view.demand,
    view.reachKm,
  );
}

/** Units of demand in which a ratio is written: 100,000 people, 10,000 producers, US$ 100 million. */
export const DEMAND_BASE: Readonly<Record<DemandKind, number>> = {
  rural_population: 1e5,
  producers: 1e4,
  agro_exports: 1e8,
};

/** Weights of three equal zones: the slow decay of Luo & Qi (2009, Health & Place 15: 1100–1107). */
export const ZONE_WEIGHTS = [1, 0.68, 0.22] as const;

/** The decay within a reach, km. */
export function decayOf(kind: DistanceDecay, reachKm: number): Decay {
  switch (kind) {
    case 'none':
      return noDecay;
    case 'gaussian':
      return gaussianDecay(reachKm);
    case 'zones':
      return stepDecay(
        ZONE_WEIGHTS.map((weight, i) => ({
          upTo: (reachKm * (i + 1)) / ZONE_WEIGHTS.length,
          weight,
        })),
      );
  }
}
