import { describe, expect, it } from 'vitest';
import { ViewStore, type Address } from '../../../src/state/store.svelte';

/** A window's address and history, as far as the store uses them. */
function addressOf(search: string) {
  const location = { search, pathname: '/ruta/', hash: '' };
  const go = (_: unknown, __: string, url?: string | URL | null) => {
    location.search = new URL(String(url), 'https://ruta.example/').search;
  };
  let back = () => {};
  const address: Address = {
    location,
    history: { pushState: go, replaceState: go },
    addEventListener: (_, listener) => (back = listener),
  };
  return { address, location, to: (query: string) => ((location.search = query), back()) };
}

describe('the app in a frame of another page', () => {
  it('goes on asking for its frame while the reader moves, and says nothing of it', () => {
    const { address, location, to } = addressOf('?v=1&marco=1&sala=brechas');
    const store = new ViewStore(address);
    expect(store.notes).toEqual([]);
    store.update({ regions: ['20'] });
    expect(location.search).toBe('?v=1&sala=brechas&r=20&marco=1');
    store.open('?v=1');
    expect(location.search).toBe('?marco=1');
    to('?v=1&sala=brechas&r=20&marco=1');
    store.update({ room: 'services' });
    expect(new URLSearchParams(location.search).getAll('marco')).toEqual(['1']);
    expect(store.view.regions).toEqual(['20']);
  });

  it('is shared as a link to the app itself', () => {
    const { address } = addressOf('?v=1&marco=1&sala=brechas');
    expect(new ViewStore(address).link('https://ruta.example')).toBe(
      'https://ruta.example/ruta/?v=1&sala=brechas',
    );
  });

  it.each(['', '?v=1', '?marco=0', '?marco=', '?marco=<b>'])('does not ask with "%s"', (search) => {
    const { address, location } = addressOf(search);
    new ViewStore(address).update({ room: 'gaps' });
    expect(location.search).toBe('?v=1&sala=brechas');
  });
});
