/** The parts of a score as a bar: one segment a criterion, the family's ramp, missing ones hatched. */
import type { StackPart } from '../../charts/types';
import type { Language } from '../../i18n/format';
import { rampColours } from '../../map/palette';
import type { Theme } from '../../map/props';
import type { ScorePart } from './reading';
import { FAMILY_RAMPS, POINTS, pointsOf, rangeOf, type Family } from './words';

/** Steps of a family's ramp of which its criteria take turns, so that neighbours differ. */
const STEPS = 7;
const TURNS = 3;
/** Where the turns begin: far apart for the two warm ramps, so that they are not taken for each other. */
const FIRST_STEP: Readonly<Record<Family, number>> = {
  need: 4,
  potential: 3,
  readiness: 3,
  logistics: 1,
};

function familyColours(family: Family, theme: Theme): readonly string[] {
  const first = FIRST_STEP[family];
  return rampColours(FAMILY_RAMPS[family], STEPS, theme).slice(first, first + TURNS);
}

/** Colour by which a family is known in keys. */
export const familyColour = (family: Family, theme: Theme): string =>
  familyColours(family, theme)[0] ?? '';

/** Segments in points of 100, families together; a missing part is as long as it could be. */
export function segmentsOf(
  parts: readonly ScorePart[],
  language: Language,
  theme: Theme,
): readonly StackPart[] {
  const turns = new Map<Family, number>();
  return parts.map(({ criterion, contribution, bounds, state }) => {
    const turn = turns.get(criterion.family) ?? 0;
    turns.set(criterion.family, turn + 1);
    const missing = state === 'missing';
    return {
      id: criterion.id,
      label: criterion.label[language],
      value: (missing ? bounds[1] : contribution) * POINTS,
      text: missing ? pointsOf(bounds[1], language) : rangeOf(bounds, language),
      missing,
      colour: familyColours(criterion.family, theme)[turn % TURNS] ?? '',
    };
  });
}
