import type { ViewState } from '../../../../state/view';
import type { DataAtlas } from '../../needs';

/** What the tables of a method are given. */
export interface TableProps {
  readonly atlas: DataAtlas;
  readonly view: ViewState;
}
