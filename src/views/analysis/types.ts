/**
 * What the rooms ask of the model once the facts are joined: coverage, promise, gap and readiness
 * on the cells chain × stage × region × function, each with the parts it is made of, so that any
 * number can be explained where it is shown.
 */
import type { Basis, ChainListing, ServiceFunction, Stage } from '../../data/types';
import type { Bilingual, Fact } from '../../model/fact';
import type { Figure } from '../../model/figure';

export interface CoverageCell {
  readonly ubigeo: string;
  readonly function: ServiceFunction;
  /** Null: whatever the chain; places that serve any agro chain or only some of them. */
  readonly chain: string | null;
  /** Share (0–1) of the region's rural population within reach of the places found. An interval when a
   * place is known only to its province or department: its worst and its best position. */
  readonly observed: Figure;
  /** Completeness κ of the inventory for this function. */
  readonly completeness: number;
  /** What enters the gap: [c, c + (1 − κ)(1 − c)] around the observed. */
  readonly figure: Figure;
  /** Service points that stand in the region itself and offer the function. */
  readonly points: readonly string[];
}

export interface PromisePart {
  readonly basis: Basis;
  readonly weight: number;
  /** 0–1; an interval [0, 1] where the basis could not be looked up (no plan was found to read). */
  readonly evidence: Figure;
  readonly listings: readonly ChainListing[];
}

export interface ChainPromise {
  readonly ubigeo: string;
  readonly chain: string;
  readonly figure: Figure;
  readonly parts: readonly PromisePart[];
}

export interface StageCell {
  readonly stage: Stage;
  readonly function: ServiceFunction;
  readonly coverage: CoverageCell;
}

export interface ChainGap {
  readonly ubigeo: string;
  readonly chain: string;
  readonly promise: ChainPromise;
  /** Mean coverage of the cells (stage × function) that the chain needs. */
  readonly coverage: Figure;
  /** promise × (1 − coverage) */
  readonly gap: Figure;
  readonly cells: readonly StageCell[];
}

export interface RegionGap {
  readonly ubigeo: string;
  /** Mean of (1 − coverage) over the region's chains, weighted by promise; 0–1. */
  readonly figure: Figure;
  readonly chains: readonly ChainGap[];
}

export interface ReadinessPart {
  readonly id: string;
  readonly label: Bilingual;
  readonly weight: number;
  readonly raw: Fact;
  /** 0–1 after min–max over the regions. */
  readonly score: Figure;
}

export interface Readiness {
  readonly ubigeo: string;
  readonly figure: Figure;
  readonly parts: readonly ReadinessPart[];
}

/** Completeness of a function's inventory, with the networks it is made of. */
export interface Completeness {
  readonly kappa: number;
  readonly institutions: readonly {
    readonly id: string;
    /** Its places that offer the function and serve. */
    readonly offering: number;
    readonly found: number;
    readonly known: number | null;
  }[];
}

export interface Analysis {
  readonly reachKm: number;
  coverage(ubigeo: string, fn: ServiceFunction, chain: string | null): CoverageCell;
  promise(ubigeo: string, chain: string): ChainPromise;
  /** Chains listed for the region on any basis (agro only), most promising first. */
  chainsOf(ubigeo: string): readonly ChainGap[];
  gap(ubigeo: string): RegionGap;
  readiness(ubigeo: string): Readiness;
  /**
   * Number of service functions with a place in the region: the floor was found; the ceiling adds
   * 1 − κ for every other function, rounded up.
   */
  functionsPresent(ubigeo: string): { figure: Figure; present: readonly ServiceFunction[] };
  /** Chains listed for the region, and those it shares with the pilot's. */
  chainsListed(ubigeo: string): Figure;
  chainsShared(ubigeo: string): Figure;
  /** κ by function, with the institutions it is made of. */
  completeness(fn: ServiceFunction): Completeness;
}
