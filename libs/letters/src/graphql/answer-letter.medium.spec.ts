import { randomUUID } from 'node:crypto';
import type { Role } from '@ns/identity';
import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { LettersTestBed, writtenLetter } from '../testing/letters-test-bed.ts';
import { forgetInLetters } from '../writes/forget.ts';

const bed = await LettersTestBed.open();
beforeEach(async () => {
  await bed.clear();
  await sql`delete from delivery where kind = 'letter_answer'`.execute(bed.database.fork().getKysely());
});

const clerk = await bed.person('CLERK', ['op_kd']);
const dispatcher = await bed.person('DISPATCHER');

interface Answer {
  readonly __typename: string;
  readonly state?: string;
  readonly answer?: string;
  readonly fields?: readonly { readonly path: string }[];
}
const answer = async (letterId: string, words = 'Всяка събота.', who = clerk) =>
  (
    await bed.ask<{ answerLetter: Answer }>(
      who,
      `mutation { answerLetter(input: { letterId: "${letterId}", words: ${JSON.stringify(words)} }) {
        __typename ... on Letter { state answer } ... on InvalidInputError { fields { path } } } }`,
    )
  ).answerLetter;
const mails = async () =>
  (
    await sql<{ address: string | null; subject: string | null; text: string | null; inReplyTo: string | null }>`
      select address, subject, body_text as text, in_reply_to as "inReplyTo" from delivery
      where kind = 'letter_answer' order by id`.execute(bed.database.fork().getKysely())
  ).rows;
const received = async (headers: Readonly<Record<string, string>> = {}) => {
  const [letter] = await bed.received(writtenLetter(headers));
  return letter?.id ?? '';
};

describe('an answer to a letter', () => {
  it('is one mail to its sender in the thread of the letter, however many send it at the same time', async () => {
    const messageId = `<${randomUUID()}@demo.test>`;
    const id = await received({ 'Message-ID': messageId, Subject: 'Koga se izvozva' });
    const said = await Promise.all(Array.from({ length: 20 }, () => answer(id)));
    expect(said.every(({ __typename, state }) => __typename === 'Letter' && state === 'ANSWERED')).toBe(true);
    expect(await mails()).toMatchObject([{ subject: 'Re: Koga se izvozva', inReplyTo: messageId }]);
    const [mail] = await mails();
    expect(mail?.address).toMatch(/@demo\.test$/);
    expect(mail?.text).toContain('Всяка събота.');
    expect(await answer(id, 'Друго', dispatcher)).toMatchObject({ __typename: 'ActionNotAvailableError' });
    expect(await mails()).toHaveLength(1);
  });

  it('is none to what a program wrote, to a letter without an address, or that is dealt with', async () => {
    expect(await answer(await received({ 'Auto-Submitted': 'auto-replied' }))).toMatchObject({
      __typename: 'ActionNotAvailableError',
    });
    expect(await answer(await received({ From: 'nobody' }))).toMatchObject({ __typename: 'ActionNotAvailableError' });
    const dismissed = await received();
    await bed.ask(
      clerk,
      `mutation { dismissLetter(input: { letterId: "${dismissed}", reason: "Реклама" }) { __typename } }`,
    );
    expect(await answer(dismissed)).toMatchObject({ __typename: 'ActionNotAvailableError' });
    for (const id of [randomUUID(), "x' or true"]) {
      expect(await answer(id)).toMatchObject({ __typename: 'NotFoundError' });
    }
    expect(await mails()).toEqual([]);
  });

  it.each([
    ['no words', ' '],
    ['too many words', 'x'.repeat(4_001)],
    ['an open place', 'Ще дойдем на {ден}.'],
  ])('is refused with %s', async (_case, words) => {
    const id = await received();
    expect(await answer(id, words)).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'words' }] });
    expect(await mails()).toEqual([]);
  });

  it('goes into no header of the letter’s making', async () => {
    await answer(await received({ 'Message-ID': '<a b@demo.test>\r\nBcc: x@demo.test', Subject: 'a\tb' }));
    expect(await mails()).toMatchObject([{ inReplyTo: null }]);
    expect((await mails())[0]?.subject).not.toMatch(/[\r\n\t]/);
  });

  it('is forgotten with its letter', async () => {
    const person = await bed.person();
    const id = await received({ From: person.email });
    await answer(id);
    await bed.database.transaction((tx) => forgetInLetters(tx, { people: [person.id] }));
    expect(await bed.letters()).toEqual([]);
    expect(await mails()).toEqual([{ address: null, subject: null, text: null, inReplyTo: null }]);
  });

  it.each<Role>(['CITIZEN', 'AUDITOR', 'MANAGER'])('is sent by no %s', async (role) => {
    await expect(answer(randomUUID(), 'x', await bed.person(role))).rejects.toThrow('FORBIDDEN');
  });
});
