import { around, type Box, type FoundArea, type FoundKind } from './area.ts';

/** A photo has at most so many covers, see libs/media. */
export const mostAreas = 20;

/** Room that an area gets on each side, in parts of its own sides: hair and chin of a face, the frame of a plate. */
const margins: Readonly<Record<FoundKind, readonly [number, number]>> = { FACE: [0.2, 0.3], PLATE: [0.12, 0.3] };

/** A find of one of the detectors, in pixels of the picture. */
export interface Find extends Box {
  readonly kind: FoundKind;
}

/**
 * What a clerk gets of the finds: with their margins, inside of the picture, in parts of its sides, and at most
 * `mostAreas`. Where more was found the nearest ones become one area each, so that nothing found stays uncovered.
 */
export function areasOf(
  finds: readonly Find[],
  picture: { readonly width: number; readonly height: number },
): readonly FoundArea[] {
  return joined(finds.flatMap((find) => areaOf(find, picture)));
}

function areaOf(find: Find, picture: { readonly width: number; readonly height: number }): readonly FoundArea[] {
  const [across, along] = margins[find.kind];
  const left = inside((find.x - find.width * across) / picture.width);
  const top = inside((find.y - find.height * along) / picture.height);
  const right = inside((find.x + find.width * (1 + across)) / picture.width);
  const bottom = inside((find.y + find.height * (1 + along)) / picture.height);
  const isInPicture = right > left && bottom > top;
  return isInPicture ? [{ x: left, y: top, width: right - left, height: bottom - top, kind: find.kind }] : [];
}

function inside(part: number): number {
  return Math.min(1, Math.max(0, part));
}

/** An area of faces and plates together counts as one of faces. */
function joined(areas: readonly FoundArea[]): readonly FoundArea[] {
  const left = [...areas];
  while (left.length > mostAreas) {
    const [one, other] = nearest(left);
    const kind = one.kind === other.kind ? one.kind : 'FACE';
    left.splice(left.indexOf(one), 1);
    left.splice(left.indexOf(other), 1, { ...around(one, other), kind });
  }
  return left;
}

/** The two areas around which the smallest rectangle fits. */
function nearest(areas: readonly FoundArea[]): readonly [FoundArea, FoundArea] {
  let least = Infinity;
  let pair: readonly [FoundArea, FoundArea] | undefined;
  areas.forEach((one, index) => {
    for (const other of areas.slice(index + 1)) {
      const { width, height } = around(one, other);
      if (width * height < least || !pair) {
        least = width * height;
        pair = [one, other];
      }
    }
  });
  if (!pair) {
    throw new Error('Two areas are needed to join the nearest ones.');
  }
  return pair;
}
