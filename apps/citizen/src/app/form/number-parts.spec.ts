import { describe, expect, it } from 'vitest';
import { numberParts, unbrokenNumbers } from './number-parts.ts';

const numbersOf = (text: string) => numberParts(text).filter((_part, index) => index % 2 === 1);

describe('the parts of a text', () => {
  it.each([
    ['Нашият номер е NS-2026-000123.', ['NS-2026-000123']],
    ['Например NS-2026-000123 или 94-НС-182', ['NS-2026-000123', '94-НС-182']],
    ['Заведен в деловодството № 94-НС-182/27.11.2026', ['№ 94-НС-182/27.11.2026']],
    ['Registration No. УРИ-94-00-182', ['No. УРИ-94-00-182']],
    ['Заведен № 182/27.11.2026', ['№ 182/27.11.2026']],
    ['Кой-кого от вход 2 и по-горния етаж', []],
  ])('are its numbers and the words between them: %s', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  it('give the text when they are put together', () => {
    const text = 'NS-2026-000123, вх. № 94-НС-182/27.11.2026 и NS-2026-000124';
    expect(numberParts(text)).toHaveLength(7);
    expect(numberParts(text).join('')).toBe(text);
  });
});

describe('a text that is written where no element can be', () => {
  it('ends no line inside a number', () => {
    expect(unbrokenNumbers('Например NS-2026-000123 или № 94-НС-182')).toBe(
      'Например NS-\u20602026-\u2060000123 или №\u00a094-\u2060НС-\u2060182',
    );
  });
});
