/** The view whose map is inserted: what is looked at, without what only other rooms would show. */
import type { Chains, Core } from '../../data/types';
import { MOST_REGIONS } from '../../embed/params';
import { DEFAULT_VIEW, MAPS_OF, type MapOf, type ViewState } from '../../state/view';
import { chainInView } from '../chains/listing';
import { indicatorOf, latestPeriod } from '../explore/series';

/** What the picture of each room is drawn from, besides its lens, the language and the regions. */
const DRAWN_FROM: Readonly<Record<MapOf, readonly (keyof ViewState)[]>> = {
  explore: ['indicator', 'period', 'classMethod', 'classes', 'breaks'],
  chains: ['chain', 'bases'],
  services: [
    'functions',
    'ministries',
    'institutions',
    'delivery',
    'statuses',
    'chain',
    'reachKm',
    'reachRings',
    'accessMeasure',
    'decay',
    'demand',
  ],
  gaps: ['gapAxis', 'chain', 'withoutCapital', 'reachKm', 'pattern', 'neighbours'],
  candidates: [
    'preset',
    'weights',
    'priority',
    'judgements',
    'method',
    'weightKnowledge',
    'weightMargin',
    'firstK',
    'classMethod',
    'classes',
    'breaks',
    'withoutCapital',
    'reachKm',
  ],
};

const only = (view: ViewState, keys: readonly (keyof ViewState)[]): Partial<ViewState> =>
  Object.fromEntries(keys.map((key) => [key, view[key]]));

/** What the view leaves open is named, and what it names needlessly is left open: it may have a page. */
function named(view: ViewState, { indicators }: Core, chains: Chains | undefined): ViewState {
  if (view.room === 'explore') {
    const indicator = indicatorOf(view);
    const periods = indicators.find(({ id }) => id === indicator)?.periods ?? [];
    const period = view.period === latestPeriod(periods) ? null : view.period;
    return { ...view, indicator, period };
  }
  return view.room === 'chains' && view.lens === null && chains
    ? { ...view, chain: chainInView(chains, view).id }
    : view;
}

/** Regions that the map points out: the chosen ones, in the comparison those of its groups too. */
export function regionsIn({ room, regions, groups }: ViewState): readonly string[] {
  const grouped = room === 'compare' ? groups.flatMap((group) => group.regions) : [];
  return [...new Set([...regions, ...grouped])].slice(0, MOST_REGIONS);
}

/**
 * The view that is inserted. A comparison is several figures beside each other and no map of its own:
 * for it stands the map of its indicator.
 * @param chains where they are loaded: they name the chain that a view leaves open
 */
export function insertedView(view: ViewState, core: Core, chains: Chains | undefined): ViewState {
  const own = MAPS_OF.find((room) => room === view.room);
  const room = own ?? 'explore';
  const lens = own ? view.lens : null;
  const asked = named({ ...view, room, lens }, core, chains);
  return {
    ...DEFAULT_VIEW,
    ...only(asked, DRAWN_FROM[room]),
    room,
    lens,
    language: view.language,
    regions: regionsIn(view),
    camera: view.camera,
  };
}
