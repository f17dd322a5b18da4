import { m } from '../../i18n/messages';
import type { LensOf } from '../../state/view';

const LENS_NAMES: Readonly<Record<LensOf<'compare'>, () => string>> = {
  table: m.compare_lens_table,
  multiples: m.compare_lens_multiples,
  maps: m.compare_lens_maps,
  criteria: m.compare_lens_criteria,
  peers: m.compare_lens_peers,
};
export const lensLabel = (lens: LensOf<'compare'>): string => LENS_NAMES[lens]();
