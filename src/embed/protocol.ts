/**
 * What a frame and the page around it say to each other. Everything is posted as an object whose
 * `type` starts with our name, and is passed over unless it is of exactly this shape.
 *
 * A frame says its height in the shape of Embedly's provider height resizing too, which publishers
 * already listen for: a JSON text `{ src, context: "iframe.resize", height }`.
 */
export const PROTOCOL = 1;

/** From the frame: how high it is, px. */
export interface HeightMessage {
  readonly type: 'ruta-territorial:height';
  readonly version: typeof PROTOCOL;
  readonly height: number;
}
/** From the frame: the regions that the reader chose. */
export interface ChosenMessage {
  readonly type: 'ruta-territorial:chosen';
  readonly version: typeof PROTOCOL;
  readonly regions: readonly string[];
}
/** From the host: say your height. */
export interface AskMessage {
  readonly type: 'ruta-territorial:ask';
  readonly version: typeof PROTOCOL;
}
/** From the host: show this. `query` is read as the frame's own address is, key by key. */
export interface ViewMessage {
  readonly type: 'ruta-territorial:view';
  readonly version: typeof PROTOCOL;
  readonly query: string;
}

export type FrameMessage = HeightMessage | ChosenMessage;
export type HostMessage = AskMessage | ViewMessage;

/** A frame is at most so high, px: a bad message must not take the page. */
export const HIGHEST = 10_000;
/** A query from the host is at most so long. */
export const LONGEST_QUERY = 2_000;

type Loose = Readonly<Record<string, unknown>>;
/** What is no object has none of the keys that are looked for. */
const record = (data: unknown): Loose => Object(data) as Loose;

const height = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value <= HIGHEST;

/** The height that a message of a frame tells, in either shape; null where it tells none. */
export function heightIn(data: unknown): number | null {
  if (typeof data === 'string') {
    if (data.length > LONGEST_QUERY || !data.includes('iframe.resize')) return null;
    try {
      const read = record(JSON.parse(data));
      return read['context'] === 'iframe.resize' && height(read['height']) ? read['height'] : null;
    } catch {
      return null;
    }
  }
  const read = record(data);
  return read['type'] === 'ruta-territorial:height' &&
    read['version'] === PROTOCOL &&
    height(read['height'])
    ? read['height']
    : null;
}

/** The regions that a message of a frame says were chosen; null where it says nothing of the kind. */
export function chosenIn(data: unknown): readonly string[] | null {
  const read = record(data);
  if (read['type'] !== 'ruta-territorial:chosen' || read['version'] !== PROTOCOL) return null;
  const { regions } = read;
  return Array.isArray(regions) && regions.every((code) => typeof code === 'string')
    ? regions
    : null;
}

/** What a host asks of a frame; null for everything that is not ours. */
export function hostMessage(data: unknown): HostMessage | null {
  const read = record(data);
  if (read['version'] !== PROTOCOL) return null;
  if (read['type'] === 'ruta-territorial:ask') return { type: read['type'], version: PROTOCOL };
  const { type, query } = read;
  return type === 'ruta-territorial:view' &&
    typeof query === 'string' &&
    query.length <= LONGEST_QUERY
    ? { type, version: PROTOCOL, query }
    : null;
}

/** Embedly's shape of a height, as a provider posts it. */
export const embedlyHeight = (src: string, px: number): string =>
  JSON.stringify({ src, context: 'iframe.resize', height: px });
