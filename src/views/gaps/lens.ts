import type { RoomProps } from '../room';

export type Needs = 'chains' | 'services' | 'programme' | 'analysis' | 'indicators' | 'districts';

/** What every lens of the room is given. */
export type LensProps = Pick<RoomProps<Needs>, 'atlas' | 'view' | 'hovered' | 'hover' | 'update'>;
