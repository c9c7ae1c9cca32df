import { randomUUID } from 'node:crypto';
import { mustExist, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { findLink } from '../links/contractor-link.ts';
import { openWorkOf, workOrdersOf } from '../queries/work-orders.ts';
import { lastActsOf } from '../queries/work-acts.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { forgetInReferrals, forgetLinksTask } from '../writes/forget.ts';
import { acceptWork } from './accept-work.ts';
import { addContractorLink } from './add-contractor-link.ts';
import { answerWork, type AnswerWorkProps } from './answer-work.ts';
import { endContractorLink } from './end-contractor-link.ts';
import { openWork } from './open-work.ts';
import { orderWork } from './order-work.ts';
import { takeOrderBack } from './take-order-back.ts';

const bed = await ReferralsTestBed.open();
const admin = { id: bed.clerk.id, origin: null };
const kysely = () => bed.database.fork().getKysely();

async function link(contractor = 'demo_roads') {
  const made = await addContractorLink(bed.needs, {
    actor: admin,
    accountId: bed.clerk.id,
    contractor,
    label: 'Демо бригада',
  });
  return made.kind === 'added' ? { token: made.token, id: made.link.id } : expect.unreachable();
}

async function ordered(contractor = 'demo_roads') {
  const signalId = await bed.worked();
  const order = { actor: bed.actor(), signalId, contractor, words: 'Запълнете я.', clientKey: randomUUID() };
  expect(await orderWork(bed.needs, order)).toEqual({ kind: 'ordered', signalId });
  const [made] = await workOrdersOf(bed.database.fork(), [signalId]);
  return { signalId, orderId: made?.id ?? '', order };
}

const answer = (token: string, orderId: string, over: Partial<AnswerWorkProps> = {}) =>
  answerWork(bed.needs, {
    token,
    orderId,
    key: randomUUID(),
    kind: 'PROPOSE_DONE',
    text: 'Запълнена е.',
    photosBefore: [],
    photosAfter: [],
    ...over,
  });
const stateOf = async (signalId: string) => (await workOrdersOf(bed.database.fork(), [signalId]))[0]?.state;
const kinds = async (signalId: string) => (await bed.events(signalId)).map(({ type }) => type);
const openFor = async (contractor: string) =>
  (await openWorkOf(bed.database.fork(), contractor)).map(({ order }) => order.id);
const accept = (orderId: string, version = 1) =>
  acceptWork(bed.needs, {
    actor: bed.actor(),
    orderId,
    version,
    message: 'Запълнена е.',
    publicMessage: null,
    personalDataConfirmed: false,
  });
const versionOf = async (id: string) =>
  mustExist((await sql<{ version: number }>`select version from signal where id = ${id}`.execute(kysely())).rows[0], id)
    .version;

describe('an order', () => {
  it('a hundred times at once is one, and its key with other content is refused', async () => {
    const signalId = await bed.worked();
    const order = { actor: bed.actor(), signalId, contractor: 'demo_roads', words: null, clientKey: randomUUID() };
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => orderWork(bed.needs, order)));
    expect(outcomes.every(({ kind }) => kind === 'ordered')).toBe(true);
    expect(await kinds(signalId)).toEqual(['work_ordered']);
    expect(await orderWork(bed.needs, { ...order, words: 'Друго' })).toMatchObject({ kind: 'invalid' });
    expect(await orderWork(bed.needs, { ...order, clientKey: randomUUID() })).toEqual({ kind: 'notNow' });
  });

  it('is of those who work on the signal, while it is worked on, and for a contractor in use', async () => {
    const signalId = await bed.worked();
    const order = { actor: bed.actor(), signalId, contractor: 'demo_roads', words: null, clientKey: randomUUID() };
    expect(await orderWork(bed.needs, { ...order, actor: bed.actor('otherClerk') })).toEqual({ kind: 'notFound' });
    const auditor = { id: bed.clerk.id, kind: 'AUDITOR', departments: [] } as const;
    expect(await orderWork(bed.needs, { ...order, actor: auditor })).toEqual({ kind: 'notNow' });
    expect(await orderWork(bed.needs, { ...order, contractor: 'viks' })).toMatchObject({ kind: 'invalid' });
    expect(await orderWork(bed.needs, { ...order, clientKey: 'x' })).toMatchObject({ kind: 'invalid' });
    expect(await orderWork(bed.needs, { ...order, words: 'x'.repeat(2001) })).toMatchObject({ kind: 'invalid' });
    const forwarded = await bed.forwarded();
    expect(await orderWork(bed.needs, { ...order, signalId: forwarded.signalId })).toEqual({ kind: 'notNow' });
    expect(await kinds(signalId)).toEqual([]);
  });

  it('that is withdrawn is not seen, and an act that waited is refused', async () => {
    const [{ signalId, orderId }, { token }] = [await ordered(), await link()];
    const back = { actor: bed.actor(), orderId, step: 'WITHDRAW', words: null } as const;
    expect(await takeOrderBack(bed.needs, { ...back, actor: bed.actor('otherClerk') })).toEqual({ kind: 'notFound' });
    expect(await takeOrderBack(bed.needs, back)).toEqual({ kind: 'done', signalId });
    expect(await takeOrderBack(bed.needs, back)).toEqual({ kind: 'done', signalId });
    expect(await answer(token, orderId)).toEqual({ kind: 'notNow' });
    expect(await openFor('demo_roads')).not.toContain(orderId);
    expect(await kinds(signalId)).toEqual(['work_ordered', 'work_withdrawn']);
  });
});

describe('what a contractor says', () => {
  it('is there once, however often it is sent, and another content with its key is refused', async () => {
    const [{ signalId, orderId }, { token, id }] = [await ordered(), await link()];
    const [before, after] = [await bed.photoOf(id), await bed.photoOf(id)];
    const act = { key: randomUUID(), photosBefore: [before], photosAfter: [after] };
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => answer(token, orderId, act)));
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    expect(await kinds(signalId)).toEqual(['work_ordered', 'work_answered']);
    expect(await answer(token, orderId, { ...act, text: 'Друго.' })).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'key' }],
    });
    expect(await answer(token, orderId, { kind: 'NOT_OURS' })).toEqual({ kind: 'notNow' });
    expect(await lastActsOf(bed.database.fork(), [orderId])).toMatchObject([
      { kind: 'PROPOSE_DONE', text: 'Запълнена е.', photosBefore: [before], photosAfter: [after] },
    ]);
  });

  it('changes no status until a clerk takes it with its photos; it goes back with words before that', async () => {
    const [{ signalId, orderId }, { token, id }] = [await ordered(), await link()];
    expect(await answer(token, orderId, { kind: 'RECEIVED', text: null })).toMatchObject({ kind: 'done' });
    expect(await answer(token, orderId, { kind: 'RECEIVED', text: null })).toMatchObject({ kind: 'done' });
    expect(await accept(orderId, await versionOf(signalId))).toEqual({ kind: 'notNow' });
    await answer(token, orderId);
    const back = { actor: bed.actor(), orderId, step: 'RETURN', words: 'Остана чакъл.' } as const;
    expect(await takeOrderBack(bed.needs, { ...back, words: ' ' })).toMatchObject({ kind: 'invalid' });
    expect(await takeOrderBack(bed.needs, back)).toMatchObject({ kind: 'done' });
    expect(await takeOrderBack(bed.needs, back)).toEqual({ kind: 'notNow' });
    expect(await workOrdersOf(bed.database.fork(), [signalId])).toMatchObject([
      { state: 'RECEIVED', words: 'Остана чакъл.', answer: null },
    ]);
    const photo = await bed.photoOf(id);
    await answer(token, orderId, { photosAfter: [photo] });
    expect(await accept(orderId, (await versionOf(signalId)) + 5)).toMatchObject({ refusal: { kind: 'stale' } });
    expect(await accept(orderId, await versionOf(signalId))).toEqual({ kind: 'moved', signalId });
    expect(await kinds(signalId)).toEqual([
      ...['work_ordered', 'work_received', 'work_answered', 'work_returned', 'work_answered'],
      'resolved',
    ]);
    const attached = sql<{ type: string }>`select e.type from photo p join signal_event e on e.id = p.event_id
      where p.id = ${photo}`;
    expect((await attached.execute(kysely())).rows).toEqual([{ type: 'resolved' }]);
    expect(await openFor('demo_roads')).not.toContain(orderId);
    expect(await answer(token, orderId)).toEqual({ kind: 'notNow' });
  });

  it('of a trusted contractor ends the signal as who ordered it, or waits where that is refused', async () => {
    await sql`update receiver set trusted = true where code = 'demo_lights'`.execute(kysely());
    const [{ signalId, orderId }, { token, id }] = [await ordered('demo_lights'), await link('demo_lights')];
    const photo = await bed.photoOf(id);
    const act = { key: randomUUID(), photosAfter: [photo] };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => answer(token, orderId, act)));
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    expect(await kinds(signalId)).toEqual(['work_ordered', 'work_answered', 'resolved']);
    const resolved = sql<{ actor: string }>`select actor_id as actor from signal_event
      where signal_id = ${signalId} and type = 'resolved'`;
    expect((await resolved.execute(kysely())).rows).toEqual([{ actor: bed.clerk.id }]);

    const left = await ordered('demo_lights');
    await sql`update referral set ordered_by = ${bed.otherClerk.id} where id = ${left.orderId}`.execute(kysely());
    expect(await answer(token, left.orderId)).toMatchObject({ kind: 'done' });
    const braces = await ordered('demo_lights');
    expect(await answer(token, braces.orderId, { text: 'Готово в {час}.' })).toMatchObject({ kind: 'done' });
    for (const waits of [left, braces]) {
      expect(await kinds(waits.signalId)).toEqual(['work_ordered', 'work_answered']);
      expect(await stateOf(waits.signalId)).toBe('ANSWERED');
    }
    await sql`update receiver set trusted = false where code = 'demo_lights'`.execute(kysely());
  });

  it('goes back with the words of who disputes the outcome, once', async () => {
    const [{ signalId, orderId }, { token }] = [await ordered(), await link()];
    await answer(token, orderId);
    await accept(orderId, await versionOf(signalId));
    const reopened = await bed.reopen(signalId, 'Пак пропадна.');
    await bed.carry(signalId, reopened, 'reopened');
    await bed.carry(signalId, reopened, 'reopened');
    expect(await workOrdersOf(bed.database.fork(), [signalId])).toMatchObject([
      { state: 'SENT', words: 'Пак пропадна.', answer: null },
    ]);
    expect(await openFor('demo_roads')).toContain(orderId);
  });

  it('stays when it was said after the signal was opened again, though that is carried late', async () => {
    const [{ signalId, orderId }, { token }] = [await ordered(), await link()];
    await answer(token, orderId);
    await accept(orderId, await versionOf(signalId));
    const reopened = await bed.reopen(signalId, 'Пак пропадна.');
    const back = { actor: bed.actor(), orderId, step: 'RETURN', words: 'Погледнете пак.' } as const;
    expect(await takeOrderBack(bed.needs, back)).toMatchObject({ kind: 'done' });
    expect(await answer(token, orderId)).toMatchObject({ kind: 'done' });
    await bed.carry(signalId, reopened, 'reopened');
    expect(await workOrdersOf(bed.database.fork(), [signalId])).toMatchObject([
      { state: 'ANSWERED', answer: 'DONE', words: 'Погледнете пак.' },
    ]);
  });

  it('is refused with photos of another link, too many, doubled or none of ours, and nothing is kept', async () => {
    const [{ signalId, orderId }, { token, id }, other] = [await ordered(), await link(), await link('demo_lights')];
    const [own, foreign] = [await bed.photoOf(id), await bed.photoOf(other.id)];
    for (const photosAfter of [[own, foreign], [randomUUID()], ['x'], Array.from({ length: 6 }, () => randomUUID())]) {
      expect(await answer(token, orderId, { photosAfter })).toMatchObject({ kind: 'invalid' });
    }
    expect(await answer(token, orderId, { photosBefore: [own], photosAfter: [own] })).toMatchObject({
      kind: 'invalid',
    });
    expect(await answer(token, orderId, { text: null })).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'text' }],
    });
    expect(await kinds(signalId)).toEqual(['work_ordered']);
    expect(await answer(token, orderId, { photosAfter: [own] })).toMatchObject({ kind: 'done' });
    const [next, again] = [await ordered(), own];
    expect(await answer(token, next.orderId, { photosAfter: [again] })).toMatchObject({ kind: 'invalid' });
  });

  it('is about its own orders alone', async () => {
    const [{ signalId, orderId }, other] = [await ordered(), await link('demo_lights')];
    expect(await openFor('demo_lights')).not.toContain(orderId);
    expect(await answer(other.token, orderId)).toEqual({ kind: 'notNow' });
    expect(await answer(other.token, randomUUID())).toEqual({ kind: 'notNow' });
    expect(await answer(other.token, 'x')).toEqual({ kind: 'notNow' });
    expect(await kinds(signalId)).toEqual(['work_ordered']);
  });

  it('is forgotten with the report, the photos that nobody took too', async () => {
    const [{ signalId, orderId }, { token, id }] = [await ordered(), await link()];
    const photo = await bed.photoOf(id);
    await answer(token, orderId, { photosAfter: [photo] });
    const photos = async () => (await sql`select id from photo where id = ${photo}`.execute(kysely())).rows.length;
    await bed.database.transaction((tx) => forgetInReferrals(tx, { signals: [signalId], part: 'NOTES' }));
    expect(await photos()).toBe(1);
    await bed.database.transaction((tx) => forgetInReferrals(tx, { signals: [signalId], part: 'REPORT' }));
    expect(await photos()).toBe(0);
    expect(await lastActsOf(bed.database.fork(), [orderId])).toMatchObject([{ text: null }]);
    expect(await workOrdersOf(bed.database.fork(), [signalId])).toMatchObject([{ words: null }]);
  });
});

describe('a link', () => {
  it('that is ended while acts wait refuses them, and is in the audit once a day', async () => {
    const [{ signalId, orderId }, { token, id }] = [await ordered(), await link()];
    for (let opened = 0; opened < 3; opened += 1) {
      expect(await openWork(bed.needs, { token })).toMatchObject({ kind: 'opened' });
    }
    const audited = async () =>
      (
        await sql<{ action: string }>`select action from audit_entry where subject = ${id} order by id`.execute(
          kysely(),
        )
      ).rows.map(({ action }) => action);
    expect(await audited()).toEqual(['contractor_link.created', 'contractor_link.used']);
    expect(await endContractorLink(bed.needs, { actor: admin, linkId: id })).toMatchObject({ id });
    expect(await endContractorLink(bed.needs, { actor: admin, linkId: 'x' })).toBeUndefined();
    expect(await answer(token, orderId)).toEqual({ kind: 'refused', problem: 'ENDED' });
    expect(await openWork(bed.needs, { token })).toEqual({ kind: 'refused', problem: 'ENDED' });
    expect(await kinds(signalId)).toEqual(['work_ordered']);
  });

  it('ends by itself, is renewed by use, and loses its label in the end', async () => {
    const { token, id } = await link();
    const age = (days: number) =>
      sql`update contractor_link set expires_at = now() - make_interval(days => ${days}) where id = ${id}`.execute(
        kysely(),
      );
    await age(-1);
    await openWork(bed.needs, { token });
    expect(await findLink(bed.database.fork(), token)).toMatchObject({
      expiresAt: expect.toSatisfy((at: Date) => at.getTime() > Date.now() + 89 * 86_400_000) as Date,
    });
    await age(1);
    expect(await openWork(bed.needs, { token })).toEqual({ kind: 'refused', problem: 'EXPIRED' });
    await age(366);
    await forgetLinksTask(bed.database).perform();
    const labels = sql<{ label: string }>`select label from contractor_link where id = ${id}`;
    expect((await labels.execute(kysely())).rows).toEqual([{ label: '—' }]);
  });

  it('is made for contractors alone, for somebody, and kept as a hash', async () => {
    const wanted = { actor: admin, accountId: bed.clerk.id, contractor: 'viks', label: '\u202e ' };
    expect(await addContractorLink(bed.needs, wanted)).toMatchObject({
      problems: [{ path: 'contractor' }, { path: 'label' }],
    });
    const { token } = await link();
    const kept = await sql<{ all: string }>`select contractor_link::text as all from contractor_link`.execute(kysely());
    expect(kept.rows.map(({ all }) => all).join()).not.toContain(token);
  });

  it('is not found by ten thousand guessed and changed tokens', async () => {
    const { token } = await link();
    const em = bed.database.fork();
    const changed = (at: number) => {
      const place = at % token.length;
      const other = token[place] === 'A' ? 'B' : 'A';
      return token.slice(0, place) + other + token.slice(place + 1);
    };
    const guesses = Array.from({ length: 10_000 }, (_, at) =>
      at % 2 === 0 ? randomUUID() + randomUUID() : changed(at),
    );
    // The last character of 43 holds four bits alone, so another one is another text: hashed, never decoded.
    const found = new Set<unknown>();
    for (const guess of guesses) {
      found.add(await findLink(em, guess));
    }
    for (const odd of ['', 'x'.repeat(100_000), '\u0000', token + ' ', token.toLowerCase(), token.slice(1)]) {
      found.add(await findLink(em, odd));
    }
    expect([...found]).toEqual(['UNKNOWN']);
    expect(await findLink(em, token)).toMatchObject({ receiver: 'demo_roads' });
  });
});
