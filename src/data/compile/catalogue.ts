import { rowsOf, type DataPackage } from '../package';
import type { Catalogue } from '../types';

export function compileCatalogue(data: DataPackage): Catalogue {
  return {
    tables: data.descriptor.resources.map((resource) => {
      const title = resource.title ?? resource.name;
      return {
        name: resource.name,
        title: resource.titles ?? { es: title, en: title },
        rows: rowsOf(data, resource.name).length,
        licence: resource.licenses?.map(({ name }) => name).join(', ') ?? '',
        path: resource.path,
      };
    }),
    sources: new Map(
      rowsOf(data, 'sources').map((row) => [
        row.need('source_id'),
        {
          id: row.need('source_id'),
          title: row.need('title'),
          url: row.text('url'),
          date: row.text('date'),
          retrieved: row.text('retrieved'),
          licence: row.need('licence'),
        },
      ]),
    ),
  };
}
