import { createSubscriber, MediaQuery } from 'svelte/reactivity';
import type { Theme } from './props';

const prefersDark = new MediaQuery('prefers-color-scheme: dark');

const onThemeAttribute = createSubscriber((update) => {
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
});

/** The theme in force: the page's `data-theme`, else the system's wish. Reactive. */
export function currentTheme(): Theme {
  onThemeAttribute();
  const stated = document.documentElement.dataset['theme'];
  if (stated === 'light' || stated === 'dark') return stated;
  return prefersDark.current ? 'dark' : 'light';
}
