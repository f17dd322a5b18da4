/** Reads from the folder of the package what its catalogue needs to know. Runs in Node. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parsePackage, type Table } from '../data/package';
import { spanOf, spanOfAll, type Span } from '../export/dataset-period';
import { m } from '../i18n/messages';
import {
  catalogueJsonLd,
  type CatalogueOptions,
  type PackageDescriptor,
  type PreparedView,
} from './catalogue';

/** The columns in which a table says the time that a row speaks of. */
const TIMES = ['year', 'period'] as const;

/**
 * The years that the rows of a table name; null where they name none. Years after that of the package
 * are aims of a plan: no row tells what was then.
 */
function spanOfTable({ columns, rows }: Table, created: string): Span | null {
  const named = TIMES.filter((time) => columns.includes(time));
  const periods = new Set(rows.flatMap((row) => named.map((time) => row.text(time) ?? '')));
  const spans = [...periods].map(spanOf);
  return spanOfAll(spans.filter((span) => span !== null && span.end.slice(0, 4) <= created));
}

/** The text of the catalogue of a package's folder; the same for the same package and views. */
export function catalogueText(
  folder: string,
  { base, views }: { readonly base: string; readonly views: readonly PreparedView[] },
): string {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const descriptor = JSON.parse(read('datapackage.json')) as PackageDescriptor;
  const { tables } = parsePackage(descriptor, read);
  const paths = ['datapackage.json', ...descriptor.resources.map(({ path }) => path)];
  const options: CatalogueOptions = {
    base,
    publisher: m.app_name(),
    byteSizes: new Map(paths.map((path) => [path, statSync(join(folder, path)).size])),
    spans: new Map(
      [...tables].flatMap(([name, table]) => {
        const span = spanOfTable(table, descriptor.created.slice(0, 4));
        return span === null ? [] : [[name, span] as const];
      }),
    ),
    views,
  };
  return `${JSON.stringify(catalogueJsonLd(descriptor, options))}\n`;
}
