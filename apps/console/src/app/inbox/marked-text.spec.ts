import { describe, expect, it } from 'vitest';
import { piecesOf } from './marked-text.ts';

const written = (text: string, parts: Parameters<typeof piecesOf>[1]) =>
  piecesOf(text, parts)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('marked words of a text', () => {
  it('are marked where they stand, in any order given', () => {
    expect(
      written('Дупка пред дома', [
        { from: 11, to: 15 },
        { from: 0, to: 5 },
      ]),
    ).toBe('[Дупка] пред [дома]');
  });

  it('keep the whole text, also when parts overlap or reach beyond it', () => {
    expect(
      written('дупка', [
        { from: 0, to: 3 },
        { from: 2, to: 9 },
      ]),
    ).toBe('[дуп][ка]');
    expect(written('дупка', [])).toBe('дупка');
  });
});
