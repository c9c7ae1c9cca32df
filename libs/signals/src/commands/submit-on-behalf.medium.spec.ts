import { randomUUID } from 'node:crypto';
import { dayOf, plusDays } from '@ns/municipality';
import { type EntityManager, mustExist, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { correspondentsOf, reporterOnRecord } from '../queries/correspondents.ts';
import { enteredSignal } from '../queries/entered-signal.ts';
import { audienceOf, joinedReporters } from '../queries/signal-for-letters.ts';
import { listMySignals } from '../finder/signal-finder.ts';
import { signalRowById } from '../queries/signal-row.ts';
import { signalTables } from '../entities/index.ts';
import type { NumberedLetter } from '../needs/letter-number-taker.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { forgetAccount } from '../writes/forget-account.ts';
import { recategorizeSignal } from './recategorize-signal.ts';
import { submitOnBehalf, type SubmitOnBehalfProps } from './submit-on-behalf.ts';

const bed = await SignalsTestBed.open();

const em = () => bed.database.fork();
const onBehalf = (over: Partial<SubmitOnBehalfProps> = {}): SubmitOnBehalfProps => ({
  ...bed.report({ channel: 'PHONE' }),
  enteredBy: bed.clerk.id,
  numbered: null,
  reporter: { name: '  Мария   Петрова ', email: null, phone: '0888 123 456', language: 'BG' },
  ...over,
});
const withAddress = (email: string, over: Partial<SubmitOnBehalfProps> = {}) =>
  onBehalf({ reporter: { name: 'Мария Петрова', email, phone: null, language: 'EN' }, ...over });

async function entered(props: SubmitOnBehalfProps): Promise<string> {
  const outcome = await submitOnBehalf(bed.needs, props);
  if (outcome.kind !== 'submitted') {
    throw new Error(JSON.stringify(outcome));
  }
  return outcome.signalId;
}

async function rowOf(signalId: string) {
  const row = mustExist(await signalRowById(em(), signalId), 'no signal');
  return row;
}

const accountsAt = async (email: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from account where email = ${email}`.execute(em().getKysely()))
    .rows[0]?.n;

describe('a signal that the staff enters', () => {
  it('is one signal for one key of the member of the staff, however often and simultaneously it is sent', async () => {
    const props = withAddress('twice@demo.test');
    const before = await bed.count('signal');
    const ids = await Promise.all([entered(props), entered(props), entered(props)]);
    expect(new Set([...ids, await entered(props)]).size).toBe(1);
    expect((await bed.count('signal')) - before).toBe(1);
    expect(await bed.events(ids[0] ?? '')).toEqual(['received']);
    expect(await entered({ ...props, enteredBy: bed.dispatcher.id })).not.toBe(ids[0]);
  });

  it('is never answered for another caller: a known key with other content is refused with its number', async () => {
    const first = onBehalf();
    const { reference } = await rowOf(await entered(first));
    const before = await bed.count('signal');
    for (const change of [
      { description: 'Счупена пейка в парка до езерото.' },
      { reporter: { ...first.reporter, name: 'Демо обаждащ се' } },
      { reporter: { ...first.reporter, phone: '0888 654 321' } },
      { photoIds: [randomUUID()] },
      { channel: 'LETTER' as const },
    ]) {
      const outcome = await submitOnBehalf(bed.needs, { ...first, ...change });
      const [problem] = outcome.kind === 'invalid' ? outcome.problems : [];
      expect(problem?.path).toBe('clientKey');
      expect(problem?.message.in('EN')).toContain(reference);
    }
    expect(await bed.count('signal')).toBe(before);
    const contents = ['Едно обаждане за пейка.', 'Друго обаждане за лампа.'];
    const props = onBehalf();
    const outcomes = await Promise.all(
      contents.map((description) => submitOnBehalf(bed.needs, { ...props, description })),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['invalid', 'submitted']);
  });

  it('counts the terms of a numbered letter from its day, also after its category is corrected', async () => {
    const date = plusDays(dayOf(new Date()), -20);
    const taken: unknown[] = [];
    const needs = {
      ...bed.needs,
      takeLetterNumber: async (tx: EntityManager, letter: NumberedLetter) => {
        taken.push(letter.given);
        const given = { registration_state: 'REGISTERED' as const, incoming_number: '26-1', incoming_date: date };
        await signalTables(tx).updateTable('signal').set(given).where('id', '=', letter.signalId).execute();
        return [];
      },
    };
    const props = onBehalf({ channel: 'LETTER', numbered: { number: '26-1', date } });
    const outcome = await submitOnBehalf(needs, props);
    const signalId = outcome.kind === 'submitted' ? outcome.signalId : '';
    expect(taken).toEqual([{ number: '26-1', date }]);
    const due = async () => (await bed.state(signalId)).service_due_on;
    expect(await due()).toBe(bed.needs.calendar.plusWorkingDays(date, 10));
    const { version } = await bed.state(signalId);
    await recategorizeSignal(bed.needs, { actor: bed.dispatcher, signalId, version, category: 'roads.sign' });
    expect(await due()).toBe(bed.needs.calendar.plusWorkingDays(date, 5));
  });

  it('takes a number only with a letter or an e-mail', async () => {
    const numbered = { number: '26-2', date: dayOf(new Date()) };
    for (const channel of ['PHONE', 'DESK'] as const) {
      const outcome = await submitOnBehalf(bed.needs, onBehalf({ channel, numbered }));
      expect(outcome.kind === 'invalid' && outcome.problems.map(({ path }) => path)).toEqual(['numbered']);
    }
    await entered(onBehalf({ channel: 'EMAIL', numbered }));
  });

  it('gives its access code to the person who entered it, on that day, and to nobody else', async () => {
    const id = await entered(onBehalf());
    const { accessCode, reference } = await rowOf(id);
    expect(await enteredSignal(em(), bed.clerk.id, id)).toMatchObject({ accessCode, reference, email: null });
    expect(await enteredSignal(em(), bed.dispatcher.id, id)).toBeUndefined();
    expect(await enteredSignal(em(), bed.clerk.id, await bed.received())).toBeUndefined();
    await sql`update signal set created_at = now() - interval '25 hours' where id = ${id}`.execute(em().getKysely());
    expect(await enteredSignal(em(), bed.clerk.id, id)).toBeUndefined();
  });

  it('bears name and telephone of somebody without an address, who gets no mail', async () => {
    const row = await rowOf(await entered(onBehalf()));
    expect(row).toMatchObject({ channel: 'PHONE', reporterId: null });
    expect(await reporterOnRecord(em(), row)).toEqual({
      id: row.id,
      name: 'Мария Петрова',
      email: null,
      phone: '0888 123 456',
      language: 'BG',
    });
    expect(await audienceOf(em(), row.id)).toEqual([]);
  });

  it('belongs to the account of the address, under the name entered by staff', async () => {
    await sql`update account set email = 'known@demo.test', name = 'Истинско Име' where id = ${bed.reporterId}`.execute(
      em().getKysely(),
    );
    const row = await rowOf(await entered(withAddress(' Known@demo.test')));
    expect(row.reporterId).toBe(bed.reporterId);
    const own = await listMySignals(em(), bed.reporterId, { first: 50, after: null, language: 'BG' });
    expect(own.map(({ id }) => id)).toContain(row.id);
    expect(await audienceOf(em(), row.id)).toEqual([bed.reporterId]);
    expect(await reporterOnRecord(em(), row)).toEqual({
      id: row.id,
      name: 'Мария Петрова',
      email: 'known@demo.test',
      phone: null,
      language: 'EN',
    });
    expect(
      (await sql`select name, language from account where id = ${bed.reporterId}`.execute(em().getKysely())).rows[0],
    ).toEqual({
      name: 'Истинско Име',
      language: 'BG',
    });
  });

  it('of who passes on a report of somebody else is joined to it: both hear the decision', async () => {
    const ofCitizen = await entered(withAddress('citizen@demo.test'));
    const ofCouncillor = await entered(withAddress('councillor@demo.test', { channel: 'LETTER' }));
    const [citizen, councillor] = [await rowOf(ofCitizen), await rowOf(ofCouncillor)].map(
      ({ reporterId }) => reporterId,
    );
    expect((await bed.step(ofCouncillor, 'DUPLICATE', { duplicateOf: ofCitizen })).kind).toBe('moved');
    expect(new Set(await audienceOf(em(), ofCitizen))).toEqual(new Set([citizen, councillor]));
    expect((await joinedReporters(em(), ofCitizen)).get(councillor ?? '')).toBe('EN');
  });

  it('keeps a person for an unknown address, once, whom staff cannot distinguish from an account', async () => {
    const [first, second] = [
      await rowOf(await entered(withAddress('new@demo.test'))),
      await rowOf(await entered(withAddress('new@demo.test'))),
    ];
    expect(await accountsAt('new@demo.test')).toBe(1);
    expect(second.reporterId).toBe(first.reporterId);
    const [known, unknown] = [await rowOf(await entered(withAddress('known@demo.test'))), first];
    const shown = async (row: typeof first) => Object.keys((await reporterOnRecord(em(), row)) ?? {});
    expect(await shown(known)).toEqual(await shown(unknown));
    expect((await reporterOnRecord(em(), known))?.id).toBe(known.id);
  });

  it('says what is wrong, and then nothing is kept', async () => {
    const outcome = await submitOnBehalf(
      bed.needs,
      onBehalf({
        clientKey: randomUUID(),
        channel: 'WEB',
        reporter: { name: 'x', email: 'no address', phone: 'call me', language: 'BG' },
      }),
    );
    expect(outcome).toMatchObject({
      kind: 'invalid',
      problems: [
        { path: 'reporter.name' },
        { path: 'reporter.email' },
        { path: 'reporter.phone' },
        { path: 'channel' },
      ],
    });
  });

  it('leaves nothing of the person behind when the account is deleted', async () => {
    const signalId = await entered(withAddress('known@demo.test'));
    await bed.database.transaction((tx) => forgetAccount(tx, bed.reporterId));
    expect((await correspondentsOf(em(), [signalId])).size).toBe(0);
    expect(
      (
        await sql`select name, email, phone from signal_correspondent where signal_id = ${signalId}`.execute(
          em().getKysely(),
        )
      ).rows[0],
    ).toEqual({ name: null, email: null, phone: null });
    expect(
      (
        await sql`select count(*)::int as n from signal_follower where account_id = ${bed.reporterId}`.execute(
          em().getKysely(),
        )
      ).rows[0],
    ).toEqual({ n: 0 });
  });
});
