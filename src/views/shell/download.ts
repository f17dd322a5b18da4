/** What a download holds: the table as sheets, and the name of its file. */
import type { Catalogue, Core } from '../../data/types';
import { plainCitation } from '../../export/cite';
import { sheetOf, sourcesOf, type Sheet } from '../../export/table';
import { formatDate, formatFigure } from '../../i18n/format';
import { m } from '../../i18n/messages';
import type { MapPicture } from '../../map/picture';
import { ROOM_CODES } from '../../state/url';
import type { ViewState } from '../../state/view';
import { confidenceLabel, roomLabel } from '../ui/labels';

/** "ruta-territorial_brechas_20-12_2026.11.csv" */
export function fileName(view: ViewState, version: string, ending: string): string {
  const parts = ['ruta-territorial', ROOM_CODES[view.room], view.regions.join('-'), version];
  return `${parts.filter((part) => part !== '').join('_')}.${ending}`;
}

/** The table, its sources, and what it is. */
export function sheetsOf(
  picture: MapPicture,
  view: ViewState,
  core: Core,
  catalogue: Catalogue | undefined,
  link: string,
): readonly Sheet[] {
  const { language } = view;
  const table = sheetOf(m.export_sheet_table(), picture.table, {
    floor: m.export_floor(),
    ceiling: m.export_ceiling(),
    state: m.export_state(),
    period: m.export_period(),
    source: m.export_source_id(),
    confidence: m.export_confidence(),
    derived: m.export_derived(),
    line: m.export_line(),
    stateOf: ({ figure }) =>
      figure.kind === 'absent'
        ? formatFigure(figure, language)
        : figure.kind === 'value'
          ? m.export_value()
          : m.export_interval(),
    confidenceOf: ({ provenance }) => (provenance ? confidenceLabel(provenance.confidence) : ''),
    derivedOf: ({ provenance }) => provenance?.derived?.[language] ?? '',
  });
  const sources: Sheet = {
    name: m.export_sheet_sources(),
    head: [
      m.export_source_id(),
      m.export_source_title(),
      m.export_source_date(),
      m.export_source_link(),
      m.export_source_licence(),
    ],
    rows: sourcesOf(picture.table).map((id) => {
      const source = catalogue?.sources.get(id);
      return [
        id,
        source?.title ?? null,
        source?.date ?? null,
        source?.url ?? null,
        source?.licence ?? null,
      ];
    }),
  };
  const about: Sheet = {
    name: m.export_sheet_about(),
    head: [m.app_name(), core.version],
    rows: [
      [m.export_about_room(), roomLabel(view.room)],
      [m.export_about_title(), picture.table.caption],
      [m.export_about_finding(), picture.finding],
      [m.export_about_link(), link],
      [m.export_about_date(), formatDate(core.dataDate, language)],
      [
        m.export_cite(),
        plainCitation({ version: core.version, dataDate: core.dataDate, url: link }, language),
      ],
      [m.export_about_absences(), m.export_about_absences_text()],
    ],
  };
  return [table, sources, about];
}
