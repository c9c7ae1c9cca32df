import { describe, expect, it } from 'vitest';
import { type KnownPerson, type PersonalKind, personalDataIn } from './personal-words.ts';

const nobody: KnownPerson = { name: null, phone: null };
const kindsIn = (text: string, person = nobody) => personalDataIn(text, person).map(({ kind }) => kind);
const wordsIn = (text: string, person = nobody) => personalDataIn(text, person).map(({ words }) => words);
/** Sentences in which the same words stand. */
const around = (words: string) => [
  words,
  `Обадете се: ${words}.`,
  `(${words})`,
  `Първо ${words}, после друго.`,
  `„${words}“`,
];
const only = (kind: PersonalKind, words: string, text: string) =>
  expect(personalDataIn(text, nobody), text).toEqual([expect.objectContaining({ kind, words })]);

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
      only('PHONE', spelling, text);
    }
  });

  it.each([
    ['тел. 826 100', '826 100'],
    ['тел.: 826100', '826100'],
    ['Телефон 888 123 456', '888 123 456'],
    ['GSM 888123456', '888123456'],
    ['моб. 888-123-456', '888-123-456'],
  ])('%s', (text, words) => only('PHONE', words, text));

  it.each(['(082) 826100 е телефонът', '(082)826-100'])('%s: without its first bracket', (text) => {
    expect(kindsIn(text)).toEqual(['PHONE']);
  });
});

describe('a personal number', () => {
  it.each(['7523169263', '0041010002'])('%s', (number) => {
    for (const text of around(number)) {
      only('EGN', number, text);
    }
    only('EGN', number, `ЕГН № ${number}`);
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
    expect(kindsIn(`ЛНЧ: ${digits}${check}`)).toEqual(['EGN']);
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
        only('EMAIL', address, text);
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
      only('PLATE', plate, text);
    }
  });

  it.each(['р1234ав', 'ВА 123456', 'BA123456', 'СС 1234'])('%s', (plate) =>
    only('PLATE', plate, `Кола ${plate} пречи`),
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

describe('the name of a person', () => {
  it.each([
    ['Разговаряхме с г-н Демов на място.', 'г-н Демов'],
    ['Сигналът на гражданина Демо Демов Демов е проверен.', 'гражданина Демо Демов Демов'],
    ['Г-жа Демова се съгласи.', 'Г-жа Демова'],
    ['д-р Демова не вдига', 'д-р Демова'],
    ['инж. Демов обеща', 'инж. Демов'],
    ['Съседът Демов паркира тук', 'Съседът Демов'],
    ['И. Демов хвърля боклук', 'И. Демов'],
    ['вината е на Д. И. Демова.', 'Д. И. Демова'],
    ['Подпис: Демо П. Демов', 'П. Демов'],
    ['Подпис: Иван П. Демов', 'Иван П. Демов'],
    ...['Иван', 'Мария', 'Георги', 'Петя', 'Мехмед', 'Айше'].flatMap((given) =>
      ['Демов', 'Демова', 'Демев', 'Демева', 'Демски', 'Демска', 'Демин', 'Демина'].map((family): [string, string] => [
        `Казва се ${given} ${family} и пречи`,
        `${given} ${family}`,
      ]),
    ),
    ['Иван Демо Демов живее там', 'Иван Демо Демов'],
    ['Вчера Мария Демова-Демска каза', 'Мария Демова-Демска'],
  ])('%s', (text, words) => only('PERSON', words, text));

  it.each([
    'ул. Цар Освободител',
    'бул. „Цар Освободител“ 12',
    'бул. Ген. Скобелев',
    'ул. Христо Ботев',
    'кръстовището на Христо Ботев и Борисова',
    'ъгъла на Иван Вазов и Захари Стоянов',
    'ул. „Иван Демов“ 12',
    'улица Мария Демова',
    'на Иван Демов 12 има дупка',
    'на Иван Демов № 4',
    'СУ „Христо Ботев“',
    'училище „Иван Демов“',
    'детска градина „Мария Демова“',
    'с. Иваново',
    'гр. Русе, кв. „Георги Демов“',
    'паметникът на Иван Демов',
    'ул. Ц. Церковски',
    'до паметника на Никола Й. Вапцаров',
    'ул. Д-р Петър Берон',
    'болница „Д-р Демов“',
    'Дунавска прегръдка',
    'Има голяма дупка. Моля за ремонт.',
    'Община Русе',
    'Столична община',
    'Площад Свобода',
    'Нова Година',
    'На Коледа и Великден',
    'Парк на младежта',
    'Стара Загора',
    'г-н кмет няма нищо общо',
    'ЗАПУШЕНА ШАХТА НА УЛИЦАТА',
    'Надежда за ремонт',
    'Благодаря на екипа',
    'Иван',
    'Демов',
  ])('%s: nothing', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('what is no personal data', () => {
  it.each([
    'Асфалтирахме участъка на 01.12.2026 г.',
    'Работихме на 01.12.2026 10:30 и на 02.12.2026.',
    'Преписка с вх. № 94-00-123/01.12.2026.',
    'Вх. № 0812345678 от регистъра.',
    'вх.№0812345678',
    'Сигнал NS-2026-000123 е решен.',
    'ул. Борисова 12, бл. 104, вх. 2, ет. 8, ап. 41',
    'Подменихме 120 тръби по 2000 лв.',
    'Сума 1 250 000 лв.',
    '12 345,67 лв. без ДДС',
    'ЕГН 7523169264 е с грешна контролна цифра',
    'число 7513319263 е без дата',
    'сметка BG81BNBG96611020345678',
    'Благодарим на гражданите за търпението.',
    'Номер 12345678901234567890',
    'координати 43.8356, 25.9657',
    'ЕКАТТЕ 63427 и пощенски код 7000',
    'имот 63427.2.1234',
    'ЕИК 000530632',
    'Спешен телефон 112',
    'от 8:00 до 17:30',
    '2026-12-01T10:30',
    'ISO 9001:2015',
    'версия 1.2.3.4',
    'трафопост 0123',
  ])('%s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('personal data in a text', () => {
  it('is what is known of the reporter, in any spelling and case', () => {
    const person = { name: 'Демо Тестов Борисова', phone: '+359 888 000 016' };
    expect(wordsIn('Подателят ДЕМО Тестов каза, че е готово.', person)).toEqual(['ДЕМО Тестов']);
    expect(wordsIn('Борисова се обади.', person)).toEqual(['Борисова']);
    expect(kindsIn('Случаят на ул. „Борисова“ 12 е решен.', person)).toEqual([]);
    expect(kindsIn('Демо зона', person)).toEqual([]);
    expect(wordsIn('Пише от 888 000 016', person)).toEqual(['888 000 016']);
    expect(kindsIn('0888 000 016', person)).toEqual(['PHONE']);
  });

  it('is the whole name where the system knows a part of it', () => {
    const person = { name: 'Мария Тестова', phone: null };
    expect(personalDataIn('Казвам се Мария Демо Тестова.', person)).toEqual([
      { kind: 'REPORTER', start: 10, words: 'Мария Демо Тестова' },
    ]);
  });

  it('is the name of a member of staff, but not where a street has it', () => {
    const person = { ...nobody, staff: ['Демо Служебнос', 'Тест Пробен Тестос'] };
    expect(
      personalDataIn('Говорих с Демо Служебнос и Тест Тестос.', person).map(({ kind, words }) => [kind, words]),
    ).toEqual([
      ['STAFF', 'Демо Служебнос'],
      ['STAFF', 'Тест Тестос'],
    ]);
    expect(kindsIn('ул. „Демо Служебнос“ 3, Демо. Служебнос', person)).toEqual([]);
  });

  it('is found in the order of the text, each place once, with its place', () => {
    const text = 'г-н Демов, 0888 123 456, demo@example.bg, Р 1234 АВ';
    expect(kindsIn(text)).toEqual(['PERSON', 'PHONE', 'EMAIL', 'PLATE']);
    for (const { start, words } of personalDataIn(text, nobody)) {
      expect(text.slice(start, start + words.length)).toBe(words);
    }
    expect(kindsIn('')).toEqual([]);
  });

  it.each([
    '0 '.repeat(2_000),
    'A1'.repeat(2_000),
    'a'.repeat(4_000),
    'a'.repeat(3_999) + '@',
    'a@' + 'b.'.repeat(1_999),
    'г-н А'.repeat(800),
    'Иван '.repeat(800),
    'И.'.repeat(2_000),
    'И. '.repeat(1_333),
    'Р 1234 '.repeat(570),
    'А'.repeat(4_000),
    '1'.repeat(4_000),
    '0' + '1-'.repeat(1_999),
    'тел'.repeat(1_333),
    'тел. 1 '.repeat(570),
    'ул. '.repeat(1_000),
    ' '.repeat(4_000),
    'BG80 '.repeat(800),
    'Демова-Демова-'.repeat(285),
  ])('is looked for in a hostile text at once: %.20s', (text) => {
    const person = { name: 'Аа'.repeat(50) + ' Бб', phone: '0888123456', staff: ['Иван Иван'] };
    personalDataIn(text, person);
    const began = performance.now();
    personalDataIn(text, person);
    expect(performance.now() - began).toBeLessThan(150);
  });

  it('takes no name for a pattern', () => {
    expect(kindsIn('Каквото и да е', { name: '(.*) .+?[', phone: '((((', staff: ['(.*', '[ ['] })).toEqual([]);
  });
});
