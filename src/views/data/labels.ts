import { m } from '../../i18n/messages';
import type { CellState } from './matrix';

const STATES: Readonly<Record<CellState, { name: () => string; meaning: () => string }>> = {
  value: { name: m.data_state_value, meaning: m.data_state_value_long },
  zero: { name: m.data_state_zero, meaning: m.data_state_zero_long },
  interval: { name: m.data_state_interval, meaning: m.data_state_interval_long },
  not_found: { name: m.absence_not_found, meaning: m.data_state_not_found_long },
  not_applicable: { name: m.absence_not_applicable, meaning: m.data_state_not_applicable_long },
  not_published: { name: m.absence_not_published, meaning: m.data_state_not_published_long },
};

export const stateName = (state: CellState): string => STATES[state].name();
export const stateMeaning = (state: CellState): string => STATES[state].meaning();
