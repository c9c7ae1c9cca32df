import { describe, expect, it } from 'vitest';
import { around, expectOnly, kindsIn, wordsIn } from '../testing/personal-findings.ts';

const mobiles = ['888123456', '878000001', '899999999', '988012345'];
const landLines = ['82826100', '29812345', '52600700'];
const spellings = (national: string): readonly string[] => {
  const [head, middle, end] = [national.slice(0, -6), national.slice(-6, -3), national.slice(-3)];
  return [
    `0${national}`,
    `0${head} ${middle} ${end}`,
    `0${head} ${middle}${end}`,
    `0${head}/${middle}-${end}`,
    `0${head} / ${middle} ${end}`,
    `0${head}-${middle}-${end}`,
    `0${head}–${middle}–${end}`,
    `0${head}.${middle}.${end}`,
    `+359${national}`,
    `+359 ${head} ${middle} ${end}`,
    `+359 (0)${head} ${middle} ${end}`,
    `+359-${head}-${middle}-${end}`,
    `00359${national}`,
    `00359 ${head} ${middle} ${end}`,
    `0${head}\u00a0${middle}\u00a0${end}`,
  ];
};

describe('a telephone number', () => {
  it.each([...mobiles, ...landLines].flatMap(spellings))('%s', (spelling) => {
    for (const text of around(spelling)) {
      expectOnly('PHONE', spelling, text);
    }
  });

  it.each([
    ['тел. 826 100', '826 100'],
    ['тел.: 826100', '826100'],
    ['Телефон 888 123 456', '888 123 456'],
    ['GSM 888123456', '888123456'],
    ['моб. 888-123-456', '888-123-456'],
  ])('%s', (text, words) => expectOnly('PHONE', words, text));

  it.each(['(082) 826100 е телефонът', '(082)826-100'])('%s: without its first bracket', (text) => {
    expect(kindsIn(text)).toEqual(['PHONE']);
  });

  it.each([
    '359888123456',
    '359 888 123 456',
    '359-88-812-3456',
    '359 98 801 2345',
    '359 82 826 100',
    '359/2/981 2345',
  ])('%s: with the code of the country and no sign', (spelling) => {
    for (const text of around(spelling)) {
      expectOnly('PHONE', spelling, text);
    }
  });

  it.each([
    ['0888123456/0899123456', '0888123456', '0899123456'],
    ['0888 123 456/0899 123 456 (след 17:30)', '0888 123 456', '0899 123 456'],
    ['+359888123456/082826100/0899123456.', '+359888123456', '082826100', '0899123456'],
    ['0888123456-359899123456', '0888123456', '359899123456'],
    ['0888123456 / 0899123456', '0888123456', '0899123456'],
  ])('%s: each of several', (text, ...numbers) => {
    expect(wordsIn(text)).toEqual(numbers);
    expect(new Set(kindsIn(text))).toEqual(new Set(['PHONE']));
  });
});

describe('a personal number', () => {
  it.each(['7523169263', '0041010002'])('%s', (number) => {
    for (const text of around(number)) {
      expectOnly('EGN', number, text);
    }
    for (const called of [
      'ЕГН № ',
      'ЕГН №',
      'егн № ',
      'Егн: № ',
      'ЕГН: №',
      'ЕГН-',
      'ЕГН – ',
      'ЕГН',
      'EГH ',
      'с ЕГН: ',
    ]) {
      expectOnly('EGN', number, `${called}${number}`);
    }
  });

  it('has a date and a check digit: of the ten last digits one is right, of any ten digits few', () => {
    const right = Array.from({ length: 10 }, (_, digit) => `752316926${digit}`).filter(
      (each) => kindsIn(each).length > 0,
    );
    expect(right).toEqual(['7523169263']);
    let found = 0;
    for (let number = 7_513_000_000; number < 7_513_001_000; number++) {
      found += kindsIn(String(number)).length;
    }
    expect(found).toBe(0);
  });

  it('is one of a foreigner where it is called so', () => {
    const digits = '100000000';
    const check = (21 * 1) % 10;
    for (const called of ['ЛНЧ: ', 'ЛНЧ № ', 'ЛНЧ №', 'лнч № ', 'ЛНЧ: № ', 'ЛНЧ-', 'ЛНЧ']) {
      expectOnly('EGN', `${digits}${check}`, `${called}${digits}${check}`);
    }
    expect(kindsIn(`Преписка ${digits}${check}`)).toEqual([]);
  });
});

describe('an IBAN', () => {
  const valid = [
    ['BG80BNBG96611020345678', 'BG80 BNBG 9661 1020 3456 78'],
    ['DE89370400440532013000', 'DE89 3704 0044 0532 0130 00'],
    ['GB82WEST12345698765432', 'GB82 WEST 1234 5698 7654 32'],
    ['RO49AAAA1B31007593840000', 'RO49 AAAA 1B31 0075 9384 0000'],
  ].flat();

  it.each(valid)('%s', (iban) => {
    for (const text of [...around(iban), `${iban} BANK`, iban.toLowerCase()]) {
      expect(kindsIn(text), text).toEqual(['IBAN']);
      expect(wordsIn(text)[0]?.toUpperCase()).toBe(iban);
    }
  });

  it('has check digits: one other digit makes none', () => {
    for (const digit of '1234567') {
      expect(kindsIn(`BG80BNBG9661102034567${digit}`)).toEqual([]);
    }
  });
});

describe('an e-mail address', () => {
  it.each(['demo@example.bg', 'demo.person+1@mail.example.com', 'демо@пример.бг', 'DEMO_1@example.org'])(
    '%s',
    (address) => {
      for (const text of around(address)) {
        expectOnly('EMAIL', address, text);
      }
    },
  );

  it.each(['знаем@дома няма адрес', '@demo', 'demo@', '2 @ 3'])('%s: nothing', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('a plate', () => {
  const regions = 'А В ВН ВР ВТ Е ЕА ЕВ ЕН К КН М Н ОВ Р РА РВ РК РР С СА СВ СМ СН СО СС СТ Т ТХ У Х'.split(' ');
  const latin = (text: string) =>
    [...text].map((letter) => 'ABEKMHOPCTYX'['АВЕКМНОРСТУХ'.indexOf(letter)] ?? letter).join('');
  const plates = regions.flatMap((region) =>
    [`${region} 1234 АВ`, `${region}1234КТ`, `${region}0001ХХ`].flatMap((each) => [each, latin(each)]),
  );

  it.each(plates)('%s', (plate) => {
    for (const text of around(plate)) {
      expectOnly('PLATE', plate, text);
    }
  });

  it.each(['р1234ав', 'ВА 123456', 'BA123456', 'СС 1234'])('%s', (plate) =>
    expectOnly('PLATE', plate, `Кола ${plate} пречи`),
  );

  it.each([
    'В 2026 НЕ Е НАПРАВЕНО НИЩО',
    'Ж 1234 АВ',
    'Р 123 АВ',
    'Р 12345 АВ',
    'Р 1234 ЖЩ',
    'от 2024 г. на ул. Х',
    'А 1000 КМ',
    'в 1234 на дъното',
    'ЕКАТТЕ 63427',
    '7000 Русе',
    '220 В 400 А',
    'АТМОСФЕРА 1234 АВ',
  ])('%s: nothing', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});
