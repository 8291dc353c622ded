import { inflateSync } from 'node:zlib';
import type { PackageFiles } from './package-files.ts';

/** A picture as rows of red, green, blue and alpha. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const HEADER = 8;
const COLOUR_AND_ALPHA = 6;
const CHANNELS = 4;

/** The colour icon is 192 × 192 and fills its square; the outline icon is 32 × 32, white on nothing. */
export async function checkIcons(files: PackageFiles): Promise<string[]> {
  const [color, outline] = [readPicture(files['color.png']), readPicture(files['outline.png'])];
  const opaque = every(color, (_red, _green, _blue, alpha) => alpha === 255);
  const white = every(
    outline,
    (red, green, blue, alpha) => alpha === 0 || Math.min(red, green, blue) === 255,
  );
  const drawn = !every(outline, (_red, _green, _blue, alpha) => alpha === 0);
  return [
    ...(color.width === 192 && color.height === 192 ? [] : ['color.png: must be 192 × 192']),
    ...(opaque ? [] : ['color.png: must fill its square; Teams rounds the corners itself']),
    ...(outline.width === 32 && outline.height === 32 ? [] : ['outline.png: must be 32 × 32']),
    ...(white && drawn ? [] : ['outline.png: must be white on a transparent ground']),
  ];
}

function every(
  { pixels }: Picture,
  fits: (red: number, green: number, blue: number, alpha: number) => boolean,
): boolean {
  for (let at = 0; at < pixels.length; at += CHANNELS) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + CHANNELS);
    if (!fits(red, green, blue, alpha)) return false;
  }
  return true;
}

/** Reads a PNG of eight bits with alpha, which is what the icons are drawn as. */
function readPicture(png: Uint8Array): Picture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = HEADER; at < png.length; ) {
    const length = view.getUint32(at);
    const kind = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    if (kind === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (png[24] !== 8 || png[25] !== COLOUR_AND_ALPHA)
    throw new Error('an icon is not of eight bits with alpha');
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(parts)), width, height) };
}

/** Each row was stored as its difference from what stands left of it and above it. */
function unfilter(data: Uint8Array, width: number, height: number): Uint8Array {
  const row = width * CHANNELS;
  const pixels = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x < CHANNELS ? 0 : (pixels[y * row + x - CHANNELS] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0);
      const corner = x < CHANNELS || y === 0 ? 0 : (pixels[(y - 1) * row + x - CHANNELS] ?? 0);
      const stored = data[y * (row + 1) + 1 + x] ?? 0;
      pixels[y * row + x] = stored + predicted(filter, left, up, corner);
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4:
      return nearest(left, up, corner);
    default:
      return 0;
  }
}

/** The one of the three that is nearest to where they point together (Paeth). */
function nearest(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
