import { randomUUID } from 'node:crypto';
import { mustExist, sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { LettersTestBed, letterWithPhoto, writtenLetter } from '../testing/letters-test-bed.ts';

const bed = await LettersTestBed.open();
beforeEach(() => bed.clear());

const clerk = await bed.person('CLERK', ['op_kd']);
const stranger = await bed.person('CLERK', ['ecology']);
const em = () => bed.database.fork();

interface Answer {
  readonly __typename: string;
  readonly state?: string;
  readonly fields?: readonly { readonly path: string }[];
}

const note = async (letterId: string, who = clerk) =>
  (
    await bed.ask<{ noteLetter: Answer }>(
      who,
      `mutation { noteLetter(letterId: "${letterId}") {
        __typename ... on Letter { state decidedBy } ... on InvalidInputError { fields { path } } } }`,
    )
  ).noteLetter;
const dismiss = async (letterId: string) =>
  (
    await bed.ask<{ dismissLetter: Answer }>(
      clerk,
      `mutation { dismissLetter(input: { letterId: "${letterId}", reason: "Реклама" }) { __typename } }`,
    )
  ).dismissLetter;
const audited = sql<{ n: number }>`select count(*)::int as n from audit_entry where action = 'letter.noted'`;
const notes = async (signalId: string) => {
  const found = sql<{ note: string; photos: number }>`select note, (select count(*)::int from photo
    where event_id = e.id and signal_id = e.signal_id and not received) as photos
    from signal_event e where signal_id = ${signalId} and type = 'note' order by id`;
  return (await found.execute(em().getKysely())).rows;
};
/** A letter that answers a mail about a report. */
const answered = async (letter: string) => {
  const { id, messageId } = await bed.mailed(await bed.person());
  const [found] = await bed.received(letter.replace('\r\n', `\r\nIn-Reply-To: ${messageId}\r\n`));
  return { id, letter: mustExist(found, 'the letter') };
};

describe('an answer about a report', () => {
  it('becomes an internal note with its photos that names no sender, once', async () => {
    const { id, letter } = await answered(await letterWithPhoto());
    const answers = await Promise.all([1, 2, 3, 4].map(() => note(letter.id)));
    expect(answers.map(({ __typename, state }) => [__typename, state])).toEqual(
      Array.from({ length: 4 }, () => ['Letter', 'NOTED']),
    );
    expect(await notes(id)).toEqual([{ note: 'От писмо (подателят не е доказан):\n\nДупка.', photos: 1 }]);
    expect(await bed.number(audited)).toBe(1);
    expect(await dismiss(letter.id)).toMatchObject({ __typename: 'ActionNotAvailableError' });
  });

  it('changes neither the state of the report nor what its reporter reads', async () => {
    const { id, letter } = await answered(writtenLetter());
    const state = sql<{ n: number }>`select version::int as n from signal where id = ${id}`;
    const before = await bed.number(state);
    await note(letter.id);
    expect(await bed.number(state)).toBe(before);
    expect(await bed.number(sql`select count(*)::int as n from delivery where signal_id = ${id}`)).toBe(1);
  });

  it('of many words is noted as far as a note holds them', async () => {
    const { id, letter } = await answered(writtenLetter({}, '😀'.repeat(9000)));
    await note(letter.id);
    const [written] = await notes(id);
    expect([...(written?.note ?? '')]).toHaveLength(4000);
    expect(written?.note.endsWith('😀…')).toBe(true);
  });

  it('waits on when the report holds no more photos', async () => {
    const { id, letter } = await answered(await letterWithPhoto());
    await sql`insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
        position)
      select gen_random_uuid(), ${clerk.id}, 'READY', 1, 1, 1, 1, '', now(), ${id}, n
      from generate_series(1, 30) n`.execute(em().getKysely());
    expect(await note(letter.id)).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'photoIds' }] });
    expect(await notes(id)).toEqual([]);
    expect(await bed.letters()).toMatchObject([{ state: 'WAITING' }]);
  });

  it('is noted by nobody else, and neither is a letter about nothing or one that was dealt with', async () => {
    const { letter } = await answered(writtenLetter());
    expect(await note(letter.id, stranger)).toMatchObject({ __typename: 'NotFoundError' });
    await expect(note(letter.id, await bed.person('MANAGER'))).rejects.toThrow('FORBIDDEN');
    await dismiss(letter.id);
    expect(await note(letter.id)).toMatchObject({ __typename: 'ActionNotAvailableError' });
    for (const id of [randomUUID(), "x' or true"]) {
      expect(await note(id)).toMatchObject({ __typename: 'NotFoundError' });
    }
    await bed.clear();
    const [fresh] = await bed.received(writtenLetter());
    expect(await note(fresh?.id ?? '')).toMatchObject({ __typename: 'ActionNotAvailableError' });
    expect(await bed.letters()).toMatchObject([{ state: 'WAITING' }]);
  });
});
