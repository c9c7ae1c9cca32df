import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type Person, registerCitizen, startSystem, submit, type TestSystem } from '../support';

let system: TestSystem;
let citizen: Person;
beforeAll(async () => {
  system = await startSystem();
  citizen = await registerCitizen(system);
});
afterAll(() => system.stop());

/** The mails about one signal. */
const mailsAbout = async (reference: string) => (await system.mailbox.to(citizen.email)).filter((mail) => mail.subject.includes(reference));

async function endsWithOneOfEach(references: readonly string[]): Promise<void> {
  for (const reference of references) await system.records.waitForNumber(reference, 60_000);
  await eventually(async () => (await Promise.all(references.map(mailsAbout))).every((mails) => mails.length >= 2), 'both mails of each signal', 60_000);
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
    await system.records.setFaults({ always: [{ fault: 'slow', on: 'register' }] });
    const signals = [await submit(citizen), await submit(citizen)];
    await eventually(async () => (await system.records.documents(signals[0]?.reference)).length > 0, 'the document has arrived, its answer has not');
    await system.worker.kill();
    await system.records.setFaults({});
    await system.worker.start();
    await endsWithOneOfEach(signals.map((signal) => signal.reference));
  });
});
