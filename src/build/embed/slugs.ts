/** The views that are drawn beforehand, in the order of the data. */
import { SERVICE_FUNCTIONS } from '../../data/types';
import type { FileParts } from '../../data/wire';
import { slugOf } from '../../embed/address';
import { DEFAULT_VIEW, GAP_AXES, type ViewState } from '../../state/view';

/**
 * Addresses of every regional indicator at its latest year, every chain, the coverage of all services
 * and by function, the gaps, and the ranking by preset.
 */
export function preparedSlugs({
  core,
  chains,
  criteria,
}: Pick<FileParts, 'core' | 'chains' | 'criteria'>): readonly string[] {
  const views: readonly Partial<ViewState>[] = [
    ...core.indicators.map(({ id }) => ({ indicator: id })),
    ...chains.chains.map(({ id }) => ({ room: 'chains' as const, chain: id })),
    ...[[], ...SERVICE_FUNCTIONS.map((one) => [one])].map((functions) => ({
      room: 'services' as const,
      functions,
    })),
    ...GAP_AXES.map((gapAxis) => ({ room: 'gaps' as const, gapAxis })),
    ...criteria.presets.map(({ id }) => ({ room: 'candidates' as const, preset: id })),
  ];
  return views.map((view) => {
    const slug = slugOf({ ...DEFAULT_VIEW, ...view });
    if (slug === null) throw new Error(`No address for the view ${JSON.stringify(view)}.`);
    return slug;
  });
}
