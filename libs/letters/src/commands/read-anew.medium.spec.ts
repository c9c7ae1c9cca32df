import { sampleReport } from '@ns/notifications/testing';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { LettersTestBed, writtenLetter } from '../testing/letters-test-bed.ts';

const bed = await LettersTestBed.open();
const { server } = bed;
const kysely = () => bed.database.fork().getKysely();

describe('a letter that the server numbers anew', () => {
  it('does not come back after it was forgotten, whichever release wrote it down', async () => {
    await server.put('forgotten', writtenLetter(), writtenLetter());
    await bed.read('forgotten');
    // As a release before wrote it down: without its mark.
    await sql`delete from letter_mark where mark = (select min(mark) from letter)`.execute(kysely());
    await sql`delete from letter where mark = (select max(mark) from letter)`.execute(kysely());
    await server.renumber('forgotten');
    expect(await bed.read('forgotten')).toEqual({ kept: 0, away: false });
    expect(await bed.letters()).toHaveLength(1);
  });

  it('says nothing new, read once more, of a mail that was sent again since', async () => {
    const reporter = await bed.person();
    const { messageId } = await bed.mailed(reporter);
    await server.put('again', sampleReport({ messageId, recipient: reporter.email }));
    await bed.read('again');
    await sql`update delivery set state = 'SENT' where message_id = ${messageId}`.execute(kysely());
    await server.renumber('again');
    await bed.read('again');
    const bounced = sql<{ n: number }>`
      select count(*)::int as n from delivery where message_id = ${messageId} and state = 'BOUNCED'`;
    expect(await bed.number(bounced)).toBe(0);
  });
});
