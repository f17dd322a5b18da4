/** Parts of a page that come when they are asked for may come late on a busy machine. */
import { configure } from '@testing-library/svelte';

configure({ asyncUtilTimeout: 15_000 });
