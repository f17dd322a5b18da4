/** The figure as a file: drawn by the page's own map, made to stand without the page's styles. */
import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import { m } from '../i18n/messages';
import Figure from './Figure.svelte';
import { withoutComments } from './rendered';

/** What styles set on the map's shapes; written out, since the file has no style sheet. */
const STYLED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
] as const;

/** Colours of the page, which may be those of a dark screen: without them the map has its own, those of paper. */
const TOKENS = [
  '--chosen',
  '--ink',
  '--ink-2',
  '--land',
  '--land-line',
  '--paper',
  '--sea',
  '--surface',
] as const;

/** A figure as SVG, the same text for the same picture. */
export function figureSvg(props: ComponentProps<typeof Figure>): string {
  const stage = document.createElement('div');
  // Computed styles need a place in the page; this one is not seen.
  stage.className = 'visually-hidden';
  stage.setAttribute('aria-hidden', 'true');
  for (const token of TOKENS) stage.style.setProperty(token, 'initial');
  document.body.append(stage);
  const figure = mount(Figure, { target: stage, props });
  try {
    flushSync();
    const svg = stage.querySelector('svg') as SVGSVGElement;
    writeStyles(svg);
    renameIds(svg);
    const text = withoutComments(new XMLSerializer().serializeToString(svg));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
  } finally {
    void unmount(figure);
    stage.remove();
  }
}

function writeStyles(svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll<SVGElement>('svg.map, svg.map *')) {
    const style = getComputedStyle(element);
    for (const name of STYLED) {
      const value = style.getPropertyValue(name);
      if (value !== '') element.setAttribute(name, value.replace(/^url\("(#[^"]+)"\)$/, 'url($1)'));
    }
  }
  for (const element of svg.querySelectorAll('[class]')) element.removeAttribute('class');
}

/** Ids count up with all that was ever mounted; in a file they begin anew. */
function renameIds(svg: SVGSVGElement): void {
  const names = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id]')) {
    const name = `s${names.size}`;
    names.set(element.id, name);
    element.id = name;
  }
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const id = /^url\(#(.+)\)$/.exec(value)?.[1];
      const known = id === undefined ? undefined : names.get(id);
      if (known !== undefined) element.setAttribute(name, `url(#${known})`);
    }
  }
}

/** The figure as PNG, `scale` pixels a unit. Rejects, in words, where the browser cannot draw it. */
export async function figurePng(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode().catch(() => {
    throw new Error(m.export_no_canvas());
  });
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error(m.export_no_canvas()))),
      'image/png',
    );
  });
}
