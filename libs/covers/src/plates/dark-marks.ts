import type { Box } from '../geometry/area.ts';
import type { Picture } from '../looking/picture.ts';

/** Pixels that hang together and are darker than what is around them: a character, or a dot that looks like one. */
export interface Mark extends Box {
  /** how many pixels are dark */
  readonly pixels: number;
}

/** Half of the side of the square with whose mean a pixel is compared. */
const reach = 12;
/** A dark pixel has at most this part of the mean, and is darker by at least so much of 255. */
const darkPart = 0.88;
const darkBy = 7;

/** @returns for each pixel 1 where it is clearly darker than the pixels around it */
export function darkPixels({ pixels, width, height }: Picture): Uint8Array {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += pixels[y * width + x] as number;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] as number) + row;
    }
  }
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - reach) * stride;
    const bottom = Math.min(height, y + reach + 1) * stride;
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      // Sums overflow and their differences come back: those of a square are below 2³².
      const sum =
        ((sums[bottom + right] as number) -
          (sums[bottom + left] as number) -
          (sums[top + right] as number) +
          (sums[top + left] as number)) >>>
        0;
      const mean = sum / (((bottom - top) / stride) * (right - left));
      const own = pixels[y * width + x] as number;
      dark[y * width + x] = own < mean * darkPart && own < mean - darkBy ? 1 : 0;
    }
  }
  return dark;
}

/**
 * @param leastHeight lower groups are left out: a picture of gravel has millions of them
 * @returns groups of dark pixels that touch each other, also at a corner
 */
export function marksOf(dark: Uint8Array, width: number, height: number, leastHeight: number): readonly Mark[] {
  const labels = new Int32Array(dark.length);
  // A new label needs a pixel without a neighbour above and left of it: at most one of four has none.
  const parents = new Int32Array(Math.ceil(width / 2) * Math.ceil(height / 2) + 1);
  let count = 1;
  const rootOf = (label: number): number => {
    let root = label;
    while (parents[root] !== root) {
      root = parents[root] as number;
    }
    return root;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (dark[at] === 1) {
        const left = x > 0 ? (labels[at - 1] as number) : 0;
        const above = y > 0 ? (labels[at - width] as number) : 0;
        const before = y > 0 && x > 0 ? (labels[at - width - 1] as number) : 0;
        const after = y > 0 && x + 1 < width ? (labels[at - width + 1] as number) : 0;
        const known = left || above || before || after;
        if (known === 0) {
          labels[at] = count;
          parents[count] = count;
          count++;
        } else {
          labels[at] = known;
          if (after !== 0 && after !== known) {
            const [one, other] = [rootOf(known), rootOf(after)];
            parents[Math.max(one, other)] = Math.min(one, other);
          }
        }
      }
    }
  }
  // The parent of a label is lower than it is, so its own parent is the root by now.
  for (let label = 1; label < count; label++) {
    parents[label] = parents[parents[label] as number] as number;
  }
  return marksByRoot(labels, width, parents.subarray(0, count), leastHeight);
}

function marksByRoot(labels: Int32Array, width: number, roots: Int32Array, leastHeight: number): readonly Mark[] {
  const [lefts, tops] = [new Int32Array(roots.length).fill(width), new Int32Array(roots.length).fill(-1)];
  const [rights, bottoms, counts] = [0, 1, 2].map(() => new Int32Array(roots.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  labels.forEach((label, at) => {
    if (label !== 0) {
      const root = roots[label] as number;
      const x = at % width;
      const y = (at - x) / width;
      lefts[root] = Math.min(lefts[root] as number, x);
      rights[root] = Math.max(rights[root] as number, x);
      tops[root] = tops[root] === -1 ? y : (tops[root] as number);
      bottoms[root] = y;
      counts[root] = (counts[root] as number) + 1;
    }
  });
  const marks: Mark[] = [];
  counts.forEach((pixels, root) => {
    const [x, y] = [lefts[root] as number, tops[root] as number];
    const high = (bottoms[root] as number) - y + 1;
    if (pixels > 0 && high >= leastHeight) {
      marks.push({ x, y, width: (rights[root] as number) - x + 1, height: high, pixels });
    }
  });
  return marks;
}
