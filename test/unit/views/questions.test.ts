/** The starter questions, on the package itself. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import { parse, serialise, settle } from '../../../src/state/url';
import { DEFAULT_VIEW } from '../../../src/state/view';
import { QUESTIONS, type Question } from '../../../src/views/questions/questions';
import { vocabularyOf } from '../../../src/views/shell/vocabulary';
import { readAtlas, type WholeAtlas } from '../../fixtures/facts';

let atlas: WholeAtlas;
beforeAll(() => {
  atlas = readAtlas();
}, 60_000);
afterEach(() => overwriteGetLocale(() => 'es'));

const question = (id: string): Question => {
  const found = QUESTIONS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a question to start from', () => {
  it.each(QUESTIONS.map(({ id }) => id))('%s opens a state that a link can carry', (id) => {
    const view = { ...DEFAULT_VIEW, ...question(id).patch(atlas) };
    const back = parse(serialise(view));
    expect(back).toEqual({ view, notes: [] });
    expect(settle(view, vocabularyOf(atlas)).notes).toEqual([]);
  });

  it.each(QUESTIONS.map(({ id }) => id))('%s has an answer in both languages', (id) => {
    for (const language of ['es', 'en'] as const) {
      overwriteGetLocale(() => language);
      expect(question(id).text()).toMatch(/\?$/);
      const answer = question(id).answer(atlas, language);
      expect(answer.length).toBeGreaterThan(20);
      expect(answer).not.toMatch(/NaN|undefined|Infinity|\{/);
    }
  });

  it('counts the regions without a place within reach as the coverage does', () => {
    const answer = question('cocoa-innovation').answer(atlas, 'es');
    const without = atlas.core.regions.filter(({ ubigeo }) => {
      const listed = atlas.chains.listings.some(
        (one) => one.chain === 'cacao' && one.ubigeo === ubigeo,
      );
      const { observed } = atlas.analysis.coverage(ubigeo, 'innovation_tech_transfer', 'cacao');
      const most =
        observed.kind === 'interval'
          ? observed.ceiling
          : observed.kind === 'value'
            ? observed.value
            : null;
      return listed && most === 0;
    });
    for (const { name } of without) expect(answer).toContain(name);
    if (without.length > 0) expect(answer).toContain(`En ${without.length} de`);
  });

  it('does not take a place that was not found anywhere for one that does not exist', () => {
    const answer = question('coffee-quality').answer(atlas, 'es');
    const found = atlas.services.points.some(
      (point) => point.isPlace && point.function === 'certification_quality',
    );
    if (!found) expect(answer).toContain('no prueba que no exista');
  });
});
