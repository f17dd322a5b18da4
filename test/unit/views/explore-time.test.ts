import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../src/i18n/messages';
import {
  gapWords,
  kindOf,
  landOn,
  neighboursOf,
  timelineOf,
} from '../../../src/views/explore/periods';

const timeline = timelineOf(['2023', '2018', '2024 jan-sep', '2019', '2022-2024', 's/f']);

describe('a line of years', () => {
  it('holds single years in order, and everything else as an entry of its own', () => {
    expect(timeline.years).toEqual([2018, 2019, 2023]);
    expect(timeline.others).toEqual(['2024 jan-sep', '2022-2024', 's/f']);
    expect(['2019', '2022-2024', '2024 jan-sep', 's/f'].map(kindOf)).toEqual([
      'year',
      'span',
      'part',
      'undated',
    ]);
  });

  it('shows the years without a series as a gap, and names them', () => {
    overwriteGetLocale(() => 'es');
    expect(timeline.gaps).toEqual([[2020, 2022]]);
    expect(gapWords(timeline, 'es')).toContain('2020–2022');
    expect(gapWords(timelineOf(['2016', '2019']), 'es')).toContain('2017 y 2018');
    expect(gapWords(timelineOf(['2018', '2019']), 'es')).toBe('');
  });

  it('never rests on a year that does not exist: it goes on the way it was going', () => {
    expect(landOn(timeline, 2020, 2019)).toBe(2023);
    expect(landOn(timeline, 2022, 2023)).toBe(2019);
    expect(landOn(timeline, 2018, 2023)).toBe(2018);
    expect(landOn(timelineOf([]), 2020, 2019)).toBe(2019);
  });

  it('has no neighbour beyond its ends; from a part of a year leads to whole years', () => {
    expect(neighboursOf(timeline, '2018')).toEqual({ earlier: undefined, later: 2019 });
    expect(neighboursOf(timeline, '2023')).toEqual({ earlier: 2019, later: undefined });
    expect(neighboursOf(timeline, '2019 jan-sep')).toEqual({ earlier: 2019, later: 2023 });
  });
});
