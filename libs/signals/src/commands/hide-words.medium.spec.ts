import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { hiddenPlaces, withoutHidden } from '../domain/hidden-words.ts';
import { noReportDetails } from '../domain/report-details.ts';
import type { CitizenSignal } from '../graphql/citizen-signal.types.ts';
import { SignalPresenter } from '../graphql/signal.presenter.ts';
import { cityNews } from '../queries/city-news.ts';
import {
  listNearbySignals,
  listPublicCards,
  listPublicSignals,
  publicSignalById,
  publicSignalByReference,
} from '../queries/public-signals.ts';
import { timelinesOf } from '../queries/signal-events.ts';
import { publicTimelinesOf } from '../queries/public-timeline.ts';
import { signalRowById } from '../queries/signal-row.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { updatesIn } from '../testing/updates-test-bed.ts';
import { forgetInSignals } from '../writes/forget.ts';
import { correctSignal } from './correct-signal.ts';
import { hideWords, type HideWordsProps } from './hide-words.ts';
import { publishSignal } from './publish-signal.ts';
import { setTextPublic } from './set-text-public.ts';

const bed = await SignalsTestBed.open();
const updates = updatesIn(bed);
const em = () => bed.database.fork();
const square = { lat: 43.8486, lon: 25.9546 };
const phone = '0888 123 456';
const description = `Дупка пред дома на Ивайло Демов, звънете на ${phone}.`;

const hide = (signalId: string, words: readonly string[], over: Partial<HideWordsProps> = {}) =>
  hideWords(bed.needs, { actor: bed.clerk, signalId, hide: words, show: [], ...over });
const show = (signalId: string, words: readonly string[]) => hide(signalId, [], { show: words });
const publish = async (signalId: string, personalDataConfirmed?: boolean) => {
  const { version } = await bed.state(signalId);
  return publishSignal(bed.needs, { actor: bed.clerk, signalId, version, personalDataConfirmed });
};
const hiddenOf = async (id: string) => (await signalRowById(em(), id))?.hiddenWords;
const shownOf = async (id: string) => (await publicSignalById(em(), id))?.description;
const foundBy = async (text: string) => (await listPublicSignals(em(), { text }, 50, null, 'BG')).map(({ id }) => id);

async function published(text = description): Promise<string> {
  const id = await bed.received({ description: text, location: square });
  expect(await publish(id)).toEqual({ kind: 'done' });
  return id;
}

describe('words that are hidden', () => {
  it('are in nothing that everybody reads of the signal', async () => {
    const id = await published();
    await bed.step(id, 'IN_PROGRESS', { message: 'Говорихме с Демов.', publicMessage: true });
    await hide(id, [phone, 'Ивайло Демов', 'Демов']);
    await bed.step(id, 'RESOLVED', { message: `Звъняхме на ${phone}.` });
    const reference = (await publicSignalById(em(), id))?.reference ?? '';
    const read = JSON.stringify([
      await publicSignalById(em(), id),
      await publicSignalByReference(em(), reference),
      (await listPublicSignals(em(), {}, 50, null, 'BG')).filter((row) => row.id === id),
      (await listPublicCards(em(), {}, 50, null, 'BG')).filter((row) => row.id === id),
      (await cityNews(em(), 50, 'BG')).filter((row) => row.id === id),
      await publicTimelinesOf(em(), [id]),
    ]);
    expect(read).toContain('Дупка пред дома на [лични данни], звънете на [лични данни].');
    expect(read).toContain('Говорихме с [лични данни].');
    expect(read).toContain('Звъняхме на [лични данни].');
    expect(read).not.toMatch(/Демов|0888/);
  });

  it('are in no list of what is near, and in no update of a resident', async () => {
    const id = await published();
    const neighbour = await updates.neighbour();
    await updates.add(id, neighbour, { text: `И аз съм на ${phone}` });
    await hide(id, [phone]);
    expect(await updates.publish(await updates.newest(id, neighbour))).toBe('done');
    expect(await updates.shown(id)).toEqual(['И аз съм на [лични данни]']);
    const near = await listNearbySignals(em(), { ...square, radiusMeters: 50, categories: undefined });
    expect(near.find((row) => row.id === id)?.description).not.toContain('0888');
  });

  it('find nothing: neither whole nor in part, in no case and no spelling', async () => {
    const id = await published('Кофата е счупена, питайте Демолина на 0888123456 или в тел0877123456.');
    expect(await foundBy('0888123456')).toContain(id);
    await hide(id, ['Демолина', '0888123456', '0877123456']);
    for (const probe of [
      '0888123456',
      '0888',
      '8123',
      'Демолина',
      'ДЕМОЛ',
      'demolina',
      'молина',
      'тел0877',
      '0877123456',
    ]) {
      expect(await foundBy(probe), probe).not.toContain(id);
      expect(await foundBy(`кофата ${probe}`), probe).not.toContain(id);
    }
    expect(await foundBy('кофата счупена')).toContain(id);
    await show(id, ['демолина']);
    expect(await foundBy('Демолина')).toContain(id);
  });

  it('are there for staff and reporter, and not for who only follows', async () => {
    const id = await published();
    await bed.step(id, 'IN_PROGRESS', {
      message: `Търсихме Ви на ${phone}.`,
      publicMessage: true,
      personalDataConfirmed: true,
    });
    await hide(id, [phone]);
    const row = await signalRowById(em(), id);
    const presenter = new SignalPresenter(await bed.needs.directory.menus(), 'EN');
    const events = await timelinesOf(em(), [id]);
    const readerOf = ({ audience, hiddenWords, isPublic }: CitizenSignal) => ({
      audience,
      hiddenWords,
      isShown: isPublic,
    });
    const of = (audience: 'reporter' | 'follower') => {
      const citizen = row && presenter.citizen(row, audience);
      return JSON.stringify([
        citizen?.description,
        citizen && presenter.timeline(events, readerOf(citizen)),
        citizen && events.map((event) => presenter.citizenEvent(event, readerOf(citizen))),
      ]);
    };
    expect(row?.description).toBe(description);
    expect(of('reporter')).toContain(`Търсихме Ви на ${phone}.`);
    expect(of('reporter')).toContain(description);
    expect(of('follower')).not.toContain('0888');
    expect(of('follower')).toContain('звънете на [personal data].');
    expect(of('follower')).toContain('Търсихме Ви на [personal data].');
  });

  it('are noted in the history by their number alone, and change what feeds and files ask for', async () => {
    const id = await published();
    const before = (await publicSignalById(em(), id))?.updatedAt.getTime() ?? 0;
    const { version } = await bed.state(id);
    await hide(id, [phone]);
    await hide(id, [phone.toUpperCase(), ` ${phone} `]);
    expect(await bed.events(id)).toEqual(['received', 'published', 'words_hidden']);
    expect((await bed.state(id)).version).toBe(version);
    expect((await publicSignalById(em(), id))?.updatedAt.getTime()).toBeGreaterThan(before);
    const history = sql<{ row: string }>`select e::text as row from signal_event e where signal_id = ${id}`;
    expect(JSON.stringify((await history.execute(bed.kysely)).rows)).not.toContain('0888');
  });

  it('are those of both clerks who hide at once', async () => {
    const id = await published();
    const words = Array.from({ length: 20 }, (_, place) => `дума${place}`);
    await Promise.all(words.map((word) => hide(id, [word])));
    expect((await hiddenOf(id))?.toSorted()).toEqual(words.toSorted());
  });

  it('are chosen by who may publish, in bounds', async () => {
    const id = await published();
    expect(await hide(id, [phone], { actor: bed.otherClerk })).toEqual({ kind: 'notFound' });
    expect(await hide(randomUUID(), [phone])).toEqual({ kind: 'notFound' });
    expect(await hide('0', [phone])).toEqual({ kind: 'notFound' });
    expect(await hide(id, ['', 'x', 'а'.repeat(201)])).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'hide.0' }, { path: 'hide.1' }, { path: 'hide.2' }],
    });
    const many = Array.from({ length: 101 }, (_, place) => `много${place}`);
    expect(await hide(id, many)).toMatchObject({ kind: 'invalid', problems: [{ path: 'hide' }] });
    expect(await hiddenOf(id)).toEqual([]);
  });

  it('are forgotten with the report', async () => {
    const id = await published();
    await hide(id, [phone]);
    await sql`update signal set status = 'CLOSED' where id = ${id}`.execute(bed.kysely);
    await bed.database.transaction((tx) => forgetInSignals(tx, { signals: [id], part: 'REPORT' }));
    expect(await hiddenOf(id)).toEqual([]);
    expect(await hide(id, [phone])).toMatchObject({ kind: 'invalid', problems: [{ path: 'signalId' }] });
  });

  it('are found by the database exactly where the staff sees them marked', async () => {
    const letters = ['а', 'А', 'б', 'В', ' ', '.', '1', 'ß', 'İ', '👍', 'ΐ', '%', '\\', '[', 'é'];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const made = (length: number) => Array.from({ length }, () => letters[next(letters.length)]).join('');
    const cases = Array.from({ length: 300 }, () => {
      const text = made(next(30));
      const start = next(Math.max(1, text.length));
      return {
        text,
        hidden: [text.slice(start, start + 1 + next(4)), made(2), made(1)].filter((each) => isWhole(each)),
      };
    });
    for (const { text, hidden } of cases) {
      const { rows } = await sql<{ shown: string }>`
        select public_text(${text}, ${hidden}::text[]) as shown`.execute(bed.kysely);
      expect(rows[0]?.shown, JSON.stringify({ text, hidden, places: hiddenPlaces(text, hidden) })).toBe(
        withoutHidden(text, hidden, '[лични данни]'),
      );
    }
  });

  it('are left out of a long text', async () => {
    const [text, hidden] = ['аб'.repeat(2_000), ['аб', 'ба', 'абаб']];
    const { rows } = await sql<{ shown: string }>`
      select public_text(${text}, ${hidden}::text[]) as shown`.execute(bed.kysely);
    expect(rows[0]?.shown).toBe(withoutHidden(text, hidden, '[лични данни]'));
  });
});

/** Half of a character is no text for the database. */
function isWhole(text: string): boolean {
  return text.isWellFormed();
}

describe('a report with personal words', () => {
  it('is not published by who asked for them, until they are hidden or confirmed', async () => {
    const id = await bed.received({ description });
    expect(await publish(id, false)).toMatchObject({
      kind: 'personalData',
      findings: [{ words: 'Ивайло Демов' }, { kind: 'PHONE', words: phone }],
    });
    expect(await shownOf(id)).toBeUndefined();
    await hide(id, ['Ивайло Демов']);
    expect(await publish(id, false)).toMatchObject({ kind: 'personalData', findings: [{ words: phone }] });
    await hide(id, [phone]);
    expect(await publish(id, false)).toEqual({ kind: 'done' });
    const other = await bed.received({ description });
    expect(await publish(other, true)).toEqual({ kind: 'done' });
    expect(await publish(await bed.received({ description }))).toEqual({ kind: 'done' });
  });

  it('hides what comes into it by a correction, and leaves what somebody let stay', async () => {
    const id = await published();
    const { version } = await bed.state(id);
    const corrected = await correctSignal(bed.needs, {
      actor: bed.clerk,
      signalId: id,
      version,
      clientKey: randomUUID(),
      report: {
        ...noReportDetails,
        description: `${description} Или на 0877 000 111.`,
        settlement: '63427',
        location: square,
      },
    });
    expect(corrected.kind).toBe('corrected');
    expect(await hiddenOf(id)).toEqual(['0877 000 111']);
    expect(await shownOf(id)).toBe(`${description} Или на [лични данни].`);
    await show(id, ['0877 000 111']);
    expect(await shownOf(id)).toContain('0877 000 111');
  });

  it('lets the text of a step be shown once its words are hidden', async () => {
    const id = await published('Голяма дупка.');
    await bed.step(id, 'IN_PROGRESS', { message: `Звънете на ${phone}.` });
    const step = (await publicTimelinesOf(em(), [id]))[0]?.at(-1)?.id ?? '';
    const showText = () =>
      setTextPublic(bed.needs, {
        actor: bed.clerk,
        signalId: id,
        eventId: step,
        isPublic: true,
        personalDataConfirmed: false,
      });
    expect((await showText()).kind).toBe('personalData');
    await hide(id, [phone]);
    expect((await showText()).kind).toBe('done');
    expect((await publicTimelinesOf(em(), [id]))[0]?.at(-1)?.message).toBe('Звънете на [лични данни].');
    expect(await bed.step(id, 'RESOLVED', { message: `Пак ${phone}.`, publicMessage: true })).toMatchObject({
      kind: 'moved',
    });
  });
});
