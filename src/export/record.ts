/**
 * The record of a view: all that it shows and where each figure comes from, for programs.
 * `view.schema.json` beside this file describes it; its form changes only with `RECORD_VERSION`.
 */
import { m } from '../i18n/messages';
import { unitLabel } from '../i18n/units';
import type {
  CircleMark,
  Legend,
  MapPicture,
  PointMark,
  RegionMark,
  SpecialMark,
  TableCell,
} from '../map/picture';
import type { Confidence, Fact } from '../model/fact';
import type { Absence } from '../model/figure';
import { bibtex, cslJson, plainCitation } from './cite';
import { isoInterval } from './dataset-period';
import {
  licenceOf,
  temporalOf,
  unitOf,
  viewSources,
  type DatasetView,
  type Licence,
  type ViewLinks,
  type ViewSource,
} from './dataset-view';
import { ceilingOf, factsOf, factsOfColumn, floorOf, plain, valueOf } from './table';

export const RECORD_FORMAT = 'ruta-territorial-view';
export const RECORD_VERSION = 1;

export type RecordState = 'value' | 'interval' | Absence;

/** `figure`: the column's cells carry where they come from. */
export type RecordColumnType = 'figure' | 'number' | 'text';

export interface RecordColumn {
  readonly id: string;
  readonly title: string;
  /** In words; null where its cells have none or several. */
  readonly unit: string | null;
  readonly type: RecordColumnType;
}

/** What is read, and its number where it is one. */
export interface RecordCell {
  readonly text: string;
  readonly value: number | null;
}

/** A cell with a figure: an interval's unknown side is null, and so is all that an absence has not. */
export interface RecordFigure extends RecordCell {
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly state: RecordState;
  /** Code, of which `units` has the words. */
  readonly unit: string;
  readonly period: string;
  readonly source: string | null;
  readonly confidence: Confidence | null;
  /** What we computed; null where the source gives the figure. */
  readonly derived: string | null;
  readonly note: string | null;
  /** "table:line" of the data package. */
  readonly ref: string | null;
}

export interface RecordLegend {
  readonly kind: Legend['kind'];
  readonly title: string;
  readonly unit: string;
  readonly period: string;
  /** Bounds are null where the classes are kinds or cells. */
  readonly classes: readonly {
    readonly label: string | null;
    readonly floor: number | null;
    readonly ceiling: number | null;
    readonly count: number;
  }[];
  /** Of a 3 × 3 key, whose class is row * 3 + column. */
  readonly axes: Readonly<
    Record<'x' | 'y', { readonly title: string; readonly breaks: readonly number[] }>
  > | null;
  readonly marks: readonly {
    readonly mark: SpecialMark;
    readonly label: string;
    readonly count: number;
  }[];
  /** What is counted. */
  readonly counts: 'regions' | 'districts';
  readonly n: number;
  readonly missing: number;
}

/** What a region looks like on the map. */
export interface RecordMark {
  readonly ubigeo: string;
  /** Place in the legend's classes; null where a mark stands instead. */
  readonly class: number | null;
  readonly mark: SpecialMark | null;
  /** Classes of the two sides of an interval. */
  readonly band: readonly [number, number] | null;
  readonly rank: number | null;
  readonly rankRange: readonly [number, number] | null;
  readonly label: string;
}

export interface ViewRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly formatVersion: typeof RECORD_VERSION;
  readonly slug: string;
  readonly language: DatasetView['language'];
  readonly title: string;
  readonly finding: string;
  readonly unit: string;
  readonly period: string;
  /** ISO 8601; null where no figure names years. */
  readonly temporal: string | null;
  readonly data: { readonly version: string; readonly date: string };
  readonly licence: Licence;
  readonly sources: readonly {
    readonly [K in keyof ViewSource]: K extends 'id' ? string : string | null;
  }[];
  readonly citation: { readonly text: string; readonly bibtex: string; readonly csl: unknown };
  readonly units: Readonly<Record<string, string>>;
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly {
    readonly id: string;
    readonly ubigeo: string | null;
    readonly cells: readonly (RecordCell | RecordFigure)[];
  }[];
  readonly legend: RecordLegend;
  readonly regions: readonly RecordMark[];
  readonly circles: readonly CircleMark[];
  /** `approximate`: the place is known only to its district, province or department. */
  readonly points: readonly Pick<PointMark, 'id' | 'ubigeo' | 'point' | 'label' | 'approximate'>[];
  /** What the absences mean, and what the borders are worth. */
  readonly notes: readonly string[];
  readonly links: ViewLinks;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const stateOf = ({ figure }: Fact): RecordState =>
  figure.kind === 'absent' ? figure.absence : figure.kind;

function cellOf(
  cell: TableCell,
  numbers: boolean,
  { language }: DatasetView,
): RecordCell | RecordFigure {
  const { text, fact } = cell;
  if (!fact) {
    const value = plain(cell, numbers);
    return { text, value: typeof value === 'number' ? value : null };
  }
  const { provenance } = fact;
  return {
    text,
    value: valueOf(fact),
    floor: floorOf(fact),
    ceiling: ceilingOf(fact),
    state: stateOf(fact),
    unit: fact.unit,
    period: fact.period,
    source: provenance?.source ?? null,
    confidence: provenance?.confidence ?? null,
    derived: provenance?.derived?.[language] ?? null,
    note: provenance?.note ?? null,
    ref: provenance?.ref ?? null,
  };
}

function columnsOf({ picture: { table }, language }: DatasetView): readonly RecordColumn[] {
  return table.columns.map(({ id, title, unit, align }, j) => {
    const facts = factsOfColumn(table, j);
    return facts.length > 0
      ? { id, title, unit: unitOf(facts, language), type: 'figure' }
      : { id, title, unit: unit || null, type: align };
  });
}

function classesOf(legend: Legend): RecordLegend['classes'] {
  switch (legend.kind) {
    case 'sequential':
      return legend.classes.map(({ label, floor, ceiling, count }) => ({
        label,
        floor: finite(floor),
        ceiling: finite(ceiling),
        count,
      }));
    case 'categorical':
      return legend.classes.map(({ label, count }) => ({
        label,
        floor: null,
        ceiling: null,
        count,
      }));
    case 'bivariate':
      return legend.counts.map((count) => ({ label: null, floor: null, ceiling: null, count }));
  }
}

function legendOf(legend: Legend): RecordLegend {
  const { kind, title, unit, period, specials, n, missing, countsOf = 'regions' } = legend;
  return {
    kind,
    title,
    unit,
    period,
    classes: classesOf(legend),
    axes: legend.kind === 'bivariate' ? { x: legend.x, y: legend.y } : null,
    marks: specials.map(({ mark, label, count }) => ({ mark, label, count })),
    counts: countsOf,
    n,
    missing,
  };
}

const markOf = ({ ubigeo, mark, band, rank, rankRange, label }: RegionMark): RecordMark => ({
  ubigeo,
  class: typeof mark === 'number' ? mark : null,
  mark: typeof mark === 'number' ? null : mark,
  band: band ?? null,
  rank,
  rankRange: rankRange ?? null,
  label,
});

/** The words of every unit code in a table, by code. */
function unitsOf({ picture: { table }, language }: DatasetView): Readonly<Record<string, string>> {
  const codes = [...new Set(factsOf(table).map(({ unit }) => unit))].sort();
  return Object.fromEntries(codes.map((code) => [code, unitLabel(code, language)]));
}

const unlisted = (id: string): ViewRecord['sources'][number] => ({
  id,
  title: null,
  url: null,
  date: null,
  retrieved: null,
  licence: null,
});

const circlesOf = ({ circles }: MapPicture): ViewRecord['circles'] =>
  circles.map(({ id, ubigeo, point, amount, label, lowConfidence }) => ({
    id,
    ubigeo,
    point,
    amount,
    label,
    lowConfidence,
  }));

const pointsOf = ({ points }: MapPicture): ViewRecord['points'] =>
  points.map(({ id, ubigeo, point, label, approximate }) => ({
    id,
    ubigeo,
    point,
    label,
    approximate,
  }));

/**
 * The record of a view. Districts that are drawn only when the map is near (circles and dots) are no
 * part of it: the package has them whole.
 */
export function viewRecord(view: DatasetView): ViewRecord {
  const { picture, slug, language, version, dataDate, links } = view;
  const { table, legend } = picture;
  const cited = { version, dataDate, url: links.page };
  const time = temporalOf(picture);
  return {
    format: RECORD_FORMAT,
    formatVersion: RECORD_VERSION,
    slug,
    language,
    title: table.caption,
    finding: picture.finding,
    unit: legend.unit,
    period: legend.period,
    temporal: time === null ? null : isoInterval(time),
    data: { version, date: dataDate },
    licence: licenceOf(view),
    sources: viewSources(view).map((source) => {
      if (typeof source === 'string') return unlisted(source);
      const { id, title, url, date, retrieved, licence } = source;
      return { id, title, url, date, retrieved, licence };
    }),
    citation: {
      text: plainCitation(cited, language),
      bibtex: bibtex(cited),
      csl: JSON.parse(cslJson(cited, language)) as unknown,
    },
    units: unitsOf(view),
    columns: columnsOf(view),
    rows: table.rows.map(({ id, ubigeo, cells }) => ({
      id,
      ubigeo,
      cells: cells.map((cell, j) => cellOf(cell, table.columns[j]?.align === 'number', view)),
    })),
    legend: legendOf(legend),
    regions: picture.regions.map(markOf),
    circles: circlesOf(picture),
    points: pointsOf(picture),
    notes: [m.export_about_absences_text(), `${m.map_limits()}.`],
    links,
  };
}

/** The record as a file: the same text for the same view. */
export const recordText = (record: ViewRecord): string => `${JSON.stringify(record)}\n`;
