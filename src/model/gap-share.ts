/**
 * How much of a region's gap is in one cell: one service that one stage of one chain needs.
 *
 *     gap of the region ∝ Σ_c promise_c · mean over the chain's cells of (1 − coverage)
 *     share of a cell   = its term / the sum of all terms
 */
import { ModelError } from './error';
import { absent, bounds, complement, interval, type Bounds, type Figure } from './figure';

export interface NeededCell {
  /** Cells of one chain that need the same service have one and the same coverage. */
  readonly service: string;
  readonly coverage: Figure;
}

export interface NeedingChain {
  readonly promise: Figure;
  readonly cells: readonly NeededCell[];
}

/**
 * Share, 0–1, of a cell in the gap of a region. The bounds are exact when promises are independent of
 * each other and of coverages, and coverages of each other, save those of the same service in the
 * same chain, which are one figure. Where the whole gap may be zero they are those of the shares that
 * are defined.
 *
 * An absence that does not apply to the cell is the answer; that of another chain leaves the chain
 * out of the gap, and any other absence counts as [0, 1]. "Not applicable" where nothing is lacking.
 * Throws `ModelError` when there is no such cell.
 */
export function gapShare(chains: readonly NeedingChain[], chain: number, cell: number): Figure {
  const own = chains[chain];
  const asked = own?.cells[cell];
  if (!own) throw new ModelError('chain', 'must be one of the chains');
  if (!asked) throw new ModelError('cell', 'must be one of the cells of the chain');
  if (asked.coverage.kind === 'absent' && asked.coverage.absence === 'not_applicable') {
    return asked.coverage;
  }
  const promise = bounds(own.promise, UNIT);
  const lack = lackOf(asked);
  let same = 0;
  let others: Bounds = [0, 0];
  for (const one of own.cells) {
    if (one.service === asked.service) same++;
    else others = plus(others, lackOf(one));
  }
  const count = own.cells.length;
  const rest = chains
    .filter((_, k) => k !== chain)
    .reduce((sum, one) => plus(sum, termOf(one)), [0, 0] as Bounds);
  const whole = same * lack[1] + others[1] + rest[1];
  if (whole === 0) return absent('not_applicable');
  // Rises with the cell's own lack and the chain's promise, falls with the lack of all others.
  const share = (p: number, own: number, other: number, all: number): number =>
    own === 0 ? 0 : own / (same * own + other + (all === 0 ? 0 : (count * all) / p));
  const alone = whole === same * lack[1];
  return interval(
    alone ? 1 / same : share(promise[0], lack[0], others[1], rest[1]),
    share(promise[1], lack[1], others[0], rest[0]),
  );
}

const UNIT: Bounds = [0, 1];

const plus = (a: Bounds, b: Bounds): Bounds => [a[0] + b[0], a[1] + b[1]];

const lackOf = ({ coverage }: NeededCell): Bounds => bounds(complement(coverage), UNIT);

/** Promise × mean lack of a whole chain; nothing of one to whose cells coverage does not apply. */
function termOf({ promise, cells }: NeedingChain): Bounds {
  const applies = cells.every(
    ({ coverage }) => coverage.kind !== 'absent' || coverage.absence !== 'not_applicable',
  );
  if (!applies || cells.length === 0) return [0, 0];
  const [floor, ceiling] = cells.map(lackOf).reduce(plus, [0, 0]);
  const [low, high] = bounds(promise, UNIT);
  return [(low * floor) / cells.length, (high * ceiling) / cells.length];
}
