/**
 * What a room of the app is: it says which parts of the data it needs, draws one picture from
 * them and the view state, and brings its panel. The shell loads, shows and connects.
 */
import type { Component } from 'svelte';
import type { FileParts } from '../data/wire';
import type { MapPicture } from '../map/picture';
import type { Patch, ViewState } from '../state/view';
import type { Analysis } from './analysis/types';

export interface Parts extends FileParts {
  /** Coverage, gap and readiness; computed in a worker for the reach in the view. */
  readonly analysis: Analysis;
}
export type PartName = keyof Parts;

/** The parts that are loaded; a room is shown only when all that it needs are there. */
export type Atlas = Pick<Parts, 'core'> & Partial<Parts>;

export interface RoomProps<Needs extends PartName = PartName> {
  readonly atlas: Pick<Parts, 'core' | Needs> & Partial<Parts>;
  readonly view: ViewState;
  readonly picture: MapPicture;
  /** Region under the pointer or the keyboard. */
  readonly hovered: string | null;
  readonly hover: (ubigeo: string | null) => void;
  /** `push` makes a step that Back undoes; `replace` is for sliders and the like. */
  readonly update: (patch: Patch, how?: 'push' | 'replace') => void;
}

export interface RoomModule<Needs extends PartName = PartName> {
  readonly needs: readonly Needs[];
  /** Parts that make the room richer but that it can do without. */
  readonly wants: readonly PartName[];
  readonly picture: (
    atlas: Pick<Parts, 'core' | Needs> & Partial<Parts>,
    view: ViewState,
  ) => MapPicture;
  readonly Panel: Component<RoomProps<Needs>>;
}
