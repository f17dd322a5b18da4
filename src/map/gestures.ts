import type { Attachment } from 'svelte/attachments';
import { panBy, zoomAround, type Point } from './projection';
import type { Camera } from './props';

interface View {
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
}

/** Zoom levels a pixel of the wheel is worth. */
const WHEEL = 1 / 300;
const LINES = 16;
/** Moves of less than this are a click, px. */
const DRAG = 4;

/** Dragging and the wheel for the SVG map, where there is no WebGL to do it. */
export function gestures(
  view: () => View,
  onmove: (camera: Camera) => void,
  limits: () => readonly [lowest: number, highest: number],
): Attachment<HTMLElement> {
  return (node) => {
    let from: { readonly at: Point; readonly camera: Camera } | null = null;
    let dragging = false;
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      from = { at: [event.clientX, event.clientY], camera: view().camera };
      dragging = false;
    };
    const move = (event: PointerEvent): void => {
      if (!from) return;
      const by: Point = [event.clientX - from.at[0], event.clientY - from.at[1]];
      if (!dragging && Math.hypot(...by) < DRAG) return;
      if (!dragging) node.setPointerCapture(event.pointerId);
      dragging = true;
      onmove(panBy(from.camera, by));
    };
    const up = (): void => {
      from = null;
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { camera, width, height } = view();
      const box = node.getBoundingClientRect();
      const [lowest, highest] = limits();
      const delta = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINES : 1);
      const zoom = Math.max(lowest, Math.min(highest, camera.zoom - delta * WHEEL));
      const pixel: Point = [event.clientX - box.left, event.clientY - box.top];
      onmove(zoomAround(camera, zoom, pixel, width, height));
    };
    node.addEventListener('pointerdown', down);
    node.addEventListener('pointermove', move);
    node.addEventListener('pointerup', up);
    node.addEventListener('pointercancel', up);
    node.addEventListener('wheel', wheel, { passive: false });
    return () => {
      node.removeEventListener('pointerdown', down);
      node.removeEventListener('pointermove', move);
      node.removeEventListener('pointerup', up);
      node.removeEventListener('pointercancel', up);
      node.removeEventListener('wheel', wheel);
    };
  };
}
