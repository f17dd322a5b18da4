/** Pictures of a build, read back with a decoder of this file's own. */
import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkText, readFaces } from '../../../src/build/raster/faces';
import { rasterise, type Job } from '../../../src/build/raster/index';
import { toPalette } from '../../../src/build/raster/palette';
import { toPng } from '../../../src/build/raster/png';

interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): string;
  /** Columns that hold anything but ground. */
  inked(): readonly number[];
}

/** Reads a PNG of a palette without filters. */
function decode(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const chunk = (name: string) => chunks.get(name) ?? Buffer.alloc(0);
  const [width, height] = [chunk('IHDR').readUInt32BE(0), chunk('IHDR').readUInt32BE(4)];
  const rows = inflateSync(chunk('IDAT'));
  const at = (x: number, y: number) => {
    const place = (rows[y * (width + 1) + 1 + x] ?? 0) * 3;
    return `#${chunk('PLTE')
      .subarray(place, place + 3)
      .toString('hex')}`;
  };
  const columns = Array.from({ length: width }, (_, x) => x);
  const inked = () =>
    columns.filter((x) =>
      Array.from({ length: height }, (_, y) => at(x, y)).some((c) => c !== '#ffffff'),
    );
  return { width, height, at, inked };
}

const FAMILIES = `system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif`;
const svgOf = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" font-family="${FAMILIES}">${inner}</svg>`;
const words = (text: string, weight = 400): Job => ({
  name: text,
  svg: svgOf(`<text x="10" y="40" font-size="30" font-weight="${weight}">${text}</text>`),
  width: 300,
});
const here = { threads: 0 };

describe('a picture', () => {
  it('has the width asked for, opaque ground, and the very colours of its areas', async () => {
    const svg = svgOf(
      '<rect x="50" width="50" height="60" fill="#4a9b8a"/><rect x="100" width="50" height="60" fill="#4a9b8b"/>',
    );
    const [png = new Uint8Array()] = await rasterise([{ name: 'areas', svg, width: 600 }], here);
    const picture = decode(png);
    expect([picture.width, picture.height]).toEqual([600, 120]);
    expect(picture.at(20, 60)).toBe('#ffffff');
    expect(picture.at(150, 60)).toBe('#4a9b8a');
    expect(picture.at(250, 60)).toBe('#4a9b8b');
  });

  it('is the same bytes in the same order on any number of threads, jobs written as they go', async () => {
    const jobs = ['Áncash', 'Ñuñoa', '9 057 ha', 'Cobertura, % →', 'Ica'].map((text) =>
      words(text),
    );
    async function* written() {
      for (const job of jobs) {
        await new Promise((resolve) => setImmediate(resolve));
        yield job;
      }
    }
    const alone = await rasterise(jobs, here);
    expect(alone).toHaveLength(jobs.length);
    expect(new Set(alone.map((png) => Buffer.from(png).toString('hex'))).size).toBe(jobs.length);
    expect(await rasterise(written(), { threads: 2 })).toEqual(alone);
  }, 60_000);

  it.each([0, 1])(
    'that cannot be drawn is named, and no other is begun (%i threads)',
    async (threads) => {
      let asked = 0;
      function* jobs(): Generator<Job> {
        for (; asked < 50; asked++) {
          yield asked === 1 ? { name: 'es/cadenas/quinua', svg: '<svg', width: 300 } : words('Ica');
        }
      }
      await expect(rasterise(jobs(), { threads })).rejects.toThrow('es/cadenas/quinua');
      expect(asked).toBeLessThan(50);
    },
    60_000,
  );
});

describe('text', () => {
  it('draws the letters, signs and arrows that findings are written with', async () => {
    const signs = [...'áéíóúñüÁÉÍÓÚÑ¿¡«»“”·…–—−→←↑↓≥≤≈≠±×%‰€ºª²'];
    const drawn = await rasterise(
      signs.map((sign) => words(sign)),
      here,
    );
    const pictures = drawn.map((png) => Buffer.from(png).toString('hex'));
    for (const [i, png] of drawn.entries()) {
      expect(decode(png).inked().length, signs[i]).toBeGreaterThan(2);
    }
    // An empty box would be the same for all.
    expect(new Set(pictures).size).toBe(signs.length);
  });

  it('keeps the spaces that numbers are grouped with', async () => {
    const spaces = ['', '\u2009', '\u202f', '\u00a0'];
    const drawn = await rasterise(
      spaces.map((space) => words(`9${space}057`)),
      here,
    );
    const [none = 0, ...wide] = drawn.map((png) => decode(png).inked().at(-1) ?? 0);
    for (const end of wide) expect(end).toBeGreaterThan(none + 2);
  });

  it('keeps its weight where a line holds an arrow', async () => {
    const [plain, arrow, light] = (
      await rasterise([words('Año fi –', 600), words('Año fi –≠→≥', 600), words('Año fi –→')], here)
    ).map(decode);
    const end = plain?.inked().at(-1) ?? 0;
    /** The most that two pictures differ, in levels, as far as the word goes. */
    const apart = (one: Picture | undefined) => {
      const level = (picture: Picture | undefined, x: number, y: number) =>
        parseInt(picture?.at(x, y).slice(1, 3) ?? '', 16);
      const points = Array.from(
        { length: (end + 1) * 60 },
        (_, i) => [i % (end + 1), Math.floor(i / (end + 1))] as const,
      );
      return Math.max(...points.map(([x, y]) => Math.abs(level(one, x, y) - level(plain, x, y))));
    };
    expect(end).toBeGreaterThan(50);
    expect(apart(arrow)).toBeLessThan(50);
    expect(apart(light)).toBeGreaterThan(100);
  });

  it('refuses a drawn character that no face has, and no other', () => {
    const faces = readFaces();
    const hidden = svgOf('<title>秘魯</title><text x="1" aria-label="a > 秘">Perú</text>');
    expect(() => checkText(hidden, faces)).not.toThrow();
    expect(() => checkText(svgOf('<text>Perú 秘</text>'), faces)).toThrow('U+79D8');
  });
});

describe('a palette', () => {
  const shade = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
  /** Each given colour over so many points. */
  const rgbaOf = (colours: readonly (readonly number[])[], repeat: number) =>
    Uint8Array.from(
      colours.flatMap((c) => Array.from({ length: repeat }, () => [...c, 255]).flat()),
    );
  const drawnAt = ({ palette, points }: ReturnType<typeof toPalette>, i: number) => {
    const place = (points[i] ?? 0) * 3;
    return [...palette.subarray(place, place + 3)];
  };

  it('keeps up to 256 colours of areas exactly', () => {
    fc.assert(
      fc.property(fc.array(shade, { minLength: 1, maxLength: 256 }), (colours) => {
        const drawn = toPalette(rgbaOf(colours, 2));
        colours.forEach((colour, i) => expect(drawnAt(drawn, 2 * i)).toEqual(colour));
      }),
    );
  });

  it('draws rare colours in the nearest that is left, never more than 256', () => {
    const greys = Array.from({ length: 256 }, (_, i) => [i, i, i]);
    const edges = toPalette(
      Uint8Array.from([...rgbaOf([[255, 255, 255]], 4000), ...rgbaOf(greys, 1)]),
    );
    expect(edges.palette.length / 3).toBeLessThan(40);
    greys.forEach(([grey = 0], i) => {
      const [red = 0] = drawnAt(edges, 4000 + i);
      expect(Math.abs(red - grey)).toBeLessThan(24);
    });
  });

  it('writes a file that is read back point for point', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(shade, { minLength: 1, maxLength: 20 }),
        (width, colours) => {
          const drawn = toPalette(rgbaOf(colours, width));
          const picture = decode(toPng(drawn, width));
          expect([picture.width, picture.height]).toEqual([width, colours.length]);
          colours.forEach((colour, y) =>
            expect(picture.at(width - 1, y)).toBe(`#${Buffer.from(colour).toString('hex')}`),
          );
        },
      ),
    );
  });
});
