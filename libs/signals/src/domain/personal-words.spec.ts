import { describe, expect, it } from 'vitest';
import { type KnownPerson, personalDataIn } from './personal-words.ts';

const nobody: KnownPerson = { name: null, phone: null };
const kindsIn = (text: string, person = nobody) => personalDataIn(text, person).map(({ kind }) => kind);
const wordsIn = (text: string, person = nobody) => personalDataIn(text, person).map(({ words }) => words);

describe('personal data in a text', () => {
  it.each([
    ['Обадете се на 0888 123 456 за подробности.', '0888 123 456'],
    ['тел.: 0888/123-456', '0888/123-456'],
    ['+359 (0)888 123 456', '+359 (0)888 123 456'],
    ['00359888123456', '00359888123456'],
    ['082 826 100', '082 826 100'],
    ['(082) 826100 е телефонът', '082) 826100'],
    ['02 981 2345', '02 981 2345'],
  ])('%s: a telephone number', (text, words) => {
    expect(personalDataIn(text, nobody)).toEqual([expect.objectContaining({ kind: 'PHONE', words })]);
  });

  it.each([
    ['Пишете на demo.person@example.bg.', 'EMAIL', 'demo.person@example.bg'],
    ['ЕГН 7523169263', 'EGN', '7523169263'],
    ['роден 0041010002', 'EGN', '0041010002'],
    ['сметка BG80BNBG96611020345678', 'IBAN', 'BG80BNBG96611020345678'],
    ['сметка BG80 BNBG 9661 1020 3456 78.', 'IBAN', 'BG80 BNBG 9661 1020 3456 78'],
    ['Разговаряхме с г-н Демов на място.', 'PERSON', 'г-н Демов'],
    ['Сигналът на гражданина Демо Демов Демов е проверен.', 'PERSON', 'гражданина Демо Демов Демов'],
    ['Г-жа Демова се съгласи.', 'PERSON', 'Г-жа Демова'],
  ])('%s: %s', (text, kind, words) => {
    expect(personalDataIn(text, nobody)).toEqual([expect.objectContaining({ kind, words })]);
  });

  it.each([
    'Асфалтирахме участъка на 01.12.2026 г.',
    'Работихме на 01.12.2026 10:30 и на 02.12.2026.',
    'Преписка с вх. № 94-00-123/01.12.2026.',
    'Вх. № 0812345678 от регистъра.',
    'Сигнал NS-2026-000123 е решен.',
    'ул. Борисова 12, бл. 104, вх. 2, ет. 8, ап. 41',
    'Подменихме 120 тръби по 2000 лв.',
    'ЕГН 7523169264 е с грешна контролна цифра',
    'число 7513319263 е без дата',
    'сметка BG81BNBG96611020345678',
    'Благодарим на гражданите за търпението.',
    'г-н кмет няма нищо общо',
    'Номер 12345678901234567890',
    'знаем@дома няма адрес',
  ])('%s: nothing', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('is what is known of the reporter, in any spelling and case', () => {
    const person = { name: 'Демо Тестов Борисова', phone: '+359 888 000 016' };
    expect(wordsIn('Подателят ДЕМО Тестов каза, че е готово.', person)).toEqual(['ДЕМО Тестов']);
    expect(wordsIn('Борисова се обади.', person)).toEqual(['Борисова']);
    expect(kindsIn('Случаят на ул. „Борисова“ 12 е решен.', person)).toEqual([]);
    expect(kindsIn('Демо зона', person)).toEqual([]);
    expect(wordsIn('Пише от 888 000 016', person)).toEqual(['888 000 016']);
    expect(kindsIn('0888 000 016', person)).toEqual(['PHONE']);
  });

  it('is found in the order of the text, each place once', () => {
    expect(kindsIn('г-н Демов, 0888 123 456, demo@example.bg')).toEqual(['PERSON', 'PHONE', 'EMAIL']);
    expect(kindsIn('')).toEqual([]);
  });

  it('is looked for in a long hostile text at once', () => {
    const began = performance.now();
    personalDataIn('0 '.repeat(2000) + 'A1'.repeat(1000), nobody);
    personalDataIn('a'.repeat(4000) + '@' + 'b.'.repeat(2000), nobody);
    personalDataIn('г-н А'.repeat(800), { name: 'Аа'.repeat(50), phone: '0888123456' });
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('takes no name for a pattern', () => {
    expect(kindsIn('Каквото и да е', { name: '(.*) .+?[', phone: '((((' })).toEqual([]);
  });
});
