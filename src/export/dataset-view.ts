/** A view of the atlas as a piece of data: what its records for machines are made from. */
import type { Language } from '../i18n/format';
import { unitLabel } from '../i18n/units';
import type { MapPicture } from '../map/picture';
import type { Fact } from '../model/fact';
import { factsOf, onlyUnit, sourcesOf } from './table';
import { spanOf, spanOfAll, type Span } from './dataset-period';

export interface ViewSource {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly date: string | null;
  readonly retrieved: string | null;
  readonly licence: string;
}

/** Addresses, as absolute as whoever publishes them can make them. */
export interface ViewLinks {
  /** Home of the site. */
  readonly site: string;
  /** The catalogue that lists this view. */
  readonly catalogue: string;
  readonly page: string;
  /** The same view in the whole atlas. */
  readonly app: string;
  readonly csv: string;
  readonly json: string;
  readonly svg: string;
  /** Frozen views have none. */
  readonly png: string | null;
}

export interface DatasetView {
  /** Drawn in `language`, which the messages follow. */
  readonly picture: MapPicture;
  readonly language: Language;
  readonly slug: string;
  /** Of the data. */
  readonly version: string;
  /** ISO date of the data. */
  readonly dataDate: string;
  readonly sources: ReadonlyMap<string, ViewSource>;
  readonly links: ViewLinks;
}

export interface Licence {
  readonly id: string;
  readonly url: string;
}

const CC_BY: Licence = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};
const ODBL: Licence = {
  id: 'ODbL-1.0',
  url: 'https://opendatacommons.org/licenses/odbl/1-0/',
};

/** Sources of a view; one that the catalogue does not hold has its id for a title, and no licence. */
export function viewSources({ picture, sources }: DatasetView): readonly (ViewSource | string)[] {
  return sourcesOf(picture).map((id) => sources.get(id) ?? id);
}

/** The compilation's own licence, unless a source asks that what is made from it keeps its licence. */
export const licenceOf = (view: DatasetView): Licence =>
  viewSources(view).some((source) => typeof source !== 'string' && source.licence === ODBL.id)
    ? ODBL
    : CC_BY;

/** What the figures of a view speak of in time. */
export const temporalOf = ({ table }: MapPicture): Span | null =>
  spanOfAll(factsOf(table).map(({ period }) => spanOf(period)));

/** The unit that all of some facts are in, in words; null where they have several or none. */
export const unitOf = (facts: readonly Fact[], language: Language): string | null =>
  onlyUnit(facts.map((fact) => unitLabel(fact.unit, language)));
