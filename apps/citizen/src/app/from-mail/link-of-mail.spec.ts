import { describe, expect, it } from 'vitest';
import { linkOfMail } from './link-of-mail.ts';

describe('the link of a mail', () => {
  it('has a token and the star that was pressed', () => {
    expect(linkOfMail('token=a.b&stars=4')).toEqual({ token: 'a.b', stars: 4 });
  });

  it.each([null, '', 'stars=9', 'stars=2.5', 'stars=x', 'stars=-1'])('that says %j has no star', (fragment) => {
    expect(linkOfMail(fragment)).toEqual({ token: '', stars: 0 });
  });
});
