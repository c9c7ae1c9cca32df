import { describe, expect, it } from 'vitest';
import { phoneProblems, tidyPhone } from './correspondent-rules.ts';

describe('a telephone number', () => {
  it.each(['082 123 456', '+359 88 812 3456', '(082) 12-34-56', '0888/123456', null])(
    'can be written as people write it: %s',
    (typed) => {
      expect(phoneProblems(tidyPhone(typed))).toEqual([]);
    },
  );

  it.each(['осем осем', '12', '0888 123 456 вечер', '-----', '1'.repeat(31)])(
    'is refused when it is none: %s',
    (typed) => {
      expect(phoneProblems(tidyPhone(typed))).toMatchObject([{ path: 'phone' }]);
    },
  );

  it('may be left out', () => {
    expect(tidyPhone('  ')).toBeNull();
  });
});
