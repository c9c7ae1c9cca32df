import { describe, expect, it } from 'vitest';
import { readWishes } from './options.ts';

const needed = ['--url', 'https://signali.demo.test/', '--mail', 'smtp://mail.demo.test', '--operator', 'it@demo.test'];

describe('what signali-setup is asked for', () => {
  it('follows from three addresses', () => {
    expect(readWishes(needed)).toMatchObject({
      installation: 'signali',
      url: 'https://signali.demo.test',
      from: 'Сигнали <signali@signali.demo.test>',
      admin: 'it@demo.test',
      records: 'builtin',
      solo: false,
    });
  });

  it.each([
    [['--installation', '../x'], '--installation: has other characters'],
    [['--installation', 'a"; drop'], '--installation: has other characters'],
    [['--url', 'http://signali.demo.test'], '--url: an address with https://'],
    [['--url', 'https://signali.demo.test/console'], '--url: an address with https:// and without a path'],
    [['--mail', 'https://mail.demo.test'], '--mail: an address with smtp://'],
    [['--database', 'mysql://x@y/z'], '--database: postgres://owner:…@host/name'],
    [['--records', 'seos'], '--records seos: needs --settings with RECORDS_…'],
    [['--records', 'simulator', '--installation', 'ruse'], '--records simulator: is for the only installation'],
    [['--records', 'paper'], 'usage: signali-setup'],
  ])('is refused in words: %j', (more, words) => {
    expect(() => readWishes([...needed, ...more])).toThrow(words);
  });

  it('names what is missing', () => {
    expect(() => readWishes(needed.slice(2))).toThrow('usage: signali-setup');
  });
});
