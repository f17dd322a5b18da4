/** What an editor pastes: the code of an inserted map, in every form that it has. */
import { escapeXml } from '../export/xml';
import type { ViewState } from '../state/view';
import { ANY_VIEW, embedPath, LOADER, pathOf, slugOf } from './address';
import { DEFAULT_PARAMS, writeParams, type EmbedParams } from './params';

/**
 * A frame by itself, with the script that gives it its height, or as the element of that script; a
 * picture with a link to the map; the address alone, for hosts that ask it how it wants to be shown.
 */
export const FORMS = ['iframe', 'script', 'element', 'svg', 'png', 'address'] as const;
export type Form = (typeof FORMS)[number];
export type ImageForm = Extract<Form, 'svg' | 'png'>;

/** A frame by itself is as high as its width asks for, within these, px. */
export const FRAME_HEIGHTS = { low: 800, high: 900, usual: 640 } as const;
const RATIO = { width: 4, height: 5 } as const;
const IMAGE_WIDTH = 600;

export interface Insertion {
  readonly view: ViewState;
  readonly params: EmbedParams;
  /** Data that the map is frozen at; null: live. Only prepared views can be frozen. */
  readonly version: string | null;
  /** Height of the frame, px; null: by its width. */
  readonly height: number | null;
  /** What the frame is called: heard by who does not see it. */
  readonly name: string;
  /** What the map says, for who does not see the picture; empty: its name. */
  readonly finding: string;
  /** Address of the site: absolute, ending in "/". */
  readonly site: string;
}

type Attribute = readonly [name: string, value: string | true];

/** A start tag with an attribute a line. */
const startTag = (name: string, attributes: readonly Attribute[], indent = ''): string =>
  [
    `${indent}<${name}`,
    ...attributes.map(
      ([key, value]) => `${indent}  ${key}${value === true ? '' : `="${escapeXml(value)}"`}`,
    ),
    indent,
  ].join('\n');

/** A frozen edition has no PNG. */
export const canFreeze = (form: Form): boolean => form !== 'png';

export const isImage = (form: Form): form is ImageForm => form === 'svg' || form === 'png';

/** Height of a frame by itself in a column of a width, px. */
export const ratioHeight = (width: number): number =>
  Math.min(
    FRAME_HEIGHTS.high,
    Math.max(FRAME_HEIGHTS.low, Math.round((width * RATIO.height) / RATIO.width)),
  );

/** Address of the map's page. */
export const pageAddress = ({ view, params, version, site }: Insertion): string =>
  site + embedPath(view, params, slugOf(view) === null ? null : version);

/** Address of the picture of a view; null where nobody has drawn it. */
export function imageAddress(form: ImageForm, { view, params, version, site }: Insertion) {
  const slug = slugOf(view);
  if (slug === null) return null;
  const language = params.language ?? view.language;
  return site + pathOf(slug, language, form, version);
}

function iframe(insertion: Insertion): string {
  const { params, height, name } = insertion;
  const { low, high, usual } = FRAME_HEIGHTS;
  const size =
    height === null
      ? `height: auto; aspect-ratio: ${RATIO.width} / ${RATIO.height}; min-height: ${low}px; max-height: ${high}px`
      : `height: ${height}px`;
  const tag = startTag('iframe', [
    ['src', pageAddress(insertion)],
    ['title', params.title || name],
    ['width', '100%'],
    ['height', String(height ?? usual)],
    ['loading', 'lazy'],
    ['referrerpolicy', 'no-referrer'],
    ['style', `display: block; width: 100%; ${size}; border: 0`],
  ]);
  return `${tag}></iframe>`;
}

const loader = (site: string): string =>
  `<script async src="${escapeXml(site + LOADER)}"></script>`;

/** The options as attributes; language and view have their own. */
function attributesOf(params: EmbedParams): readonly Attribute[] {
  return writeParams({ ...params, language: null }).map(([key, value]): Attribute => {
    if (key === 'r') return ['region', value];
    return key === 'fija' || key === 'tabla' ? [key, true] : [key, value];
  });
}

function element(insertion: Insertion): string {
  const { view, params, version, name, site } = insertion;
  const slug = slugOf(view);
  const language = params.language ?? view.language;
  // Without options the address of a view that was not prepared holds its query alone.
  const query = () => embedPath(view, { ...DEFAULT_PARAMS, language }).slice(ANY_VIEW.length);
  const english: Attribute[] = slug !== null && language === 'en' ? [['idioma', 'en']] : [];
  const frozen: Attribute[] = slug !== null && version !== null ? [['version', version]] : [];
  const tag = startTag('ruta-territorial-mapa', [
    ['vista', slug ?? query()],
    ...english,
    ...frozen,
    ...attributesOf(params),
  ]);
  const link = `  <a href="${escapeXml(pageAddress(insertion))}">${escapeXml(params.title || name)}</a>`;
  return `${tag}>\n${link}\n</ruta-territorial-mapa>\n${loader(site)}`;
}

/** The picture is drawn beforehand: of the options it has the language alone. */
function image(form: ImageForm, insertion: Insertion): string | null {
  const { params, name, finding } = insertion;
  const src = imageAddress(form, insertion);
  if (src === null) return null;
  const page = pageAddress({
    ...insertion,
    params: { ...DEFAULT_PARAMS, language: params.language },
  });
  const tag = startTag(
    'img',
    [
      ['src', src],
      ['alt', finding || name],
      ['width', String(IMAGE_WIDTH)],
    ],
    '  ',
  );
  return `<a href="${escapeXml(page)}">\n${tag}/>\n</a>`;
}

/**
 * The code of a map in a form; null where the form needs a prepared view and this is none. What cannot
 * be frozen is live.
 */
export function snippet(form: Form, given: Insertion): string | null {
  const insertion = canFreeze(form) ? given : { ...given, version: null };
  switch (form) {
    case 'iframe':
      return iframe(insertion);
    case 'script':
      return `${iframe(insertion)}\n${loader(insertion.site)}`;
    case 'element':
      return element(insertion);
    case 'svg':
    case 'png':
      return image(form, insertion);
    case 'address':
      return pageAddress(insertion);
  }
}
