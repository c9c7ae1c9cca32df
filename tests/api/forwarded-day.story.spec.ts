/** @module-tag queue */
import { dayOf } from '@ns/municipality';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { eventually, publish, registerCitizen, signIn, step, submit, versionOf } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { letDayPass, storyDay, workingDayAhead, workingMornings } from '../support/working-morning.ts';

const system = await storySystem();
const today = dayOf(new Date());
const clerk = await signIn(system, 'clerk.ecology@demo.test');
const dispatcher = await signIn(system, 'dispatcher@demo.test');
const citizen = await registerCitizen(system);

interface NextDay {
  readonly kind: string;
  readonly owner: string;
  readonly on: string;
  readonly missedOn: string | null;
  readonly sentence: string;
}
const fields = 'nextDay { kind owner on missedOn sentence }';

/** What the report says in the console, to its reporter and to everybody, in this order. */
async function nextDays(id: string, reference: string): Promise<readonly (NextDay | null)[]> {
  const [staff, own, open] = await Promise.all([
    clerk.api.request<{ signal: { nextDay: NextDay | null } }>(`query ($id: ID!) { signal(id: $id) { ${fields} } }`, {
      id,
    }),
    citizen.api.request<{ mySignal: { nextDay: NextDay | null } }>(
      `query ($id: ID!) { mySignal(id: $id) { ${fields} } }`,
      { id },
    ),
    system.graphql.request<{ publicSignalByReference: { nextDay: NextDay | null } }>(
      `query ($reference: String!) { publicSignalByReference(reference: $reference) { ${fields} } }`,
      { reference },
    ),
  ]);
  return [staff.signal.nextDay, own.mySignal.nextDay, open.publicSignalByReference.nextDay];
}

async function note(signalId: string, over: object): Promise<string | undefined> {
  const { signal } = await clerk.api.request<{ signal: { referral: { id: string } } }>(
    'query ($id: ID!) { signal(id: $id) { referral { id } } }',
    { id: signalId },
  );
  const input = { signalId, referralId: signal.referral.id, on: today, ...over };
  const { noteReferral } = await clerk.api.request<{ noteReferral: { __typename: string } }>(
    'mutation ($input: NoteReferralInput!) { noteReferral(input: $input) { __typename } }',
    { input },
  );
  return noteReferral.__typename;
}

async function move(signalId: string, over: object) {
  const input = { signalId, version: await versionOf(dispatcher, signalId), clientKey: randomUUID(), ...over };
  const { moveDate } = await clerk.api.request<{ moveDate: { __typename: string; fields?: { path: string }[] } }>(
    `mutation ($input: MoveDateInput!) { moveDate(input: $input) { __typename
      ... on InvalidInputError { fields { path } } } }`,
    { input },
  );
  return moveDate.fields?.map(({ path }) => path).join() ?? moveDate.__typename;
}

it('a forwarded report has its own days, the same for staff, reporter and everybody, and an end', async () => {
  const { id, reference } = await submit(citizen);
  await publish(dispatcher, id);
  await step(dispatcher, id, 'FORWARDED', { externalBody: 'viks', message: 'Мрежата е на ВиК.' });
  const says = async (expected: Partial<NextDay>) => {
    const all = await nextDays(id, reference);
    expect(all).toMatchObject([expected, expected, expected]);
    expect(new Set(all.map((next) => next?.sentence)).size).toBe(1);
    return all[0]?.sentence;
  };
  expect(await says({ kind: 'FORWARD', owner: 'DEPARTMENT' })).toMatch(/ще го препратим на .*ВиК/);
  const { signal } = await clerk.api.request<{
    signal: { dateForm: { reasons: { code: string }[]; periods: object[] } };
  }>('query ($id: ID!) { signal(id: $id) { dateForm { reasons { code } periods { code } } } }', { id });
  expect(signal.dateForm.reasons.map(({ code }) => code)).toEqual(['OTHER_BODY', 'OTHER']);
  expect(signal.dateForm.periods).toEqual([]);

  await eventually(
    async () => (await note(id, { kind: 'SENT', person: 'Демо деловодство' })) === 'Signal',
    'it is sent',
  );
  expect(await says({ kind: 'REPLY', owner: 'OTHER_BODY', missedOn: null })).toMatch(/очакваме отговор от .*ВиК/);

  await letDayPass(system, id);
  await Promise.all([workingMornings(system, storyDay), workingMornings(system, storyDay)]);
  expect(await says({ kind: 'NEXT_STEP', owner: 'DEPARTMENT' })).toMatch(/ВиК.* не отговори до/);
  const late = await system.mailbox.waitFor(
    citizen.email,
    ({ subject }) => subject.includes(reference) && subject.includes('забавя'),
  );
  expect(late.text).toContain('Още няма отговор по сигнала');
  expect(late.text).toContain('Ще Ви пишем какво следва.');

  const on = workingDayAhead(20);
  expect(await move(id, { reason: 'MATERIALS', on })).toBe('reason');
  expect(await move(id, { reason: 'BUDGET', period: on.slice(0, 4) })).toContain('reason');
  expect(await move(id, { reason: 'OTHER_BODY', on })).toBe('Signal');
  expect(await says({ kind: 'REPLY', on })).toMatch(/очакваме отговор/);
  const moved = await system.mailbox.waitFor(
    citizen.email,
    ({ subject }) => subject.includes(reference) && subject.includes('нова дата'),
  );
  expect(moved.text).toMatch(/очакваме отговор от .*ВиК/);

  expect(await note(id, { kind: 'ANSWERED', answer: 'NONE_EXPECTED' })).toBe('Signal');
  expect(await nextDays(id, reference)).toEqual([null, null, null]);
  expect(await move(id, { reason: 'OTHER_BODY', on: workingDayAhead(25) })).toBe('ActionNotAvailableError');
});
