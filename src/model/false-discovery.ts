/** Many tests at once: control of the false discovery rate. */
import { fraction } from './error';

export interface Discovery {
  /** 1 where the test is a discovery, else 0. */
  readonly discovered: Uint8Array;
  /** Smallest rate at which each would be one; NaN where there is no test. */
  readonly adjusted: Float64Array;
  /** Greatest p that is a discovery; null when there is none. */
  readonly threshold: number | null;
}

/**
 * Step-up procedure of Benjamini & Hochberg (1995, Journal of the Royal Statistical Society B 57:
 * 289–300): of the tests with p₍ᵢ₎ ≤ i · rate / m the one with the greatest i, and all below it. Of
 * the discoveries an expected share of at most `rate` is false, when tests are independent or depend
 * on each other positively. NaN is no test and does not count in m.
 *
 * Throws `ModelError` on a rate or a p outside [0, 1].
 */
export function falseDiscovery(p: ArrayLike<number>, rate: number): Discovery {
  fraction('rate', rate);
  const order = Array.from({ length: p.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(p[i]))
    .sort((a, b) => (p[a] as number) - (p[b] as number));
  for (const i of order) fraction('p', p[i] as number);
  const m = order.length;
  const adjusted = new Float64Array(p.length).fill(NaN);
  const discovered = new Uint8Array(p.length);
  let threshold: number | null = null;
  let least = 1;
  for (let k = m; k >= 1; k--) {
    const i = order[k - 1] as number;
    least = Math.min(least, (p[i] as number) * (m / k));
    adjusted[i] = least;
    // Rounding must not turn away what meets the limit, as p = 0.002 of 25 tests at 5 % does.
    if (least <= rate * (1 + 1e-12)) {
      threshold ??= p[i] as number;
      discovered[i] = 1;
    }
  }
  return { discovered, adjusted, threshold };
}
