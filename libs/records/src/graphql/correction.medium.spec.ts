import { sql } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetCorrespondent } from '../writes/forget-correspondent.ts';
import { receivePush } from '../commands/receive-push.ts';
import { documentGuidFor } from '../domain/document-guid.ts';
import type { StatusOutcome } from '../domain/records-system.ts';
import { correctedReporter, recordsPersonalData } from '../queries/corrected-reporter.ts';
import { GraphqlDesk } from '../testing/graphql-desk.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { impatient, RegistrationTestBed } from '../testing/registration-test-bed.ts';
import { registerDocument } from '../commands/register-document.ts';

let registry: InMemoryRecordsSystem;
const bed = await RegistrationTestBed.open();
const desk = GraphqlDesk.open(bed);
beforeEach(() => {
  registry = new InMemoryRecordsSystem();
});
afterEach(() => bed.clear());

const refusal: StatusOutcome = { kind: 'rejected', reason: 'Липсват данни за подателя' };

async function refused(): Promise<{ signalId: string; registrationId: string }> {
  const signal = await bed.signal();
  registry.interrupt('register', 'before', () => refusal);
  await registerDocument(bed.worker(registry), { registrationId: signal.registrationId });
  expect((await bed.view(signal.registrationId)).state).toBe('REJECTED');
  return signal;
}

const correction = (signalId: string, over: Readonly<Record<string, string | null>> = {}) => {
  const input = {
    signalId,
    name: '  Мария   Иванова ',
    email: 'Maria@Demo.test',
    phone: '0888 123 456',
    reason: 'Каза фамилията си по телефона',
    ...over,
  };
  const fields = Object.entries(input).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `mutation { resendCorrected(input: { ${fields.join(', ')} }) {
    __typename
    ... on Registration { state documentGuid attempts log { action outcome } }
    ... on InvalidInputError { fields { path message } }
    ... on ErrorResult { code message }
  } }`;
};
const correct = async (signalId: string, over: Readonly<Record<string, string | null>> = {}) =>
  (await desk.ask('DISPATCHER', correction(signalId, over))).data?.['resendCorrected'] as Record<string, unknown>;

describe('a refused registration', () => {
  it('goes out as a new document with the corrected data; both documents stay known', async () => {
    const { signalId, registrationId } = await refused();
    const first = (await bed.view(registrationId)).documentGuid;
    const answer = await correct(signalId);
    const second = documentGuidFor(signalId, { direction: 'INCOMING', edition: 1 });
    expect(answer).toMatchObject({ __typename: 'Registration', state: 'PENDING', documentGuid: second });
    expect(second).not.toBe(first);
    expect(await correctedReporter(bed.database.fork(), signalId)).toEqual({
      name: 'Мария Иванова',
      email: 'maria@demo.test',
      phone: '0888 123 456',
    });
    registry.calls.length = 0;
    expect(await bed.due()).toContain(registrationId);
    await registerDocument(bed.worker(registry), { registrationId });
    // Nothing of the new document can be there, so it is sent without a question.
    expect(registry.calls).toEqual(['register']);
    expect(registry.documents).toEqual([second]);
    expect(await bed.view(registrationId)).toMatchObject({ state: 'REGISTERED', number: registry.firstNumber });
    expect(await bed.numberOf(signalId)).toBe(registry.firstNumber);
    expect(await bed.attempts(registrationId)).toEqual([
      'REGISTER REJECTED',
      'CORRECTED REJECTED',
      'REGISTER REGISTERED',
    ]);
    expect(
      (
        await sql`select document_guid as guid, reason from registration_refused_document`.execute(
          bed.database.fork().getKysely(),
        )
      ).rows,
    ).toEqual([{ guid: first, reason: refusal.reason }]);
    expect(await bed.events(signalId)).toEqual(['registration_rejected', 'registration_note', 'registered']);
  });

  it('becomes one new document, however often and simultaneously the button is pressed', async () => {
    const { signalId, registrationId } = await refused();
    const answers = await Promise.all([correct(signalId), correct(signalId), correct(signalId)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'ActionNotAvailableError',
      'ActionNotAvailableError',
      'Registration',
    ]);
    for (let round = 0; round < 3; round += 1) {
      await registerDocument(bed.worker(registry), { registrationId });
    }
    expect(registry.documents).toHaveLength(1);
  });

  it('that is refused again can be corrected again, under a third name', async () => {
    const { signalId, registrationId } = await refused();
    await correct(signalId);
    registry.interrupt('register', 'before', () => refusal);
    await registerDocument(bed.worker(registry), { registrationId });
    expect(await correct(signalId)).toMatchObject({
      documentGuid: documentGuidFor(signalId, { direction: 'INCOMING', edition: 2 }),
    });
  });

  it('is not overwritten by a worker that still asks about the refused document', async () => {
    const { signalId, registrationId } = await refused();
    await desk.ask('DISPATCHER', `mutation { retryRegistration(signalId: "${signalId}") { __typename } }`);
    registry.interrupt('register', 'before', async () => {
      await sql`
        update registration set state = 'REJECTED', next_attempt_at = null where id = ${registrationId}`.execute(
        bed.database.fork().getKysely(),
      );
      expect((await correct(signalId))['__typename']).toBe('Registration');
      return refusal;
    });
    await registerDocument(bed.worker(registry), { registrationId });
    expect((await bed.view(registrationId)).state).toBe('PENDING');
  });

  it('asks a person to decide when the refused document gets a number after all, and keeps the new one', async () => {
    const { signalId, registrationId } = await refused();
    const { documentGuid } = await bed.view(registrationId);
    await correct(signalId);
    await registerDocument(bed.worker(registry), { registrationId });
    const push = {
      messageGuid: crypto.randomUUID(),
      documentGuid,
      outcome: { kind: 'registered', number: '94-КЪСЕН-1', date: '2026-11-26', file: 'OPEN' },
    } as const;
    expect(await receivePush({ database: bed.database, policy: impatient }, push)).toBe('taken');
    expect(await receivePush({ database: bed.database, policy: impatient }, push)).toBe('replayed');
    expect(await bed.numberOf(signalId)).toBe(registry.firstNumber);
    const note = (
      await sql<{ note: string }>`
      select note from signal_event where signal_id = ${signalId} order by id desc limit 1`.execute(
        bed.database.fork().getKysely(),
      )
    ).rows[0];
    expect(note?.note).toContain('94-КЪСЕН-1');
  });
});

describe('a correction is refused', () => {
  it.each([
    ['without a name', { name: ' ' }, 'name'],
    ['with a link for a name', { name: 'http://evil.test' }, 'name'],
    ['with an address that is none', { email: 'мария' }, 'email'],
    ['with a telephone that is none', { phone: 'по-късно' }, 'phone'],
    ['without a reason', { reason: 'x' }, 'reason'],
    ['with an endless reason', { reason: 'я'.repeat(501) }, 'reason'],
  ])('%s', async (_what, over, path) => {
    const { signalId } = await refused();
    expect(await correct(signalId, over)).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path }] });
  });

  it('when nothing was refused, for an unknown signal, and for other roles', async () => {
    const { signalId } = await bed.signal();
    expect(await correct(signalId)).toMatchObject({ __typename: 'ActionNotAvailableError' });
    for (const id of [crypto.randomUUID(), "x'; drop"]) {
      expect(await correct(id)).toMatchObject({ __typename: 'NotFoundError' });
    }
    for (const role of ['CLERK', 'MANAGER', 'CITIZEN'] as const) {
      expect((await desk.ask(role, correction(signalId), ['roads'])).codes).toEqual(['FORBIDDEN']);
    }
  });
});

describe('the corrected data', () => {
  it('are shown to their person and go with the account', async () => {
    const { signalId } = await refused();
    await correct(signalId, { email: null });
    const em = bed.database.fork();
    const person = (
      await sql<{ id: string }>`
      insert into account (name, email, password_hash, role)
      values ('М. Иванова', 'm.corrected@demo.test', 'x', 'CITIZEN') returning id`.execute(em.getKysely())
    ).rows[0];
    const accountId = person?.id ?? '';
    await sql`update signal set reporter_id = ${accountId} where id = ${signalId}`.execute(em.getKysely());
    const [list] = await recordsPersonalData(em, accountId, 'BG');
    expect(list?.records[0]?.fields.map(({ value }) => value)).toEqual(['Мария Иванова', null, '0888 123 456']);
    await bed.database.transaction((tx) => forgetCorrespondent(tx, accountId));
    expect(await correctedReporter(em, signalId)).toBeUndefined();
    expect(await recordsPersonalData(em, accountId, 'BG')).toEqual([]);
  });
});
