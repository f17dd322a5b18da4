/** A rectangle in pixels of the map. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The part of a rectangle inside a frame at the origin. */
export function clipTo(rect: Rect, width: number, height: number): Rect {
  const x = Math.max(0, Math.min(width, rect.x));
  const y = Math.max(0, Math.min(height, rect.y));
  return {
    x,
    y,
    width: Math.max(0, Math.min(width, rect.x + rect.width) - x),
    height: Math.max(0, Math.min(height, rect.y + rect.height) - y),
  };
}

/**
 * Where a card stands beside what it speaks of: right, left, below or above, the first that fits
 * into the frame, never over the subject. A subject that leaves no room on any side (the reader has
 * zoomed into it) gets the card in the upper right corner.
 */
export function placeCard(
  subject: Rect,
  card: { readonly width: number; readonly height: number },
  frame: { readonly width: number; readonly height: number },
  gap = 12,
): { readonly x: number; readonly y: number } {
  const seen = clipTo(subject, frame.width, frame.height);
  const clamp = (v: number, size: number, limit: number): number =>
    Math.max(gap, Math.min(limit - size - gap, v));
  const middleX = clamp(seen.x + seen.width / 2 - card.width / 2, card.width, frame.width);
  const middleY = clamp(seen.y + seen.height / 2 - card.height / 2, card.height, frame.height);
  const tries = [
    { x: seen.x + seen.width + gap, y: middleY },
    { x: seen.x - card.width - gap, y: middleY },
    { x: middleX, y: seen.y + seen.height + gap },
    { x: middleX, y: seen.y - card.height - gap },
  ];
  const fits = ({ x, y }: { x: number; y: number }): boolean =>
    x >= 0 && y >= 0 && x + card.width <= frame.width && y + card.height <= frame.height;
  return tries.find(fits) ?? { x: Math.max(gap, frame.width - card.width - gap), y: gap };
}
