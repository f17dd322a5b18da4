/** What is compared: regions, and groups that the reader made of them. */
import type { Core } from '../../data/types';
import { MOST_COMPARED, type ViewState } from '../../state/view';

export interface Unit {
  /** The region's ubigeo, or `group-` and its place among the groups. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'region' | 'group';
  /** Ubigeos, in the order of the regions. */
  readonly members: readonly string[];
}

/** Regions in the order of choosing, then groups; six at most. */
export function unitsOf(
  { core }: { readonly core: Pick<Core, 'regions'> },
  { regions, groups }: Pick<ViewState, 'regions' | 'groups'>,
): readonly Unit[] {
  const names = new Map(core.regions.map(({ ubigeo, name }) => [ubigeo, name]));
  const order = core.regions.map(({ ubigeo }) => ubigeo);
  return [
    ...regions.flatMap((ubigeo): Unit[] => {
      const name = names.get(ubigeo);
      return name === undefined ? [] : [{ id: ubigeo, name, kind: 'region', members: [ubigeo] }];
    }),
    ...groups.map(({ name, regions: members }, i): Unit => ({
      id: `group-${i}`,
      name,
      kind: 'group',
      members: order.filter((ubigeo) => members.includes(ubigeo)),
    })),
  ].slice(0, MOST_COMPARED);
}
