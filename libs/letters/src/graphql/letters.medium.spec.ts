import { randomUUID } from 'node:crypto';
import type { Role } from '@ns/identity';
import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { lettersPersonalData } from '../queries/personal-data.ts';
import { LettersTestBed, letterWithPhoto, writtenLetter } from '../testing/letters-test-bed.ts';
import { forgetInLetters, forgetLettersTask, type LetterHolds } from '../writes/forget.ts';

const bed = await LettersTestBed.open();
beforeEach(() => bed.clear());

const clerk = await bed.person('CLERK', ['op_kd']);
const stranger = await bed.person('CLERK', ['ecology']);
const dispatcher = await bed.person('DISPATCHER');
const em = () => bed.database.fork();
const only = <T>(all: readonly T[]): T => {
  expect(all).toHaveLength(1);
  return all[0] as T;
};

interface Answer {
  readonly __typename: string;
  readonly id?: string;
  readonly reference?: string;
  readonly fields?: readonly { readonly path: string }[];
  readonly dismissReason?: string;
}

const toSignal = async (letterId: string, key: string = randomUUID(), who = clerk, over = '') => {
  const asked = `mutation { letterToSignal(letterId: "${letterId}", input: { clientKey: "${key}", channel: EMAIL,
    category: "roads.pothole", settlement: "63427", description: "Дупка на ул. Муткурова, пред номер 3.",
    reporter: { name: "Демо подател", email: "demo@demo.test" } ${over} }) {
    __typename ... on Signal { id reference } ... on InvalidInputError { fields { path } } } }`;
  return (await bed.ask<{ letterToSignal: Answer }>(who, asked)).letterToSignal;
};
const dismiss = async (letterId: string, reason = 'Реклама', who = clerk) =>
  (
    await bed.ask<{ dismissLetter: Answer }>(
      who,
      `mutation { dismissLetter(input: { letterId: "${letterId}", reason: "${reason}" }) {
        __typename ... on Letter { id dismissReason } ... on InvalidInputError { fields { path } } } }`,
    )
  ).dismissLetter;
const listed = async (who = clerk, terms = '') =>
  (
    await bed.ask<{ letters: { edges: { cursor: string; node: { id: string } }[] } }>(
      who,
      `{ letters${terms} { edges { cursor node { id } } } }`,
    )
  ).letters.edges;
const audited = async () =>
  (await sql<{ action: string }>`select action from audit_entry order by id`.execute(em().getKysely())).rows.map(
    ({ action }) => action,
  );
const signals = () => bed.number(sql`select count(*)::int as n from signal`);

describe('a report made of a letter', () => {
  it('has the channel e-mail, the photos of the letter and its correspondent', async () => {
    const letter = only(await bed.received(await letterWithPhoto()));
    const made = await toSignal(letter.id);
    expect(made).toMatchObject({ __typename: 'Signal', reference: expect.stringMatching(/^NS-/) });
    const photo = sql<{ n: number }>`select count(*)::int as n from photo where id = ${letter.photos[0]?.id}
      and signal_id = ${made.id} and account_id = ${clerk.id} and not received and event_id is null`;
    expect(await bed.number(photo)).toBe(1);
    const channel = sql<{ n: number }>`
      select count(*)::int as n from signal where id = ${made.id} and channel = 'EMAIL'`;
    expect(await bed.number(channel)).toBe(1);
    expect(await bed.letters()).toMatchObject([{ state: 'ENTERED', signalId: made.id }]);
    expect(await audited()).toContain('letter.entered');
  });

  it('is made once, however many try it at the same time', async () => {
    const letter = only(await bed.received(writtenLetter()));
    const before = await signals();
    const answers = await Promise.all(Array.from({ length: 6 }, () => toSignal(letter.id)));
    const kinds = answers.map(({ __typename }) => __typename).toSorted();
    expect(kinds).toEqual([...Array<string>(5).fill('ActionNotAvailableError'), 'Signal']);
    expect((await signals()) - before).toBe(1);
  });

  it('is the same one for the same key, and none for the key of another letter', async () => {
    const [first, second] = await bed.received(writtenLetter(), writtenLetter());
    const key = randomUUID();
    const made = await toSignal(first?.id ?? '', key);
    expect(await toSignal(first?.id ?? '', key)).toEqual(made);
    expect(await toSignal(second?.id ?? '', key)).toMatchObject({ __typename: 'ActionNotAvailableError' });
    expect((await bed.letters()).map(({ state }) => state)).toEqual(['ENTERED', 'WAITING']);
  });

  it('is refused with another channel or wrong input, and the letter waits on with its photos', async () => {
    const letter = only(await bed.received(await letterWithPhoto()));
    const before = await signals();
    const phone = await bed.ask<{ letterToSignal: Answer }>(
      clerk,
      `mutation { letterToSignal(letterId: "${letter.id}", input: { clientKey: "${randomUUID()}", channel: PHONE,
        category: "roads.pothole", settlement: "63427", description: "Дупка на ул. Муткурова.",
        reporter: { name: "Демо" } }) { __typename ... on InvalidInputError { fields { path } } } }`,
    );
    expect(phone.letterToSignal).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'channel' }] });
    const borrowed = await toSignal(letter.id, randomUUID(), clerk, `photoIds: ["${letter.photos[0]?.id ?? ''}"]`);
    expect(borrowed).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'photoIds.0' }] });
    expect(await bed.letters()).toMatchObject([{ state: 'WAITING', photos: letter.photos }]);
    expect(await signals()).toBe(before);
  });

  it('is none of what a program wrote, of a letter that is not there, or of no id', async () => {
    const letter = only(await bed.received(writtenLetter({ 'Auto-Submitted': 'auto-replied' })));
    expect(await toSignal(letter.id)).toMatchObject({ __typename: 'ActionNotAvailableError' });
    for (const id of [randomUUID(), "x' or true"]) {
      expect(await toSignal(id)).toMatchObject({ __typename: 'NotFoundError' });
    }
  });
});

describe('a letter that nothing is made of', () => {
  it('says why, stays as it was said first, and is no report any more', async () => {
    const letter = only(await bed.received(writtenLetter()));
    expect(await dismiss(letter.id, ' ')).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await dismiss(letter.id, 'x'.repeat(501))).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await dismiss(letter.id)).toMatchObject({ __typename: 'Letter', dismissReason: 'Реклама' });
    expect(await dismiss(letter.id, 'Друго', dispatcher)).toMatchObject({ dismissReason: 'Реклама' });
    expect(await toSignal(letter.id)).toMatchObject({ __typename: 'ActionNotAvailableError' });
    expect((await audited()).filter((action) => action === 'letter.dismissed')).toHaveLength(1);
  });

  it('is none that a report was made of', async () => {
    const letter = only(await bed.received(writtenLetter()));
    await toSignal(letter.id);
    expect(await dismiss(letter.id)).toMatchObject({ __typename: 'ActionNotAvailableError' });
  });
});

describe('who reads letters', () => {
  it.each<Role>(['CITIZEN', 'AUDITOR', 'MANAGER'])('is no %s', async (role) => {
    const person = await bed.person(role);
    await expect(listed(person)).rejects.toThrow('FORBIDDEN');
    await expect(bed.ask(person, `{ letter(id: "${randomUUID()}") { id } }`)).rejects.toThrow('FORBIDDEN');
    await expect(toSignal(randomUUID(), randomUUID(), person)).rejects.toThrow('FORBIDDEN');
    await expect(dismiss(randomUUID(), 'x', person)).rejects.toThrow('FORBIDDEN');
  });

  it('reads new ones of everybody, and answers about a report only where the report is seen', async () => {
    const { id, messageId } = await bed.mailed(await bed.person());
    const [fresh, answer] = await bed.received(writtenLetter(), writtenLetter({ 'In-Reply-To': messageId }));
    const idsOf = async (who: typeof clerk) => (await listed(who)).map(({ node }) => node.id);
    expect(await idsOf(clerk)).toEqual([answer?.id, fresh?.id]);
    expect(await idsOf(stranger)).toEqual([fresh?.id]);
    expect(await idsOf(dispatcher)).toEqual([answer?.id, fresh?.id]);
    expect(await bed.ask(stranger, `{ letter(id: "${answer?.id ?? ''}") { id } }`)).toEqual({ letter: null });
    expect(await toSignal(answer?.id ?? '', randomUUID(), stranger)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await dismiss(answer?.id ?? '', 'x', stranger)).toMatchObject({ __typename: 'NotFoundError' });
    const about = await listed(clerk, `(aboutSignalId: "${id}")`);
    expect(about.map(({ node }) => node.id)).toEqual([answer?.id]);
    expect(await listed(clerk, '(aboutSignalId: "x")')).toEqual([]);
  });

  it('is counted what waits for them', async () => {
    const { messageId } = await bed.mailed(await bed.person());
    const [fresh] = await bed.received(
      writtenLetter(),
      writtenLetter({ 'In-Reply-To': messageId }),
      writtenLetter({ Precedence: 'bulk' }),
    );
    const waiting = async (who: typeof clerk) =>
      (await bed.ask<{ waitingLetters: number }>(who, '{ waitingLetters }')).waitingLetters;
    expect(await Promise.all([clerk, stranger, dispatcher].map(waiting))).toEqual([2, 1, 2]);
    await dismiss(fresh?.id ?? '');
    expect(await Promise.all([clerk, stranger].map(waiting))).toEqual([1, 0]);
    await expect(waiting(await bed.person('AUDITOR'))).rejects.toThrow('FORBIDDEN');
  });

  it('reads those of several states, with who decided and what was made', async () => {
    const [first, second, third] = await bed.received(writtenLetter(), writtenLetter(), writtenLetter());
    const made = await toSignal(first?.id ?? '');
    await dismiss(second?.id ?? '', 'Реклама', dispatcher);
    const handled = await listed(clerk, '(states: [ENTERED, NOTED, DISMISSED])');
    expect(handled.map(({ node }) => node.id)).toEqual([second?.id, first?.id]);
    expect((await listed(clerk, '(states: [], state: WAITING)')).map(({ node }) => node.id)).toEqual([]);
    expect((await listed(clerk, '(state: WAITING)')).map(({ node }) => node.id)).toEqual([third?.id]);
    const one = await bed.ask<{ letter: object }>(
      clerk,
      `{ letter(id: "${first?.id ?? ''}") { signalId signalReference decidedBy } }`,
    );
    expect(one.letter).toEqual({ signalId: made.id, signalReference: made.reference, decidedBy: expect.any(String) });
  });

  it('reads page by page what stands where, and each reading is in the audit', async () => {
    const all = await bed.received(writtenLetter(), writtenLetter(), writtenLetter({ Precedence: 'bulk' }));
    const first = only(await listed(clerk, '(first: 1, state: WAITING)'));
    const second = only(await listed(clerk, `(first: 1, state: WAITING, after: "${first.cursor}")`));
    expect([first.node.id, second.node.id]).toEqual([all[1]?.id, all[0]?.id]);
    await expect(listed(clerk, '(first: 101)')).rejects.toThrow('BAD_USER_INPUT');
    const one = `{ letter(id: "${all[0]?.id ?? ''}") { senderName senderAddress text subject photos { url } } }`;
    expect(await bed.ask(clerk, one)).toEqual({
      letter: {
        senderName: 'Demo',
        senderAddress: 'demo@demo.test',
        text: 'Има дупка на ул. Муткурова.',
        subject: 'Dupka',
        photos: [],
      },
    });
    expect(await audited()).toEqual(['letter.listed', 'letter.listed', 'letter.viewed']);
  });
});

describe('letters are forgotten', () => {
  const left = async () => [
    (await bed.letters()).length,
    await bed.number(sql`select count(*)::int as n from photo where received`),
  ];
  const age = (days: number) =>
    sql`update letter set created_at = now() - make_interval(days => ${days}),
      decided_at = decided_at - make_interval(days => ${days})`.execute(em().getKysely());
  const forgetOld = (held: readonly string[] = [], over: Partial<LetterHolds> = {}) =>
    forgetLettersTask(bed.database, {
      signals: async () => Promise.resolve(held),
      areKnown: async () => Promise.resolve(true),
      ...over,
    }).perform();
  beforeEach(() => sql`delete from photo where received`.execute(em().getKysely()));

  it('with the account that had their address, those that wait once somebody has read them', async () => {
    const reporter = await bed.person();
    const theirs = () => writtenLetter({ From: reporter.email });
    const [read, waiting, other] = await bed.received(theirs(), theirs(), writtenLetter());
    await dismiss(read?.id ?? '');
    const dataOf = async () => (await lettersPersonalData(em(), reporter.id, 'BG'))[0]?.records;
    expect(await dataOf()).toMatchObject([{ title: 'Dupka' }, { title: 'Dupka' }]);
    await bed.database.transaction((tx) => forgetInLetters(tx, { people: [reporter.id] }));
    expect((await bed.letters()).map(({ id }) => id)).toEqual([waiting?.id, other?.id]);
    expect(await dataOf()).toEqual([]);
  });

  it('with the report that was made of them, or that they are about', async () => {
    const { id, messageId } = await bed.mailed(await bed.person());
    const [entered] = await bed.received(await letterWithPhoto(), writtenLetter({ 'In-Reply-To': messageId }));
    const made = await toSignal(entered?.id ?? '');
    const forget = (signal: string, part: 'REPORT' | 'NOTES') =>
      bed.database.transaction((tx) => forgetInLetters(tx, { signals: [signal], part }));
    await forget(id, 'NOTES');
    expect(await left()).toEqual([2, 0]);
    await forget(id, 'REPORT');
    await forget(made.id ?? '', 'REPORT');
    expect(await left()).toEqual([0, 0]);
  });

  it('not while the report that they are about is held, worked on, or can be disputed', async () => {
    const { id, messageId } = await bed.mailed(await bed.person());
    const [about] = await bed.received(writtenLetter({ 'In-Reply-To': messageId }));
    await dismiss(about?.id ?? '');
    await age(91);
    await forgetOld();
    expect(await left()).toEqual([1, 0]);
    const over = (days: number) =>
      sql`update signal set status = 'CLOSED', status_since = now() - make_interval(days => ${days}),
        registration_state = 'REGISTERED', incoming_number = '7'
        where id = ${id}`.execute(bed.database.fork().getKysely());
    await over(29);
    await forgetOld();
    expect(await left()).toEqual([1, 0]);
    await over(31);
    await forgetOld([id]);
    expect(await left()).toEqual([1, 0]);
    await forgetOld();
    expect(await left()).toEqual([0, 0]);
  });

  describe('about a report that is over', () => {
    const oldLetter = async () => {
      const { id, messageId } = await bed.mailed(await bed.person());
      const [about] = await bed.received(writtenLetter({ 'In-Reply-To': messageId }));
      await dismiss(about?.id ?? '');
      await age(91);
      await sql`update signal set status = 'CLOSED', status_since = now() - make_interval(days => 31),
        registration_state = 'REGISTERED', incoming_number = '7'
        where id = ${id}`.execute(em().getKysely());
      return id;
    };

    it('not while nobody knows all holds, as after a restore', async () => {
      await oldLetter();
      const unrelated = (await bed.received(writtenLetter())).at(-1);
      await dismiss(unrelated?.id ?? '');
      await age(91);
      await forgetOld([], { areKnown: async () => Promise.resolve(false) });
      expect(await left()).toEqual([1, 0]);
      await forgetOld();
      expect(await left()).toEqual([0, 0]);
    });

    it('not when it was held after the holds had been read, or is changed just now', async () => {
      const id = await oldLetter();
      const read = [[], [id]];
      await forgetOld([], { signals: async () => Promise.resolve(read.shift() ?? [id]) });
      expect(await left()).toEqual([1, 0]);
      const changing = Promise.withResolvers<undefined>();
      const goOn = Promise.withResolvers<undefined>();
      const change = bed.database.transaction(async (tx) => {
        await sql`select from signal where id = ${id} for update`.execute(tx.getKysely());
        changing.resolve(undefined);
        await goOn.promise;
      });
      await changing.promise;
      await forgetOld();
      goOn.resolve(undefined);
      await change;
      expect(await left()).toEqual([1, 0]);
      await forgetOld();
      expect(await left()).toEqual([0, 0]);
    });
  });

  it('90 days after the decision with their photos; those that wait stay', async () => {
    const [waiting, decided] = await bed.received(
      await letterWithPhoto(),
      writtenLetter(),
      writtenLetter({ Precedence: 'bulk' }),
    );
    await dismiss(decided?.id ?? '');
    await age(89);
    await forgetOld();
    expect(await left()).toEqual([3, 1]);
    await age(91);
    await forgetOld();
    expect((await bed.letters()).map(({ id }) => id)).toEqual([waiting?.id]);
    expect(await left()).toEqual([1, 1]);
    await dismiss(waiting?.id ?? '');
    await age(91);
    await forgetOld();
    expect(await left()).toEqual([0, 0]);
  });
});
