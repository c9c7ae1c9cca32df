import { sql } from '@ns/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../policies/signal-policies.ts';
import { numberKey, numberLetters } from '../domain/number-forms.ts';
import { listSignals, cursorOf } from '../finder/signal-finder.ts';
import { foundByText } from '../testing/found-by-text.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { searchBacklogTask } from './search-backlog.ts';
import { addNote } from '../commands/add-note.ts';

const bed = await SignalsTestBed.open();
const pothole = await bed.received({
  description: 'Огромни дупки по улицата, колите спират внезапно.',
  address: 'ул. „Плиска“ 48',
});
/** A report in a category whose name stands in no other text, about what it says alone. */
const about = (description: string) =>
  bed.received({ category: 'roads.sign', answers: [], address: 'Край моста', description });
const lamp = await about('Уличното осветление не работи от две седмици.');
const dump = await bed.received({
  category: 'waste.dump',
  answers: [],
  description: 'Изхвърлени строителни отпадъци край реката.',
});

const found = (text: string, actor?: StaffActor) => foundByText(bed, text, actor);

describe('a search finds', () => {
  it.each([
    ['another form of the word', 'дупката', () => pothole],
    ['the first characters of a word', 'осветл', () => lamp],
    ['all words in any order and form', 'улица дупка', () => pothole],
    ['a street and its number', 'Плиска 48', () => pothole],
    ['Bulgarian typed with Latin characters', 'dupka', () => pothole],
    ['Latin characters and digits as people type them', 'izhvarleni otpadaci', () => dump],
    ['a word with a slip of the finger', 'осветлвние', () => lamp],
  ])('%s: %s', async (_what, text, expected) => {
    expect(await found(text)).toContain(expected());
  });

  it('by a phrase what each of its words finds, in any order', async () => {
    const texts = [
      'Шахтата зее отворена без капак.',
      'Асфалтът пред кметството е пропаднал, кметът обеща ремонт.',
      'Разбит паркинг: документите на клиента са на картата.',
    ];
    const questions = [
      ['шахта', 'капак', 'отвор'],
      ['асфалта', 'кмета', 'ремонта', 'обещ'],
      ['карта', 'паркинга', 'доку', 'клиентите'],
    ];
    for (const [index, words] of questions.entries()) {
      const id = await about(texts[index] ?? '');
      for (const word of words) {
        expect(await found(word), word).toContain(id);
      }
      const pairs = words.flatMap((one) => words.filter((other) => other !== one).map((other) => `${one} ${other}`));
      for (const phrase of [...pairs, words.join(' '), words.toReversed().join(' ')]) {
        expect(await found(phrase), phrase).toContain(id);
      }
    }
    expect(await found('шахта без капак')).toHaveLength(1);
  });

  it('a word whose root changes inside, in each of its forms', async () => {
    const id = await about('Децата излязоха на пътя, бесните кучета ги чакаха там.');
    for (const word of ['дете', 'излезе', 'път', 'бясно', 'куче']) {
      expect(await found(word), word).toContain(id);
    }
  });

  it('by the first twenty words of a long text, however long it is', async () => {
    const twenty = 'дупки улицата колите спират внезапно '.repeat(4);
    expect(await found(`${twenty} ${'несъществуваща '.repeat(20_000)}`)).toEqual([pothole]);
    expect(await found(`дупки ${'x'.repeat(100_000)} улицата`)).toEqual([pothole]);
  });

  it('by the whole reference only this signal, whatever its alphabet', async () => {
    const row = (
      await sql<{ reference: string }>`
      select reference from signal where id = ${lamp}`.execute(bed.kysely)
    ).rows[0];
    expect(await found(row?.reference.toLowerCase() ?? '')).toEqual([lamp]);
  });

  it('by the incoming number', async () => {
    await sql`
      update signal set registration_state = 'REGISTERED', incoming_number = '94-Д-17/24.11.2026'
        where id = ${dump}`.execute(bed.kysely);
    expect(await found('94-д-17/24.11.2026')).toEqual([dump]);
  });

  it('by its first characters every word that begins so, few or many', async () => {
    const few = await about('Бродът е затрупан.');
    const many = await about([...'бвгджзклмнпрст'].map((letter) => `ковчег${letter}ик`).join(' '));
    expect(await found('бро')).toEqual([few]);
    expect(await found('ковчег')).toEqual([many]);
    expect(await found('ковчегн')).toEqual([many]);
  });

  it('what stands in an internal note', async () => {
    await addNote(bed.needs, { actor: bed.clerk, signalId: lamp, text: 'Изчаква се вишка от енергото.' });
    expect(await found('вишката')).toEqual([lamp]);
  });
});

describe('a search by a number as people say it', () => {
  let called: string;
  let earlier: string;
  beforeAll(async () => {
    const registered = async (number: string, date: string) => {
      const id = await about('Паднал знак.');
      await sql`update signal set registration_state = 'REGISTERED', incoming_number = ${number},
          incoming_date = ${date}::date where id = ${id}`.execute(bed.kysely);
      return id;
    };
    called = await registered('94-НС-12117', '2026-11-26');
    earlier = await registered('94-НС-12117', '2025-03-02');
    await registered('94-НС-112117', '2026-11-26');
  });

  it.each(['12117', '№ 94-НС-12117', 'вх. № 94-НС-12117', '94 НС 12117', '94-HC-12117', '94-NS-12117', 'нс-12117'])(
    'finds %s in each year, and no longer number',
    async (text) => {
      expect(await found(text)).toEqual([called, earlier]);
    },
  );

  it.each(['94-НС-12117/26.11.2026', 'вх. № 94-HC-12117/26.11.2026 г.', '94-НС-12117 от 26.11.2026', '12117/2026'])(
    'finds %s of that year only',
    async (text) => {
      expect(await found(text)).toEqual([called]);
    },
  );

  it('finds a reference without its zeros, alone and with its year', async () => {
    const row = (
      await sql<{ reference: string }>`
      select reference from signal where id = ${lamp}`.execute(bed.kysely)
    ).rows[0];
    const [prefix, year, number] = row?.reference.split('-') ?? [];
    for (const text of [`${prefix}-${year}-${Number(number)}`, `${year} ${Number(number)}`, `${Number(number)}`]) {
      expect(await found(text)).toContain(lamp);
    }
  });

  it('shows a clerk only what the clerk may see', async () => {
    expect(await found('12117', bed.otherClerk)).toEqual([]);
  });

  it('compares numbers in the database as in the program', async () => {
    const samples = [
      '94-НС-121',
      '94-Д-17/24.11.2026',
      'NS-2026-000142',
      'РД09-0121',
      '26-00-121/1.2.2026',
      ' 94 / нс / 5 ',
      numberLetters.latin,
      numberLetters.latin.toLowerCase(),
      'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
      'абвгдежзийклмнопрстуфхцчшщъыьэюя',
      'a1б22в003',
    ];
    const keys = (
      await sql<{ backwards: string }>`
      select number_from_end(number) as backwards from unnest(${samples}::text[]) with ordinality as given (number,
        place)
      order by place`.execute(bed.kysely)
    ).rows;
    expect(keys.map(({ backwards }) => [...backwards].reverse().join(''))).toEqual(
      samples.map((number) => `-${numberKey(number)}`),
    );
  });
});

describe('a search for a person', () => {
  let byMaria: string;
  beforeAll(async () => {
    const em = bed.database.fork();
    const maria = (
      await sql<{ id: string }>`
      insert into account (name, email, password_hash, role) values ('Мария Желязкова-Петрова',
        'm.petrova@demo.test', 'x', 'CITIZEN') returning id`.execute(em.getKysely())
    ).rows[0];
    byMaria = await bed.received({
      reporterId: maria?.id ?? '',
      category: 'waste.dump',
      answers: [],
      address: 'Край моста',
      description: 'Счупен контейнер за смет.',
    });
  });

  it.each(['желязкова', 'Мария Петрова', 'zhelyazkova', 'm.petrova@demo', 'M.PETROVA@demo.test', 'желязк'])(
    'finds the signals of %s',
    async (text) => {
      expect(await found(text)).toEqual([byMaria]);
    },
  );

  it('heeds rights, and every word that was typed', async () => {
    expect(await found('желязкова', bed.clerk)).toEqual([]);
    expect(await found('желязкова', bed.otherClerk)).toEqual([byMaria]);
    expect(await found('желязкова дупка')).toEqual([]);
  });

  it('pages over everything that answers in any way, each once', async () => {
    const named = await about('Пред дома на Желязкова има яма.');
    const page = (after: string | null) =>
      listSignals(bed.database.fork(), {
        actor: bed.dispatcher,
        filter: { text: 'Желязкова' },
        sort: 'OLDEST',
        first: 1,
        after,
        language: 'BG',
      });
    const [first, next] = await page(null);
    expect([first?.id, next?.id]).toEqual([byMaria, named]);
    expect((await page(first ? cursorOf('OLDEST', first) : null)).map(({ id }) => id)).toEqual([named]);
  });
});

describe('a search does not find', () => {
  it('what the clerk may not see', async () => {
    expect(await found('строителни отпадъци', bed.clerk)).toEqual([]);
    expect(await found('строителни отпадъци', bed.otherClerk)).toEqual([dump]);
  });

  it('signals that contain only one of the words', async () => {
    expect(await found('дупка осветление')).toEqual([]);
  });

  it('anything for signs that are no words, and it does not fail on them', async () => {
    expect(await found("' & | ! :* (")).toEqual([]);
  });
});

describe('a signal that was there before the search', () => {
  it('becomes findable by itself', async () => {
    await sql`delete from signal_search where signal_id = ${pothole}`.execute(bed.kysely);
    expect(await found('дупка')).toEqual([]);
    await searchBacklogTask(bed.database).perform();
    expect(await found('дупка')).toEqual([pothole]);
    expect((await sql`select 1 from signal_search`.execute(bed.kysely)).rows).toHaveLength(await bed.count('signal'));
  });
});
