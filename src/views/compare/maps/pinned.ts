/** A map kept as A: the query of the view that draws it, and the way back. */
import { parse, serialise, settle, VERSION, type Vocabulary } from '../../../state/url';
import { DEFAULT_VIEW, MAPS_OF, type MapOf, type Patch, type ViewState } from '../../../state/view';

/** What a room's map depends on. Reach is of the whole page: coverage is computed for one at a time. */
const FIELDS: Readonly<Record<MapOf, readonly (keyof ViewState)[]>> = {
  explore: ['indicator', 'period', 'classMethod', 'classes', 'breaks', 'withoutCapital'],
  chains: ['chain', 'bases'],
  services: ['functions', 'ministries', 'institutions', 'delivery', 'statuses'],
  gaps: ['chain', 'gapAxis', 'withoutCapital'],
  candidates: ['preset', 'weights', 'priority', 'judgements', 'method', 'classMethod', 'classes'],
};

const fieldsOf = (view: ViewState, kind: MapOf): Patch =>
  Object.fromEntries(FIELDS[kind].map((field) => [field, view[field]]));

/** The view of a room's map alone: nothing chosen, no camera. */
export function mapView(view: ViewState, kind: MapOf): ViewState {
  return {
    ...DEFAULT_VIEW,
    ...fieldsOf(view, kind),
    room: kind,
    language: view.language,
    reachKm: view.reachKm,
  };
}

/** The query that keeps a map; null where it is too long for a link to carry. */
export function pinOf(map: ViewState): string | null {
  const bare = { ...map, language: DEFAULT_VIEW.language, reachKm: DEFAULT_VIEW.reachKm };
  const pinned = serialise(bare) || `?v=${VERSION}`;
  return parse(serialise({ ...DEFAULT_VIEW, pinned })).view.pinned;
}

export interface Pinned {
  readonly view: ViewState;
  readonly kind: MapOf;
  /** Something in it was not known and was put right. */
  readonly mended: boolean;
}

/** A as the view keeps it; null where nothing is pinned, or what is pinned is no map of a room. */
export function readPin(view: ViewState, vocabulary: Vocabulary): Pinned | null {
  if (view.pinned === null) return null;
  const parsed = parse(view.pinned);
  const kind = MAPS_OF.find((one) => one === parsed.view.room);
  if (!kind) return null;
  const settled = settle(parsed.view, vocabulary);
  return {
    view: mapView({ ...settled.view, language: view.language, reachKm: view.reachKm }, kind),
    kind,
    mended: parsed.notes.length + settled.notes.length > 0,
  };
}

/** What the view becomes when a map is to be B. */
export const asB = (map: ViewState, kind: MapOf): Patch => ({
  ...fieldsOf(map, kind),
  mapOf: kind,
});
