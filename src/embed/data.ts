/** What the behaviour of a page needs beside what stands in it; written into the page as JSON. */
import { m } from '../i18n/messages';
import { circlesAt } from '../map/circles';
import { clusterPoints } from '../map/cluster';
import { CLUSTER_RADIUS } from '../map/glyphs';
import type { MapPicture } from '../map/picture';
import { fitCamera } from '../map/projection';
import type { MapBase } from '../map/props';
import { shapesOf } from '../map/shapes';
import { rankedCount, regionWords, spokenRegion } from '../map/speak';
import type { EmbedData, EmbedRegion } from './behaviour/page-data';
import { MAP_SIZE, type PageProps } from './page/props';

/** Decimals of a degree that finding a neighbour needs. */
const round = (degrees: number): number => Math.round(degrees * 100) / 100;

function regionsOf(base: MapBase, picture: MapPicture): readonly EmbedRegion[] {
  const total = rankedCount(picture);
  const marks = new Map(picture.regions.map((mark) => [mark.ubigeo, mark]));
  return base.regions.map(({ ubigeo, name, labelPoint: [lon, lat], neighbours }) => {
    const mark = marks.get(ubigeo);
    const words = mark && regionWords(name, mark, picture.legend, total);
    const named = (label: string, value: string) => (value === '' ? [] : [`${label}: ${value}`]);
    return {
      ubigeo,
      name,
      neighbours,
      labelPoint: [round(lon), round(lat)],
      lines: words
        ? [
            words.value,
            ...named(m.map_class(), words.className),
            ...named(m.map_rank(), words.rank),
          ]
        : [],
      spoken: mark ? spokenRegion(name, mark, picture.legend, total) : name,
    };
  });
}

/** A card that named all of a crowd would cover the map. */
const MOST_NAMES = 8;

function namesOf(members: readonly { readonly label: string }[]): readonly string[] {
  const more = members.length - MOST_NAMES;
  return [
    ...(members.length > 1 ? [m.map_cluster_count({ n: members.length })] : []),
    ...members.slice(0, MOST_NAMES).map(({ label }) => label),
    ...(more > 0 ? [m.map_cluster_more({ n: more })] : []),
  ];
}

/** Of the circles and places that the map draws at the size of the page. */
function marksOf({ base, picture, camera }: PageProps): EmbedData['marks'] {
  const { points } = picture;
  const { zoom } = camera ?? fitCamera(shapesOf(base).country, MAP_SIZE.width, MAP_SIZE.height);
  const clusters = clusterPoints(points, zoom, CLUSTER_RADIUS);
  return Object.fromEntries([
    ...circlesAt(picture, zoom).map(({ id, label }) => [id, [label]] as const),
    ...clusters.map(({ id, members }) => [id, namesOf(members)] as const),
  ]);
}

/** The data of a page, in the language that the messages follow. */
export function embedData(props: PageProps): EmbedData {
  const { base, picture, language, links } = props;
  const [key, given, title] = ['{key}', '{given}', '{title}'];
  return {
    language,
    regions: regionsOf(base, picture),
    marks: marksOf(props),
    words: {
      regions: m.map_regions(),
      help: m.embed_help(),
      helpFixed: m.embed_help_fixed(),
      nothingThere: m.map_spoken_nothing_there(),
      sort: m.embed_sort({ title }),
      noteValue: m.embed_note_value({ key, given }),
      noteRange: m.embed_note_range({ key, given }),
      noteVersion: m.embed_note_version({ given }),
    },
    languages: links.languages,
  };
}
