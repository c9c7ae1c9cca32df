/** What is looked for. */
export type FoundKind = 'FACE' | 'PLATE';

/** A rectangle of a picture, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle with how sure its detector is of it; only figures of one detector can be compared. */
export interface ScoredBox extends Box {
  readonly score: number;
}

/** Where something was found, in parts of the photo's sides, with its margin already added. */
export interface FoundArea extends Box {
  readonly kind: FoundKind;
}

/** @returns pixels that two rectangles share */
export function sharedPixels(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** @returns the smallest rectangle around both */
export function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
