import type { Criteria } from '../../data/types';
import { m } from '../../i18n/messages';
import type { ViewState } from '../../state/view';
import { isCustom, presetOf, weightingOf } from './weights';

/** Whose weights they are, to begin a sentence: those of a preset, of an order, or the reader's own. */
export function weightsName(criteria: Criteria, view: ViewState): string {
  const weighting = weightingOf(view);
  if (weighting === 'order') return m.candidates_with_order();
  if (weighting === 'pairs') return m.candidates_with_pairs();
  if (isCustom(criteria, view)) return m.candidates_with_custom();
  const { language } = view;
  return m.candidates_with_preset({
    preset: presetOf(criteria, view).label[language].toLocaleLowerCase(language),
  });
}

/** The same as a name: "Equilibrada". */
export function weightsLabel(criteria: Criteria, view: ViewState): string {
  const weighting = weightingOf(view);
  if (weighting === 'order') return m.candidates_preset_order();
  if (weighting === 'pairs') return m.candidates_preset_pairs();
  if (isCustom(criteria, view)) return m.candidates_preset_custom();
  return presetOf(criteria, view).label[view.language];
}
