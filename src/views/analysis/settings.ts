/**
 * What the analysis assumes. Each is an assumption of ours, stated on the method page, and can be
 * replaced by the caller.
 */
import type { Basis, PointStatus } from '../../data/types';

export interface AnalysisSettings {
  /**
   * Length of a way along a road over the straight line. Ballou, Rahardja & Sakai (2002, Transportation
   * Research Part A 36: 843–848) measured 1.12 to 2.10 by country; 1.4 is on the high side of their
   * usual values, as fits mountain roads, and on the low side of the Andes' worst.
   */
  readonly detour: number;
  /** How much each basis counts in the promise of a chain. */
  readonly basisWeights: Readonly<Record<Basis, number>>;
  /**
   * Statuses of a place that serves today. A place only announced does not; one whose status no
   * source confirms does, since the inventory's completeness already widens what follows from it.
   */
  readonly serving: readonly PointStatus[];
}

export const DEFAULT_SETTINGS: AnalysisSettings = {
  detour: 1.4,
  basisWeights: {
    perx: 1,
    programme: 0.9,
    export_evidence: 0.7,
    crop_area: 0.5,
    other_list: 0.3,
  },
  serving: ['operating', 'unconfirmed', 'program_presence', 'not_stated'],
};
