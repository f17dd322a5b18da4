/** What the regions of the pilot have, or had when it began, and was not found in another. */
import { SERVICE_FUNCTIONS, type ServiceFunction } from '../../../data/types';
import type { CompareAtlas } from '../atlas';
import { isServing } from '../../services/points';
import { listedIn } from '../listed';

export interface Lack<Thing> {
  readonly thing: Thing;
  /** Regions of the pilot that have it. */
  readonly pilot: readonly string[];
}

export interface Lacks {
  /** The programme named it for the pilot by the year it began. */
  readonly chainsAtStart: readonly Lack<string>[];
  /** Listed for the pilot on any basis, besides those. */
  readonly chainsNow: readonly Lack<string>[];
  readonly functions: readonly Lack<ServiceFunction>[];
  /** By id. */
  readonly institutions: readonly Lack<string>[];
  /** Year in which the pilot began; null where no source dates it. */
  readonly startYear: string | null;
}

/** Nothing is lacking where the region is of the pilot itself and stands alone in it. */
export function lacksOf(
  {
    core,
    chains,
    services,
    programme,
  }: Pick<CompareAtlas, 'core' | 'chains' | 'services' | 'programme'>,
  ubigeo: string,
): Lacks {
  const pilot = core.pilot.filter((one) => one !== ubigeo);
  const lacking = <Thing>(
    things: readonly Thing[],
    has: (region: string, thing: Thing) => boolean,
  ): readonly Lack<Thing>[] =>
    things
      .filter((thing) => !has(ubigeo, thing))
      .map((thing) => ({ thing, pilot: pilot.filter((region) => has(region, thing)) }))
      .filter(({ pilot: holders }) => holders.length > 0)
      .sort((a, b) => b.pilot.length - a.pilot.length);

  const launches = programme.entries
    .filter((entry) => entry.dateKind === 'launch' && core.pilot.includes(entry.ubigeo))
    .map(({ date }) => date.slice(0, 4))
    .sort();
  const startYear = launches[0] ?? null;
  const listed = new Map(
    [ubigeo, ...pilot].map((region) => [region, listedIn(chains, { members: [region] })]),
  );
  const all = [...new Set(pilot.flatMap((region) => [...(listed.get(region)?.keys() ?? [])]))];
  const lackingChains = lacking(all, (region, chain) => listed.get(region)?.has(chain) ?? false);
  const named = new Set(
    chains.listings
      .filter(
        ({ basis, year, ubigeo: region }) =>
          basis === 'programme' &&
          pilot.includes(region) &&
          year !== null &&
          startYear !== null &&
          year.slice(0, 4) <= startYear,
      )
      .map(({ chain }) => chain),
  );

  const serving = services.points.filter(isServing);
  const offers = new Set(serving.map((point) => `${point.ubigeo} ${point.function}`));
  const seats = new Set(serving.map((point) => `${point.ubigeo} ${point.institution}`));
  return {
    chainsAtStart: lackingChains.filter(({ thing }) => named.has(thing)),
    chainsNow: lackingChains.filter(({ thing }) => !named.has(thing)),
    functions: lacking(SERVICE_FUNCTIONS, (region, fn) => offers.has(`${region} ${fn}`)),
    institutions: lacking(
      [...new Set(serving.map(({ institution }) => institution))].sort(),
      (region, institution) => seats.has(`${region} ${institution}`),
    ),
    startYear,
  };
}
