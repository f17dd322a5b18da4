/** The one door to the messages: the generated functions, and the language they follow. */
import { getLocale, overwriteGetLocale } from './paraglide/runtime.js';

export { m } from './paraglide/messages.js';
export { overwriteGetLocale };

/** What some work says in a language, whatever that of the page is. The work must not wait for anything. */
export function inLanguage<T>(language: 'es' | 'en', work: () => T): T {
  const before = getLocale;
  overwriteGetLocale(() => language);
  try {
    return work();
  } finally {
    overwriteGetLocale(before);
  }
}
