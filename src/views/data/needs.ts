import type { RoomProps } from '../room';

/** Parts that this page reads. */
export type DataNeeds = 'core' | 'catalogue' | 'indicators' | 'services' | 'chains' | 'criteria';

export type DataAtlas = RoomProps<DataNeeds>['atlas'];
