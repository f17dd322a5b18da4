/** The few things that every part of the behaviour does with the page. */

/** An element with a class and a text. Text only: nothing of the data is ever read as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = page.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

/** @throws Error where the page lacks it: then it is none of ours */
export function part<Found extends Element>(within: ParentNode, selector: string): Found {
  const found = within.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Words with `{key}` filled in. What is filled in is not looked through again. */
export const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

/** What must be undone when the behaviour ends. */
export const onEnd = (signal: AbortSignal, undo: () => void): void =>
  signal.addEventListener('abort', undo);
