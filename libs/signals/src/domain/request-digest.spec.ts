import { describe, expect, it } from 'vitest';
import { requestDigest } from './request-digest.ts';

const asked = {
  description: 'Дупка',
  location: { lat: 43.85, lon: 25.95 },
  answers: [{ question: 'size', values: ['big'] }],
};

describe('the digest of a request', () => {
  it('is the same for the same content in another order of its fields', () => {
    const { description, location, answers } = asked;
    expect(requestDigest({ answers, location: { lon: location.lon, lat: location.lat }, description })).toBe(
      requestDigest(asked),
    );
  });

  it.each([null, undefined, '', [], {}])('is not changed by a further field that says %j', (nothing) => {
    expect(requestDigest({ ...asked, entrance: nothing })).toBe(requestDigest(asked));
  });

  it.each([
    ['another text', { description: 'Дупки' }],
    ['another part of a place', { location: { lat: 43.85, lon: 25.951 } }],
    ['another answer', { answers: [{ question: 'size', values: ['small'] }] }],
    ['one more answer', { answers: [{ question: 'size', values: ['big', 'small'] }] }],
    ['a further field', { entrance: 'Б' }],
    ['a zero where nothing was', { locationAccuracy: 0 }],
  ])('is another one for %s', (_case, change) => {
    expect(requestDigest({ ...asked, ...change })).not.toBe(requestDigest(asked));
  });

  it('tells a text from a list and a name from a value', () => {
    const contents = [{ a: 'b' }, { a: ['b'] }, { ab: '' }, { a: { b: 1 } }, { a: ['b', 1] }, { a: [['b', 1]] }];
    expect(new Set(contents.map(requestDigest)).size).toBe(contents.length);
  });
});
