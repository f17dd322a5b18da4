import { mount } from 'svelte';
import { overwriteGetLocale } from './i18n/messages';
import { ViewStore } from './state/store.svelte';
import App from './views/shell/App.svelte';
import './views/shell/base.css';

function start(target: HTMLElement): void {
  const store = new ViewStore(window);
  // Messages follow the language of the view: reading it inside a template keeps them in step.
  overwriteGetLocale(() => store.view.language);

  target.replaceChildren();
  mount(App, { target, props: { store } });
  target.dataset['started'] = 'true';
}

const target = document.getElementById('app');
if (!target) throw new Error('The page has no element #app.');
// In a frame that did not ask for the app, `boot.js` leads to the app and to the map instead.
if (!('framed' in document.documentElement.dataset)) start(target);
