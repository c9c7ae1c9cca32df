import { describe, expect, it } from 'vitest';
import { readEnvironmentFile } from './environment-file.ts';

const read = (text: string) => readEnvironmentFile('ruse.env', Buffer.from(text));

describe('a file of settings', () => {
  it('is read as systemd reads it', () => {
    expect(
      read(
        [
          '# a comment',
          '; another',
          '',
          'PORT=3101',
          '  HOST= 127.0.0.1  ',
          "MAIL_FROM='Сигнали <signali@obshtina.example.bg>'",
          'NAME="Община „Русе“ \\"демо\\" \\\\ \\$x"',
          'EMPTY=',
          'QUOTED_EMPTY=""',
          'WITH_HASH=a # b',
          'SECRET=aa/bb+cc==\r',
          'SPACES=two words',
        ].join('\n'),
      ),
    ).toEqual({
      PORT: '3101',
      HOST: '127.0.0.1',
      MAIL_FROM: 'Сигнали <signali@obshtina.example.bg>',
      NAME: 'Община „Русе“ "демо" \\ $x',
      EMPTY: '',
      QUOTED_EMPTY: '',
      WITH_HASH: 'a # b',
      SECRET: 'aa/bb+cc==',
      SPACES: 'two words',
    });
  });

  it.each([
    ['export PORT=1', 'line 1: is no NAME=value'],
    ['A=1\nPORT = 1', 'line 2: is no NAME=value'],
    ['\ufeffPORT=1', 'line 1: is no NAME=value'],
    ['A=1\nA=2', 'line 2: A is there twice'],
    ['A=b\\', 'line 1: A: put the value into single quotes'],
    ['A=it"s', 'A: put the value into single quotes'],
    ['A="open', 'A: a quote is not closed'],
    ['A="', 'A: a quote is not closed'],
    ["A='one' 'two'", 'A: holds single quotes'],
    ['A="a" b', 'A: a quote is not closed'],
    ['A="a\\n"', 'A: inside double quotes'],
    ['A="a"b"', 'A: inside double quotes'],
    ['A=a\u0000b', 'holds control characters'],
  ])('that says %j is refused in words', (text, words) => {
    expect(() => read(text)).toThrow(words);
  });

  it('is refused without what it holds', () => {
    expect(() => read('APP_SECRET="very secret')).toThrow(/^(?!.*very secret)/);
    expect(() => readEnvironmentFile('a.env', Buffer.from([0x41, 0x3d, 0xff]))).toThrow('UTF-8');
  });
});
