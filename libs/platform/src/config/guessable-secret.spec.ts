import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isGuessable } from './guessable-secret.ts';

describe('a secret', () => {
  it.each([
    'a'.repeat(40),
    'abcdefghijkl'.repeat(4),
    'secret secret secret secret secret',
    'Secret-secret_SECRET.secret/secr',
    'secret1secret2secret3secret4secret5',
    'changeme changeme changeme change',
    'password-secret-password-secret-password',
    'парола парола парола парола парола',
    'obshtina ruse obshtina ruse obshtina ruse 2026',
    '01'.repeat(30),
  ])('is guessable: %s', (secret) => expect(isGuessable(secret)).toBe(true));

  it.each(['hex', 'base64', 'base64url'] as const)('of random bytes in %s is not', (notation) => {
    const made = Array.from({ length: 500 }, () => randomBytes(24).toString(notation));
    expect(made.filter((secret) => isGuessable(secret))).toEqual([]);
  });
});
