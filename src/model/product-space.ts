/**
 * The product space of Hidalgo, Klinger, Barabási & Hausmann (2007), "The product space conditions
 * the development of nations", Science 317: 482–487: which territories have an advantage in which
 * products, how near products are to each other, and how near a territory is to a product.
 */
import { ModelError, nonNegative, sameLength } from './error';

/** Territory t, product p at `t * products + p`. */
export interface TradeMatrix {
  readonly territories: number;
  readonly products: number;
  readonly values: Float64Array;
}

/**
 * Packs exports by territory (rows) and product (columns).
 * Throws `ModelError` on a set without rows or columns, rows of different lengths, or a value that
 * is negative or not finite: an export that is not known is not zero and has to be settled before.
 */
export function tradeMatrix(rows: readonly ArrayLike<number>[]): TradeMatrix {
  const products = rows[0]?.length ?? 0;
  if (products === 0) throw new ModelError('rows', 'must not be empty');
  const values = new Float64Array(rows.length * products);
  rows.forEach((row, t) => {
    sameLength('rows', row.length, products);
    for (let p = 0; p < products; p++) {
      values[t * products + p] = nonNegative('rows', row[p] as number);
    }
  });
  return { territories: rows.length, products, values };
}

/**
 * Revealed comparative advantage of every cell (Balassa 1965), (x_tp / x_t) / (X_p / X), over the
 * territories given. NaN where the territory or the product exports nothing: no advantage and no
 * lack of it is revealed. Throws `ModelError` when nothing is exported at all.
 */
export function advantageMatrix(exports: TradeMatrix): TradeMatrix {
  const { territories, products, values } = exports;
  const byTerritory = new Float64Array(territories);
  const byProduct = new Float64Array(products);
  let all = 0;
  values.forEach((x, i) => {
    const t = Math.floor(i / products);
    byTerritory[t] = (byTerritory[t] as number) + x;
    byProduct[i % products] = (byProduct[i % products] as number) + x;
    all += x;
  });
  if (!(all > 0)) throw new ModelError('exports', 'must not sum to zero');
  return {
    territories,
    products,
    values: values.map((x, i) => {
      const own = byTerritory[Math.floor(i / products)] as number;
      return ((x / own) * all) / (byProduct[i % products] as number);
    }),
  };
}

/** 1 where the advantage is at least `threshold` (1 by custom), else 0. */
export function presence(advantage: TradeMatrix, threshold = 1): TradeMatrix {
  return { ...advantage, values: advantage.values.map((rca) => (rca >= threshold ? 1 : 0)) };
}

/**
 * Proximity of every pair of products, the lesser of the two conditional probabilities that a
 * territory with an advantage in one has it in the other, 0–1:
 *
 *     φ_pq = Σ_t M_tp · M_tq / max(Σ_t M_tp, Σ_t M_tq)
 *
 * p, q at `p * products + q`; 0 for a product that nobody has, and on the diagonal, since a product
 * is no evidence for itself. Throws `ModelError` unless the matrix holds zeros and ones.
 */
export function proximity(present: TradeMatrix): Float64Array {
  const { territories, products, values } = checkPresence(present);
  const together = new Float64Array(products * products);
  for (let t = 0; t < territories; t++) {
    const own: number[] = [];
    for (let p = 0; p < products; p++) if (values[t * products + p] === 1) own.push(p);
    for (const p of own) {
      for (const q of own) together[p * products + q] = (together[p * products + q] as number) + 1;
    }
  }
  const ubiquity = Float64Array.from(
    { length: products },
    (_, p) => together[p * (products + 1)] as number,
  );
  return together.map((both, i) => {
    const p = Math.floor(i / products);
    const q = i % products;
    return p === q || both === 0
      ? 0
      : both / Math.max(ubiquity[p] as number, ubiquity[q] as number);
  });
}

/**
 * Density around a product in a territory: the proximity of what the territory has, over the
 * proximity of all there is, 0–1:
 *
 *     ω_tp = Σ_q M_tq · φ_pq / Σ_q φ_pq
 *
 * NaN for a product near to no other. Throws `ModelError` unless the matrix holds zeros and ones
 * and there is a proximity for every pair.
 */
export function density(present: TradeMatrix, near: Float64Array): TradeMatrix {
  const { territories, products, values } = checkPresence(present);
  sameLength('near', near.length, products * products);
  const result = new Float64Array(values.length);
  for (let p = 0; p < products; p++) {
    let all = 0;
    for (let q = 0; q < products; q++) all += near[p * products + q] as number;
    for (let t = 0; t < territories; t++) {
      let own = 0;
      for (let q = 0; q < products; q++) {
        if (values[t * products + q] === 1) own += near[p * products + q] as number;
      }
      result[t * products + p] = all === 0 ? NaN : own / all;
    }
  }
  return { territories, products, values: result };
}

/** Throws `ModelError` unless the matrix is of its stated size and holds zeros and ones. */
export function checkPresence(present: TradeMatrix): TradeMatrix {
  sameLength('present', present.values.length, present.territories * present.products);
  if (!present.values.every((m) => m === 0 || m === 1)) {
    throw new ModelError('present', 'must hold zeros and ones');
  }
  return present;
}
