import { MOST_COMPARED, type Patch, type ViewState } from './view';

/** Adds a region to what is compared, or takes it away; null where there is no room for one more. */
export function toggled(
  { regions, groups }: Pick<ViewState, 'regions' | 'groups'>,
  ubigeo: string,
): Patch | null {
  if (regions.includes(ubigeo)) {
    return { regions: regions.filter((one) => one !== ubigeo), card: false };
  }
  return regions.length + groups.length >= MOST_COMPARED
    ? null
    : { regions: [...regions, ubigeo], card: false };
}
