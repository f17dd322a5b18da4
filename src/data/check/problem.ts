/** What a check found wrong: in which file, on which line, in which column, against which rule. */
export interface Problem {
  /** Path of the file in `data/`. */
  readonly file: string;
  /** Line as an editor counts, the header being 1; null when the whole file is meant. */
  readonly line: number | null;
  readonly column: string | null;
  readonly rule: string;
  readonly detail: string;
}

/** One line a problem: `data/exports.csv:12 share_pct [share-range] 104 is over 100`. */
export function formatProblem({ file, line, column, rule, detail }: Problem): string {
  const place = `data/${file}${line === null ? '' : `:${line}`}`;
  return `${[place, column, `[${rule}]`].filter((part) => part !== null).join(' ')} ${detail}`;
}
