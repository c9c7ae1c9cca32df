import { readFile } from 'node:fs/promises';
import { drawnStreet } from '@ns/covers/testing/drawn-street';
import sharp, { type Sharp } from 'sharp';

/** Middle of the face and of the plate in {@link aStreetWithSomebody}, in parts of its sides. */
export const shownIn = { face: { x: 0.355, y: 0.37 }, plate: { x: 0.69, y: 0.75 } };

/** A photo of a drawn street with a face and a number plate. */
export async function aStreetWithSomebody(): Promise<Buffer> {
  const picture = await readFile('libs/covers/src/testing/astronaut.jpg');
  return drawnStreet({
    seed: 7,
    width: 1600,
    height: 1200,
    people: [{ picture, width: 180, x: 480, y: 360 }],
    plates: [{ number: 'Р 1234 АВ', width: 260, x: 1104, y: 900 }],
    quality: 90,
  });
}

/** The colour of a picture at a spot, which is given in parts of its sides. */
export async function colourAt(picture: Buffer, at: { x: number; y: number }): Promise<readonly number[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const offset = (Math.floor(at.y * info.height) * info.width + Math.floor(at.x * info.width)) * info.channels;
  return [...data.subarray(offset, offset + 3)];
}

/**
 * Whether a picture shows nothing but the filling colour in an area: at nine spots inside of it.
 * @param edge how far inside, in parts of the area: a small picture is mixed from its neighbours at the edge
 */
export async function isFilled(
  picture: Buffer,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  edge = 0.15,
): Promise<boolean> {
  const inside = [edge, 0.5, 1 - edge];
  const spots = inside.flatMap((across) => inside.map((down) => ({ x: x + across * width, y: y + down * height })));
  const colours = await Promise.all(spots.map((spot) => colourAt(picture, spot)));
  return colours.flat().every((part) => Math.abs(part - 0x4a) < 14);
}

/**
 * How far the square of a card of a shared link is from the same square of a picture, where it is farthest: 0 to 255,
 * each place being a 21st of its side.
 */
export async function squareDistance(card: Buffer, picture: Buffer): Promise<number> {
  const { height: side } = await sharp(card).metadata();
  const places = async (image: Sharp) =>
    sharp(await image.toBuffer())
      .resize(21, 21, { kernel: 'linear' })
      .greyscale()
      .raw()
      .toBuffer();
  const [shown, expected] = await Promise.all([
    places(sharp(card).extract({ left: 0, top: 0, width: side, height: side })),
    places(sharp(picture).resize({ width: side, height: side, fit: 'cover', position: 'attention' })),
  ]);
  return Math.max(...shown.map((value, place) => Math.abs(value - (expected[place] ?? 0))));
}
