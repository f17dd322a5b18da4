/**
 * The gap between what a chain promises and the services that reach it.
 *
 *     coverage of a chain = mean over its cells (stage × service function) of the coverage
 *     gap of a chain      = promise × (1 − coverage)
 *     gap of a region     = Σ promise_c · (1 − coverage_c) / Σ promise_c   over its chains c
 *
 * All are shares, 0–1. Intervals are carried through exactly, taking coverages and promises as
 * independent of each other: the true range may be narrower, never wider.
 */
import { ModelError } from './error';
import { absent, bounds, complement, fromBounds, multiply, type Figure } from './figure';
import { weightedMean } from './weighted-mean';

/**
 * Mean coverage of the cells a chain needs. Absent when any coverage is "not applicable" (a
 * territory without demand has none in any cell); an absence of another kind counts as [0, 1].
 * Throws `ModelError` on an empty set.
 */
export function meanCoverage(cells: readonly Figure[]): Figure {
  if (cells.length === 0) throw new ModelError('cells', 'must not be empty');
  let floor = 0;
  let ceiling = 0;
  for (const cell of cells) {
    if (cell.kind === 'absent' && cell.absence === 'not_applicable') return cell;
    const [low, high] = bounds(cell, [0, 1]);
    floor += low;
    ceiling += high;
  }
  return fromBounds([floor / cells.length, Math.max(floor, ceiling) / cells.length]);
}

/** promise × (1 − coverage), 0–1; the absence when either is absent. */
export function chainGap(promise: Figure, coverage: Figure): Figure {
  return multiply(promise, complement(coverage));
}

export interface GapTerm {
  readonly promise: Figure;
  readonly coverage: Figure;
}

/**
 * Promise-weighted mean of (1 − coverage), 0–1, exact over the intervals of both. Chains whose
 * promise or coverage is absent are left out; "not found" when none is left or none promises
 * anything, "not applicable" when no coverage applies to any chain.
 */
export function regionGap(chains: readonly GapTerm[]): Figure {
  const terms = chains.filter(
    ({ promise, coverage }) =>
      coverage.kind !== 'absent' && promise.kind !== 'absent' && bounds(promise, [0, 1])[1] > 0,
  );
  if (terms.length === 0) {
    const none =
      chains.length > 0 &&
      chains.every(
        ({ coverage }) => coverage.kind === 'absent' && coverage.absence === 'not_applicable',
      );
    return absent(none ? 'not_applicable' : 'not_found');
  }
  return fromBounds(
    weightedMean(
      terms.map(({ coverage }) => bounds(complement(coverage), [0, 1])),
      terms.map(({ promise }) => bounds(promise, [0, 1])),
    ),
  );
}
