/**
 * The script of a page that shows maps of ours: `<script async src="…/mapa/embed.js"></script>`.
 * Gives every frame its exact height and defines `<ruta-territorial-mapa>`.
 */
import { baseOf } from './base';
import { start } from './start';

try {
  const base = baseOf(document);
  if (base !== null) start(base);
} catch {
  // A page that has replaced what this stands on keeps its frames as they are: they need no script.
}
