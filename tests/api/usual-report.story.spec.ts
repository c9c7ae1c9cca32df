/** @module-tag queue */
import { describe, expect, it } from 'vitest';
import {
  eventually,
  type Mail,
  type Person,
  publish,
  registerCitizen,
  signIn,
  step,
  submit,
  wantInterimNews,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

/** As installations have it: long enough for a machine on which a registration takes a while. */
const system = await storySystem({ environment: { MAIL_NUMBER_WAIT_SECONDS: '120' } });
const dispatcher = await signIn(system, 'dispatcher@demo.test');
/** Bytes of a mail's text and HTML; photos come on top. */
const sizeOf = ({ text, html }: Mail) => Buffer.byteLength(text) + Buffer.byteLength(html);

interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly carriedBy: string | null;
  readonly carriedByLabel: string | null;
}

async function ledgerOf(signalId: string): Promise<readonly Delivery[]> {
  const { signal } = await dispatcher.api.request<{ signal: { deliveries: Delivery[] } }>(
    'query ($id: ID!) { signal(id: $id) { deliveries { id kind state carriedBy carriedByLabel } } }',
    { id: signalId },
  );
  return signal.deliveries;
}

/** The life of a usual report: received, numbered, published, assigned, begun, a question, its answer, resolved. */
async function usualReport(reporter: Person): Promise<{ readonly id: string; readonly number: string }> {
  const { id } = await submit(reporter);
  const number = await eventually(async () => {
    const { mySignal } = await reporter.api.request<{ mySignal: { registration: { incomingNumber: string | null } } }>(
      'query ($id: ID!) { mySignal(id: $id) { registration { incomingNumber } } }',
      { id },
    );
    return mySignal.registration.incomingNumber ?? undefined;
  }, 'the report has its number');
  await system.mailbox.waitFor(reporter.email, ({ subject }) => subject.includes(number));
  await publish(dispatcher, id);
  await step(dispatcher, id, 'ASSIGNED', { department: 'ecology' });
  await step(dispatcher, id, 'IN_PROGRESS');
  await step(dispatcher, id, 'AWAITING_REPORTER', { message: 'До кой вход е сметището?' });
  await reporter.api.request(
    'mutation ($id: ID!, $text: String!) { answerQuestion(signalId: $id, text: $text) { __typename } }',
    { id, text: 'До вход Б.' },
  );
  await step(dispatcher, id, 'RESOLVED', { message: 'Сметището е почистено.' });
  return { id, number };
}

describe('a usual report', () => {
  it('gives at most four mails, and nothing that is promised is missing', async () => {
    const reporter = await registerCitizen(system);
    const before = (await system.mailbox.all(reporter.email)).length;
    const { id, number } = await usualReport(reporter);
    await system.mailbox.waitFor(reporter.email, ({ text }) => text.includes('Сметището е почистено.'));
    const mails = (await system.mailbox.all(reporter.email)).slice(before);
    const ledger = (await ledgerOf(id)).filter(({ kind }) => kind !== 'reporter_answered');
    const lines = mails.map((mail) => `${(sizeOf(mail) / 1024).toFixed(1)} kB  ${mail.subject}`);
    console.log([`mails of a usual report: ${String(mails.length)}`, ...lines].join('\n'));
    expect(mails.length).toBeLessThanOrEqual(4);
    expect(mails.map(({ subject }) => subject.split(' ')[0])).toEqual(['Приехме', 'Имаме', 'Сигнал']);
    const [received, question, resolved] = mails;
    expect(received?.text).toContain(number);
    expect(received?.text).toContain('Код за достъп');
    expect(received?.text).not.toContain('изпращаме входящия му номер');
    expect(question?.text).toContain('До кой вход е сметището?');
    expect(resolved?.text).toContain('/from-mail#token=');
    const carrier = ledger.find(({ kind }) => kind === 'received');
    expect(ledger.map(({ kind, state }) => [kind, state])).toEqual([
      ['received', 'SENT'],
      ['registered', 'SENT'],
      ['question', 'SENT'],
      ['resolved', 'SENT'],
    ]);
    expect(ledger[1]).toMatchObject({ carriedBy: carrier?.id, carriedByLabel: 'Приет' });
  });

  it('gives a mail at every step to those who want it', async () => {
    const reporter = await registerCitizen(system);
    await wantInterimNews(reporter, 'AT_ONCE');
    const { id } = await usualReport(reporter);
    await eventually(
      async () => (await ledgerOf(id)).filter(({ kind, state }) => kind === 'resolved' && state === 'SENT').length > 0,
      'the outcome is mailed',
    );
    const kinds = (await ledgerOf(id)).map(({ kind }) => kind).filter((kind) => kind !== 'reporter_answered');
    expect(kinds.toSorted()).toEqual(
      ['received', 'registered', 'published', 'status_changed', 'status_changed', 'question', 'resolved'].toSorted(),
    );
  });
});
