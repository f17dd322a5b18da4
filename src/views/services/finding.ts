/** The one sentence of the room: what was found, and how far it reaches where the reader looks. */
import { SERVICE_FUNCTIONS, type Core } from '../../data/types';
import { formatList, formatShort } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { ViewState } from '../../state/view';
import { functionLabel } from '../ui/labels';
import { shareWords } from './coverage';
import type { Fill } from './fill';
import { isFiltered, type Inventory } from './points';
import { lowered } from './words';

/** The function that the reader narrowed to, in words, where that is the only filter. */
function onlyFunction({ functions, ...others }: ViewState): string | null {
  const fn = SERVICE_FUNCTIONS.find((one) => one === functions[0]);
  return fn !== undefined && functions.length === 1 && !isFiltered({ ...others, functions: [] })
    ? functionLabel(fn)
    : null;
}

/** Speaks of the chosen region, else of the pilot's: the inventory does not rank regions. */
export function findingOf(inventory: Inventory, fill: Fill, core: Core, view: ViewState): string {
  const { language } = view;
  const n = (count: number) => formatShort(count, language);
  const institutions = new Set(inventory.places.map((point) => point.institution)).size;
  const chosen = view.regions.at(-1);
  const spoken = chosen === undefined ? core.pilot : [chosen];
  const about = core.regions
    .map((region, index) => ({ region, index }))
    .filter(({ region }) => spoken.includes(region.ubigeo));

  const found = {
    places: m.point_count({ n: inventory.places.length }),
    institutions: m.services_institution_count({ n: institutions }),
  };
  const only = onlyFunction(view);
  if (inventory.places.length === 0)
    return only ? m.services_finding_nothing_of({ function: only }) : m.services_finding_nothing();
  const opening = only
    ? m.services_finding_of({ ...found, function: only })
    : isFiltered(view)
      ? m.services_finding_filtered(found)
      : m.services_finding(found);

  if (fill.kind === 'coverage') {
    const shares = about.map(({ region, index }) => {
      const figure = fill.facts[index]?.figure ?? { kind: 'absent', absence: 'not_found' };
      return m.services_finding_share({ region: region.name, share: shareWords(figure, language) });
    });
    return `${opening} ${m.services_finding_coverage({
      function: lowered(functionLabel(fill.fn)),
      km: n(fill.reachKm),
      shares: formatList(shares, language),
    })}`;
  }
  const counts = about.map(({ region, index }) => {
    const found = fill.found[index]?.length ?? 0;
    return m.services_finding_has({
      region: region.name,
      found: found > 0 ? n(found) : m.services_finding_none(),
    });
  });
  return `${opening} ${m.services_finding_functions({
    total: n(fill.functions.length),
    counts: formatList(counts, language),
  })}`;
}
