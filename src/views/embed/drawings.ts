/** The drawings of the rooms whose picture stands for itself; each comes when it is asked for. */
import type { Core } from '../../data/types';
import type { MapPicture } from '../../map/picture';
import { MAPS_OF, type MapOf, type Room, type ViewState } from '../../state/view';
import type { Atlas, PartName, Parts, RoomDrawing } from '../room';

const DRAWINGS: Readonly<Record<MapOf, () => Promise<{ default: RoomDrawing }>>> = {
  explore: () => import('../explore/drawing'),
  chains: () => import('../chains/drawing'),
  services: () => import('../services/drawing'),
  gaps: () => import('../gaps/drawing'),
  candidates: () => import('../candidates/drawing'),
};

/** Whether a room can be a public map: the comparison is read beside its map, the data are no map. */
export const isEmbeddable = (room: Room): room is MapOf =>
  (MAPS_OF as readonly Room[]).includes(room);

/** The drawing of a room. */
export const openDrawing = async (room: MapOf): Promise<RoomDrawing> =>
  (await DRAWINGS[room]()).default;

/** All parts that a view's picture is drawn from. */
export const partsOf = (
  { needs, uses }: RoomDrawing,
  core: Core,
  view: ViewState,
): readonly PartName[] => [...needs, ...(uses?.(core, view) ?? [])];

/** @throws Error where a part is missing that the drawing needs */
export function drawFrom(parts: Atlas, drawing: RoomDrawing, view: ViewState): MapPicture {
  const missing = drawing.needs.filter((name) => parts[name] === undefined);
  if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}.`);
  return drawing.picture(parts as Parts, view);
}
