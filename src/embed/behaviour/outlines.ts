import { onEnd } from './dom';

/** The outlines of chosen and hovered regions over the map. */
export interface Outlines {
  readonly draw: (chosen: readonly string[], hovered: string | null) => void;
  /** The region's area on the map. */
  readonly area: (ubigeo: string) => SVGPathElement | null;
}

/**
 * Draws outlines as the map of the app has them: a halo and a line with the geometry of the region.
 * They stand above all areas and borders, below circles, points and names.
 */
export function outlines(svg: SVGSVGElement, signal: AbortSignal): Outlines {
  const layer = svg.ownerDocument.createElementNS(svg.namespaceURI, 'g');
  const below = svg.querySelectorAll('.outline, .dots');
  below[below.length - 1]?.after(layer);
  onEnd(signal, () => layer.remove());

  // Looked up each time: the page may have drawn its areas anew.
  const area = (ubigeo: string): SVGPathElement | null =>
    [...svg.querySelectorAll<SVGPathElement>('path.region')].find(
      ({ dataset }) => dataset['ubigeo'] === ubigeo,
    ) ?? null;

  function lines(ubigeo: string, ...names: readonly string[]): Node[] {
    const region = area(ubigeo);
    if (!region) return [];
    // Styles of a component reach only elements that bear its class.
    const scope = [...region.classList].filter((name) => name !== 'region');
    return [['lifted-halo'], names].map((own) => {
      const line = region.cloneNode() as SVGPathElement;
      line.removeAttribute('data-ubigeo');
      line.setAttribute('fill', 'none');
      line.setAttribute('class', [...own, ...scope].join(' '));
      return line;
    });
  }

  return {
    area,
    draw(chosen, hovered) {
      const above =
        hovered === null
          ? []
          : lines(hovered, 'hovered', ...(chosen.includes(hovered) ? ['chosen'] : []));
      layer.replaceChildren(...chosen.flatMap((ubigeo) => lines(ubigeo, 'chosen')), ...above);
    },
  };
}
