/** @module-tag queue */
import { describe, expect, it } from 'vitest';
import { eventually, registerCitizen, signIn, submit } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const citizen = await registerCitizen(system);
const dispatcher = await signIn(system, 'dispatcher@demo.test');

/** The mails about one signal. */
const mailsAbout = async (reference: string) =>
  (await system.mailbox.to(citizen.email)).filter((mail) => mail.subject.includes(reference));

/** The mail that a signal was received is out, and the ledger knows it. */
async function isReceiptSent(signalId: string): Promise<boolean> {
  const { signal } = await dispatcher.api.request<{ signal: { deliveries: { kind: string; state: string }[] } }>(
    'query ($id: ID!) { signal(id: $id) { deliveries { kind state } } }',
    { id: signalId },
  );
  return signal.deliveries.some(({ kind, state }) => kind === 'received' && state === 'SENT');
}

async function endsWithOneOfEach(references: readonly string[]): Promise<void> {
  for (const reference of references) {
    await system.records.waitForNumber(reference, 60_000);
  }
  await eventually(
    async () => (await Promise.all(references.map(mailsAbout))).every((mails) => mails.length >= 2),
    'both mails of each signal',
    60_000,
  );
  for (const reference of references) {
    expect(await system.records.documents(reference)).toMatchObject([{ copies: 1 }]);
    expect(await mailsAbout(reference)).toHaveLength(2);
  }
}

describe('a worker that is killed', () => {
  it('between submission and registration leaves one document and one of each mail', async () => {
    await system.worker.kill();
    const signals = [await submit(citizen), await submit(citizen), await submit(citizen)];
    await system.worker.start();
    await endsWithOneOfEach(signals.map((signal) => signal.reference));
  });

  it('while the records system is answering leaves one document and one of each mail', async () => {
    await system.records.setFaults({ slowMs: 8_000, always: [{ fault: 'slow', on: 'register' }] });
    const signals = [await submit(citizen), await submit(citizen)];
    await eventually(
      async () => (await system.records.documents(signals[0]?.reference)).length > 0,
      'the document has arrived, its answer has not',
    );
    // A kill between a mail's last byte and the server's answer leaves it in doubt and may double it; that is another
    // story.
    await eventually(
      async () => (await Promise.all(signals.map((signal) => isReceiptSent(signal.id)))).every(Boolean),
      'the first mails have left',
    );
    await system.worker.kill();
    await system.records.setFaults({});
    await system.worker.start();
    await endsWithOneOfEach(signals.map((signal) => signal.reference));
  });
});
