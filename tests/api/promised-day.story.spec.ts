import { dayOf } from '@ns/municipality';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  eventually,
  type Person,
  publish,
  registerCitizen,
  signIn,
  step,
  submit,
  versionOf,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { letDayPass, storyDay, workingDayAhead, workingMornings } from '../support/working-morning.ts';
import { Listener } from './listener.ts';

const system = await storySystem();
const today = dayOf(new Date());
const staff = async (name: string) => signIn(system, `${name}@demo.test`);
const [clerk, otherClerk, head, dispatcher] = await Promise.all([
  staff('clerk.ecology'),
  staff('clerk.op_kd'),
  staff('head.ecology'),
  staff('dispatcher'),
]);
const [auditor, manager, admin] = await Promise.all([staff('auditor'), staff('manager'), staff('admin')]);
const [citizen, english] = await Promise.all([registerCitizen(system), registerCitizen(system, 'EN')]);

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly version?: number;
  readonly nextDay?: { readonly on: string; readonly kind: string; readonly owner: string } | null;
  readonly fields?: readonly { readonly path: string }[];
}

const document = `mutation ($input: MoveDateInput!) { moveDate(input: $input) { __typename
  ... on Signal { version nextDay { on kind owner reason period } }
  ... on ErrorResult { code message } ... on InvalidInputError { fields { path message } } } }`;

async function ask(person: Person, signalId: string, over: Readonly<Record<string, unknown>> = {}) {
  const input = {
    signalId,
    version: await versionOf(dispatcher, signalId),
    clientKey: randomUUID(),
    reason: 'MATERIALS',
    on: workingDayAhead(20),
    ...over,
  };
  return person.api.ask<{ moveDate: Answer }>(document, { input });
}

/** What the answer is: its type, or the code with which the whole request was refused. */
async function move(person: Person, signalId: string, over: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { data, errors } = await ask(person, signalId, over);
  return data?.moveDate.__typename ?? String(errors[0]?.extensions?.code);
}

const mailsAbout = async (address: string, reference: string, word: RegExp) =>
  (await system.mailbox.all(address)).filter(({ subject }) => subject.includes(reference) && word.test(subject));
const newDate = /нова дата|new date/;

describe('the rights of a new date', () => {
  it.each([
    ['a clerk of the department', 'Signal', clerk],
    ['the head of the department', 'Signal', head],
    ['a dispatcher', 'Signal', dispatcher],
    ['the management', 'Signal', manager],
    ['a clerk of another department', 'NotFoundError', otherClerk],
    ['an auditor', 'NotFoundError', auditor],
    ['an administrator', 'NotFoundError', admin],
    ['its reporter', 'FORBIDDEN', citizen],
    ['nobody signed in', 'UNAUTHENTICATED', { api: system.graphql } as Person],
  ])('%s: %s', async (_name, answer, person) => {
    const { id } = await submit(citizen);
    expect(await move(person, id)).toBe(answer);
    expect(await versionOf(dispatcher, id)).toBe(answer === 'Signal' ? 2 : 1);
  });

  it('end after two dates for those who work on it, by either mutation; head and management go on', async () => {
    const { id } = await submit(citizen);
    expect(await move(clerk, id, { on: workingDayAhead(21) })).toBe('Signal');
    expect(await move(dispatcher, id, { on: workingDayAhead(22) })).toBe('Signal');
    expect(await move(clerk, id, { on: workingDayAhead(23) })).toBe('ActionNotAvailableError');
    expect(await move(dispatcher, id, { on: workingDayAhead(23) })).toBe('ActionNotAvailableError');
    const { moveDates } = await clerk.api.request<{ moveDates: { rows: { outcome: string; problem: string }[] } }>(
      `mutation ($input: MoveDatesInput!) { moveDates(input: $input) {
        ... on MovedDates { rows { outcome problem } } ... on InvalidInputError { fields { path } } } }`,
      {
        input: {
          signals: [{ signalId: id, version: await versionOf(clerk, id), clientKey: randomUUID() }],
          reason: 'WEATHER',
          on: workingDayAhead(23),
        },
      },
    );
    expect(moveDates.rows).toEqual([{ outcome: 'REFUSED', problem: expect.stringContaining('ръководителя') }]);
    expect(await move(head, id, { on: workingDayAhead(23) })).toBe('Signal');
    expect(await move(manager, id, { on: workingDayAhead(24) })).toBe('Signal');
  });
});

describe('hostile and hasty requests for a new date', () => {
  it.each([
    ['today', { on: today }, 'on'],
    ['a day of the past', { on: '1999-01-04' }, 'on'],
    ['a day too far', { on: '2999-01-04' }, 'on'],
    ['no day', { on: null }, 'on'],
    ['a period that is none', { on: null, reason: 'BUDGET', period: "2027'; drop table signal" }, 'period'],
    ['a period and a day', { reason: 'BUDGET', period: '2027' }, 'period'],
    ['another reason without words', { reason: 'OTHER', message: '  ' }, 'message'],
    ['words without end', { message: 'а'.repeat(4001) }, 'message'],
    ['a key that is none', { clientKey: '../../etc/passwd' }, 'clientKey'],
  ])('%s is refused at its field', async (_name, over, path) => {
    const { id } = await submit(citizen);
    const { data } = await ask(clerk, id, over);
    expect(data?.moveDate.__typename).toBe('InvalidInputError');
    expect(data?.moveDate.fields?.map((field) => field.path)).toContain(path);
    expect(await versionOf(clerk, id)).toBe(1);
  });

  it.each([
    ['a day that no calendar has', { on: '2026-02-31' }],
    ['a reason that is none', { reason: 'LAZINESS' }],
    ['a version that is none', { version: 'x' }],
  ])('%s never reaches the use case', async (_name, over) => {
    const { id } = await submit(citizen);
    const { data, errors } = await ask(clerk, id, over);
    expect(data?.moveDate).toBeUndefined();
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(await versionOf(clerk, id)).toBe(1);
  });

  it('a report that is none is not found, and an old version is said to be old', async () => {
    expect(await move(clerk, 'nothing', { version: 1 })).toBe('NotFoundError');
    expect(await move(clerk, randomUUID(), { version: 1 })).toBe('NotFoundError');
    const { id } = await submit(citizen);
    await step(clerk, id, 'IN_PROGRESS');
    expect(await move(clerk, id, { version: 1 })).toBe('StaleVersionError');
  });

  it('a hundred at once with one key are one date and one mail', async () => {
    const { id, reference } = await submit(citizen);
    const input = { version: await versionOf(clerk, id), clientKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 100 }, () => move(clerk, id, input)));
    expect(new Set(answers)).toEqual(new Set(['Signal']));
    expect(await versionOf(clerk, id)).toBe(2);
    expect(await move(clerk, id, { ...input, reason: 'WEATHER' })).toBe('InvalidInputError');
    await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes(reference) && newDate.test(subject));
    expect(await mailsAbout(citizen.email, reference, newDate)).toHaveLength(1);
  });

  it('ten at once with keys of their own are one date; the others hear that it changed', async () => {
    const { id } = await submit(citizen);
    const answers = await Promise.all(Array.from({ length: 10 }, () => move(clerk, id, { version: 1 })));
    expect(answers.toSorted()).toEqual(['Signal', ...Array.from({ length: 9 }, () => 'StaleVersionError')]);
  });
});

describe('many reports', () => {
  it('get one date with one reason, a mail each, and are answered alike when the answer was lost', async () => {
    const reports = [await submit(citizen), await submit(citizen), await submit(english)];
    const done = await submit(citizen);
    await step(clerk, done.id, 'REJECTED', { message: 'Мястото е частно.' });
    const signals = await Promise.all(
      [...reports, done].map(async ({ id }) => ({
        signalId: id,
        version: await versionOf(clerk, id),
        clientKey: randomUUID(),
      })),
    );
    const input = { signals, reason: 'WEATHER', on: workingDayAhead(15), message: 'След дъждовете.' };
    const send = async (person: Person, over: object = {}) => {
      const { moveDates } = await person.api.request<{
        moveDates: { rows?: { outcome: string }[]; fields?: { path: string }[] };
      }>(
        `mutation ($input: MoveDatesInput!) { moveDates(input: $input) { ... on MovedDates { rows { outcome } }
          ... on InvalidInputError { fields { path } } } }`,
        { input: { ...input, ...over } },
      );
      return moveDates.rows?.map(({ outcome }) => outcome) ?? moveDates.fields?.map(({ path }) => path);
    };
    expect(await send(otherClerk)).toEqual(['REFUSED', 'REFUSED', 'REFUSED', 'REFUSED']);
    expect(await send(clerk, { on: today })).not.toContain('CHANGED');
    expect(await send(clerk, { signals: [] })).toEqual(['signals']);
    expect(await send(clerk, { signals: Array.from({ length: 101 }, () => signals[0]) })).toEqual(['signals']);
    for (let tries = 0; tries < 2; tries += 1) {
      expect(await send(clerk)).toEqual(['CHANGED', 'CHANGED', 'CHANGED', 'REFUSED']);
    }
    for (const [index, { reference }] of reports.entries()) {
      const reader = index === 2 ? english : citizen;
      const [mail, ...others] = await eventually(async () => {
        const found = await mailsAbout(reader.email, reference, newDate);
        return found.length > 0 && found;
      }, `the mail about ${reference} arrives`);
      expect(others).toEqual([]);
      expect(mail?.text).toContain('След дъждовете.');
      expect(mail?.text).toContain(index === 2 ? 'waits for' : 'чака времето');
    }
    expect(await mailsAbout(citizen.email, done.reference, newDate)).toEqual([]);
  });
});

describe('a day that passes', () => {
  it('is announced once to reporter, follower and consoles, and goes up until somebody sets a new one', async () => {
    const { id, reference } = await submit(citizen);
    await publish(clerk, id);
    await english.api.request('mutation ($id: ID!) { followSignal(signalId: $id) { __typename } }', { id });
    const ears = [clerk, manager].map(
      (person) =>
        new Listener<{
          signalEvents: { event: { type: string; signal: { id: string; nextDay: { owner: string } } } | null };
        }>(
          system.socketUrl,
          person,
          'subscription { signalEvents(after: "0") { event { type signal { id nextDay { owner } } } } }',
        ),
    );
    const heard = () =>
      ears.map(({ received }) =>
        received.flatMap(({ signalEvents: { event } }) => (event?.signal.id === id ? [event.type] : [])),
      );
    const hear = (...types: readonly string[]) =>
      eventually(
        () => heard().every((all) => types.every((type) => all.includes(type))),
        `${types.join(', ')} are heard`,
      );
    await letDayPass(system, id);
    await Promise.all([workingMornings(system, storyDay), workingMornings(system, storyDay)]);
    await hear('late');
    const late = /забавя|delayed/;
    for (const { email } of [citizen, english]) {
      await system.mailbox.waitFor(email, ({ subject }) => subject.includes(reference) && late.test(subject));
      expect(await mailsAbout(email, reference, late)).toHaveLength(1);
    }
    const next = async () => {
      const { signal } = await clerk.api.request<{ signal: { nextDay: { kind: string; owner: string } } }>(
        'query ($id: ID!) { signal(id: $id) { nextDay { kind owner } } }',
        { id },
      );
      return `${signal.nextDay.kind} ${signal.nextDay.owner}`;
    };
    expect(await next()).toBe('DECISION DEPARTMENT');

    await workingMornings(system, workingDayAhead(3), workingDayAhead(3));
    await hear('escalated');
    expect(await next()).toBe('DECISION DEPARTMENT_HEAD');
    const waiting = async (person: Person) => {
      const { myDay } = await person.api.request<{ myDay: { awaitsHead: number; awaitsManagement: number } }>(
        '{ myDay { awaitsHead awaitsManagement } }',
      );
      return myDay;
    };
    expect(await waiting(head)).toEqual({ awaitsHead: 1, awaitsManagement: 0 });
    expect(await move(clerk, id)).toBe('ActionNotAvailableError');

    await workingMornings(system, workingDayAhead(7));
    expect(await next()).toBe('DECISION MANAGEMENT');
    expect(await waiting(manager)).toEqual({ awaitsHead: 0, awaitsManagement: 1 });
    const { data } = await ask(manager, id, { message: 'Ще осигурим екип.' });
    expect(data?.moveDate.nextDay).toMatchObject({ kind: 'DATE', owner: 'DEPARTMENT', on: workingDayAhead(20) });
    await hear('date_moved');
    expect(heard()[0]?.filter((type) => ['late', 'escalated', 'date_moved'].includes(type))).toEqual([
      ...['late', 'escalated', 'escalated', 'date_moved'],
    ]);
    expect(await waiting(manager)).toEqual({ awaitsHead: 0, awaitsManagement: 0 });
    // Going up is written to nobody outside: one mail that it is late, and one with the new date.
    expect(await mailsAbout(citizen.email, reference, late)).toHaveLength(1);
    expect(await mailsAbout(citizen.email, reference, newDate)).toHaveLength(1);
    await Promise.all(ears.map((ear) => ear.close()));
  });

  it('is announced to nobody while the reporter is asked, and after the work', async () => {
    const [asked, done] = [await submit(citizen), await submit(citizen)];
    await step(clerk, asked.id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    await letDayPass(system, asked.id);
    await step(clerk, done.id, 'REJECTED', { message: 'Мястото е частно.' });
    await workingMornings(system, storyDay);
    expect(await mailsAbout(citizen.email, asked.reference, /забавя/)).toEqual([]);
    expect(await mailsAbout(citizen.email, done.reference, /забавя/)).toEqual([]);
    expect(await move(head, asked.id)).toBe('ActionNotAvailableError');
    expect(await move(head, done.id)).toBe('ActionNotAvailableError');
  });
});
