/** `mapa/vista.html`: a view that was not drawn beforehand, drawn by the reader's browser. */
import { mount } from 'svelte';
import { start } from '../../embed/behaviour/start';
import type { EmbedData } from '../../embed/behaviour/page-data';
import { embedData } from '../../embed/data';
import { parseParams } from '../../embed/params';
import { m, overwriteGetLocale } from '../../i18n/messages';
import { currentTheme } from '../../map/theme.svelte';
import { askedView, noteWords } from './asked';
import { bareLanguages, viewLinks } from './links';
import { failureWords, loadMap } from './load';
import Notice from './Notice.svelte';
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

  const { app } = viewLinks(search, asked.view);
  const notice = (failure: string | null) => {
    target.replaceChildren();
    mount(Notice, { target, props: { failure, here: href, app } });
  };
  notice(null);
  try {
    const { view, notes, ...loaded } = await loadMap(asked);
    const links = viewLinks(search, view);
    const props = {
      ...pageProps({ ...loaded, view, theme: currentTheme(), frozen: false, links }),
      camera: view.camera,
      notes: notes.map(noteWords),
    };
    document.title = `${props.picture.table.caption} · ${m.app_name()}`;
    target.replaceChildren();
    mount(View, { target, props });
    behave({ ...embedData(props), languages: bareLanguages(search) });
  } catch (error) {
    notice(failureWords(error));
  }
}

function behave(data: EmbedData): void {
  try {
    start(document, data);
  } catch {
    // A browser that lacks what this stands on shows the page as it is: whole.
  }
}

const target = document.getElementById('map');
if (!target) throw new Error('The page has no element #map.');
void show(target, location);
