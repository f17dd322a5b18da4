/** The one door to the messages: the generated functions, and the language they follow. */
export { m } from './paraglide/messages.js';
export { overwriteGetLocale } from './paraglide/runtime.js';
