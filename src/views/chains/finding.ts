/** The one sentence of the room: where the chain grows, who lists it, how concentrated its area is. */
import { BASES, type Core } from '../../data/types';
import { formatList, formatPercent } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { ViewState } from '../../state/view';
import { basisLabel } from '../ui/labels';
import { numberOf, type CropInRegion } from './crops';
import { basesInView } from './listing';
import type { Reading } from './reading';

/** Regions named as the leading ones. */
const LEADING = 3;

/** The regions with the largest areas and the percent of the whole that they hold together. */
export function leadingArea(
  crops: readonly CropInRegion[],
): { readonly ubigeos: readonly string[]; readonly percent: number } | null {
  const areas = crops.filter((row) => numberOf(row.area) > 0);
  const whole = areas.reduce((sum, row) => sum + numberOf(row.area), 0);
  if (whole === 0) return null;
  const top = areas.slice(0, LEADING);
  const held = top.reduce((sum, row) => sum + numberOf(row.area), 0);
  return { ubigeos: top.map((row) => row.ubigeo), percent: (100 * held) / whole };
}

export function findingOf(
  reading: Reading,
  core: Core,
  view: Pick<ViewState, 'language' | 'bases'>,
): string {
  const { chain, bets, crops } = reading;
  const { language } = view;
  const name = new Map(core.regions.map((region) => [region.ubigeo, region.name]));
  const nameOf = (ubigeo: string) => name.get(ubigeo) ?? ubigeo;
  // Crop area is evidence of its own; what people wrote down as a priority are the other bases.
  const listed = [...bets.values()].filter((bet) =>
    bet.bases.some((basis) => basis !== 'crop_area'),
  ).length;
  const planted = crops.filter((row) => numberOf(row.area) > 0);
  const leading = leadingArea(crops);
  const chosen = basesInView(view);
  const limited = chosen.length < BASES.length;
  const scope = limited
    ? ` ${m.chains_finding_scope({
        bases: formatList(
          chosen.map((basis) => basisLabel(basis)),
          language,
        ),
      })}`
    : '';
  const first = planted[0];
  const named =
    listed > 0
      ? m.chains_finding_listed({ regions: m.region_count({ n: listed }) })
      : m.chains_finding_unlisted();
  if (!leading || !first) {
    const say = chain.agro ? m.chains_finding_no_area : m.chains_finding_not_agro;
    return say({ chain: chain.name[language], listed: named }) + scope;
  }
  return (
    m.chains_finding({
      chain: chain.name[language],
      planted: m.region_count({ n: planted.length }),
      listed: named,
      leaders: formatList(leading.ubigeos.map(nameOf), language),
      count: leading.ubigeos.length,
      percent: formatPercent(leading.percent, language),
      year: first.area?.period ?? '',
    }) + scope
  );
}
