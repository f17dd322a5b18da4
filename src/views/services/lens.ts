import type { ServiceFunction } from '../../data/types';
import type { RoomProps } from '../room';

/** What the room hands to each of its lenses. */
export interface LensProps extends Omit<RoomProps<'services' | 'chains'>, 'picture' | 'computing'> {
  /** Chooses a region, or lets it go. */
  readonly onchoose: (ubigeo: string) => void;
  /** Asks for a function alone, or takes it back. */
  readonly onfunction: (fn: ServiceFunction) => void;
}
