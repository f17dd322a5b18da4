/** Why two regions are alike or not, in words. */
import { formatList, formatPercent, formatShort, type Language } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import { functionLabel } from '../../ui/labels';
import { lowered } from '../../services/words';
import type { PeerPart, Reasons } from './peers';

const PARTS: Readonly<Record<PeerPart, () => string>> = {
  chains: m.compare_peers_part_chains,
  mix: m.compare_peers_part_mix,
  size: m.compare_peers_part_size,
  services: m.compare_peers_part_services,
};
export const partLabel = (part: PeerPart): string => PARTS[part]();

/** The reason of a part in a sentence; empty where there is nothing to say. */
export function reasonWords(
  part: PeerPart,
  reasons: Reasons,
  region: string,
  language: Language,
): string {
  switch (part) {
    case 'chains':
      return m.compare_peers_chains({
        shared: reasons.sharedChains.length,
        either: reasons.eitherChains,
      });
    case 'mix':
      return (reasons.families.length === 0 ? m.compare_peers_no_family : m.compare_peers_families)(
        {
          own: knownWords(reasons.known[0], language),
          other: knownWords(reasons.known[1], language),
        },
      );
    case 'size':
      return reasons.ratio === null
        ? m.compare_peers_no_size()
        : m.compare_peers_size({
            ratio: formatShort(Number(reasons.ratio.toPrecision(2)), language),
            region,
          });
    case 'services': {
      const said = (functions: Reasons['bothHave']) =>
        formatList(
          functions.map((fn) => lowered(functionLabel(fn))),
          language,
        );
      return [
        reasons.bothHave.length > 0
          ? m.compare_peers_both({ functions: said(reasons.bothHave) })
          : m.compare_peers_both_none(),
        ...(reasons.neitherHas.length > 0
          ? [m.compare_peers_neither({ functions: said(reasons.neitherHas) })]
          : []),
      ].join('; ');
    }
  }
}

const knownWords = (share: number, language: Language): string =>
  formatPercent(Math.round(100 * share), language);
