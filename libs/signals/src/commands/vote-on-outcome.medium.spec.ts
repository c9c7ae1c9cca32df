import { DerivedKeys, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { outcomesOf, votesOf } from '../queries/neighbour-votes.ts';
import { matching } from '../finder/signal-finder.ts';
import { forgetVoteNetworksTask } from '../schedule/forget-vote-networks.ts';
import { silenceTask } from '../schedule/silence.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { forgetAccount } from '../writes/forget-account.ts';
import { voteOnOutcome } from './vote-on-outcome.ts';

const bed = await SignalsTestBed.open();
const needs = { ...bed.needs, keys: new DerivedKeys('0123456789abcdef0123456789abcdef') };
const run = (statement: ReturnType<typeof sql>) => statement.execute(bed.kysely);

/** People whose accounts existed long before. */
const neighbours = await Promise.all(Array.from({ length: 6 }, () => bed.citizen()));
await run(sql`update account set created_at = now() - interval '90 days' where role = 'CITIZEN'`);

async function resolved(): Promise<string> {
  const id = await bed.received();
  await bed.step(id, 'IN_PROGRESS');
  await bed.step(id, 'RESOLVED', { message: 'Запълнихме дупката.' });
  await run(sql`update signal set published_at = now() where id = ${id}`);
  return id;
}
const vote = async (signalId: string, accountId: string, isDone: boolean, clientAddress = '192.0.2.1') =>
  (await voteOnOutcome(needs, { signalId, accountId, isDone, clientAddress })).kind;
/** One doubt from each address, each of another person. */
const doubts = async (id: string, addresses: readonly string[], people = neighbours) => {
  for (const [index, address] of addresses.entries()) {
    await vote(id, people[index] ?? '', false, address);
  }
};
const countsOf = async (id: string, accountId: string | null = null) => {
  const em = bed.database.fork();
  const [outcome] = await outcomesOf(em, [id]);
  return outcome ? (await votesOf(em, accountId, [outcome.id]))[0] : undefined;
};
const statusOf = async (id: string) => (await bed.state(id)).status;
const apart = ['192.0.2.1', '198.51.100.1', '203.0.113.1'];
const [first = '', second = ''] = neighbours;

describe('the vote of a neighbour', () => {
  it('is the last answer of an account, however often and from where it comes', async () => {
    const id = await resolved();
    expect(await vote(id, first, true)).toBe('done');
    expect(await vote(id, first, true, '198.51.100.7')).toBe('done');
    expect(await countsOf(id, first)).toMatchObject({ done: 1, still: 0, mine: true, counted: true });
    expect(await vote(id, first, false)).toBe('done');
    expect(await countsOf(id, first)).toMatchObject({ done: 0, still: 1, mine: false });
    expect(await countsOf(id, second)).toMatchObject({ mine: null });
  });

  it('is one, although it was sent a hundred times at once', async () => {
    const id = await resolved();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => vote(id, first, index % 2 === 0)));
    expect(new Set(answers)).toEqual(new Set(['done']));
    const { done = 0, still = 0 } = (await countsOf(id)) ?? {};
    expect(done + still).toBe(1);
  });

  it('is taken of published signals alone, whose work is done, and not of their reporter', async () => {
    const [hidden, open, own] = [await resolved(), await bed.received(), await resolved()];
    await run(sql`update signal set published_at = null where id = ${hidden}`);
    await run(sql`update signal set published_at = now() where id = ${open}`);
    expect(await vote(hidden, first, true)).toBe('notFound');
    expect(await vote('no-uuid', first, true)).toBe('notFound');
    expect(await vote(open, first, true)).toBe('notAvailable');
    expect(await vote(own, bed.reporterId, true)).toBe('notAvailable');
    expect(await countsOf(own)).toMatchObject({ done: 0, still: 0 });
  });

  it('is not taken any more after the term, and nothing is left of the network then', async () => {
    const id = await resolved();
    await vote(id, first, false);
    await run(sql`alter table signal_event disable trigger user`);
    await run(sql`update signal_event set at = now() - interval '15 days' where signal_id = ${id}`);
    await run(sql`alter table signal_event enable trigger user`);
    await run(sql`update neighbour_vote set at = now() - interval '15 days' where signal_id = ${id}`);
    expect(await vote(id, second, false)).toBe('notAvailable');
    await forgetVoteNetworksTask(bed.database).perform();
    const kept = sql<{ network: string | null }>`select network from neighbour_vote where signal_id = ${id}`;
    expect((await kept.execute(bed.kysely)).rows).toEqual([{ network: null }]);
    expect(await countsOf(id)).toMatchObject({ still: 1 });
  });

  it('keeps no address', async () => {
    const id = await resolved();
    await vote(id, first, true, '192.0.2.77');
    const rows = sql<{ text: string }>`select v::text as text from neighbour_vote v where signal_id = ${id}`;
    expect((await rows.execute(bed.kysely)).rows[0]?.text).not.toContain('192.0');
  });

  it('goes with its account', async () => {
    const id = await resolved();
    const person = await bed.citizen();
    await run(sql`update account set created_at = now() - interval '90 days' where id = ${person}`);
    await vote(id, person, true);
    await bed.database.transaction((tx) => forgetAccount(tx, person));
    expect(await countsOf(id)).toMatchObject({ done: 0 });
  });

  it('is refused after thirty others in a day', async () => {
    const person = await bed.citizen();
    const ids = await Promise.all(Array.from({ length: 31 }, resolved));
    const answers = [];
    for (const id of ids) {
      answers.push(await vote(id, person, true));
    }
    expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'done'));
    expect(answers[30]).toBe('tooMany');
    // The own answer can still be changed.
    expect(await vote(ids[0] ?? '', person, false)).toBe('done');
  });
});

describe('three doubts', () => {
  it('open the signal again as a dispute, and its next outcome is asked about anew', async () => {
    const id = await resolved();
    await doubts(id, apart.slice(0, 2));
    expect(await statusOf(id)).toBe('RESOLVED');
    await doubts(id, apart);
    expect(await statusOf(id)).toBe('ASSIGNED');
    expect(await bed.events(id)).toEqual(['received', 'started', 'resolved', 'reopened']);
    const disputed = await matching(bed.database.fork(), { disputed: true });
    const found = sql<{ id: string }>`select s.id from signal s where s.id = ${id} and ${disputed}`;
    expect((await found.execute(bed.kysely)).rows).toEqual([{ id }]);
    expect(await vote(id, first, false)).toBe('notAvailable');
    await bed.step(id, 'IN_PROGRESS');
    await bed.step(id, 'RESOLVED', { message: 'Сега вече.' });
    expect(await countsOf(id)).toMatchObject({ done: 0, still: 0 });
  });

  it('that come at once open it once', async () => {
    const id = await resolved();
    await Promise.all(neighbours.map((person, index) => vote(id, person, false, `192.0.${String(index)}.1`)));
    expect((await bed.events(id)).filter((type) => type === 'reopened')).toEqual(['reopened']);
  });

  it.each([
    ['of many accounts in one network', ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5']],
    ['of one network of the sixth version', ['2001:db8:0:100::1', '2001:db8:0:101::1', '2001:db8:0:1ff::1']],
  ])('%s open nothing', async (_what, addresses) => {
    const id = await resolved();
    await doubts(id, addresses);
    expect(await statusOf(id)).toBe('RESOLVED');
    expect(await countsOf(id)).toMatchObject({ still: addresses.length });
  });

  it('of accounts that were made for it open nothing, and are not counted', async () => {
    const id = await resolved();
    const fresh = await Promise.all(apart.map(() => bed.citizen()));
    await doubts(id, apart, fresh);
    expect(await statusOf(id)).toBe('RESOLVED');
    expect(await countsOf(id, fresh[0] ?? null)).toMatchObject({ done: 0, still: 0, mine: false, counted: false });
  });

  it('are no silence: an outcome that nobody doubts is closed', async () => {
    const id = await resolved();
    await run(sql`update signal set status_since = now() - interval '60 days' where id = ${id}`);
    await silenceTask(bed.needs).perform();
    expect(await statusOf(id)).toBe('CLOSED');
  });
});
