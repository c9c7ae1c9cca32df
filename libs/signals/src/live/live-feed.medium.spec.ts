import type { AccountViewer } from '@ns/identity';
import { createLogger, sql } from '@ns/platform';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import type { SignalFilter } from '../finder/signal-finder.ts';
import { CountingRenderer, Listener, openSession } from '../testing/live-listeners.ts';
import { followedAmong } from '../queries/following.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import type { EventTail } from './event-tail.ts';
import type { LiveAudience } from './live-audience.ts';
import { LiveFeed } from './live-feed.ts';
import type { LiveRenderer } from './live-item.ts';
import type { LiveMember } from './live-member.ts';
import { recategorizeSignal } from '../commands/recategorize-signal.ts';

let tail: EventTail;
let feed: LiveFeed;
const bed = await SignalsTestBed.open();
beforeEach(() => openFeed());
afterEach(async () => {
  await tail.stop();
  feed.close();
});

/** A feed that begins at the present end of the events. */
async function openFeed(): Promise<void> {
  tail = bed.tail();
  feed = new LiveFeed(bed.database, bed.sequencer, tail, createLogger('test', 'silent'));
  await tail.start();
}

/** The same once what a test prepared is behind it. */
async function reopenFeed(): Promise<void> {
  await tail.stop();
  await openFeed();
}

const staff = async (accountId: string, filter: SignalFilter = {}): Promise<LiveAudience> => ({
  kind: 'staff',
  viewer: await openSession(bed.database, accountId),
  filter,
  unmatched: false,
});
const citizen = async (accountId: string): Promise<LiveAudience> => ({
  kind: 'citizen',
  viewer: await openSession(bed.database, accountId),
});

function join(
  audience: LiveAudience,
  { after = null as string | null, renderer = new CountingRenderer() as LiveRenderer<AccountViewer> } = {},
): { readonly listener: Listener; readonly member: LiveMember } {
  const listener = new Listener(() => tail.wake());
  return { listener, member: feed.join({ audience, after, opening: false, renderer, listener }) };
}
const note = (signalId: string, text: string) =>
  bed.database.transaction((tx) => appendSignalEvent(tx, { signalId, type: 'note', actor: null, note: text }));

describe('live events', () => {
  it('of a transaction that commits late are not skipped', async () => {
    const [signalId, other] = [await bed.received(), await bed.received()];
    const { listener } = join(await staff(bed.dispatcher.id));
    const gate = Promise.withResolvers<undefined>();
    const drawn = Promise.withResolvers<undefined>();
    const late = bed.database.transaction(async (tx) => {
      const id = await appendSignalEvent(tx, { signalId, type: 'note', actor: null, note: 'late' });
      drawn.resolve(undefined);
      await gate.promise;
      return id;
    });
    await drawn.promise;
    const early = await note(other, 'early');
    await listener.until(({ received }) => received.includes(early));
    gate.resolve(undefined);
    const lateId = await late;
    expect(BigInt(lateId)).toBeLessThan(BigInt(early));
    await listener.until(({ received }) => received.at(-1) === lateId);
  });

  it('missed since a cursor are replayed in order, then it goes on live, each once', async () => {
    const signalId = await bed.received();
    await reopenFeed();
    const seen = await note(signalId, '1');
    const missed = [await note(signalId, '2'), await note(signalId, '3')];
    const { listener } = join(await staff(bed.dispatcher.id), { after: seen });
    await listener.until(({ received }) => received.length >= 2);
    const live = await note(signalId, '4');
    await listener.until(({ received }) => received.length >= 3);
    expect(listener.received).toEqual([...missed, live]);
  });

  it('that happen during a replay come after it, each once', async () => {
    const signalId = await bed.received();
    const seen = await note(signalId, 'seen');
    const expected: string[] = [];
    const listeners: Listener[] = [];
    const audience = await staff(bed.dispatcher.id);
    for (let index = 0; index < 10; index += 1) {
      expected.push(await note(signalId, String(index)));
      listeners.push(join(audience, { after: seen }).listener);
    }
    for (const listener of listeners) {
      await listener.until(({ received }) => received.includes(expected.at(-1) ?? ''));
      expect(listener.received).toEqual(expected);
    }
  });

  it('after an unknown cursor begin with a resync', async () => {
    const { listener } = join(await staff(bed.dispatcher.id), { after: '999999999' });
    await listener.until(({ received }) => received.length === 1);
    expect(listener.received[0]).toMatch(/^resync \d+$/);
  });

  it('are not replayed one by one when too many were missed', async () => {
    const signalId = await bed.received();
    const seen = await note(signalId, 'first');
    await bed.database.transaction(async (tx) => {
      for (let index = 0; index < 501; index += 1) {
        await appendSignalEvent(tx, { signalId, type: 'note', actor: null });
      }
    });
    const catching = join(await staff(bed.dispatcher.id));
    const last = await note(signalId, 'last');
    await catching.listener.until(({ received }) => received.includes(last));
    const { listener } = join(await staff(bed.dispatcher.id), { after: seen });
    await listener.until(({ received }) => received.length > 0);
    expect(listener.received).toEqual([`resync ${last}`]);
  });

  it('are rendered once for all viewers with equal rights, filter and selection', async () => {
    const signalId = await bed.received();
    const renderer = new CountingRenderer();
    const [first, second] = [await staff(bed.clerk.id), await staff(bed.clerk.id)];
    const listeners = [first, second, first].map((audience) => join(audience, { renderer }).listener);
    const filtered = join(await staff(bed.clerk.id, { statuses: ['CLOSED'] }), { renderer }).listener;
    const event = await note(signalId, 'once');
    for (const listener of listeners) {
      await listener.until(({ received }) => received.includes(event));
    }
    expect(renderer.rendered.filter((cursor) => cursor === event)).toEqual([event]);
    expect(filtered.received).toEqual([]);
  });

  it('that depend on the account are rendered for each account', async () => {
    const signalId = await bed.received();
    const renderer = new CountingRenderer('personal', true);
    const manager = await staff(bed.dispatcher.id);
    const colleague = await staff(await bed.colleagueOf(bed.dispatcher.id));
    const listeners = [manager, colleague].map((audience) => ({ audience, ...join(audience, { renderer }) }));
    for (const text of ['first', 'second']) {
      const event = await note(signalId, text);
      for (const { listener, audience } of listeners) {
        await listener.until(({ received }) => received.includes(`${event} ${audience.viewer.id}`));
      }
    }
    for (const { listener, audience } of listeners) {
      expect(listener.received.every((text) => text.endsWith(audience.viewer.id))).toBe(true);
    }
  });

  it('dropped by a slow connection are replaced by one resync, then it goes on', async () => {
    const signalId = await bed.received();
    await reopenFeed();
    const audience = await staff(bed.dispatcher.id);
    const [slow, quick] = [join(audience).listener, join(audience).listener];
    slow.isFull = true;
    await note(signalId, '1');
    const second = await note(signalId, '2');
    await quick.until(({ received }) => received.includes(second));
    slow.drain();
    await slow.until(({ received }) => received.length === 1);
    const third = await note(signalId, '3');
    await slow.until(({ received }) => received.includes(third));
    expect(slow.received).toEqual([`resync ${second}`, third]);
  });

  it('end for a group whose filter the database refuses, and for no other', async () => {
    const signalId = await bed.received();
    const broken = join(await staff(bed.dispatcher.id, { bbox: [Number.NaN, 0, 1, 1], from: 'no date' })).listener;
    const { listener } = join(await staff(bed.dispatcher.id));
    const event = await note(signalId, 'fine');
    await listener.until(({ received }) => received.includes(event));
    await broken.until(({ ended }) => ended !== 'no');
    expect(broken.ended).toBeInstanceOf(Error);
  });

  it('are handed out again when the database was away in between', async () => {
    const signalId = await bed.received();
    const { listener } = join(await staff(bed.dispatcher.id));
    await sql`alter table session rename to session_away`.execute(bed.kysely);
    const event = await note(signalId, 'kept');
    tail.wake();
    await sql`select 1`.execute(bed.kysely);
    await sql`alter table session_away rename to session`.execute(bed.kysely);
    await listener.until(({ received }) => received.includes(event));
    expect(listener.received.filter((cursor) => cursor === event)).toEqual([event]);
    expect(listener.ended).toBe('no');
  });

  it('end when the process stops, and when the client leaves', async () => {
    const audience = await staff(bed.dispatcher.id);
    const left = join(audience);
    feed.leave(left.member);
    expect(left.listener.ended).toBe('yes');
    const open = join(audience).listener;
    await tail.stop();
    feed.close();
    expect(open.ended).toBe('yes');
    expect(join(audience).listener.ended).toBe('yes');
  });
});

describe('rights on live events', () => {
  it('a clerk gets those of the own departments only', async () => {
    const signalId = await bed.received();
    const [mine, others] = [join(await staff(bed.clerk.id)), join(await staff(bed.otherClerk.id))];
    const all = join(await staff(bed.dispatcher.id));
    const event = await note(signalId, 'for one department');
    await mine.listener.until(({ received }) => received.includes(event));
    await all.listener.until(({ received }) => received.includes(event));
    expect(others.listener.received).toEqual([]);
  });

  it('a clerk whose department gave the signal away hears once that it left, and nothing of what follows', async () => {
    const signalId = await bed.received();
    await reopenFeed();
    const former = join(await staff(bed.clerk.id, { statuses: ['CLOSED'] })).listener;
    const next = join(await staff(bed.otherClerk.id)).listener;
    const witness = join(await staff(bed.dispatcher.id)).listener;
    const stranger = await bed.colleagueOf(bed.clerk.id);
    await sql`
      insert into department (code, name, position) values ('parks', '{"bg":"Паркове","en":"Parks"}', 3)`.execute(
      bed.kysely,
    );
    await sql`
      update account_department set department_code = 'parks' where account_id = ${stranger}`.execute(bed.kysely);
    const elsewhere = join(await staff(stranger)).listener;
    await bed.step(signalId, 'ASSIGNED', { department: 'ecology' });
    const after = await note(signalId, 'for the new department');
    await witness.until(({ received }) => received.includes(after));
    await former.until(({ received }) => received.length > 0);
    const [moved] = witness.received;
    expect(former.received).toEqual([`left ${moved}`]);
    expect(next.received).toEqual([moved, after]);
    expect(elsewhere.received).toEqual([]);
    const later = join(await staff(bed.clerk.id), { after: moved }).listener;
    const last = await note(signalId, 'last');
    await witness.until(({ received }) => received.includes(last));
    expect(later.received).toEqual([]);
  });

  it('a corrected category that moves the signal reaches the former department as well', async () => {
    const signalId = await bed.received();
    const { version } = await bed.state(signalId);
    await reopenFeed();
    const former = join(await staff(bed.clerk.id)).listener;
    await recategorizeSignal(bed.needs, {
      actor: bed.dispatcher,
      signalId,
      version,
      category: 'waste.dump',
    });
    await former.until(({ received }) => received.length > 0);
    expect(former.received).toEqual([expect.stringMatching(/^left \d+$/)]);
  });

  it('a citizen gets the public events of own and followed signals, no notes, and messages of own ones', async () => {
    const signalId = await bed.received();
    const other = await bed.received();
    const follower = await bed.citizen();
    await reopenFeed();
    await sql`
      insert into signal_follower (signal_id, account_id) values (${signalId}, ${follower})`.execute(bed.kysely);
    // The reporter is among the followers of the own signal.
    expect(await followedAmong(bed.database.fork(), bed.reporterId, [signalId])).toEqual([true]);
    const [own, followed] = [join(await citizen(bed.reporterId)), join(await citizen(follower))];
    const stranger = join(await citizen(await bed.citizen()));
    await note(signalId, 'internal');
    const add = (id: string, type: 'message' | 'started' = 'started') =>
      bed.database.transaction((tx) => appendSignalEvent(tx, { signalId: id, type, actor: null }));
    const [message, first, second] = [await add(signalId, 'message'), await add(signalId), await add(other)];
    await own.listener.until(({ received }) => received.includes(second));
    await followed.listener.until(({ received }) => received.includes(first));
    expect(own.listener.received).toEqual([message, first, second]);
    expect(followed.listener.received).toEqual([first]);
    expect(stranger.listener.received).toEqual([]);
  });

  it('that were taken away end the subscription before the next event', async () => {
    const signalId = await bed.received();
    const audience = await staff(await bed.colleagueOf(bed.clerk.id));
    await reopenFeed();
    const gone = join(audience).listener;
    const witness = join(await staff(bed.dispatcher.id)).listener;
    await sql`update session set revoked_at = now() where id = ${audience.viewer.sessionId}`.execute(bed.kysely);
    const event = await note(signalId, 'after the end of the session');
    await witness.until(({ received }) => received.includes(event));
    await gone.until(({ ended }) => ended !== 'no');
    expect(gone.received).toEqual([]);
    expect(gone.ended).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('that changed ask for everything anew, and decide about the next event', async () => {
    const [roads, waste] = [await bed.received(), await bed.received({ category: 'waste.dump', answers: [] })];
    const account = await bed.colleagueOf(bed.clerk.id);
    await reopenFeed();
    const { listener } = join(await staff(account));
    const before = await note(roads, 'as clerk of this department');
    await listener.until(({ received }) => received.includes(before));
    await sql`
      update account_department set department_code = 'ecology' where account_id = ${account}`.execute(bed.kysely);
    await note(roads, 'no longer');
    await listener.until(({ received }) => received.includes(`resync ${before}`));
    const after = await note(waste, 'from now on');
    await listener.until(({ received }) => received.includes(after));
    expect(listener.received).toEqual([before, `resync ${before}`, after]);
  });

  it('that change while events are chosen lose none of these', async () => {
    const signalId = await bed.received();
    const account = await bed.colleagueOf(bed.otherClerk.id);
    await reopenFeed();
    const { listener } = join(await staff(account));
    // The events are chosen for the groups of this moment, and the rights change before they are rendered.
    const renderer = new CountingRenderer();
    const render = renderer.render.bind(renderer);
    renderer.render = async (...given) => {
      await sql`
        insert into account_department (account_id, department_code)
        select ${account}, department_code from account_department where account_id = ${bed.clerk.id}`.execute(
        bed.kysely,
      );
      await feed.review();
      return render(...given);
    };
    join(await staff(bed.dispatcher.id), { renderer });
    await note(signalId, 'of the department that the clerk gets now');
    await listener.until(({ received }) => received.some((each) => each.startsWith('resync')));
  });
});
