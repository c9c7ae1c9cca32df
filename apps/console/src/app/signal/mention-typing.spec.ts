import { describe, expect, it } from 'vitest';
import { completeMention, fittingColleagues, mentionAt, mentionedIn } from './mention-typing.ts';

const colleagues = [
  { id: '1', name: 'Мария Петрова' },
  { id: '2', name: 'Петър Иванов' },
  { id: '3', name: 'Деловодство' },
];

describe('naming a colleague in a note', () => {
  it('begins with an @ at the beginning of a word', () => {
    expect(mentionAt('@', 1)).toEqual({ at: 0, word: '' });
    expect(mentionAt('Моля, @пет', 10)).toEqual({ at: 6, word: 'пет' });
    expect(mentionAt('на адрес a@b', 12)).toBeNull();
    expect(mentionAt('@Мария  и още', 13)).toBeNull();
  });

  it('finds people by first and last name', () => {
    expect(fittingColleagues(colleagues, 'пет').map(({ id }) => id)).toEqual(['1', '2']);
    expect(fittingColleagues(colleagues, '')).toHaveLength(3);
  });

  it('puts the whole name in and the caret behind it', () => {
    expect(completeMention('Моля, @пет виж това', { at: 6, word: 'пет' }, 'Петър Иванов')).toEqual({
      text: 'Моля, @Петър Иванов виж това',
      caret: 20,
    });
  });

  it('counts only those whose name was left in the text', () => {
    expect(mentionedIn('@Петър Иванов погледни', [...colleagues, ...colleagues])).toEqual(['2']);
  });
});
