import type { Criteria, Criterion } from '../../data/types';

const FAMILIES: readonly Criterion['family'][] = ['need', 'potential', 'readiness', 'logistics'];

/** Criteria by family, families in the order need, potential, readiness, logistics. */
export function byFamily(
  criteria: Criteria,
): readonly { readonly family: Criterion['family']; readonly criteria: readonly Criterion[] }[] {
  return FAMILIES.map((family) => ({
    family,
    criteria: criteria.criteria.filter((criterion) => criterion.family === family),
  })).filter((group) => group.criteria.length > 0);
}
