/** `mapa/vista.html`: a view that was not drawn beforehand, drawn by the reader's browser. */
import { mount } from 'svelte';
import { start } from '../../embed/behaviour/start';
import { embedData } from '../../embed/data';
import { parseParams } from '../../embed/params';
import { m, overwriteGetLocale } from '../../i18n/messages';
import { currentTheme } from '../../map/theme.svelte';
import { askedView, noteWords } from './asked';
import Failed from './Failed.svelte';
import { bareLanguages, viewLinks } from './links';
import { failureWords, loadMap } from './load';
import { pageProps } from './page-props';
import View from './View.svelte';
import './view.css';

async function show(target: HTMLElement, { search, href }: Location): Promise<void> {
  const asked = askedView(search);
  const { language } = asked.view;
  overwriteGetLocale(() => language);
  const root = document.documentElement;
  root.lang = language;
  // The behaviour sets it again; until then nothing should flash in the other one.
  const { theme } = parseParams(new URLSearchParams(search), []).params;
  if (theme !== null) root.dataset['theme'] = theme;
  target.textContent = m.embed_loading();
  try {
    const { view, notes, ...loaded } = await loadMap(asked);
    const props = {
      ...pageProps({
        ...loaded,
        view,
        theme: currentTheme(),
        frozen: false,
        links: viewLinks(search, view),
      }),
      camera: view.camera,
      notes: notes.map(noteWords),
    };
    document.title = `${props.picture.table.caption} · ${m.app_name()}`;
    target.replaceChildren();
    target.className = '';
    mount(View, { target, props });
    const data = embedData(props);
    start(document, { ...data, languages: bareLanguages(search) });
  } catch (error) {
    target.replaceChildren();
    const app = viewLinks(search, asked.view).app;
    mount(Failed, { target, props: { detail: failureWords(error), here: href, app } });
  }
}

const target = document.getElementById('map');
if (!target) throw new Error('The page has no element #map.');
void show(target, location);
