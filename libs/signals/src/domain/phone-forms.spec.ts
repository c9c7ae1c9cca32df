import { describe, expect, it } from 'vitest';
import { readPhone } from './phone-forms.ts';

describe('a telephone number', () => {
  it.each([
    '0888000016',
    '0888 000 016',
    '+359 888 000 016',
    '00359888000016',
    '359888000016',
    '+359 (0)888-000-016',
    '0888/000-016',
    '0888.000.016',
    'тел. 0888 000 016',
    '888000016',
  ])('%s is the same in every spelling', (text) => {
    expect(readPhone(text)).toBe('888000016');
  });

  it('is known by its last digits, zeros too', () => {
    expect(readPhone('000016')).toBe('000016');
    expect(readPhone('0016')).toBe('0016');
    expect(readPhone('82 000 016')).toBe('82000016');
  });

  it('is not what has three digits, letters, a sign of a pattern or no end', () => {
    for (const text of ['016', '94-НС-12117', '0888%', '0888_000', '', '+', '1'.repeat(200)]) {
      expect(readPhone(text)).toBeNull();
    }
  });
});
