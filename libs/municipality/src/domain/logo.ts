import { textOf } from '../texts/index.ts';
import type { MenuProblem } from './menu-rules.ts';

/** A picture of the municipality: its bytes and what they are. */
export interface Logo {
  readonly mediaType: string;
  readonly content: Buffer;
}

export const logoMaxBytes = 100_000;

const beginnings: readonly { readonly mediaType: string; readonly bytes: readonly number[] }[] = [
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/**
 * Reads a picture from a data URL; the type is what the bytes say, never what the address claims. No SVG: it can hold
 * programs.
 * @returns undefined for anything else
 */
export function readLogo(dataUrl: string): Logo | undefined {
  const encoded = /^data:image\/[a-z+]+;base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl)?.[1];
  if (encoded === undefined) {
    return undefined;
  }
  const content = Buffer.from(encoded, 'base64');
  const kind = beginnings.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte));
  return kind && { mediaType: kind.mediaType, content };
}

export function logoProblems(path: string, { content }: Logo): readonly MenuProblem[] {
  return content.length <= logoMaxBytes ? [] : [{ path, message: textOf('logoTooLarge') }];
}

/** Says that what was given is no picture. */
export function noPicture(path: string): MenuProblem {
  return { path, message: textOf('logoNotAPicture') };
}
