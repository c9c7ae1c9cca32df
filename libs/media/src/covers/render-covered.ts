import sharp from 'sharp';
import { thumbnailOf } from '../images/render-photo.ts';
import type { CoverArea } from '../domain/cover-area.ts';

const filling = '#4a4a4a';

/** A photo for everybody: areas filled with one colour, so that nothing of what was there is left in the file. */
export interface CoveredPhoto {
  readonly full: Buffer;
  readonly thumbnail: Buffer;
}

/** Fills the areas, each out to the next whole pixel. The small picture is made from the filled one. */
export async function renderCovered(original: Buffer, areas: readonly CoverArea[]): Promise<CoveredPhoto> {
  const { width, height } = await sharp(original).metadata();
  const patches = areas.map((area) => {
    const [left, right] = pixels(area.x, area.width, width);
    const [top, bottom] = pixels(area.y, area.height, height);
    return {
      input: { create: { width: right - left, height: bottom - top, channels: 3 as const, background: filling } },
      left,
      top,
    };
  });
  const full = await sharp(original).composite(patches).jpeg({ quality: 82, progressive: true }).toBuffer();
  return { full, thumbnail: await thumbnailOf(full) };
}

function pixels(from: number, extent: number, side: number): readonly [first: number, afterLast: number] {
  const first = Math.min(Math.floor(from * side), side - 1);
  return [first, Math.min(side, Math.max(first + 1, Math.ceil((from + extent) * side)))];
}
