import { around, type Box, type ScoredBox } from '../geometry/area.ts';
import { united } from '../geometry/strongest.ts';
import { greyOf, type Picture } from '../looking/picture.ts';
import { darkPixels, marksOf } from './dark-marks.ts';
import { isCharacter, leastHeight, rowsOf, type Row } from './rows.ts';

/**
 * Sizes of the picture in which characters of 7 to 26 pixels are looked for. The first ones make the picture larger:
 * a plate of 60 pixels has characters of 9, and two pixels between them.
 */
const sizes = [2, 1.4, 1, 0.7, 0.5, 0.35, 0.25] as const;
/** Characters of a plate of one line: seven or eight, of which one may be lost, and a bolt may look like one more. */
const least = 5;
const most = 10;
/** Characters of a line of a plate of two. */
const leastOfTwo = 3;
const mostOfTwo = 5;

/**
 * Finds number plates by what makes them readable: some dark characters of one height in a row on a light ground.
 * Which characters they are is not asked.
 */
export async function platesIn(picture: Picture): Promise<readonly ScoredBox[]> {
  const found: ScoredBox[] = [];
  for (const size of sizes) {
    const grey = await greyOf(picture, size);
    for (const { x, y, width, height, score } of platesAt(grey)) {
      found.push({ x: x / size, y: y / size, width: width / size, height: height / size, score });
    }
  }
  return united(found);
}

function platesAt(grey: Picture): readonly ScoredBox[] {
  const dark = darkPixels(grey);
  const characters = marksOf(dark, grey.width, grey.height, leastHeight).filter(isCharacter);
  const rows = rowsOf(characters, leastOfTwo).filter((row) => isOnLight(row, grey, dark));
  return [
    ...rows.filter(isLineOfPlate).map((row) => plateAround(row.box, row.height, row.marks.length)),
    ...pairsOf(rows).map(([upper, lower]) =>
      plateAround(around(upper.box, lower.box), upper.height, upper.marks.length + lower.marks.length),
    ),
  ];
}

function isLineOfPlate({ marks, box, height }: Row): boolean {
  const isLong = box.width >= height * 2.6 && box.width <= height * 9;
  return marks.length >= least && marks.length <= most && isLong && isWriting(marks);
}

/** Bars of a fence are all narrow; of the characters of a plate only the digit 1 is. */
function isWriting(marks: Row['marks'], mostNarrow = (marks.length - 1) / 2): boolean {
  return marks.filter(({ width, height }) => width < height * 0.3).length <= mostNarrow;
}

/** Lines above each other, as on plates of motorcycles and of some cars. */
function pairsOf(rows: readonly Row[]): readonly (readonly [Row, Row])[] {
  const short = rows.filter(
    ({ marks }) => marks.length >= leastOfTwo && marks.length <= mostOfTwo && isWriting(marks, 2),
  );
  return short.flatMap((upper) =>
    short.filter((lower) => isBelow(upper, lower)).map((lower) => [upper, lower] as const),
  );
}

function isBelow(upper: Row, lower: Row): boolean {
  const down = lower.box.y + lower.box.height / 2 - upper.box.y - upper.box.height / 2;
  const aside = Math.abs(lower.box.x + lower.box.width / 2 - upper.box.x - upper.box.width / 2);
  const isAsHigh = Math.abs(lower.height - upper.height) <= 1 + upper.height * 0.2;
  return isAsHigh && down > upper.height * 1.05 && down < upper.height * 2 && aside < upper.height * 1.2;
}

/** The ground of the characters is lighter than they are by far, and hardly anything else is on it. */
function isOnLight({ box }: Row, grey: Picture, dark: Uint8Array): boolean {
  let [light, lightCount, darkSum, darkCount] = [0, 0, 0, 0];
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const at = y * grey.width + x;
      if (dark[at] === 1) {
        darkSum += grey.pixels[at] as number;
        darkCount++;
      } else {
        light += grey.pixels[at] as number;
        lightCount++;
      }
    }
  }
  const part = darkCount / (darkCount + lightCount);
  return part > 0.12 && part < 0.6 && darkSum / darkCount < 0.68 * (light / lightCount);
}

/** With the strip at its left and the frame; the more characters the surer. */
function plateAround(box: Box, height: number, characters: number): ScoredBox {
  const [left, right, along] = [height * 1.3, height * 0.6, height * 0.35];
  return {
    x: box.x - left,
    y: box.y - along,
    width: box.width + left + right,
    height: box.height + along * 2,
    score: characters,
  };
}
