/**
 * The script of a page of the public map, classic: a module is refused in a frame without an origin
 * of its own. What it knows beside the page stands in it as JSON.
 */
import type { EmbedData } from './page-data';
import { start } from './start';

function begin(): void {
  try {
    const block = document.getElementById('map-data');
    if (block?.textContent) start(document, JSON.parse(block.textContent) as EmbedData);
  } catch {
    // A browser that lacks what this stands on shows the page as it is: whole.
  }
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
