import { mount } from 'svelte';
import { overwriteGetLocale } from '../../i18n/messages';
import Examples from './Examples.svelte';
import { settings } from './settings.svelte';

const target = document.getElementById('examples');
if (!target) throw new Error('The page has no element #examples.');

overwriteGetLocale(() => settings.language);
mount(Examples, { target });
