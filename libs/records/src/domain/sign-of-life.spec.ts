import { describe, expect, it } from 'vitest';
import type { UnknownCause } from './records-system.ts';
import { signOfLife } from './sign-of-life.ts';

describe('a sign of life', () => {
  it.each<[UnknownCause, string]>([
    ['UNREACHABLE', 'dead'],
    ['ACCESS_DENIED', 'dead'],
    ['CERTIFICATE_NOT_TRUSTED', 'dead'],
    ['TLS_MISMATCH', 'dead'],
    ['TIMEOUT', 'dead'],
    ['CONNECTION_LOST', 'dead'],
    ['HTTP_ERROR', 'dead'],
    ['UNREADABLE_ANSWER', 'dead'],
    ['BAD_SIGNATURE', 'dead'],
    ['ERROR_ANSWER', 'alive'],
    ['UNEXPECTED_ANSWER', 'alive'],
    ['NO_LOOKUP', 'alive'],
    ['OUR_FAULT', 'silent'],
  ])('%s: %s', (cause, sign) => {
    expect(signOfLife({ kind: 'unknown', cause, detail: '' })).toBe(sign);
  });

  it('any other answer is one', () => {
    expect(signOfLife({ kind: 'waiting' })).toBe('alive');
    expect(signOfLife({ kind: 'notFound' })).toBe('alive');
    expect(signOfLife({ kind: 'rejected', reason: '' })).toBe('alive');
  });
});
