/** The picture of the transfer: how many of the pilot's chains each other region has in lists too. */
import type { Core } from '../../../data/types';
import { formatFigure, formatList, formatShort } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type { MapPicture, RegionMark, TableCell, TableTwin } from '../../../map/picture';
import type { Figure } from '../../../model/figure';
import type { Language, ViewState } from '../../../state/view';
import type { Analysis } from '../../analysis/types';
import type { Services } from '../../../data/types';
import { countClasses } from '../counts';
import { basesInView, sourcesOfBets } from '../listing';
import type { ChainsAtlas } from '../picture';
import { chainsLacking, lacksOf, transferOf, type RegionTransfer, type Transfer } from './transfer';

export interface TransferAtlas extends ChainsAtlas {
  readonly analysis?: Analysis;
  readonly services?: Services;
}

/** "9", "9 (hasta 21)" */
export function sharedWords(figure: Figure, language: Language): string {
  if (figure.kind !== 'interval') return formatFigure(figure, language);
  return m.chains_transfer_up_to({
    n: formatShort(figure.floor, language),
    most: formatShort(figure.ceiling, language),
  });
}

export function drawTransfer(atlas: TransferAtlas, view: ViewState): MapPicture {
  const { core, chains } = atlas;
  const { language } = view;
  const bases = basesInView(view);
  const transfer = transferOf(core, chains, bases);
  const known = transfer.regions.filter(({ shared }) => shared.length > 0);
  const { classes, classOf } = countClasses(
    known.map(({ shared }) => shared.length),
    language,
  );
  const marks = core.regions.map(({ ubigeo }) => markOf(transfer, ubigeo, classOf, language));
  const count = (mark: RegionMark['mark']): number =>
    marks.filter((one) => one.mark === mark).length;
  const none = count('not_found');
  const pilot = count('not_applicable');
  return {
    finding: findingOf(atlas, transfer, view),
    regions: marks,
    circles: [],
    districtCircles: [],
    points: [],
    legend: {
      kind: 'sequential',
      ramp: 'context',
      title: m.chains_transfer_legend(),
      unit: m.chains_transfer_legend_unit(),
      period: '',
      classes,
      specials: [
        ...(pilot > 0
          ? [{ mark: 'not_applicable' as const, label: m.chains_transfer_pilot(), count: pilot }]
          : []),
        ...(none > 0
          ? [{ mark: 'not_found' as const, label: m.chains_transfer_mark_none(), count: none }]
          : []),
      ],
      n: known.length,
      missing: marks.length - known.length,
    },
    circleLegend: null,
    sources: sourcesOfBets(
      chains,
      [
        ...transfer.chains.flatMap((one) => one.pilot),
        ...transfer.regions.flatMap(({ shared }) => shared.map(({ here }) => here)),
      ],
      bases,
    ),
    table: tableOf(transfer, core, language),
  };
}

function markOf(
  transfer: Transfer,
  ubigeo: string,
  classOf: (count: number) => number | null,
  language: Language,
): RegionMark {
  const own = transfer.regions.find(({ region }) => region.ubigeo === ubigeo);
  if (!own) {
    const label = m.chains_transfer_pilot();
    return { ubigeo, mark: 'not_applicable', value: null, label, rank: null };
  }
  const { figure, shared } = own;
  const mark = shared.length > 0 ? classOf(shared.length) : null;
  if (mark === null) {
    const label =
      figure.kind === 'interval'
        ? `${m.chains_transfer_mark_none()} · ${formatFigure({ ...figure, floor: -Infinity }, language)}`
        : m.chains_transfer_mark_none();
    return { ubigeo, mark: 'not_found', value: null, label, rank: null };
  }
  const rivals = transfer.regions.filter((other) => other !== own);
  return {
    ubigeo,
    mark,
    value: shared.length,
    label: sharedWords(figure, language),
    rank: null,
    rankRange: [
      1 + rivals.filter((other) => other.shared.length > most(own)).length,
      1 + rivals.filter((other) => most(other) > shared.length).length,
    ],
  };
}

const most = ({ shared, open }: RegionTransfer): number => shared.length + open.length;

/** Speaks of the chosen region, else of all. */
function findingOf(atlas: TransferAtlas, transfer: Transfer, view: ViewState): string {
  const { language } = view;
  const names = formatList(
    transfer.pilot.map(({ name }) => name),
    language,
  );
  const pilotChains = m.chain_count({ n: transfer.chains.length });
  const chosen = view.regions.at(-1);
  const own = transfer.regions.find(({ region }) => region.ubigeo === chosen);
  if (own && own.shared.length === 0) {
    return m.chains_transfer_finding_empty({
      region: own.region.name,
      chains: pilotChains,
      pilot: names,
    });
  }
  if (own) {
    const head = m.chains_transfer_finding_region({
      region: own.region.name,
      shared: sharedWords(own.figure, language),
      chains: pilotChains,
      pilot: names,
    });
    const { analysis, services } = atlas;
    if (!analysis || !services) return head;
    const lacking = chainsLacking(lacksOf(analysis, services.needs, own));
    return `${head} ${m.chains_transfer_finding_lacks({
      n: formatFigure(lacking, language),
      region: own.region.name,
    })}`;
  }
  const pilot = transfer.pilot.find(({ ubigeo }) => ubigeo === chosen);
  if (pilot) return m.chains_transfer_finding_pilot({ region: pilot.name, chains: pilotChains });
  const [top] = transfer.regions;
  if (!top || top.shared.length === 0) {
    return m.chains_transfer_finding_none({ pilot: names, chains: pilotChains });
  }
  const best = transfer.regions.filter(({ shared }) => shared.length === top.shared.length);
  const rivals = transfer.regions.filter(
    (other) => !best.includes(other) && most(other) >= top.shared.length,
  ).length;
  const head = m.chains_transfer_finding({
    pilot: names,
    chains: pilotChains,
    regions: formatList(
      best.map(({ region }) => region.name),
      language,
    ),
    n: m.chain_count({ n: top.shared.length }),
  });
  return rivals === 0 ? head : `${head} ${m.chains_transfer_rivals({ n: rivals })}`;
}

function tableOf(transfer: Transfer, core: Core, language: Language): TableTwin {
  const none: TableCell = {
    text: formatFigure({ kind: 'absent', absence: 'not_found' }, language),
    sort: null,
  };
  const namesOf = (list: readonly { chain: { name: Record<Language, string> } }[]): TableCell => {
    if (list.length === 0) return none;
    const text = formatList(
      list.map(({ chain }) => chain.name[language]),
      language,
    );
    return { text, sort: text };
  };
  const pilotCell: TableCell = { text: m.chains_transfer_pilot(), sort: null };
  return {
    caption: m.chains_transfer_table(),
    columns: [
      { id: 'region', title: m.chains_column_region(), unit: '', align: 'text' },
      { id: 'shared', title: m.chains_transfer_column_shared(), unit: '', align: 'number' },
      { id: 'most', title: m.chains_transfer_column_most(), unit: '', align: 'number' },
      { id: 'names', title: m.chains_matrix_column_names(), unit: '', align: 'text' },
      { id: 'open', title: m.chains_transfer_column_open(), unit: '', align: 'text' },
    ],
    rows: core.regions.map(({ ubigeo, name }) => {
      const own = transfer.regions.find(({ region }) => region.ubigeo === ubigeo);
      const head: TableCell = { text: name, sort: name };
      const count = (n: number): TableCell =>
        n === 0 ? none : { text: formatShort(n, language), sort: n };
      return {
        id: ubigeo,
        ubigeo,
        cells: own
          ? [
              head,
              count(own.shared.length),
              count(most(own)),
              namesOf(own.shared),
              namesOf(own.open),
            ]
          : [head, pilotCell, pilotCell, pilotCell, pilotCell],
      };
    }),
  };
}
