import type { Box } from './area.ts';

/**
 * Rectangles of one size that cover a picture, each of which shares at least `overlap` pixels with its neighbours: what
 * is no larger than that is whole in one of them.
 * @returns row by row; a picture smaller than a tile is one, of its own size
 */
export function tilesOf(picture: { readonly width: number; readonly height: number }, side: number, overlap: number) {
  const columns = startsOf(picture.width, side, overlap);
  const rows = startsOf(picture.height, side, overlap);
  const width = Math.min(side, picture.width);
  const height = Math.min(side, picture.height);
  return rows.flatMap((y) => columns.map((x): Box => ({ x, y, width, height })));
}

function startsOf(length: number, side: number, overlap: number): readonly number[] {
  if (length <= side) {
    return [0];
  }
  const steps = Math.ceil((length - side) / (side - overlap));
  return Array.from({ length: steps + 1 }, (_, step) => Math.round((step * (length - side)) / steps));
}
