import { describe, expect, it } from 'vitest';
import { cut, failureOfSending, oneLine } from './asked.ts';

describe('a text that is too long', () => {
  it.each([
    ['абв', 3, 'абв'],
    ['абвг', 3, 'аб…'],
    ['а🚰б', 3, 'а…'],
    ['а🚰бв', 4, 'а🚰…'],
  ])('%s of at most %d is %s', (text, most, expected) => {
    expect(cut(text, most)).toBe(expected);
  });

  it('of somebody else is one line without marks that hide something', () => {
    expect(oneLine(' a\r\nb\u0000\u202Ec\t', 10)).toBe('a b c');
  });
});

describe('a status', () => {
  it.each([
    ...[200, 201, 202].map((status) => [status, undefined] as const),
    ...[408, 425, 429, 503].map((status) => [status, 'AWAY'] as const),
    ...[301, 302, 303, 409, 500, 502, 504, 599].map((status) => [status, 'UNSURE'] as const),
    ...[304, 307, 308, 400, 401, 403, 404, 405, 410, 413, 415, 422].map((status) => [status, 'REFUSED'] as const),
  ])('%d of what was sent is %s', (status, kind) => {
    expect(failureOfSending({ status, body: '' })?.kind).toBe(kind);
  });
});
