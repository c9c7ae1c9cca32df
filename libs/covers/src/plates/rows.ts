import { around, type Box } from '../geometry/area.ts';
import type { Mark } from './dark-marks.ts';

/** Marks next to each other that could be the characters of one line of a plate, from left to right. */
export interface Row {
  readonly marks: readonly Mark[];
  readonly box: Box;
  /** of its characters, the middle one of all */
  readonly height: number;
}

/** Heights that characters have in a picture of the size in which rows are looked for. */
export const leastHeight = 7;
const mostHeight = 26;

/** @returns whether a mark has the shape of a letter or a digit */
export function isCharacter({ width, height, pixels }: Mark): boolean {
  const filled = pixels / (width * height);
  return height >= leastHeight && height <= mostHeight && width <= height * 1.05 && filled > 0.18;
}

/** @returns rows of at least `least` characters, each character in at most one */
export function rowsOf(characters: readonly Mark[], least: number): readonly Row[] {
  const sorted = characters.toSorted((one, other) => one.x - other.x);
  const free = new Set(sorted);
  const rows: Row[] = [];
  for (const first of sorted) {
    if (free.has(first)) {
      const row = rowFrom(first, sorted, free);
      if (row.length >= least) {
        row.forEach((mark) => free.delete(mark));
        rows.push({ marks: row, box: row.reduce<Box>(around, first), height: middle(row.map(({ height }) => height)) });
      }
    }
  }
  return rows;
}

function rowFrom(first: Mark, sorted: readonly Mark[], free: ReadonlySet<Mark>): readonly Mark[] {
  const row = [first];
  let last = first;
  for (let index = sorted.indexOf(first) + 1; index < sorted.length; index++) {
    const next = sorted[index] as Mark;
    if (next.x > last.x + last.width + last.height * 1.1) {
      break;
    }
    if (free.has(next) && followsInRow(row, last, next)) {
      row.push(next);
      last = next;
    }
  }
  return row;
}

/** As high as the last one and the first, on the line that the row has so far, and not over it. */
function followsInRow(row: readonly Mark[], last: Mark, next: Mark): boolean {
  const [first] = row as [Mark];
  const across = next.x + next.width / 2 - last.x - last.width / 2;
  const along = next.y + next.height / 2 - last.y - last.height / 2;
  const isAsHigh =
    Math.abs(next.height - last.height) <= 1 + last.height * 0.18 &&
    Math.abs(next.height - first.height) <= 1 + first.height * 0.28;
  return isAsHigh && across > last.height * 0.3 && Math.abs(along) <= 1 + across * 0.4;
}

export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
