import type { Patch, ViewState } from '../../state/view';
import type { CompareAtlas } from './atlas';
import type { Unit } from './units';

/** What every lens of the room is given. */
export interface CompareLensProps {
  readonly atlas: CompareAtlas;
  readonly view: ViewState;
  readonly units: readonly Unit[];
  readonly hovered: string | null;
  readonly onhover: (ubigeo: string | null) => void;
  /** Points regions out on the map in place of the compared ones; null: no longer. */
  readonly onmark: (ubigeos: readonly string[] | null) => void;
  readonly update: (patch: Patch, how?: 'push' | 'replace') => void;
}
