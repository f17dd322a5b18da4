import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import TimeControl from '../../src/views/explore/TimeControl.svelte';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  overwriteGetLocale(() => 'es');
});

/** The control with a reader's state behind it. */
function open(period: string, periods = ['2018', '2019', '2022', '2023', '2024 jan-sep']) {
  const steps: (readonly [period: string, how: string])[] = [];
  const props = (now: string) => ({
    periods,
    period: now,
    language: 'es' as const,
    onchange: (next: string, how: 'push' | 'replace') => {
      steps.push([next, how]);
      void view.rerender(props(next));
    },
  });
  const view = render(TimeControl, { props: props(period) });
  return steps;
}
const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Año' });

describe('the time control', () => {
  it('slides over years that exist, without a step in the history', async () => {
    const steps = open('2019');
    await fireEvent.input(slider(), { target: { value: '2020' } });
    expect(steps).toEqual([['2022', 'replace']]);
    expect(slider().value).toBe('2022');
    expect(slider().getAttribute('aria-valuetext')).toBe('2022');
    expect(screen.getByText(/Sin serie de 2020 y 2021/)).toBeTruthy();
  });

  it('plays to the last year, a single step for Back at the end', async () => {
    vi.useFakeTimers();
    const steps = open('2018');
    await fireEvent.click(screen.getByRole('button', { name: 'Recorrer los años' }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(steps).toEqual([
      ['2019', 'replace'],
      ['2022', 'replace'],
      ['2023', 'push'],
    ]);
    expect(screen.getByRole('button', { name: 'Recorrer los años' })).toBeTruthy();
  });

  it('stops when it is told to, and when the reader takes the handle', async () => {
    vi.useFakeTimers();
    const steps = open('2018');
    await fireEvent.click(screen.getByRole('button', { name: 'Recorrer los años' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Detener' }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(steps).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Recorrer los años' }));
    await fireEvent.input(slider(), { target: { value: '2019' } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(steps).toEqual([['2019', 'replace']]);
  });

  it('does not move by itself for a reader who asked for stillness', () => {
    vi.stubGlobal('matchMedia', (media: string) => ({
      media,
      matches: media.includes('prefers-reduced-motion'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    open('2018');
    expect(screen.queryByRole('button', { name: 'Recorrer los años' })).toBeNull();
    expect(slider()).toBeTruthy();
  });

  it('offers a part of a year apart from the years', async () => {
    const steps = open('2023');
    await userEvent.click(screen.getByRole('radio', { name: '2024 (ene–sept)' }));
    expect(steps).toEqual([['2024 jan-sep', 'push']]);
    await userEvent.click(screen.getByRole('button', { name: 'Periodo anterior' }));
    expect(steps.at(-1)).toEqual(['2023', 'push']);
  });

  it('speaks English when the reader does', () => {
    overwriteGetLocale(() => 'en');
    open('2018');
    expect(screen.getByRole('slider', { name: 'Year' })).toBeTruthy();
  });
});
