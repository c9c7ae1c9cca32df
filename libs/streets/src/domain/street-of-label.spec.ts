import { describe, expect, it } from 'vitest';
import { codeOfLabel } from './street-of-label.ts';

describe('a street as people write it', () => {
  it.each([
    ['бул. Липник', 'boulevard.Липник'],
    ['ул. 19-ти февруари', 'street.19-ти февруари'],
    ['пл. Свобода', 'square.Свобода'],
    ['алея Здраве', undefined],
    ['Липник', undefined],
    ['', undefined],
  ])('„%s“ has the code %s', (label, code) => {
    expect(codeOfLabel(label)).toBe(code);
  });
});
