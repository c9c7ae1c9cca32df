import { deflateRawSync } from 'node:zlib';

/** Bytes; 24 random bytes in any usual notation take at least 27, words written again and again at most 23. */
const leastContent = 25;

/**
 * Whether a secret of usual length has so little content that it can be guessed: few characters, or a piece or some
 * words again and again, however they are cut, joined and capitalised. Measured by how small it can be packed.
 */
export function isGuessable(secret: string): boolean {
  const content = secret.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return deflateRawSync(content, { level: 9 }).length < leastContent;
}
