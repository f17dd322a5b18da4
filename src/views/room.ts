/**
 * What a room of the app is: it says which parts of the data it needs, draws one picture from
 * them and the view state, and brings its panel. The shell loads, shows and connects.
 */
import type { Component } from 'svelte';
import type { Core } from '../data/types';
import type { FileParts } from '../data/wire';
import type { MapPicture } from '../map/picture';
import type { Patch, ViewState } from '../state/view';
import type { Robustness } from './analysis/robustness';
import type { Analysis } from './analysis/types';

export interface Parts extends FileParts {
  /** Coverage, gap and readiness; computed in a worker for the reach in the view. */
  readonly analysis: Analysis;
  /** Places over uncertain weights and figures; computed in workers for the ranking in the view. */
  readonly robustness: Robustness;
}
export type PartName = keyof Parts;

/** The parts that are loaded; a room is shown only when all that it needs are there. */
export type Atlas = Pick<Parts, 'core'> & Partial<Parts>;

/** A computation that a room waits for. */
export type Computing =
  | { readonly state: 'running'; /** 0–1 */ readonly share: number; readonly cancel: () => void }
  | { readonly state: 'cancelled'; readonly resume: () => void };

export interface RoomProps<Needs extends PartName = PartName> {
  readonly atlas: Pick<Parts, 'core' | Needs> & Partial<Parts>;
  readonly view: ViewState;
  readonly picture: MapPicture;
  /** Region under the pointer or the keyboard. */
  readonly hovered: string | null;
  readonly hover: (ubigeo: string | null) => void;
  /** Asks for parts that the room needs for something the reader has just unfolded. */
  readonly ask?: (parts: readonly PartName[]) => void;
  /** Points regions out on the map in place of the chosen ones; null: no longer. */
  readonly mark?: (ubigeos: readonly string[] | null) => void;
  /** The robustness being computed, or not, because the reader stopped it; null when nothing is. */
  readonly computing?: Computing | null;
  /** `push` makes a step that Back undoes; `replace` is for sliders and the like. */
  readonly update: (patch: Patch, how?: 'push' | 'replace') => void;
}

export type Layout = 'usual' | 'wide';

/** How a room is drawn without its panel: what the app, the public map and its build have in common. */
export interface RoomDrawing<Needs extends PartName = PartName> {
  readonly needs: readonly Needs[];
  /** Parts besides that change this view's picture: without them it is not the one that was asked for. */
  readonly uses?: (core: Core, view: ViewState) => readonly PartName[];
  readonly picture: (
    atlas: Pick<Parts, 'core' | Needs> & Partial<Parts>,
    view: ViewState,
  ) => MapPicture;
}

export interface RoomModule<Needs extends PartName = PartName> extends RoomDrawing<Needs> {
  /** Parts that make the room richer but that it can do without. */
  readonly wants: readonly PartName[];
  /** `wide`: its panel takes the greater part of the page; always, or for some views. */
  readonly layout?: Layout | ((view: ViewState) => Layout);
  readonly Panel: Component<RoomProps<Needs>>;
}
