/** A map of differences in words: the signs of its legend, and the one sentence that sums it up. */
import { formatFigure } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type { Language } from '../../../state/view';
import type { KeySign } from '../key';
import {
  countOf,
  distancesOf,
  type Drawn,
  type Likeness,
  type RegionDifference,
} from './difference';

/** The signs of the legend that some region has. */
export function differenceSigns(
  drawn: Drawn,
  colours: readonly string[],
  language: Language,
): readonly KeySign[] {
  const { marks, regions } = drawn;
  const [low, high] = [colours.at(-2), colours.at(-1)];
  const [least, most] = [colours[0] ?? '', colours.at(-1) ?? ''];
  const sides: readonly KeySign[] =
    drawn.nature === 'amount' && colours.length > 0
      ? [
          { fill: { kind: 'colour', colour: least }, label: m.compare_maps_circle_less() },
          { fill: { kind: 'colour', colour: most }, label: m.compare_maps_circle_more() },
        ]
      : [];
  const band = marks.some((mark) => mark.band) && low !== undefined && high !== undefined;
  const absences = new Set(
    regions.flatMap(({ fact: { figure } }) => (figure.kind === 'absent' ? [figure.absence] : [])),
  );
  return [
    ...sides,
    ...(band ? [{ fill: { kind: 'band', low, high } as const, label: m.compare_maps_band() }] : []),
    ...(countOf(drawn, 'unclear') > 0
      ? [{ fill: { kind: 'sign', sign: 'interval' } as const, label: m.compare_maps_unclear() }]
      : []),
    ...(countOf(drawn, 'same') > 0
      ? [{ fill: { kind: 'sign', sign: 'zero' } as const, label: m.compare_maps_same() }]
      : []),
    ...[...absences].map((sign) => ({
      fill: { kind: 'sign', sign } as const,
      label: m.compare_maps_absent({
        absence: formatFigure({ kind: 'absent', absence: sign }, language),
      }),
    })),
  ];
}

/** The one sentence of the difference: how many are more, less or not told apart, and the farthest. */
export function differenceSentence(
  drawn: Drawn,
  regions: readonly { readonly ubigeo: string; readonly name: string }[],
): string {
  const sure = drawn.regions.filter(({ is }) => is === 'more' || is === 'less');
  const size = ({ fact: { figure } }: RegionDifference): number =>
    figure.kind === 'absent' ? 0 : Math.min(...distancesOf(figure));
  const farthest = sure.reduce<RegionDifference | null>(
    (best, one) => (best === null || size(one) > size(best) ? one : best),
    null,
  );
  const count = (...kinds: readonly Likeness[]): string | null => {
    const n = countOf(drawn, ...kinds);
    return n > 0 ? m.region_count({ n }) : null;
  };
  const [more, less] = [count('more'), count('less')];
  const [unclear, missing] = [count('unclear', 'same'), count('absent')];
  const parts = [
    more && m.compare_maps_more({ regions: more }),
    less && m.compare_maps_less({ regions: less }),
    unclear && m.compare_maps_untold({ regions: unclear }),
    missing && m.compare_maps_missing({ regions: missing }),
  ].filter((part) => part !== null);
  const all = `${parts.join('; ')}.`;
  const counts = all.charAt(0).toLocaleUpperCase() + all.slice(1);
  const name = regions.find(({ ubigeo }) => ubigeo === farthest?.ubigeo)?.name;
  return farthest && name !== undefined
    ? `${counts} ${m.compare_maps_farthest({ name, difference: farthest.label })}`
    : counts;
}
