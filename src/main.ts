import { mount } from 'svelte';
import { overwriteGetLocale } from './i18n/messages';
import { ViewStore } from './state/store.svelte';
import App from './views/shell/App.svelte';
import './views/shell/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no element #app.');

const store = new ViewStore(window);
// Messages follow the language of the view: reading it inside a template keeps them in step.
overwriteGetLocale(() => store.view.language);

target.replaceChildren();
mount(App, { target, props: { store } });
target.dataset['started'] = 'true';
