import { describe, expect, it } from 'vitest';
import { keysetCursor } from './keyset-cursor.ts';

const id = '6f1c2a34-8d1b-4e0a-9b57-2c1f0a9d3e01';
const cursor = keysetCursor('word', 'moment', 'uuid');
const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it.each([
    '2026-11-24 10:00:00+02',
    '2026-11-24 23:59:59.123456+00',
    '2026-11-24 10:00:00+05:30',
    '2026-11-24',
    'infinity',
  ])('keeps a keyset with %s', (moment) => {
    const keyset = ['NEWEST', moment, id] as const;
    expect(cursor.read(cursor.write(keyset), 'BG')).toEqual(keyset);
  });

  it.each([
    ['no base64', '*'],
    ['no JSON', Buffer.from('x').toString('base64url')],
    ['no list', forged({ 0: 'NEWEST' })],
    ['too few parts', forged(['NEWEST', '2026-11-24'])],
    ['too many parts', forged(['NEWEST', '2026-11-24', id, id])],
    ['null', forged([null, null, null])],
    ['numbers', forged([1, 2, 3])],
    ['a month of ours that does not exist', forged(['NEWEST', '2026-13-45', id])],
    ['a day that does not exist', forged(['NEWEST', '2026-02-30 10:00:00+02', id])],
    ['an hour that does not exist', forged(['NEWEST', '2026-02-20 24:00:00+02', id])],
    ['another word', forged(['newest; drop', '2026-11-24', id])],
    ['no uuid', forged(['NEWEST', '2026-11-24', 'x'])],
    ['U+0000', forged(['NEWEST', '2026-11-24\u0000', id])],
  ])('that is not ours is refused: %s', (_name, text) => {
    expect(() => cursor.read(text, 'BG')).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }),
    );
  });
});
