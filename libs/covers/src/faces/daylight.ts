import type { Picture } from '../looking/picture.ts';

/** A picture has light enough if at least this part of its pixels is brighter than `bright`. */
const brightPart = 0.02;
const bright = 200;
/** More would show noise alone. */
const mostGain = 5;

/** A picture taken at night, made as bright as one of the day: the net has learnt from those. */
export function inDaylight(picture: Picture): Picture {
  const gain = Math.min(mostGain, bright / Math.max(1, brightnessOf(picture)));
  if (gain <= 1) {
    return picture;
  }
  const brighter = Uint8ClampedArray.from({ length: 256 }, (_, value) => value * gain);
  return { ...picture, pixels: picture.pixels.map((value) => brighter[value] as number) };
}

/** @returns the least value of the brightest pixels */
function brightnessOf({ pixels }: Picture): number {
  const counts = new Uint32Array(256);
  pixels.forEach((value) => (counts[value] = (counts[value] as number) + 1));
  let left = pixels.length * brightPart;
  let value = 255;
  while (value > 0 && left > (counts[value] as number)) {
    left -= counts[value] as number;
    value--;
  }
  return value;
}
