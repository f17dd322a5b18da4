import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/messages';
import type { ViewState } from '../../src/state/view';
import Panel from '../../src/views/services/Panel.svelte';
import { drawServices } from '../../src/views/services/picture';
import { chooseOption } from '../fixtures/choose-option';
import { chains } from '../fixtures/small-chains';
import { core, viewOf } from '../fixtures/small-country';
import { districts, east } from '../fixtures/small-districts';
import { point, services as bare } from '../fixtures/small-services';

afterEach(() => {
  cleanup();
  overwriteGetLocale(() => 'es');
});

const services = {
  ...bare,
  points: [
    point('known', '20', 'sanitary', { point: east(0) }),
    point('somewhere', '12', 'sanitary', { precision: 'department', ministry: 'PRODUCE' }),
    point('works', '20', 'sanitary', { ministry: 'REGIONAL', isPlace: false, kind: 'body' }),
    point('guild', '20', 'guild', { ministry: 'GUILD', point: east(0) }),
  ],
};

function open(patch: Partial<ViewState> = {}, located = true) {
  const view = viewOf({ room: 'services', ...patch });
  overwriteGetLocale(() => view.language);
  const atlas = { core, chains, services, ...(located ? { districts } : {}) };
  const update = vi.fn();
  const hover = vi.fn();
  render(Panel, {
    props: { atlas, view, picture: drawServices(atlas, view), hovered: null, hover, update },
  });
  return { update, hover };
}
const access = (patch: Partial<ViewState> = {}) =>
  open({ lens: 'access', functions: ['sanitary'], ...patch });

function section(name: string | RegExp) {
  const part = screen.getByRole('heading', { name, level: 3 }).closest('details');
  if (!part) throw new Error('no such section');
  return within(part);
}

describe('Servicios, what it is looked at for', () => {
  it('opens on the places and offers access and coordination', async () => {
    const { update } = open();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Lugares' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'Acceso' }));
    expect(update).toHaveBeenCalledWith({ lens: 'access' });
  });

  it('takes another lens with the arrow keys', async () => {
    const { update } = open();
    screen.getByRole('radio', { name: 'Lugares' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(update).toHaveBeenCalledWith({ lens: 'access' });
  });

  it('says that the districts are on their way', () => {
    open({ lens: 'access' }, false);
    expect(screen.getByText('Cargando los distritos…')).toBeTruthy();
  });
});

describe('Servicios, access', () => {
  it('asks for function, chain, measure, demand and decay through the view', async () => {
    const { update } = access();
    await chooseOption(screen.getByLabelText('Función de servicio'), 'guild');
    expect(update).toHaveBeenLastCalledWith({ functions: ['guild'] });
    await chooseOption(screen.getByLabelText('Cadena a la que atiende'), 'coffee');
    expect(update).toHaveBeenLastCalledWith({ chain: 'coffee' });
    await chooseOption(screen.getByLabelText('Para quién'), 'producers');
    expect(update).toHaveBeenLastCalledWith({ demand: 'producers' });
    await userEvent.click(screen.getByRole('radio', { name: 'Distancia al más cercano' }));
    expect(update).toHaveBeenLastCalledWith({ accessMeasure: 'nearest' });
    await userEvent.click(screen.getByRole('radio', { name: 'Gradual' }));
    expect(update).toHaveBeenLastCalledWith({ decay: 'gaussian' });
    await userEvent.click(screen.getByRole('checkbox', { name: /Produce/ }));
    expect(update).toHaveBeenLastCalledWith({ ministries: ['PRODUCE'] });
    await fireEvent.input(screen.getByRole('slider'), { target: { value: '90' } });
    expect(update).toHaveBeenLastCalledWith({ reachKm: 90 }, 'replace');
  });

  it('has no decay where a distance is measured', () => {
    access({ accessMeasure: 'nearest' });
    expect(screen.queryByRole('radio', { name: 'Gradual' })).toBeNull();
  });

  it('says how many districts are surely near, may be, and are not, and why it is not known better', () => {
    access();
    const near = section('Qué tan cerca, por distrito');
    expect(near.getByText(/3 distritos con seguridad, 2 según .*, 2 en ningún caso/)).toBeTruthy();
    expect(near.getByText(/De 2 lugares, 1 se conocen solo por .* 2 distritos/)).toBeTruthy();
    expect(near.getByText('cero o más')).toBeTruthy();
  });

  it('lists who is left out, with the way to the nearest, and chooses their region', async () => {
    const { update } = access();
    const left = section('Fuera del alcance');
    const row = left.getByRole('button', { name: 'Bagua (Amazonas)' });
    expect(row.closest('li')?.textContent).toMatch(/1000\u00a0personas.*280–420\u00a0km/);
    await userEvent.click(row);
    expect(update).toHaveBeenCalledWith({ regions: ['01'], card: false });
  });

  it('keeps to the chosen region', () => {
    access({ regions: ['20'] });
    expect(screen.getByRole('heading', { name: 'Qué tan cerca, en Piura' })).toBeTruthy();
    expect(
      section('Fuera del alcance').getByText('Ningún distrito queda fuera con seguridad'),
    ).toBeTruthy();
  });

  it('shows no figure where no place was found', () => {
    access({ functions: ['finance'] });
    expect(screen.queryByRole('heading', { name: 'Fuera del alcance' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Qué no dice esta cifra' })).toBeTruthy();
  });

  it('says which filters of the places have no say', () => {
    access({ statuses: ['planned'] });
    expect(screen.getByText(/no cuentan aquí/)).toBeTruthy();
  });

  it('speaks English', () => {
    access({ language: 'en' });
    expect(screen.getByRole('heading', { name: 'How near, by district' })).toBeTruthy();
    expect(screen.getByText(/3 districts for sure/)).toBeTruthy();
  });
});

describe('Servicios, coordination', () => {
  const matrix = () => screen.getByRole('table', { name: /actúan en cada región por función/ });

  it('names in each cell who acts there, with a place or by evidence', () => {
    open({ lens: 'coordination' });
    const piura = within(matrix()).getByRole('row', { name: /^Piura/ });
    expect(
      within(piura).getByText(
        'Piura, Sanidad agraria: 2 a la vez: Midagri (agricultura), 1 lugar; Gobiernos regionales, solo indicios',
      ),
    ).toBeTruthy();
    expect(within(piura).getByText('Piura, Financiamiento: no se halló a nadie')).toBeTruthy();
  });

  it('looks at one function by its head, and gives all back', async () => {
    const { update } = open({ lens: 'coordination', functions: ['guild'] });
    expect(screen.getByText(/Se mira una función: Gremio/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ver todas' }));
    expect(update).toHaveBeenCalledWith({ functions: [] });
    await userEvent.click(within(matrix()).getByRole('button', { name: 'Sanidad agraria' }));
    expect(update).toHaveBeenCalledWith({ functions: ['sanitary'] });
  });

  it('counts by function who is alone, overlaps or is not found', () => {
    open({ lens: 'coordination' });
    const table = section('Función por función').getByRole('table');
    const row = within(table).getByRole('row', { name: /Sanidad agraria/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['1', '1', '4', '0']);
  });

  it('sets beside each other the bodies that share regions', () => {
    open({ lens: 'coordination' });
    const table = section('Quién está junto a quién').getByRole('table');
    const pair = within(table).getByRole('row', { name: /Midagri.*Gobiernos regionales/ });
    expect(
      within(pair)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['1 de 1', '100\u00a0%', '1']);
  });

  it('speaks of the chosen region: who carries what, and what nobody was found for', () => {
    open({ lens: 'coordination', regions: ['20'] });
    const piura = section('Quién actúa en Piura');
    expect(piura.getByText(/1 función la lleva uno solo, 1 varios a la vez/)).toBeTruthy();
    expect(
      piura.getByText(/No se halló a nadie: .*Financiamiento.*No se halló no es no hay/),
    ).toBeTruthy();
  });

  it('draws how the places of each region serve, and where there is none', () => {
    open({ lens: 'coordination' });
    const delivery = section('Primer y segundo piso, por región');
    expect(
      delivery.getByRole('img', { name: /^Piura\. Primer piso: 2/, hidden: true }),
    ).toBeTruthy();
    expect(delivery.getAllByText('ningún lugar hallado')).toHaveLength(4);
  });

  it('speaks English', () => {
    open({ lens: 'coordination', language: 'en' });
    expect(screen.getByRole('heading', { name: 'Who carries what, and where' })).toBeTruthy();
  });
});
