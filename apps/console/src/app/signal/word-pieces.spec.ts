import { describe, expect, it } from 'vitest';
import { openFindings, piecesBehind, wordPieces } from './word-pieces.ts';

const finding = (start: number, words: string, label = 'телефонен номер') => ({
  __typename: 'PersonalDataFinding' as const,
  label,
  start,
  words,
});
const hidden = (start: number, words: string) => ({ __typename: 'HiddenPlace' as const, start, words });

describe('a text in pieces', () => {
  it('has what was found, what is hidden, and the words between, and loses none', () => {
    const text = 'Аз съм Демо, тел. 0888, тел. 0877.';
    const pieces = wordPieces({
      text,
      findings: [finding(18, '0888'), finding(29, '0877')],
      hidden: [hidden(7, 'Демо'), hidden(29, '0877')],
    });
    expect(pieces.map(({ words, look }) => [words, look])).toEqual([
      ['Аз съм ', 'plain'],
      ['Демо', 'hidden'],
      [', тел. ', 'plain'],
      ['0888', 'found'],
      [', тел. ', 'plain'],
      ['0877', 'hidden'],
      ['.', 'plain'],
    ]);
    expect(pieces.map(({ words }) => words).join('')).toBe(text);
    expect(pieces.map(({ label }) => label).filter(Boolean)).toEqual(['телефонен номер', 'телефонен номер']);
  });

  it('is one piece where nothing is marked, and none where it is empty', () => {
    expect(wordPieces({ text: 'Дупка', findings: [], hidden: [] })).toHaveLength(1);
    expect(wordPieces({ text: '', findings: [], hidden: [] })).toEqual([]);
  });

  it('keeps a finding open of which only a part is hidden', () => {
    const part = { findings: [finding(0, '0888 123')], hidden: [hidden(0, '0888')] };
    expect(openFindings(part)).toHaveLength(1);
    const pieces = wordPieces({ text: '0888 123', ...part });
    expect(pieces.map(({ words, look }) => [words, look])).toEqual([
      ['0888', 'hidden'],
      [' 123', 'found'],
    ]);
  });

  it('names all hidden pieces behind words that are shown again', () => {
    expect(piecesBehind('Демо ДЕМОВ', ['демов', 'Демо', '0888'])).toEqual(['демов', 'Демо']);
  });
});
