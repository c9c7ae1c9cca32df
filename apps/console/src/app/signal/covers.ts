/** An area of a photo that the public must not see; shares of its width and height, 0 to 1, from the upper left. */
export interface CoverArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smaller areas cover nothing that could be recognised, and cannot be taken hold of. */
export const smallestShare = 0.01;

/** The area between two corners, in whatever order they were touched. */
export function areaBetween(one: { x: number; y: number }, other: { x: number; y: number }): CoverArea {
  const left = Math.max(0, Math.min(one.x, other.x));
  const top = Math.max(0, Math.min(one.y, other.y));
  return {
    x: left,
    y: top,
    width: Math.min(1, Math.max(one.x, other.x)) - left,
    height: Math.min(1, Math.max(one.y, other.y)) - top,
  };
}

/** Whether an area is large enough to be kept. */
export function isArea({ width, height }: CoverArea): boolean {
  return width >= smallestShare && height >= smallestShare;
}

/** The area elsewhere, but never outside the photo. */
export function moveArea(area: CoverArea, by: { x: number; y: number }): CoverArea {
  return { ...area, x: within(area.x + by.x, 0, 1 - area.width), y: within(area.y + by.y, 0, 1 - area.height) };
}

/** The area with its lower right corner elsewhere. */
export function resizeArea(area: CoverArea, by: { x: number; y: number }): CoverArea {
  return {
    ...area,
    width: within(area.width + by.x, smallestShare, 1 - area.x),
    height: within(area.height + by.y, smallestShare, 1 - area.y),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
