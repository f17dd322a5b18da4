/**
 * What the pilot's chains carry over to another region: the chains that both have in lists, with the
 * bases of each, and the services that reach the pilot's people for them and nobody here.
 */
import {
  SERVICE_FUNCTIONS,
  type Basis,
  type Chain,
  type Chains,
  type Core,
  type Region,
  type ServiceFunction,
  type StageNeed,
} from '../../../data/types';
import { bounds, interval, type Figure } from '../../../model/figure';
import type { Analysis, CoverageCell } from '../../analysis/types';
import { betsOfRegion, type Bet } from '../listing';

export interface PilotChain {
  readonly chain: Chain;
  /** Its bases in each pilot region that has it. */
  readonly pilot: readonly Bet[];
}

export interface SharedWithPilot extends PilotChain {
  readonly here: Bet;
}

export interface RegionTransfer {
  readonly region: Region;
  /** In lists here too, the surest bases of the pilot first. */
  readonly shared: readonly SharedWithPilot[];
  /**
   * Not found in a list here, but no plan of the region was found to read and the yearbook of crop
   * areas does not rule the chain out.
   */
  readonly open: readonly PilotChain[];
  /** Number of chains shared: those found, up to those and the open ones. */
  readonly figure: Figure;
}

export interface Transfer {
  readonly pilot: readonly Region[];
  /** Agro chains that some pilot region has in lists. */
  readonly chains: readonly PilotChain[];
  /** Every other region: the most chains shared first, then the most open ones, then by code. */
  readonly regions: readonly RegionTransfer[];
}

export function transferOf(core: Core, all: Chains, bases: readonly Basis[]): Transfer {
  const bets = (ubigeo: string): ReadonlyMap<string, Bet> =>
    new Map(betsOfRegion(all, ubigeo, bases).map((bet) => [bet.chain, bet]));
  const pilot = core.regions.filter(({ ubigeo }) => core.pilot.includes(ubigeo));
  const ofPilot = pilot.map(({ ubigeo }) => bets(ubigeo));
  const chains = all.chains
    .filter(({ agro }) => agro)
    .map((chain): PilotChain => ({
      chain,
      pilot: ofPilot.flatMap((own) => own.get(chain.id) ?? []),
    }))
    .filter((one) => one.pilot.length > 0);
  const grown = new Set(all.cropAreas.map((row) => row.chain));
  const growsIn = new Set(
    all.cropAreas.filter(({ hectares }) => hectares > 0).map((row) => `${row.chain} ${row.ubigeo}`),
  );
  const isOpen = (chain: string, ubigeo: string): boolean =>
    bases.includes('perx') &&
    !all.perxFound.includes(ubigeo) &&
    (!grown.has(chain) || growsIn.has(`${chain} ${ubigeo}`));

  const regions = core.regions
    .filter((region) => !pilot.includes(region))
    .map((region): RegionTransfer => {
      const own = bets(region.ubigeo);
      const shared = chains.flatMap((one): SharedWithPilot[] => {
        const here = own.get(one.chain.id);
        return here ? [{ ...one, here }] : [];
      });
      const open = chains.filter(
        ({ chain }) => !own.has(chain.id) && isOpen(chain.id, region.ubigeo),
      );
      return {
        region,
        shared: shared.sort(bySurest),
        open,
        figure: interval(shared.length, shared.length + open.length),
      };
    })
    .sort(
      (a, b) =>
        b.shared.length - a.shared.length ||
        b.open.length - a.open.length ||
        (a.region.ubigeo < b.region.ubigeo ? -1 : 1),
    );
  return { pilot, chains, regions };
}

const STRENGTH: readonly Basis[] = [
  'programme',
  'perx',
  'export_evidence',
  'crop_area',
  'other_list',
];

/** What the programme itself worked with first: its lessons are known. */
function bySurest(a: SharedWithPilot, b: SharedWithPilot): number {
  const best = ({ pilot }: PilotChain): number =>
    Math.min(...pilot.flatMap((bet) => bet.bases.map((basis) => STRENGTH.indexOf(basis))));
  return best(a) - best(b) || (a.chain.id < b.chain.id ? -1 : 1);
}

/** How a pilot region and this one stand for a chain and a function. */
export interface Lack {
  readonly chain: Chain;
  /** Pilot regions that have the chain and where a place found surely reaches somebody. */
  readonly pilot: readonly CoverageCell[];
  /** Nothing found reaches anybody here wherever the places stand; else it depends on where they do. */
  readonly sure: boolean;
}

export interface FunctionLack {
  readonly function: ServiceFunction;
  readonly lacks: readonly Lack[];
  /** Number of shared chains that lack it: surely, up to perhaps. */
  readonly figure: Figure;
}

/**
 * For each function that the stages need, the shared chains for which a place found in or near a pilot
 * region that has the chain surely reaches some of its people, and none surely does here. Most chains first.
 * A region without rural population lacks nothing.
 */
export function lacksOf(
  analysis: Pick<Analysis, 'coverage'>,
  needs: readonly StageNeed[],
  { region, shared }: Pick<RegionTransfer, 'region' | 'shared'>,
): readonly FunctionLack[] {
  const needed = SERVICE_FUNCTIONS.filter((fn) => needs.some((need) => need.function === fn));
  return needed
    .map((fn): FunctionLack => {
      const lacks = shared.flatMap(({ chain, pilot }): Lack[] => {
        const here = analysis.coverage(region.ubigeo, fn, chain.id).observed;
        if (here.kind === 'absent') return [];
        const [floor, ceiling] = bounds(here, [0, 1]);
        const reached = pilot
          .map(({ ubigeo }) => analysis.coverage(ubigeo, fn, chain.id))
          .filter(({ observed }) => observed.kind !== 'absent' && bounds(observed, [0, 1])[0] > 0);
        if (floor > 0 || reached.length === 0) return [];
        return [{ chain, pilot: reached, sure: ceiling === 0 }];
      });
      const sure = lacks.filter((lack) => lack.sure).length;
      return { function: fn, lacks, figure: interval(sure, lacks.length) };
    })
    .sort((a, b) => b.lacks.length - a.lacks.length);
}

/** Shared chains that lack something which the pilot has: surely, up to perhaps. */
export function chainsLacking(lacks: readonly FunctionLack[]): Figure {
  const all = lacks.flatMap((one) => one.lacks);
  const count = (some: readonly Lack[]): number => new Set(some.map(({ chain }) => chain.id)).size;
  return interval(count(all.filter(({ sure }) => sure)), count(all));
}
