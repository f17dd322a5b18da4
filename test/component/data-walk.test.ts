import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { ViewState } from '../../src/state/view';
import Walk from '../../src/views/data/walk/Walk.svelte';
import { chooseOption } from '../fixtures/choose-option';
import { analysis, chains, criteria, programme, services } from '../fixtures/small-analysis';
import { core, indicators, viewOf } from '../fixtures/small-country';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

function open(patch: Partial<ViewState> = {}) {
  const view = viewOf({ room: 'data', regions: ['20'], ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = { core, indicators, chains, services, criteria, programme, analysis: analysis() };
  const update = vi.fn();
  render(Walk, { props: { atlas, view, update } });
  return { update };
}

const step = (name: string) => screen.getByRole('region', { name });

describe('the walk of one region', () => {
  it('puts the region’s numbers into the formulas', () => {
    open();
    // Mango promises 0.9 and coffee 0.2; three cells each, two of them sanitary.
    const chain = step('Brecha de Mango en Piura');
    expect(chain.textContent).toContain('C = Σ c / 3 = [0,70; 0,90]');
    expect(chain.textContent).toContain('0,90 × [0,10; 0,30] = [0,09; 0,27]');
    const gap = step('Brecha de Piura');
    expect(gap.textContent).toContain('= 0,11 / 1,10 = 0,100');
    expect(gap.textContent).toContain('= 0,33 / 1,10 = 0,300');
  });

  it('names the regions that hold the ends of each scale', () => {
    open();
    const row = within(step('Puesto de Piura')).getByRole('row', { name: /^Pobreza/ });
    expect(row.textContent).toMatch(/\(.+\) – .+\(.+\)/);
  });

  it('takes another region, chain or function, and keeps it in the view', async () => {
    const { update } = open({ regions: ['12', '20'] });
    await chooseOption(screen.getByLabelText('Región'), '15');
    expect(update).toHaveBeenLastCalledWith({ regions: ['12', '15'], card: false }, 'push');
    await chooseOption(screen.getByLabelText('Cadena'), 'coffee');
    expect(update).toHaveBeenLastCalledWith({ chain: 'coffee' }, 'push');
    await chooseOption(screen.getByLabelText('Función de servicio'), 'export_promotion');
    expect(update).toHaveBeenLastCalledWith({ functions: ['export_promotion'] }, 'push');
  });

  it('says why a region without demand has no gap', () => {
    open({ regions: ['07'] });
    expect(step('Brecha de Callao').textContent).toContain('no tiene brecha que calcular');
  });

  it('is there in English, with its decimals', () => {
    open({ language: 'en' });
    expect(screen.getByLabelText('Region')).toBeTruthy();
    expect(screen.getByText(/0\.90 × \[0\.10; 0\.30\] = \[0\.09; 0\.27\]/)).toBeTruthy();
  });
});
