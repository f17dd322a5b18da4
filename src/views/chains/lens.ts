import type { RoomProps } from '../room';

export type Needs = 'chains' | 'programme';

/** What the room hands to each of its lenses. */
export interface LensProps extends Pick<
  RoomProps<Needs>,
  'atlas' | 'view' | 'hovered' | 'hover' | 'update'
> {
  /** Chooses a region, or lets it go. */
  readonly onchoose: (ubigeo: string) => void;
}
