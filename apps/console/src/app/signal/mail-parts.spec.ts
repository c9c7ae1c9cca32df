import { describe, expect, it } from 'vitest';
import { mailParts } from './mail-parts.ts';

const mail = 'Уважаема госпожо,\n\nСигналът е приключен.\n\nПейката е поправена.\n\nОбщина Русе\n';

describe('the parts of a mail', () => {
  it('are the words of the clerk and the frame around them', () => {
    const parts = mailParts(mail, ' Пейката е поправена. ');
    expect(parts.map(({ isFrame }) => isFrame)).toEqual([true, false, true]);
    expect(parts.map(({ firstLine }) => firstLine)).toEqual([
      'Уважаема госпожо,',
      'Пейката е поправена.',
      'Община Русе',
    ]);
    expect(parts.map(({ text }) => text).join('')).toBe(mail);
  });

  it('are found where the mail quotes them line by line', () => {
    const quoted = 'Мотиви:\n\n> Мястото е частно (т. 2).\n> \n> Няма какво да направим.\n\nОбщина Русе\n';
    const parts = mailParts(quoted, 'Мястото е частно (т. 2).\n\nНяма какво да направим.');
    expect(parts.map(({ isFrame }) => isFrame)).toEqual([true, false, true]);
    expect(parts.map(({ text }) => text).join('')).toBe(quoted);
  });

  it.each([null, '', '  ', 'Нещо друго.'])('are one that is read when the words are „%s“', (words) => {
    expect(mailParts(mail, words)).toEqual([expect.objectContaining({ text: mail, isFrame: false })]);
  });
});
