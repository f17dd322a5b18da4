/** What a download holds: the table as sheets, the notes of a figure, and the name of its file. */
import type { Catalogue, Core } from '../../data/types';
import { plainCitation } from '../../export/cite';
import { factsOf, sheetOf, sourcesOf, type FigureColumn, type Sheet } from '../../export/table';
import { formatDate, formatFigure, formatList, type Language } from '../../i18n/format';
import { m } from '../../i18n/messages';
import { unitLabel } from '../../i18n/units';
import type { MapPicture } from '../../map/picture';
import type { Confidence, Fact } from '../../model/fact';
import { LENS_CODES, ROOM_CODES } from '../../state/url';
import { LENSES, lensOf, type RoomWithLenses, type ViewState } from '../../state/view';
import { confidenceLabel, roomLabel } from '../ui/labels';

/** What is looked at, with what is needed to say where it comes from. */
export interface Seen {
  readonly picture: MapPicture;
  readonly view: ViewState;
  readonly core: Core;
  /** Undefined where the sources could not be loaded: then their ids stand for them. */
  readonly catalogue: Catalogue | undefined;
  /** The address of the view. */
  readonly link: string;
}

const hasLenses = (room: ViewState['room']): room is RoomWithLenses => room in LENSES;

/** "ruta-territorial_brechas_matriz_20-12_2026.11.csv" */
export function fileName(view: ViewState, version: string, ending: string): string {
  const { room, regions } = view;
  const subject = { explore: view.indicator, chains: view.chain ?? '' };
  const parts = [
    'ruta-territorial',
    ROOM_CODES[room],
    hasLenses(room) ? LENS_CODES[lensOf(room, view)] : '',
    (room in subject ? subject[room as keyof typeof subject] : '').replaceAll('_', '-'),
    regions.join('-'),
    version,
  ];
  return `${parts.filter((part) => part !== '').join('_')}.${ending}`;
}

function stateOf({ figure }: Fact, language: Language): string {
  if (figure.kind === 'absent') return formatFigure(figure, language);
  return figure.kind === 'value' ? m.export_value() : m.export_interval();
}

/** The table, a row a row of the twin, each figure with where it comes from. */
export function tableSheet({ picture, view, catalogue }: Seen): Sheet {
  const { language } = view;
  const sourceOf = ({ provenance }: Fact) =>
    provenance ? catalogue?.sources.get(provenance.source) : undefined;
  const beside: readonly FigureColumn[] = [
    { title: m.export_unit(), of: ({ unit }) => unitLabel(unit, language) },
    { title: m.export_period(), of: ({ period }) => period },
    { title: m.export_source_id(), of: ({ provenance }) => provenance?.source ?? null },
    { title: m.export_source_title(), of: (fact) => sourceOf(fact)?.title ?? null },
    { title: m.export_source_date(), of: (fact) => sourceOf(fact)?.date ?? null },
    {
      title: m.export_confidence(),
      of: ({ provenance }) => provenance && confidenceLabel(provenance.confidence),
    },
    { title: m.export_derived(), of: ({ provenance }) => provenance?.derived?.[language] ?? null },
    { title: m.export_note(), of: ({ provenance }) => provenance?.note ?? null },
    { title: m.export_line(), of: ({ provenance }) => provenance?.ref ?? null },
  ];
  return sheetOf(m.export_sheet_table(), picture.table, {
    code: m.export_code(),
    floor: m.export_floor(),
    ceiling: m.export_ceiling(),
    state: { title: m.export_state(), of: (fact) => stateOf(fact, language) },
    beside,
    unitOf: (unit) => unitLabel(unit, language),
  });
}

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

/** Every source of what is seen, with the confidence of the figures that the table takes from it. */
function sourcesSheet({ picture, catalogue }: Seen): Sheet {
  const provenances = factsOf(picture.table).flatMap(({ provenance }) => provenance ?? []);
  const confidencesOf = (id: string): string => {
    const found = new Set(
      provenances.filter(({ source }) => source === id).map(({ confidence }) => confidence),
    );
    return CONFIDENCES.filter((one) => found.has(one))
      .map(confidenceLabel)
      .join(', ');
  };
  return {
    name: m.export_sheet_sources(),
    head: [
      m.export_source_id(),
      m.export_source_publisher(),
      m.export_source_date(),
      m.export_source_retrieved(),
      m.export_source_link(),
      m.export_source_licence(),
      m.export_source_confidence(),
    ],
    rows: sourcesOf(picture).map((id) => {
      const source = catalogue?.sources.get(id);
      return [
        id,
        source?.title ?? null,
        source?.date ?? null,
        source?.retrieved ?? null,
        source?.url ?? null,
        source?.licence ?? null,
        confidencesOf(id) || null,
      ];
    }),
  };
}

function aboutSheet({ picture, view, core, link }: Seen): Sheet {
  const { language } = view;
  return {
    name: m.export_sheet_about(),
    head: [m.app_name(), m.app_tagline()],
    rows: [
      [m.export_about_room(), roomLabel(view.room)],
      [m.export_about_title(), picture.table.caption],
      [m.export_about_finding(), picture.finding],
      [m.export_about_link(), link],
      [m.export_about_version(), core.version],
      [m.export_about_date(), formatDate(core.dataDate, language)],
      [
        m.export_cite(),
        plainCitation({ version: core.version, dataDate: core.dataDate, url: link }, language),
      ],
      [m.export_about_absences(), m.export_about_absences_text()],
    ],
  };
}

/** The sheets of a workbook: the table, its sources, and what it is. */
export const sheetsOf = (seen: Seen): readonly Sheet[] => [
  tableSheet(seen),
  sourcesSheet(seen),
  aboutSheet(seen),
];

/** How many sources a figure names; the rest it counts. */
const NAMED = 6;

/** The files beside a figure that hold all of its sources. */
const REST = { xlsx: m.export_more_xlsx, json: m.export_more_json } as const;

/**
 * What stands under a figure: its sources, the version and date of the data, the link.
 * @param where the file in which sources that are only counted can be read
 */
export function figureNotes(
  { picture, view, core, catalogue, link }: Seen,
  where: keyof typeof REST = 'xlsx',
): readonly string[] {
  const titles = sourcesOf(picture).map((id) => catalogue?.sources.get(id)?.title ?? id);
  const rest = titles.length - NAMED;
  const named = titles.slice(0, NAMED).join('; ');
  return [
    titles.length === 0
      ? m.export_source_none()
      : m.export_source({
          sources: rest > 0 ? formatList([named, REST[where]({ n: rest })], view.language) : named,
        }),
    m.export_version({
      version: core.version,
      date: formatDate(core.dataDate, view.language),
      limits: m.map_limits(),
    }),
    link,
  ];
}
