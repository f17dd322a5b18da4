import type { Language } from '../../i18n/format';

/** How the examples are looked at; the address may ask: `?theme=dark&language=en&width=358`. */
const asked = new URLSearchParams(location.search);

export const settings = $state({
  language: (asked.get('language') === 'en' ? 'en' : 'es') as Language,
  theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
  width: Number(asked.get('width')) || 368,
});
