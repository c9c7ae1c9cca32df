import { randomUUID } from 'node:crypto';
import { DerivedKeys, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { forgetAccount } from '../writes/forget-account.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { actFromMail, type MailAct } from '../commands/act-from-mail.ts';
import type { MailLinkKind } from '../entities/mail-link.entity.ts';
import {
  forgetOldMailLinks,
  mailLinkTokenOf,
  mailLinkUnsealer,
  openMailLinks,
  photoSenderOf,
  readMailLink,
  sealedMailLink,
} from './mail-link.ts';
import { takeReporterStep } from '../commands/take-reporter-step.ts';

const keys = new DerivedKeys('a secret of the tests, long enough');
const bed = await SignalsTestBed.open();
const act = (token: string, given: MailAct) => actFromMail({ ...bed.needs, keys }, { token, act: given });
const sendAnswer = (token: string, text: string) => act(token, { kind: 'ANSWER', text, photoIds: [] });
const sendDispute = (token: string, reason: string) => act(token, { kind: 'DISPUTE', reason, photoIds: [] });
const sendRating = (token: string, stars: number, comment: string | null) =>
  act(token, { kind: 'RATE', stars, comment });
const read = (token: string) => readMailLink(bed.database.fork(), keys, token);

/** The links of a mail about the newest event of a signal. */
async function linksOf(signalId: string, kinds: readonly MailLinkKind[], accountId = bed.reporterId) {
  const em = bed.database.fork();
  const [event] = (
    await sql<{ id: string }>`
    select id from signal_event where signal_id = ${signalId} order by id desc limit 1`.execute(em.getKysely())
  ).rows;
  const eventId = event?.id ?? '';
  const ids = await bed.database.transaction((tx) => openMailLinks(tx, { signalId, eventId, accountId, kinds }));
  return { eventId, ids, token: (kind: MailLinkKind) => mailLinkTokenOf(keys, ids.get(kind) ?? '') };
}

async function asked(): Promise<string> {
  const id = await bed.received();
  await bed.step(id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
  return id;
}

async function resolved(): Promise<string> {
  const id = await bed.received();
  await bed.step(id, 'ASSIGNED', { department: 'op_kd' });
  await bed.step(id, 'IN_PROGRESS');
  await bed.step(id, 'RESOLVED', { message: 'Запълнена е.' });
  return id;
}

describe('from a mail, without signing in', () => {
  it('the question is answered once, as the reporter', async () => {
    const id = await asked();
    const token = (await linksOf(id, ['ANSWER'])).token('ANSWER');
    expect(await sendAnswer(token, 'Пред вход Б.')).toMatchObject({ kind: 'done' });
    expect((await bed.events(id)).at(-1)).toBe('answered');
    const [event] = (
      await sql<{ actor_id: string; actor_kind: string; message: string }>`
      select actor_id, actor_kind, message from signal_event where signal_id = ${id} order by id desc limit 1`.execute(
        bed.kysely,
      )
    ).rows;
    expect(event).toEqual({ actor_id: bed.reporterId, actor_kind: 'REPORTER', message: 'Пред вход Б.' });
    expect(await sendAnswer(token, 'Още веднъж.')).toMatchObject({
      kind: 'refused',
      problem: 'USED',
      usedAt: expect.any(Date) as Date,
    });
  });

  it('an outcome is rated, and disputed with the other link of the same mail', async () => {
    const id = await resolved();
    const { token } = await linksOf(id, ['RATE', 'DISPUTE']);
    expect(await sendRating(token('RATE'), 4, 'Бързо.')).toMatchObject({ kind: 'done' });
    expect(await sendDispute(token('DISPUTE'), 'Пак пропадна.')).toMatchObject({ kind: 'done' });
    expect((await bed.events(id)).slice(-2)).toEqual(['rated', 'reopened']);
  });

  it('of two presses at once one counts', async () => {
    const id = await resolved();
    const token = (await linksOf(id, ['DISPUTE'])).token('DISPUTE');
    const outcomes = await Promise.all([sendDispute(token, 'Пак.'), sendDispute(token, 'Пак е така.')]);
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect((await bed.events(id)).filter((type) => type === 'reopened')).toHaveLength(1);
  });

  it('a rating is corrected by its link: the last one counts, and the history keeps each', async () => {
    const id = await resolved();
    const token = (await linksOf(id, ['RATE'])).token('RATE');
    const starsOf = async () =>
      (await sql<{ stars: number }>`select stars from signal where id = ${id}`.execute(bed.kysely)).rows[0]?.stars;
    expect(await sendRating(token, 2, 'Бързах.')).toMatchObject({ kind: 'done' });
    expect((await read(token))?.usedAt).toBeInstanceOf(Date);
    expect(await sendRating(token, 5, null)).toMatchObject({ kind: 'done' });
    expect(await starsOf()).toBe(5);
    const raced = await Promise.all([sendRating(token, 1, null), sendRating(token, 3, null)]);
    expect(raced.map(({ kind }) => kind)).toEqual(['done', 'done']);
    const given = (
      await sql<{ stars: number }>`select (data ->> 'stars')::int as stars from signal_event
        where signal_id = ${id} and type = 'rated' order by id`.execute(bed.kysely)
    ).rows.map(({ stars }) => stars);
    expect(given.slice(0, 2)).toEqual([2, 5]);
    expect(given.slice(2).toSorted()).toEqual([1, 3]);
    expect(await starsOf()).toBe(given.at(-1));
  });

  it('a mistake in the form leaves the link as it was', async () => {
    const id = await resolved();
    const token = (await linksOf(id, ['RATE'])).token('RATE');
    expect(await sendRating(token, 9, null)).toMatchObject({ kind: 'invalid' });
    expect(await sendRating(token, 3, null)).toMatchObject({ kind: 'done' });
  });

  it('a link opens only its own action', async () => {
    const id = await resolved();
    const token = (await linksOf(id, ['RATE'])).token('RATE');
    expect(await sendDispute(token, 'Не е така.')).toMatchObject({ kind: 'refused', problem: 'UNKNOWN' });
    expect(await sendAnswer(token, 'Не е така.')).toMatchObject({ kind: 'refused', problem: 'UNKNOWN' });
  });

  it('the link of a question answers late, or disputes the outcome that has closed it', async () => {
    const [open, over] = [await asked(), await asked()];
    const [late, dispute] = [(await linksOf(open, ['ANSWER'])).token, (await linksOf(over, ['ANSWER'])).token];
    expect(await sendDispute(dispute('ANSWER'), 'Рано е.')).toEqual({ kind: 'notAvailable' });
    await bed.step(open, 'ASSIGNED');
    await bed.step(over, 'ASSIGNED');
    await bed.step(over, 'RESOLVED', { message: 'Запълнена е.' });
    expect(await sendAnswer(late('ANSWER'), 'Пред вход Б.')).toMatchObject({ kind: 'done' });
    expect(await sendAnswer(late('ANSWER'), 'Още веднъж.')).toMatchObject({ problem: 'USED' });
    expect(await sendAnswer(dispute('ANSWER'), 'Пред вход Б.')).toEqual({ kind: 'notAvailable' });
    expect(await sendDispute(dispute('ANSWER'), 'Беше пред вход Б.')).toMatchObject({ kind: 'done' });
    expect((await bed.state(over)).status).toBe('ASSIGNED');
  });

  it('what the signal does not wait for is refused as in the app', async () => {
    const id = await asked();
    const token = (await linksOf(id, ['ANSWER'])).token('ANSWER');
    await takeReporterStep(bed.needs, {
      event: 'answered',
      accountId: bed.reporterId,
      signalId: id,
      text: 'От приложението.',
      photoIds: [],
      textPath: 'text',
    });
    expect(await sendAnswer(token, 'От писмото.')).toEqual({ kind: 'notAvailable' });
  });
});

describe('a link of a mail', () => {
  it.each(['', 'x', 'x.y', `${randomUUID()}.x`, 'a\u0000b.c', `${'x'.repeat(100_000)}.y`, `${randomUUID()}.sealed`])(
    'that is none of ours is unknown (%#)',
    async (token) => {
      expect(await sendRating(token, 5, null)).toMatchObject({ kind: 'refused', problem: 'UNKNOWN' });
    },
  );

  it('with a right signature and no row is unknown', async () => {
    expect(await sendRating(mailLinkTokenOf(keys, randomUUID()), 5, null)).toMatchObject({ problem: 'UNKNOWN' });
  });

  it('as the ledger keeps it opens nothing', async () => {
    const { ids } = await linksOf(await resolved(), ['RATE']);
    expect(await sendRating(sealedMailLink(ids.get('RATE') ?? ''), 5, null)).toMatchObject({ problem: 'UNKNOWN' });
  });

  it('works for thirty days, and is forgotten later', async () => {
    const { ids, token } = await linksOf(await resolved(), ['RATE']);
    const age = (days: number) =>
      sql`update signal_mail_link set expires_at = now() + make_interval(days => ${30 - days})
          where id = ${ids.get('RATE')}`.execute(bed.kysely);
    await age(29);
    expect((await read(token('RATE')))?.isExpired).toBe(false);
    expect(await sendRating(token('RATE'), 4, null)).toMatchObject({ kind: 'done' });
    await age(31);
    expect(await sendRating(token('RATE'), 5, null)).toMatchObject({ kind: 'refused', problem: 'EXPIRED' });
    await age(95);
    await forgetOldMailLinks(bed.database.fork());
    expect(await sendRating(token('RATE'), 5, null)).toMatchObject({ kind: 'refused', problem: 'UNKNOWN' });
  });

  it('ends with the account, and when the signal is no longer the account’s', async () => {
    const person = await bed.citizen();
    const id = await bed.received({ reporterId: person });
    const { token } = await linksOf(id, ['ADD_PHOTOS'], person);
    const opens = () => read(token('ADD_PHOTOS'));
    expect(await opens()).toBeDefined();
    await sql`update signal set reporter_id = ${bed.reporterId} where id = ${id}`.execute(bed.kysely);
    expect(await opens()).toBeUndefined();
    await sql`update signal set reporter_id = ${person} where id = ${id}`.execute(bed.kysely);
    await sql`
      update account set deleted_at = now(), name = null, email = null, password_hash = null
      where id = ${person}`.execute(bed.kysely);
    expect(await opens()).toBeUndefined();
    await bed.database.transaction((tx) => forgetAccount(tx, person));
    const left = (await sql`select from signal_mail_link where account_id = ${person}`.execute(bed.kysely)).rows;
    expect(left).toHaveLength(0);
  });

  it('takes photos for its account while it works, and none where the form has none', async () => {
    const id = await asked();
    const { token } = await linksOf(id, ['ANSWER', 'RATE']);
    const sender = (kind: MailLinkKind) => photoSenderOf(bed.database.fork(), keys, token(kind));
    expect(await sender('ANSWER')).toBe(bed.reporterId);
    expect(await sender('RATE')).toBeUndefined();
    await sendAnswer(token('ANSWER'), 'Ето.');
    expect(await sender('ANSWER')).toBeUndefined();
  });

  it('is unsealed in its own mail only', async () => {
    const [own, other] = [await linksOf(await resolved(), ['RATE']), await linksOf(await resolved(), ['RATE'])];
    const [id = '', foreign = ''] = [own.ids.get('RATE'), other.ids.get('RATE')];
    const unseal = await mailLinkUnsealer(bed.database.fork(), keys, {
      eventId: own.eventId,
      accountId: bed.reporterId,
    });
    expect(unseal(`#token=${sealedMailLink(id)} ${sealedMailLink(foreign)}`)).toBe(
      `#token=${mailLinkTokenOf(keys, id)} ${sealedMailLink(foreign)}`,
    );
  });
});
