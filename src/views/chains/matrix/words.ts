/** A cell of the matrix in words. */
import { formatList, formatPercent } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type { Language } from '../../../state/view';
import { lowered } from '../../services/words';
import { basisLabel } from '../../ui/labels';
import { isMeasured, strengthOf, type ChainMatrix } from './matrix';

/** Shares of the largest region below this are written as "less than". */
const LEAST = 1;

/** "figura por plan vigente (PERX) y superficie cultivada", or what its silence means. */
export function cellWords(
  matrix: ChainMatrix,
  chain: string,
  ubigeo: string,
  language: Language,
): string {
  const bet = matrix.bet(chain, ubigeo);
  if (!bet) {
    return matrix.silence(ubigeo) === 'no_plan'
      ? m.chains_cell_no_plan()
      : m.chains_cell_not_listed();
  }
  const bases = formatList(
    bet.bases.map((basis) => lowered(basisLabel(basis))),
    language,
  );
  const listed = m.chains_cell_listed({ bases });
  if (!isMeasured(bet.bases[0])) return listed;
  const percent = 100 * strengthOf(bet);
  const share =
    percent < LEAST
      ? m.chains_less_than({ share: formatPercent(LEAST, language) })
      : formatPercent(Math.round(percent), language);
  return `${listed}; ${m.chains_cell_strength({ share })}`;
}
