/** What the search box can lead to. */
export interface SearchEntry {
  readonly kind: 'region' | 'indicator' | 'chain' | 'district';
  readonly id: string;
  readonly label: string;
  /** What it is, in words: "región", "indicador", "distrito de Junín". */
  readonly group: string;
}

/** Lower case without accents, so that "ancash" finds "Áncash". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/**
 * Entries whose name begins with the text, then those with a word that does, then those that hold
 * it anywhere; in each group in the order given. Accents and case do not matter.
 */
export function findMatches(
  entries: readonly SearchEntry[],
  text: string,
  limit: number,
): readonly SearchEntry[] {
  const wanted = fold(text.trim());
  if (wanted === '') return [];
  const groups: [SearchEntry[], SearchEntry[], SearchEntry[]] = [[], [], []];
  for (const entry of entries) {
    const label = fold(entry.label);
    const at = label.indexOf(wanted);
    if (at === 0) groups[0].push(entry);
    else if (at > 0) groups[/[\s(-]/.test(label[at - 1] ?? '') ? 1 : 2].push(entry);
  }
  return groups.flat().slice(0, limit);
}
