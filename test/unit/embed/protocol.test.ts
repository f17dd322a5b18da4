import { describe, expect, it } from 'vitest';
import { embedlyHeight, heightIn, HIGHEST, hostMessage } from '../../../src/embed/protocol';

describe('messages between a frame and its page', () => {
  it('reads a height in our shape and in the one that publishers listen for', () => {
    expect(heightIn({ type: 'ruta-territorial:height', version: 1, height: 640 })).toBe(640);
    expect(heightIn(embedlyHeight('https://example.org/mapa/', 512))).toBe(512);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [640]],
    ['another sender', { type: 'other:height', version: 1, height: 640 }],
    ['another version', { type: 'ruta-territorial:height', version: 2, height: 640 }],
    ['a text for a height', { type: 'ruta-territorial:height', version: 1, height: '640' }],
    ['no height at all', { type: 'ruta-territorial:height', version: 1, height: NaN }],
    [
      'a height that takes the page',
      { type: 'ruta-territorial:height', version: 1, height: HIGHEST + 1 },
    ],
    ['a height below nothing', embedlyHeight('x', -5)],
    ['another context', JSON.stringify({ src: 'x', context: 'iframe.move', height: 5 })],
    ['broken JSON', '{"context":"iframe.resize","height":5'],
    ['a very long text', `"iframe.resize${'x'.repeat(5000)}"`],
  ])('takes no height from %s', (_, data) => expect(heightIn(data)).toBeNull());

  it('hears from the host a question and a view, and nothing else', () => {
    expect(hostMessage({ type: 'ruta-territorial:ask', version: 1, more: true })).toEqual({
      type: 'ruta-territorial:ask',
      version: 1,
    });
    const view = { type: 'ruta-territorial:view', version: 1, query: 'r=20' };
    expect(hostMessage(view)).toEqual(view);
    for (const data of [
      { ...view, version: 2 },
      { ...view, query: 5 },
      { ...view, query: 'x'.repeat(3000) },
      { ...view, type: 'ruta-territorial:run' },
      'ruta-territorial:ask',
      null,
    ]) {
      expect(hostMessage(data)).toBeNull();
    }
  });
});
