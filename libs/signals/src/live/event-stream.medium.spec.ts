import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { appendSignalEvent } from '../commands/append-signal-event.ts';
import { SignalsStage } from '../testing/signals-stage.ts';
import { type StreamItem, streamEvents } from './event-stream.ts';
import { type EventTail } from './event-tail.ts';
import { citizenSieve, staffSieve } from './sieves.ts';

let stage: SignalsStage;
let tail: EventTail;
beforeAll(async () => {
  stage = await SignalsStage.open(inject('postgresUrl'));
  tail = stage.tail();
  await tail.start();
});
afterAll(async () => {
  await tail.stop();
  await stage.close();
});

const all = async <T>(events: T) => Promise.resolve(events);
const next = async (stream: AsyncIterator<StreamItem>) => {
  const { value } = await stream.next();
  if (!value) throw new Error('the stream ended');
  return value;
};
const note = (signalId: string, text: string) =>
  stage.database.transaction((tx) => appendSignalEvent(tx, { signalId, type: 'note', actor: null, note: text }));

describe('live events', () => {
  it('of a transaction that commits late are not skipped', async () => {
    const signalId = await stage.received();
    const stream = streamEvents(stage.sequencer, tail, all, null);
    let commit: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let begun: () => void = () => undefined;
    const drawn = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const other = await stage.received();
    const late = stage.database.transaction(async (tx) => {
      const id = await appendSignalEvent(tx, { signalId, type: 'note', actor: null, note: 'late' });
      begun();
      await gate;
      return id;
    });
    await drawn;
    const early = await note(other, 'early');
    tail.wake();
    const seen: string[] = [];
    while (seen.at(-1) !== early) seen.push((await next(stream)).cursor);
    commit();
    const lateId = await late;
    expect(BigInt(lateId)).toBeLessThan(BigInt(early));
    tail.wake();
    expect((await next(stream)).cursor).toBe(lateId);
    await stream.return?.();
  });

  it('missed since a cursor are replayed in order, then it goes on live, each once', async () => {
    const signalId = await stage.received();
    const seen = await note(signalId, '1');
    const missed = [await note(signalId, '2'), await note(signalId, '3')];
    const stream = streamEvents(stage.sequencer, tail, all, seen);
    expect([(await next(stream)).cursor, (await next(stream)).cursor]).toEqual(missed);
    const live = await note(signalId, '4');
    tail.wake();
    expect((await next(stream)).cursor).toBe(live);
    await stream.return?.();
  });

  it('after an unknown cursor the client is told to read anew', async () => {
    const stream = streamEvents(stage.sequencer, tail, all, '999999999');
    expect((await next(stream)).kind).toBe('resync');
    await stream.return?.();
  });

  it('too many to replay are not replayed', async () => {
    const signalId = await stage.received();
    const seen = await note(signalId, 'first');
    await stage.database.transaction(async (tx) => {
      for (let index = 0; index < 501; index += 1) await appendSignalEvent(tx, { signalId, type: 'note', actor: null });
    });
    await stage.sequencer.placeCommitted();
    const fresh = stage.tail();
    await fresh.start();
    const stream = streamEvents(stage.sequencer, fresh, all, seen);
    expect((await next(stream)).kind).toBe('resync');
    await stream.return?.();
    await fresh.stop();
  });

  it('end at once when the client leaves while nothing happens', async () => {
    const stream = streamEvents(stage.sequencer, tail, all, null);
    const waiting = stream.next();
    await stream.return?.();
    expect((await waiting).done).toBe(true);
  });
});

describe('rights on live events', () => {
  it('a clerk hears of the own departments only', async () => {
    const signalId = await stage.received();
    await stage.sequencer.placeCommitted();
    const events = await stage.sequencer.after('0', 5_000);
    const mine = events.filter((event) => event.signalId === signalId);
    expect(await staffSieve(stage.database, async () => Promise.resolve(stage.clerk), {})(mine)).toEqual(mine);
    expect(await staffSieve(stage.database, async () => Promise.resolve(stage.otherClerk), {})(mine)).toEqual([]);
    expect(await staffSieve(stage.database, async () => Promise.resolve(undefined), {})(mine)).toEqual([]);
  });

  it('a citizen hears the public facts of the own signals and no notes', async () => {
    const signalId = await stage.received();
    await note(signalId, 'internal');
    await stage.sequencer.placeCommitted();
    const events = (await stage.sequencer.after('0', 5_000)).filter((event) => event.signalId === signalId);
    const heard = await citizenSieve(stage.database, stage.reporterId)(events);
    expect(heard.map((event) => event.type)).toEqual(['received']);
    expect(await citizenSieve(stage.database, stage.clerk.id)(events)).toEqual([]);
  });
});
