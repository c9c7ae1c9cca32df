import { wordsOfPdf } from '@ns/platform';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type DecisionPdf, decisionPdf } from './decision-pdf.ts';
import { type SignalPdf, signalPdf } from './signal-pdf.ts';

const signal: SignalPdf = {
  municipality: 'Община Русе',
  reference: 'NS-2026-000123',
  receivedAt: new Date('2026-11-24T14:05:00Z'),
  channel: 'мобилното приложение',
  category: 'Дупки по пътя',
  settlement: 'Русе',
  place: [['Адрес или ориентир', 'ул. „Борисова“ № 112']],
  location: { lat: 43.8486, lon: 25.9543 },
  answerDueOn: '2027-01-24',
  reporter: 'Демо подател',
  description: 'Дупка <60 см> & „капак“.\r\n\r\nВтори ред.',
  answers: [{ question: 'Дълбочина', answer: 'над 10 см' }],
  photos: [],
};
const decision: DecisionPdf = {
  municipality: 'Община Русе',
  reference: 'NS-2026-000123',
  number: 'NS-2026-000123-1',
  decision: 'Препратен по компетентност',
  decidedAt: new Date('2026-11-26T09:00:00Z'),
  incoming: { number: '94-НС-17', date: '2026-11-24' },
  receivedAt: new Date('2026-11-24T14:05:00Z'),
  reporter: 'Демо подател',
  category: 'Улично осветление',
  place: 'Русе, ул. „Борисова“ № 1',
  externalBody: 'Електроразпределение Север',
  text: 'Стълбът е на дружеството.',
};
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#448888' } })
    .jpeg()
    .toBuffer();
const latin1 = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');
const pages = (pdf: Uint8Array): number => latin1(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;

describe('the PDF of a signal', () => {
  it('says in Bulgarian everything that the clerk at the registry asks', async () => {
    const words = wordsOfPdf(await signalPdf(signal));
    for (const text of [
      'Община Русе',
      'Сигнал NS-2026-000123',
      'Получен на 24.11.2026 г., 16:05 ч. чрез мобилното приложение',
      'Демо подател',
      'Дупки по пътя',
      'ул. „Борисова“ № 112',
      '43.84860, 25.95430',
      '24.01.2027 г.',
      'Дупка <60 см> & „капак“.',
      'Втори ред.',
      'над 10 см',
      'Страница 1 от 1',
    ]) {
      expect(words).toContain(text);
    }
  });

  it('says to staff what was promised and what became of it, however long the words are', async () => {
    const long = `${'Чакаме плочки. '.repeat(260)}край`;
    const promised = {
      next: 'До 18.12 ще е готово (чака материали). Отговаря: ОП „Комунални дейности“.',
      earlier: [
        ['08.12.2026 г., 07:00 ч.', 'Обещаният ден 07.12.2026 г. мина.'],
        ['08.12.2026 г., 09:10 ч.', `Нова дата: 18.12.2026 г. (чака материали).\n${long}`],
      ],
    } as const;
    const pdf = await signalPdf({ ...signal, standing: { status: 'В работа', incoming: null, promised } });
    const words = wordsOfPdf(pdf);
    expect(words).toContain('До 18.12 ще е готово (чака материали).');
    expect(words).toMatch(/07\.12\.2026 г\. мина[^]*Нова дата: 18\.12\.2026 г\.[^]*край/);
    expect(pages(pdf)).toBe(2);
    const over = { next: null, earlier: [] };
    const closed = await signalPdf({ ...signal, standing: { status: 'Приключен', incoming: null, promised: over } });
    expect(wordsOfPdf(closed)).not.toMatch(/Следващ ден|Обещани дни/);
  });

  it('leaves out what was not given', async () => {
    const words = wordsOfPdf(
      await signalPdf({ ...signal, place: [['Адрес или ориентир', null]], location: null, answers: [] }),
    );
    expect(words).not.toMatch(/Адрес|Точка на картата|Отговори|снимк/);
  });

  it('is the same file whenever it is made, so that sending it again sends the same document', async () => {
    const photos = [await picture(400, 300)];
    const first = await signalPdf({ ...signal, photos });
    expect(Buffer.from(await signalPdf({ ...signal, photos })).equals(first)).toBe(true);
    expect(Buffer.from(await signalPdf({ ...signal, photos, description: 'Друго описание' })).equals(first)).toBe(
      false,
    );
  });

  it('shows every photo, large or small, wide or tall', async () => {
    const pdf = await signalPdf({
      ...signal,
      photos: await Promise.all([
        picture(400, 300),
        picture(300, 400),
        picture(400, 120),
        picture(40, 30),
        picture(400, 300),
      ]),
    });
    expect(latin1(pdf).match(/\/Subtype \/Image/g)).toHaveLength(5);
    expect(wordsOfPdf(pdf)).toMatch(/Снимка 1\s+Снимка 2[^]*Снимка 5/);
  });

  it('goes on to further pages and numbers them', async () => {
    const pdf = await signalPdf({ ...signal, description: 'Дълго описание. '.repeat(250).trim() });
    expect(pages(pdf)).toBe(2);
    expect(wordsOfPdf(pdf)).toMatch(/Страница 1 от 2[^]*Страница 2 от 2/);
  });

  it('is made for an archive: PDF/A on A4 in Bulgarian with its letters inside', async () => {
    const pdf = latin1(await signalPdf(signal));
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    expect(pdf).toContain('/Lang (bg-BG)');
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(2);
  });

  it('stays small', async () => {
    expect((await signalPdf(signal)).length).toBeLessThan(60_000);
  });

  it('takes names and words in any script, and characters that break careless programs', async () => {
    const words = wordsOfPdf(
      await signalPdf({
        ...signal,
        reporter: 'Ștefan Öztürk',
        description: 'Дупка 😀 \u0000\u001b[31m и\tтаб \uD800 край',
      }),
    );
    expect(words).toContain('Ștefan Öztürk');
    expect(words).toMatch(/и\s+таб/);
    expect(words).toContain('край');
  });
});

describe('the PDF of a decision', () => {
  it('names the incoming document, what was decided, to whom and why', async () => {
    const words = wordsOfPdf(await decisionPdf(decision));
    for (const text of [
      'Отговор по сигнал NS-2026-000123',
      'NS-2026-000123-1',
      '94-НС-17 от 24.11.2026 г.',
      'Препратен по компетентност',
      'Електроразпределение Север',
      'Стълбът е на дружеството.',
      '26.11.2026 г., 11:00 ч.',
    ]) {
      expect(words).toContain(text);
    }
  });

  it('needs no message', async () => {
    expect(wordsOfPdf(await decisionPdf({ ...decision, text: null, externalBody: null }))).not.toMatch(
      /Съобщение|Компетентен орган/,
    );
  });
});
