import { describe, expect, it } from 'vitest';
import { publicWords } from './public-words.ts';

describe('a public search', () => {
  it('has words of three characters and more, in lower case', () => {
    expect(publicWords('Дупка на бул. Липник').words).toEqual([['дупка'], ['бул'], ['липник']]);
  });

  it('reads Latin characters as Bulgarian, too', () => {
    expect(publicWords('dupka').words[0]).toEqual(expect.arrayContaining(['dupka', 'дупка']));
  });

  it('knows a number in any spelling', () => {
    expect(publicWords('№ 94-НС-121').number?.key).toBe('94-НС-121');
    expect(publicWords('дупка').number).toBeNull();
  });

  it('keeps no sign of a pattern, and stays in bounds', () => {
    expect(publicWords('100%_дупка').words).toEqual([['100'], ['дупка']]);
    expect(publicWords('дупка '.repeat(1_000)).words).toHaveLength(5);
  });
});
