import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { timelinesOf } from '../queries/signal-events.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { forgetAccount } from '../writes/forget-account.ts';
import { sendMessage, type SendMessageProps } from './send-message.ts';

const bed = await SignalsTestBed.open();

const send = (signalId: string, over: Partial<SendMessageProps> = {}) =>
  sendMessage(bed.needs, {
    actor: bed.clerk,
    signalId,
    clientKey: randomUUID(),
    text: ' Утре идва екип. ',
    photoIds: [],
    ...over,
  });
const pathsOf = (outcome: Awaited<ReturnType<typeof send>>) =>
  outcome.kind === 'invalid' ? outcome.problems.map(({ path }) => path) : outcome.kind;

describe('a message to the reporter', () => {
  it('stands in history and timeline and leaves the handling as it is', async () => {
    const id = await bed.received();
    const before = await bed.state(id);
    expect(await send(id)).toEqual({ kind: 'sent', signalId: id });
    expect(await bed.state(id)).toEqual(before);
    const timeline = await timelinesOf(bed.database.fork(), [id]);
    expect(timeline.map(({ type, message }) => [type, message])).toEqual([
      ['received', null],
      ['message', 'Утре идва екип.'],
    ]);
  });

  it('is possible after the end of the work', async () => {
    const id = await bed.received();
    await bed.step(id, 'REJECTED', { message: 'Не е основателен.' });
    expect((await send(id)).kind).toBe('sent');
  });

  it('brings photos of its author, and none of others', async () => {
    const id = await bed.received();
    const photo = await bed.uploaded(bed.clerk.id);
    expect((await send(id, { photoIds: [photo] })).kind).toBe('sent');
    const [event] = await bed.photosOfEvents(id);
    expect(event).toEqual({ type: 'message', photoId: photo });
    expect(pathsOf(await send(id, { photoIds: [await bed.uploaded(bed.reporterId)] }))).toEqual(['photoIds.0']);
    expect(pathsOf(await send(id, { photoIds: [photo] }))).toEqual(['photoIds.0']);
    expect(pathsOf(await send(id, { photoIds: Array.from({ length: 6 }, () => randomUUID()) }))).toEqual(['photoIds']);
    expect(await bed.events(id)).toEqual(['received', 'message']);
  });

  it('is one, however often it is sent, also at the same time', async () => {
    const id = await bed.received();
    const clientKey = randomUUID();
    const outcomes = await Promise.all([1, 2, 3].map(() => send(id, { clientKey })));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent']);
    expect(await bed.events(id)).toEqual(['received', 'message']);
  });

  it('is refused with a known key and other words, photos or signal', async () => {
    const [id, other] = [await bed.received(), await bed.received()];
    const clientKey = randomUUID();
    await send(id, { clientKey });
    expect(pathsOf(await send(id, { clientKey, text: 'Друго.' }))).toEqual(['clientKey']);
    expect(pathsOf(await send(other, { clientKey }))).toEqual(['clientKey']);
    expect(pathsOf(await send(id, { clientKey, photoIds: [await bed.uploaded(bed.clerk.id)] }))).toEqual(['clientKey']);
    expect(pathsOf(await send(id, { clientKey: '7' }))).toEqual(['clientKey']);
    expect([await bed.events(id), await bed.events(other)]).toEqual([['received', 'message'], ['received']]);
  });

  it('leaves its key free when it was refused', async () => {
    const id = await bed.received();
    const clientKey = randomUUID();
    await send(id, { clientKey, photoIds: [randomUUID()] });
    expect((await send(id, { clientKey })).kind).toBe('sent');
  });

  it('is refused without words, with too many, and with a place that was left open', async () => {
    const id = await bed.received();
    expect(pathsOf(await send(id, { text: ' \n' }))).toEqual(['text']);
    expect(pathsOf(await send(id, { text: 'а'.repeat(4001) }))).toEqual(['text']);
    expect(pathsOf(await send(id, { text: 'До {дата}.' }))).toEqual(['text']);
    expect(await bed.events(id)).toEqual(['received']);
  });

  it('is for those who may ask the reporter: not for other departments and not for auditors', async () => {
    const id = await bed.received();
    expect((await send(id, { actor: bed.otherClerk })).kind).toBe('notFound');
    expect((await send(id, { actor: { ...bed.dispatcher, kind: 'AUDITOR' } })).kind).toBe('notFound');
    expect((await send(id, { actor: { ...bed.dispatcher, kind: 'MANAGER' } })).kind).toBe('notFound');
    expect((await send(randomUUID())).kind).toBe('notFound');
    expect((await send('no id')).kind).toBe('notFound');
    expect((await send(id, { actor: bed.dispatcher })).kind).toBe('sent');
  });

  it('is refused where nobody would get it', async () => {
    const id = await bed.received();
    await sql`update signal set reporter_id = null where id = ${id}`.execute(bed.kysely);
    expect((await send(id)).kind).toBe('reachesNobody');
    expect(await bed.events(id)).toEqual(['received']);
  });

  it('keeps no digest of its words once the reporter is forgotten', async () => {
    const id = await bed.received();
    await send(id);
    await bed.database.transaction((tx) => forgetAccount(tx, bed.reporterId));
    const kept = sql<{ n: number }>`select count(request_digest)::int as n from signal_keyed_act`;
    expect((await kept.execute(bed.kysely)).rows).toEqual([{ n: 0 }]);
  });
});
