import type { Room } from '../../state/view';
import explore from '../explore/room';
import type { RoomModule } from '../room';

/** Rooms other than the first come when they are asked for. */
const LATER: Readonly<Record<Exclude<Room, 'explore'>, () => Promise<{ default: RoomModule }>>> = {
  compare: () => import('../compare/room'),
  chains: () => import('../chains/room'),
  services: () => import('../services/room'),
  gaps: () => import('../gaps/room'),
  candidates: () => import('../candidates/room'),
  data: () => import('../data/room'),
};

export const firstRoom: RoomModule = explore;

export async function openRoom(room: Room): Promise<RoomModule> {
  return room === 'explore' ? firstRoom : (await LATER[room]()).default;
}
