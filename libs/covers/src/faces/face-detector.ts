import type { Box, ScoredBox } from '../geometry/area.ts';
import { strongest } from '../geometry/strongest.ts';
import { tilesOf } from '../geometry/tiles.ts';
import type { Picture } from '../looking/picture.ts';
import { pixelsIn, resized } from '../looking/picture.ts';
import { inDaylight } from './daylight.ts';
import { FaceNet, type NetAnswer } from './face-net.ts';

/** Pixels of the side of a square that the net sees at once: a larger one takes more memory and more time. */
const side = 640;
/** A face of at most so many pixels is whole in one tile. */
const overlap = 96;
/**
 * Sizes of the picture in which faces are looked for in tiles: the net finds faces of 40 pixels and more, so the
 * picture is made larger for those of 24.
 */
const sizes = [2, 0.75] as const;
/** Longest side of the picture in which the largest faces are looked for at once. */
const wholeSide = 640;
/** How sure the net is: from here on a find counts. */
const sureFrom = 0.4;
/** Width and height of the faces that each of the five numbers of a cell is about, in cells. */
const anchors = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const;
const numbersOfAnchor = 5;

/** Finds faces in a picture: the small ones in tiles of the picture made larger, the large ones in smaller ones. */
export class FaceDetector {
  private readonly net: FaceNet;

  private constructor(net: FaceNet) {
    this.net = net;
  }

  /** @throws Error when the net cannot be loaded from the folder */
  static async load(folder: string): Promise<FaceDetector> {
    return new FaceDetector(await FaceNet.load(folder));
  }

  /** @returns where faces are, in pixels of the picture, each once */
  async find(picture: Picture): Promise<readonly ScoredBox[]> {
    const light = inDaylight(picture);
    const whole = Math.min(sizes[0], wholeSide / Math.max(light.width, light.height));
    const found: ScoredBox[] = [];
    for (const size of [...sizes.filter((each) => each > whole), whole]) {
      const sized = await resized(light, size);
      for (const tile of tilesOf(sized, side, overlap)) {
        found.push(...(await this.findIn(sized, tile, 1 / size)));
      }
    }
    return strongest(found);
  }

  private async findIn(picture: Picture, tile: Box, factor: number): Promise<readonly ScoredBox[]> {
    const width = roundUp(tile.width);
    const height = roundUp(tile.height);
    const answer = await this.net.run(pixelsIn(picture, tile, width, height), width, height);
    return facesOf(answer, width / answer.columns, height / answer.rows).map((face) => ({
      x: (tile.x + face.x) * factor,
      y: (tile.y + face.y) * factor,
      width: face.width * factor,
      height: face.height * factor,
      score: face.score,
    }));
  }
}

/** The net halves its picture five times. */
function roundUp(length: number): number {
  return Math.ceil(length / 32) * 32;
}

/** Faces of which the net is sure enough, in pixels of the picture that it saw. */
function facesOf({ columns, rows, numbers }: NetAnswer, cellWidth: number, cellHeight: number): readonly ScoredBox[] {
  const faces: ScoredBox[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (const [index, [anchorWidth, anchorHeight]] of anchors.entries()) {
        const at = ((row * columns + column) * anchors.length + index) * numbersOfAnchor;
        const [x = 0, y = 0, width = 0, height = 0, score = 0] = numbers.subarray(at, at + numbersOfAnchor);
        if (sigmoid(score) >= sureFrom) {
          const [faceWidth, faceHeight] = [
            Math.exp(width) * anchorWidth * cellWidth,
            Math.exp(height) * anchorHeight * cellHeight,
          ];
          faces.push({
            x: (column + sigmoid(x)) * cellWidth - faceWidth / 2,
            y: (row + sigmoid(y)) * cellHeight - faceHeight / 2,
            width: faceWidth,
            height: faceHeight,
            score: sigmoid(score),
          });
        }
      }
    }
  }
  return faces;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
