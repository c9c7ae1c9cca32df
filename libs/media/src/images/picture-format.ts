/** What a file is by its first bytes. Names and types that clients send are never looked at. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'heic' | 'unknown';

/** How many first bytes {@link pictureFormatOf} needs. */
export const signatureLength = 12;

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** Detects the format by its signature; HEIC (ISO/IEC 23008-12) by the brand of its first box. */
export function pictureFormatOf(head: Buffer): PictureFormat {
  const text = (from: number, to: number) => head.toString('latin1', from, to);
  if (text(0, 3) === '\u00ff\u00d8\u00ff') {
    return 'jpeg';
  }
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') {
    return 'png';
  }
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') {
    return 'webp';
  }
  if (text(4, 8) === 'ftyp' && heicBrands.has(text(8, 12))) {
    return 'heic';
  }
  return 'unknown';
}
