import type { Patch, ViewState } from '../../state/view';
import type { Robustness } from '../analysis/robustness';
import type { Computing } from '../room';
import type { CandidatesAtlas, Ranking } from './ranking';

/** What every lens of the room is given. */
export interface LensProps {
  readonly atlas: CandidatesAtlas;
  readonly view: ViewState;
  readonly ranking: Ranking;
  /** Null while it is computed for the ranking in view, or was stopped. */
  readonly robustness: Robustness | null;
  readonly names: ReadonlyMap<string, string>;
  readonly computing: Computing | null;
  readonly hovered: string | null;
  readonly onhover: (ubigeo: string | null) => void;
  readonly update: (patch: Patch, how?: 'push' | 'replace') => void;
}
