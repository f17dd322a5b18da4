import type { RoomProps } from '../room';

/** Parts that the comparison reads. */
export type CompareNeeds =
  'indicators' | 'chains' | 'services' | 'districts' | 'criteria' | 'programme' | 'analysis';

export type CompareAtlas = RoomProps<CompareNeeds>['atlas'];
