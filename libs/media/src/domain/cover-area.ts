import { type Text, textOf } from '../texts/index.ts';

/** A rectangle in parts of the photo's sides, 0 to 1 from its upper left corner. */
export interface CoverArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is wrong with one area. */
export interface CoverProblem {
  readonly path: string;
  readonly message: Text;
}

/** More areas than these are a photo that should not be published. */
export const mostAreas = 20;

/** Sums of fractions are off by a little. */
const tolerance = 1e-6;

/** What is wrong with areas, with paths `areas.0`…; empty when they can be covered. */
export function areaProblems(areas: readonly CoverArea[]): readonly CoverProblem[] {
  if (areas.length > mostAreas) {
    return [
      {
        path: 'areas',
        message: textOf('tooManyAreas', { mostAreas }),
      },
    ];
  }
  return areas.flatMap((area, index) =>
    isInside(area)
      ? []
      : [
          {
            path: `areas.${String(index)}`,
            message: textOf('areaOutsidePhoto'),
          },
        ],
  );
}

function isInside({ x, y, width, height }: CoverArea): boolean {
  return (
    [x, y, width, height].every(Number.isFinite) &&
    x >= 0 &&
    y >= 0 &&
    width > 0 &&
    height > 0 &&
    x + width <= 1 + tolerance &&
    y + height <= 1 + tolerance
  );
}
