/** Longest side of a photo that is sent, pixels: what the municipality can make use of, and not more. */
const longestSide = 2560;
/** A small picture that is small enough is sent as it is, bytes. */
const smallEnough = 1_500_000;

/** Kinds that the server takes as they are. */
const sentAsTheyAre = ['image/jpeg', 'image/png', 'image/webp'];

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size at which a picture is sent: the same shape, its longest side at most 2560 pixels. */
export function sentSize({ width, height }: PictureSize): PictureSize {
  const share = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** Whether a file is sent as it was chosen. */
export function isSentAsItIs({ type, size }: Pick<File, 'type' | 'size'>, picture: PictureSize): boolean {
  return sentAsTheyAre.includes(type) && size <= smallEnough && Math.max(picture.width, picture.height) <= longestSide;
}

/** The file name with the ending of what is in it now. */
export function jpegName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.jpg`;
}

/** Brands of the HEIF family in the head of a file that phones write. */
const heicBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

/** Whether the first bytes of a file say that it is an HEIC picture; its name and type are often missing or wrong. */
export function isHeic(beginning: Uint8Array): boolean {
  const text = String.fromCharCode(...beginning.slice(4, 12));
  return text.startsWith('ftyp') && heicBrands.includes(text.slice(4));
}
