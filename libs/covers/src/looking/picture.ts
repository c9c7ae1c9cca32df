import sharp from 'sharp';
import type { Box } from '../geometry/area.ts';

/** Decoded pixels, row by row: three bytes each, red, green and blue, or one of brightness. */
export interface Picture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Bounds of photos at their upload (libs/media): a picture that is kept was within them. */
const mostPixels = 50_000_000;
const secondsPerPhoto = 60;
/** Longest side of a photo as it is kept, see libs/media. */
const longestSide = 2560;

sharp.cache(false);
sharp.concurrency(1);

/** A picture with more pixels than any photo that is kept. */
export class PictureTooLarge extends Error {
  override readonly name = 'PictureTooLarge';
}

/**
 * Reads a photo, upright and at most of the size in which photos are kept.
 * @throws PictureTooLarge before anything is decoded
 * @throws Error for a file that is no picture, or a damaged one
 */
export async function pictureOf(photo: Uint8Array): Promise<Picture> {
  const { width, height, format } = await sharp(photo, { limitInputPixels: false }).metadata();
  if (!['jpeg', 'png', 'webp'].includes(format)) {
    throw new Error('This is no photo.');
  }
  if (width * height > mostPixels) {
    throw new PictureTooLarge();
  }
  const { data, info } = await sharp(photo, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: secondsPerPhoto })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Pixels of a rectangle, in a picture of the given size: what lies outside of the rectangle is black. */
export function pixelsIn(picture: Picture, box: Box, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height * 3);
  for (let row = 0; row < box.height; row++) {
    const from = ((box.y + row) * picture.width + box.x) * 3;
    out.set(picture.pixels.subarray(from, from + box.width * 3), row * width * 3);
  }
  return out;
}

/** The picture made smaller, or larger, by a factor on both sides. */
export async function resized(picture: Picture, factor: number): Promise<Picture> {
  return made(picture, factor, 3);
}

/** The brightness of a picture, made smaller or larger by a factor on both sides. */
export async function greyOf(picture: Picture, factor: number): Promise<Picture> {
  return made(picture, factor, 1);
}

async function made({ pixels, width, height }: Picture, factor: number, channels: 1 | 3): Promise<Picture> {
  const colours = sharp(pixels, { raw: { width, height, channels: 3 } });
  const target = { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
  const { data, info } = await (channels === 1 ? colours.greyscale() : colours)
    .resize({ ...target, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}
