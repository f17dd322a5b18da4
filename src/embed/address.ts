/**
 * Addresses of the public map. Every view that was drawn beforehand has a folder and a name
 * ("indicador/poverty_rate") under which its files stand in each language:
 *
 *   mapa/es/indicador/poverty_rate.html  .csv  .json  .svg  .png  .oembed.json  .card.png
 *   mapa/<version>/es/…                  the same, frozen: never changes
 *   mapa/vista.html?<query of the app>   any other view, drawn by the reader's browser
 */
import { serialise } from '../state/url';
import { DEFAULT_VIEW, GAP_AXES, type GapAxis, type Language, type ViewState } from '../state/view';
import { writeParams, type EmbedParams } from './params';

export const FOLDER = 'mapa';
export const ANY_VIEW = `${FOLDER}/vista.html`;
export const LOADER = `${FOLDER}/embed.js`;

/** Endings of a prepared view's files; the card is the picture of a link to it. */
export const ENDINGS = ['html', 'csv', 'json', 'svg', 'png', 'oembed.json', 'card.png'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Every function of the services at once. */
const ALL_FUNCTIONS = 'todas';
const AXES: Readonly<Record<GapAxis, string>> = { exports: 'exportacion', promise: 'promesa' };

const inGroup = (group: string, id: string): string => `${group}/${id}`;

/** Slug that a view would have; whether it was prepared is for `slugOf` to say. */
function candidate(view: ViewState): string | null {
  switch (view.room) {
    case 'explore':
      return inGroup('indicador', view.indicator);
    case 'chains':
      return view.chain === null ? null : inGroup('cadena', view.chain);
    case 'services':
      return inGroup('servicio', view.functions[0] ?? ALL_FUNCTIONS);
    case 'gaps':
      return inGroup('brecha', AXES[view.gapAxis]);
    case 'candidates':
      return inGroup('candidatas', view.preset);
    default:
      return null;
  }
}

/** The view that stands at a slug; null where the slug names none. */
export function viewAt(slug: string, language: Language): ViewState | null {
  const [group, id = '', ...more] = slug.split('/');
  if (id === '' || more.length > 0) return null;
  const view: ViewState = { ...DEFAULT_VIEW, language };
  switch (group) {
    case 'indicador':
      return { ...view, indicator: id };
    case 'cadena':
      return { ...view, room: 'chains', chain: id };
    case 'servicio':
      return { ...view, room: 'services', functions: id === ALL_FUNCTIONS ? [] : [id] };
    case 'brecha': {
      const axis = GAP_AXES.find((one) => AXES[one] === id);
      return axis === undefined ? null : { ...view, room: 'gaps', gapAxis: axis };
    }
    case 'candidatas':
      return { ...view, room: 'candidates', preset: id };
    default:
      return null;
  }
}

/** Keys of a view that do not change its map, or that an embed has its own parameters for. */
const OWN = { regions: [], card: true, table: false, camera: null } as const;
/** As the query of the app has them: what differs from the default and is looked at. */
const essence = (view: ViewState): string => {
  const { room, language } = view;
  const { indicator, period } = room === 'explore' ? view : DEFAULT_VIEW;
  const chain = room === 'chains' || room === 'gaps' ? view.chain : null;
  return serialise({ ...view, ...OWN, language, indicator, period, chain });
};

/** The slug of a view that was drawn beforehand; null where the reader's browser must draw it. */
export function slugOf(view: ViewState): string | null {
  const slug = candidate(view);
  const prepared = slug === null ? null : viewAt(slug, view.language);
  return prepared && essence(prepared) === essence(view) ? slug : null;
}

/** "mapa/es/indicador/poverty_rate.csv", under a version where it is frozen. */
export function pathOf(
  slug: string,
  language: Language,
  ending: Ending = 'html',
  version: string | null = null,
): string {
  return [FOLDER, ...(version === null ? [] : [version]), language, `${slug}.${ending}`].join('/');
}

const queryOf = (pairs: readonly (readonly [string, string])[]): string => {
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString();
  return text === '' ? '' : `?${text.replaceAll('%2C', ',')}`;
};

/**
 * Address of the embedded map of a view, from the root of the site.
 * @param version the data it is frozen at; null: live. Only prepared views can be frozen.
 */
export function embedPath(
  view: ViewState,
  params: EmbedParams,
  version: string | null = null,
): string {
  const language = params.language ?? view.language;
  const slug = slugOf(view);
  if (slug !== null) {
    return (
      pathOf(slug, language, 'html', version) + queryOf(writeParams({ ...params, language: null }))
    );
  }
  const query = new URLSearchParams(
    serialise({ ...view, ...OWN, camera: view.camera, language, regions: [] }),
  );
  for (const [key, value] of writeParams({ ...params, language: null })) query.set(key, value);
  return ANY_VIEW + queryOf([...query]);
}
