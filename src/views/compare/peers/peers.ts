/** The regions most like one: by chains, export mix, size and services, with the reasons. */
import {
  SERVICE_FUNCTIONS,
  type Chains,
  type Core,
  type ServiceFunction,
} from '../../../data/types';
import { absent, type Bounds, type Figure } from '../../../model/figure';
import {
  atMiddle,
  combinedDistance,
  mixDistance,
  setDistance,
  shareDistance,
  sizeDistance,
  type CombinedDistance,
  type Distance,
} from '../../../model/similarity';
import { latest } from '../../services/latest';
import { latestPeriod } from '../../explore/series';
import type { CompareAtlas } from '../atlas';
import { listedIn, shared, unreadIn, type Listed } from '../listed';
import { exportMix, knownShare, mixOver, type ExportMix } from '../mix';
import { functionsFoundIn } from '../territory';

type Parts = Pick<
  CompareAtlas,
  'core' | 'indicators' | 'chains' | 'services' | 'districts' | 'analysis'
>;

export const PEER_PARTS = ['chains', 'mix', 'size', 'services'] as const;
export type PeerPart = (typeof PEER_PARTS)[number];

/** What speaks for or against a pair, to be said in words. */
export interface Reasons {
  readonly sharedChains: readonly string[];
  readonly eitherChains: number;
  /** Leading families of products that both have. */
  readonly families: readonly string[];
  /** Share of their exports, 0–1, of which the family is known: of the region and of the peer. */
  readonly known: readonly [number, number];
  /** US$ of agro-exports of the peer over those of the region; null where one is not known. */
  readonly ratio: number | null;
  /** Functions found in both, and in neither. */
  readonly bothHave: readonly ServiceFunction[];
  readonly neitherHas: readonly ServiceFunction[];
}

export interface Peer {
  readonly ubigeo: string;
  /** 0 (alike) to 1, by part. */
  readonly parts: Readonly<Record<PeerPart, Distance>>;
  readonly distance: CombinedDistance;
  readonly reasons: Reasons;
}

interface Profile {
  readonly ubigeo: string;
  readonly chains: Listed;
  /** Chains that an export plan which was not found may add. */
  readonly unseen: number;
  readonly mix: ExportMix | null;
  readonly exported: Figure;
  readonly coverage: readonly Figure[];
  readonly found: ReadonlySet<ServiceFunction>;
}

const SIZE = 'agro_export_fob';
/** Families named as a reason. */
const NAMED = 3;

const profilesOf = latest(
  (
    core: Core,
    indicators: Parts['indicators'],
    chains: Chains,
    districts: Parts['districts'],
    analysis: Parts['analysis'],
  ) => {
    const series = indicators.get(SIZE);
    const exported = series?.get(latestPeriod([...series.keys()]) ?? '');
    const profiles = core.regions.map(({ ubigeo }, i): Profile => ({
      ubigeo,
      chains: listedIn(chains, { members: [ubigeo] }),
      unseen: unreadIn(chains, { members: [ubigeo] }),
      mix: exportMix(districts, [ubigeo]),
      exported: exported?.facts[i]?.figure ?? absent('not_found'),
      coverage: SERVICE_FUNCTIONS.map((fn) => analysis.coverage(ubigeo, fn, null).figure),
      found: functionsFoundIn(
        { analysis },
        { id: ubigeo, name: '', kind: 'region', members: [ubigeo] },
      ),
    }));
    const families = [
      ...new Set(profiles.flatMap(({ mix }) => mix?.families.map(({ name }) => name) ?? [])),
    ];
    const sizes = profiles.flatMap(({ exported: figure }) =>
      figure.kind === 'value' && figure.value > 0 ? [figure.value] : [],
    );
    const span: Bounds = [Math.min(...sizes), Math.max(...sizes)];
    return { profiles, families, span };
  },
);

/** All other regions, the nearest first, by their most likely distance. */
export function peersOf(
  { core, indicators, chains, districts, analysis }: Parts,
  ubigeo: string,
): readonly Peer[] {
  const { profiles, families, span } = profilesOf(core, indicators, chains, districts, analysis);
  const own = profiles.find((one) => one.ubigeo === ubigeo);
  if (!own) return [];
  return profiles
    .filter((one) => one !== own)
    .map((other): Peer => {
      const parts: Record<PeerPart, Distance> = {
        chains: atMiddle(setDistance(setOf(own), setOf(other))),
        mix:
          own.mix && other.mix
            ? mixDistance(mixOver(own.mix, families), mixOver(other.mix, families))
            : atMiddle(absent('not_found')),
        size: atMiddle(
          span[1] > span[0]
            ? sizeDistance(own.exported, other.exported, span)
            : absent('not_found'),
        ),
        services: atMiddle(shareDistance(own.coverage, other.coverage)),
      };
      return {
        ubigeo: other.ubigeo,
        parts,
        distance: combinedDistance(PEER_PARTS.map((part) => parts[part])),
        reasons: reasonsOf(own, other),
      };
    })
    .sort((a, b) => order(a) - order(b) || a.ubigeo.localeCompare(b.ubigeo));
}

const setOf = ({ chains, unseen }: Profile) => ({ members: new Set(chains.keys()), unseen });

const order = ({ distance }: Peer): number => distance.nominal ?? Infinity;

function reasonsOf(own: Profile, other: Profile): Reasons {
  const both = shared([own.chains, other.chains]);
  const leading = ({ mix }: Profile) =>
    (mix?.families ?? []).filter(({ floor }) => floor > 0).slice(0, NAMED);
  const theirs = new Set(leading(other).map(({ name }) => name));
  const amount = ({ exported }: Profile) =>
    exported.kind === 'value' && exported.value > 0 ? exported.value : null;
  const [mine, its] = [amount(own), amount(other)];
  return {
    sharedChains: both,
    eitherChains: own.chains.size + other.chains.size - both.length,
    families: leading(own).flatMap(({ name }) => (theirs.has(name) ? [name] : [])),
    known: [knownShare(own.mix), knownShare(other.mix)],
    ratio: mine !== null && its !== null ? its / mine : null,
    bothHave: SERVICE_FUNCTIONS.filter((fn) => own.found.has(fn) && other.found.has(fn)),
    neitherHas: SERVICE_FUNCTIONS.filter((fn) => !own.found.has(fn) && !other.found.has(fn)),
  };
}
