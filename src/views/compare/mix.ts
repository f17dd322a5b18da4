/**
 * What a unit exports, as far as customs say: of each district of origin the leading family of
 * products and its share. The rest of a district is of other families, nobody says which.
 */
import type { DistrictExport, Districts } from '../../data/types';
import { formatPercent, type Language } from '../../i18n/format';
import type { Bilingual, Fact } from '../../model/fact';
import { absent, interval } from '../../model/figure';
import type { PartlyKnownMix } from '../../model/similarity';
import { herfindahlHirschmanBounds } from '../../model/trade';
import { modelFact } from '../analysis/model-fact';

export interface Family {
  /** As customs name it, in Spanish. */
  readonly name: string;
  readonly chain: string | null;
  /** US$ that are surely of it, and that may be at the most. */
  readonly floor: number;
  readonly ceiling: number;
}

export interface ExportMix {
  readonly total: number;
  /** The surest first. */
  readonly families: readonly Family[];
  readonly remainder: number;
  readonly period: string;
}

/** Null where customs name none of the members' districts. */
export function exportMix({ exports }: Districts, members: readonly string[]): ExportMix | null {
  const own = exports.filter(({ ubigeo }) => members.includes(ubigeo));
  const [first] = own;
  if (!first) return null;
  const leads = new Map<string, { chain: string | null; floor: number }>();
  for (const row of own) {
    const lead = leads.get(row.leadFamily) ?? { chain: row.leadChain, floor: 0 };
    leads.set(row.leadFamily, { ...lead, floor: lead.floor + led(row) });
  }
  const total = own.reduce((sum, { fob }) => sum + fob, 0);
  const families = [...leads]
    .map(([name, { chain, floor }]): Family => {
      // Elsewhere it may be second: no more than the leading one, nor than what that leaves.
      const elsewhere = own
        .filter(({ leadFamily }) => leadFamily !== name)
        .reduce((sum, row) => sum + Math.min(led(row), row.fob - led(row)), 0);
      return { name, chain, floor, ceiling: floor + elsewhere };
    })
    .sort((a, b) => b.floor - a.floor || a.name.localeCompare(b.name));
  const known = families.reduce((sum, { floor }) => sum + floor, 0);
  return { total, families, remainder: Math.max(0, total - known), period: first.period };
}

const led = ({ fob, leadShare }: DistrictExport): number => (fob * leadShare) / 100;

/** The mix over a list of families, for the model. */
export const mixOver = (mix: ExportMix, names: readonly string[]): PartlyKnownMix => {
  const floors = new Map(mix.families.map(({ name, floor }) => [name, floor]));
  return { amounts: names.map((name) => floors.get(name) ?? 0), remainder: mix.remainder };
};

/** Share of the value, 0–1, of which the family is known. */
export const knownShare = (mix: ExportMix | null): number =>
  mix && mix.total > 0 ? (mix.total - mix.remainder) / mix.total : 0;

const knownWords = (mix: ExportMix, language: Language): string =>
  formatPercent(Math.round(100 * knownShare(mix)), language);

function derived(mix: ExportMix | null, es: string, en: string): Bilingual {
  if (!mix) return { es, en };
  return {
    es: `${es} Se conoce la familia de ${knownWords(mix, 'es')} del valor: la principal de cada distrito.`,
    en: `${en} The family is known of ${knownWords(mix, 'en')} of the value: the leading one of each district.`,
  };
}

/** Concentration of the exports by family of products, Herfindahl–Hirschman, 0–1. */
export function concentrationOf(mix: ExportMix | null, dataDate: string): Fact {
  const figure =
    mix && mix.total > 0
      ? herfindahlHirschmanBounds(
          mix.families.map(({ floor }) => floor),
          mix.remainder,
        )
      : absent('not_found');
  return modelFact(
    'concentration',
    figure,
    'index 0-1',
    mix?.period ?? dataDate,
    derived(
      mix,
      'Índice de Herfindahl–Hirschman por familia de productos de aduanas: de casi 0 (muchas por igual) a 1 (una sola). El piso reparte lo que no se conoce entre muchas; el techo lo da todo a la mayor.',
      'Herfindahl–Hirschman index by customs family of products: from almost 0 (many alike) to 1 (a single one). The floor spreads what is not known over many; the ceiling gives it all to the largest.',
    ),
    'medium',
  );
}

/** Share of a family in the exports of the unit, percent. */
export function familyFact(mix: ExportMix, { floor, ceiling }: Family): Fact {
  const percent = (amount: number): number => Math.min(100, (100 * amount) / mix.total);
  return modelFact(
    'family_share',
    interval(percent(floor), Math.max(percent(floor), percent(ceiling))),
    '%',
    mix.period,
    derived(
      mix,
      'Valor de la familia en los distritos que encabeza, entre el valor exportado. El techo suma lo que puede ser suyo en los demás.',
      'Value of the family in the districts that it leads, over the value exported. The ceiling adds what may be its own in the others.',
    ),
    'medium',
  );
}
