/** What is known of a region's part in the programme. Not being named is no 'no'. */
import type { Core, Programme, ProgrammeEntry } from '../../data/types';
import { formatMonth, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';

export type Membership =
  | { readonly kind: 'pilot'; readonly entry: ProgrammeEntry | null }
  | { readonly kind: 'seen'; readonly entry: ProgrammeEntry }
  | { readonly kind: 'unknown' };

const memo = new WeakMap<Programme, Map<string, Membership>>();

/** Pilot, seen by some date (its earliest), or unknown; the same object for the same facts. */
export function membershipOf(
  core: Pick<Core, 'pilot'>,
  programme: Programme,
  ubigeo: string,
): Membership {
  const known = memo.get(programme) ?? new Map<string, Membership>();
  memo.set(programme, known);
  const membership = known.get(ubigeo) ?? find(core, programme, ubigeo);
  known.set(ubigeo, membership);
  return membership;
}

function find(core: Pick<Core, 'pilot'>, programme: Programme, ubigeo: string): Membership {
  const earliest = (kind: ProgrammeEntry['dateKind']): ProgrammeEntry | null =>
    programme.entries
      .filter((entry) => entry.ubigeo === ubigeo && entry.dateKind === kind)
      .sort((a, b) => lastMonth(a.date).localeCompare(lastMonth(b.date)))[0] ?? null;
  if (core.pilot.includes(ubigeo)) return { kind: 'pilot', entry: earliest('launch') };
  const entry = earliest('seen_by');
  return entry ? { kind: 'seen', entry } : { kind: 'unknown' };
}

/** "Seen by 2024" means by its last month: a month of that year is the tighter bound. */
const lastMonth = (date: string): string => (date.length === 4 ? `${date}-12` : date);

/** "junio de 2024" for a month, a year as it is. */
export function writeMonth(date: string, language: Language): string {
  const [year = '', month] = date.split('-');
  return month === undefined
    ? year
    : m.candidates_month({ month: formatMonth(Number(month), language), year });
}

/** "piloto (jul 2019)", "visto en jun 2024", "no se sabe" */
export function membershipWords(membership: Membership, language: Language): string {
  switch (membership.kind) {
    case 'pilot':
      return membership.entry
        ? m.candidates_pilot_since({ date: writeMonth(membership.entry.date, language) })
        : m.candidates_pilot();
    case 'seen':
      return m.candidates_seen({ date: writeMonth(membership.entry.date, language) });
    case 'unknown':
      return m.candidates_unknown();
  }
}
