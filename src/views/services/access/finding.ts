/** The one sentence: how much of the demand lies near a place found, and how many districts do not. */
import { formatShort } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type { ViewState } from '../../../state/view';
import { shareWords } from '../coverage';
import { withoutAccess, type Access, type AccessParts } from './access';
import { ofDemand, serviceWords } from './words';

/** Speaks of the chosen region, else of the country. */
export function accessFinding(access: Access, parts: AccessParts, view: ViewState): string {
  const { language } = view;
  const { settings } = access;
  const service = serviceWords(settings, parts.chains, language);
  if (access.sites.length === 0) return m.services_access_finding_none({ service });
  const chosen = view.regions.at(-1) ?? null;
  const at = parts.core.regions.findIndex(({ ubigeo }) => ubigeo === chosen);
  const region = parts.core.regions[at];
  const share = (region && access.byRegion[at]) ?? access.national;
  const outside = withoutAccess(access, region?.ubigeo ?? null).length;
  const demand = ofDemand(settings.demand);
  const scope = region ? m.services_of_region({ demand, region: region.name }) : demand;
  if (share.kind === 'absent') return m.services_access_finding_no_demand({ demand: scope });
  return m.services_access_finding({
    km: formatShort(settings.reachKm, language),
    service,
    share: shareWords(share, language),
    demand: scope,
    outside:
      outside > 0 ? m.services_access_outside({ n: outside }) : m.services_access_outside_none(),
  });
}
