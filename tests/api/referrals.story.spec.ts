import { dayOf } from '@ns/municipality';
import { describe, expect, it } from 'vitest';
import { eventually, type Person, publish, registerCitizen, signIn, step, submit } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const today = dayOf(new Date());
const staff = async (name: string) => signIn(system, `${name}@demo.test`);
const [clerk, otherClerk, head, dispatcher] = await Promise.all([
  staff('clerk.ecology'),
  staff('clerk.op_kd'),
  staff('head.ecology'),
  staff('dispatcher'),
]);
const [auditor, admin] = await Promise.all([staff('auditor'), staff('admin')]);
const citizen = await registerCitizen(system);

interface Referral {
  readonly id: string;
  readonly state: string;
  readonly next: readonly string[];
}
interface Answer {
  readonly __typename: string;
  readonly referral?: Referral;
}

const document = `mutation ($input: NoteReferralInput!) { noteReferral(input: $input) { __typename
  ... on Signal { referral { id state next } } ... on InvalidInputError { fields { path } } } }`;

async function referralOf(signalId: string, person = dispatcher): Promise<Referral | null> {
  const { signal } = await person.api.request<{ signal: { referral: Referral | null } }>(
    'query ($id: ID!) { signal(id: $id) { referral { id state next } } }',
    { id: signalId },
  );
  return signal.referral;
}

async function note(person: Person, signalId: string, over: Readonly<Record<string, unknown>> = {}) {
  const referralId = (await referralOf(signalId))?.id;
  const input = { signalId, referralId, kind: 'SENT', on: today, person: 'Демо деловодство', ...over };
  const { data, errors } = await person.api.ask<{ noteReferral: Answer }>(document, { input });
  return data?.noteReferral.__typename ?? String(errors[0]?.extensions?.code);
}

async function forwarded() {
  const signal = await submit(citizen);
  await step(dispatcher, signal.id, 'FORWARDED', { externalBody: 'viks', message: 'Мрежата е на ВиК.' });
  await eventually(async () => (await referralOf(signal.id))?.state === 'WAITING', 'the referral waits');
  return signal;
}

const sentenceFor = async (person: Person, id: string) => {
  const { mySignal } = await person.api.request<{ mySignal: { referral: { sentence: string } | null } }>(
    'query ($id: ID!) { mySignal(id: $id) { referral { sentence } } }',
    { id },
  );
  return mySignal.referral?.sentence ?? null;
};

describe('the rights of a note about a forwarding', () => {
  it.each([
    ['a clerk of the department', 'Signal', clerk],
    ['the head of the department', 'Signal', head],
    ['a dispatcher', 'Signal', dispatcher],
    ['a clerk of another department', 'NotFoundError', otherClerk],
    ['an auditor', 'ActionNotAvailableError', auditor],
    ['an administrator', 'ActionNotAvailableError', admin],
    ['the reporter', 'FORBIDDEN', citizen],
    ['nobody signed in', 'UNAUTHENTICATED', { api: system.graphql } as Person],
  ])('%s: %s', async (_name, answer, person) => {
    const { id } = await forwarded();
    expect(await note(person, id)).toBe(answer);
    expect((await referralOf(id))?.state).toBe(answer === 'Signal' ? 'SENT' : 'WAITING');
  });

  it('offers those who only read the signal no note', async () => {
    const { id } = await forwarded();
    expect((await referralOf(id, auditor))?.next).toEqual([]);
    expect((await referralOf(id, clerk))?.next).toEqual(['SENT', 'RECEIVED', 'ANSWERED']);
  });
});

describe('a forwarded report', () => {
  it('says nothing of being passed on before somebody noted it, and then each step once', async () => {
    const { id, reference } = await forwarded();
    await publish(dispatcher, id);
    const about = async () =>
      (await system.mailbox.all(citizen.email)).filter(({ subject }) => subject.includes(reference));
    const first = await system.mailbox.waitFor(citizen.email, ({ subject }) =>
      subject.includes(`${reference} е за друга институция`),
    );
    expect(first.text).toContain('Предстои да препратим сигнала');
    expect((await about()).some(({ text }) => /[Пп]репратихме/.test(text))).toBe(false);
    expect(await sentenceFor(citizen, id)).toMatch(/^Предстои да го препратим на .*ВиК/);

    expect(await note(clerk, id)).toBe('Signal');
    expect(await note(clerk, id)).toBe('Signal');
    expect(await note(clerk, id, { kind: 'RECEIVED', person: null, number: '123' })).toBe('Signal');
    expect(await note(clerk, id, { kind: 'RECEIVED', person: null, number: '124' })).toBe('ActionNotAvailableError');
    const answer = { kind: 'ANSWERED', person: null, answer: 'DONE', words: 'Тръбата е сменена.' };
    expect(await note(clerk, id, answer)).toBe('Signal');

    await system.mailbox.waitFor(
      citizen.email,
      ({ subject, text }) => subject.includes(reference) && text.includes('Тръбата е сменена.'),
    );
    const news = (await about()).filter(({ subject }) => subject.includes('новина от препращането'));
    expect(news.map(({ text }) => /Препратихме го|получи, № 123|съобщи/.exec(text)?.[0])).toEqual(
      expect.arrayContaining(['Препратихме го', 'получи, № 123', 'съобщи']),
    );
    expect(news).toHaveLength(3);

    const { publicSignalByReference: open } = await system.graphql.request<{
      publicSignalByReference: {
        referral: { sentence: string };
        timeline: readonly { title: string; message: string | null }[];
      };
    }>(
      'query ($reference: String!) { publicSignalByReference(reference: $reference) { referral { sentence } ' +
        'timeline { title message } } }',
      { reference },
    );
    expect(open.referral.sentence).toMatch(/съобщи/);
    const titles = open.timeline.map(({ title }) => title);
    expect(titles.some((title) => /получи, № 123$/.test(title))).toBe(true);
    // The words of the body are public after somebody let them.
    expect(JSON.stringify(open.timeline)).not.toContain('Тръбата е сменена.');
    expect(JSON.stringify(open)).not.toContain('Демо деловодство');
  });

  it('that is opened again says no more of it, and its note is refused', async () => {
    const { id } = await forwarded();
    expect(await sentenceFor(citizen, id)).toMatch(/^Предстои да го препратим на /);
    const referralId = (await referralOf(id))?.id;
    await step(clerk, id, 'ASSIGNED', { message: 'Взето обратно.' });
    expect(await sentenceFor(citizen, id)).toBeNull();
    expect(await note(dispatcher, id, { referralId })).toBe('ActionNotAvailableError');
  });
});
