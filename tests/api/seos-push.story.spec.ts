/** @module-tag queue */
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import {
  createSigner,
  generateIdentity,
  type MessageBody,
  readMessage,
  readSubmitResponse,
  writeMessage,
  writeSubmitRequest,
} from '@ns/records/seos';
import { describe, expect, it } from 'vitest';
import { eventually, signIn, step, submit } from '../support/index.ts';
import { seosPeer } from '../support/seos-peer.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const [citizen, dispatcher] = await Promise.all([
  signIn(system, 'citizen@demo.test'),
  signIn(system, 'dispatcher@demo.test'),
]);
const { sign: signAsRegistry, message } = await seosPeer(system);
// The number can come by a push of this story only.
await system.records.setFaults({ always: ['lostPush', { fault: 'down', on: 'status' }] });
const signal = await submit(citizen);
const documentGuid = await eventually(
  async () => (await system.records.documents(signal.reference))[0]?.documentGuid,
  'the document has arrived',
);

const statusOf = (number: string): MessageBody => ({
  type: 'statusResponse',
  documentId: { documentGuid, number: { form: 'number', number, date: '2026-11-24' } },
  status: 'DS_REGISTERED',
});

async function push(envelope: string): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(`${system.url}/seos`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body: envelope,
  });
  return { status: response.status, body: await response.text() };
}

/** The words of the error inside an answer. */
function errorIn(body: string): string {
  const answer = readSubmitResponse(body);
  if (answer.kind !== 'message') {
    return answer.kind === 'fault' ? `fault: ${answer.reason}` : 'empty';
  }
  const read = readMessage(answer.xml).body;
  return read.type === 'error' ? read.description : read.type;
}

/** Warnings of the api about pushes, as an operator reads them. */
async function refusals(): Promise<readonly Record<string, unknown>[]> {
  const lines = (await readFile(system.api.plan.logFile, 'utf8')).split('\n').filter((line) => line.includes('"push '));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const isTooLarge = ({ msg, reason }: Readonly<Record<string, unknown>>): boolean =>
  msg === 'push refused' && typeof reason === 'string' && reason.includes('too large');

/** Waits for the newest of these warnings: a line is written a moment after the answer has left. */
async function lastRefusalIs(expected: Readonly<Record<string, unknown>>): Promise<void> {
  await expect.poll(async () => (await refusals()).at(-1), { timeout: 10_000 }).toMatchObject(expected);
}

async function registration(): Promise<{ readonly state: string; readonly incomingNumber: string | null }> {
  const { signal: found } = await dispatcher.api.request<{
    signal: { registration: { state: string; incomingNumber: string | null } };
  }>('query ($id: ID!) { signal(id: $id) { registration { state incomingNumber } } }', { id: signal.id });
  return found.registration;
}

/** What became of a flood: the status, undefined when the connection was cut, and the bytes that had left by then. */
interface Flooded {
  readonly status: number | undefined;
  readonly sent: number;
}

/** Sends this many bytes, declared or not, each when the one before has been taken. */
function flood(bytes: number, declared: boolean): Promise<Flooded> {
  const { promise, resolve } = Promise.withResolvers<Flooded>();
  const headers = {
    'content-type': 'text/xml',
    ...(declared ? { 'content-length': bytes } : { 'transfer-encoding': 'chunked' }),
  };
  const outgoing = request(`${system.url}/seos`, { method: 'POST', headers, agent: false }, (answer) => {
    answer.resume();
    resolve({ status: answer.statusCode, sent: bytes - left });
    outgoing.destroy();
  });
  outgoing.once('error', () => resolve({ status: undefined, sent: bytes - left }));
  const chunk = Buffer.alloc(256 * 1024, 'x');
  let left = bytes;
  const write = (): void => {
    while (left > 0 && !outgoing.destroyed) {
      left -= chunk.length;
      if (!outgoing.write(chunk)) {
        outgoing.once('drain', write);
        return;
      }
    }
    if (!outgoing.destroyed) {
      outgoing.end();
    }
  };
  write();
  return promise;
}

describe('what reaches the records system', () => {
  it('is the signal as a PDF', async () => {
    expect(await system.records.documents(signal.reference)).toMatchObject([
      {
        kind: 'Сигнал',
        parentGuid: null,
        attachments: [{ fileName: `сигнал-${signal.reference}.pdf`, mimeType: 'application/pdf' }],
      },
    ]);
  });
});

describe('what is pushed to /seos', () => {
  it('is refused when somebody else has signed it', async () => {
    const stranger = createSigner(await generateIdentity({ commonName: 'stranger', organization: 'test' }));
    const { status, body } = await push(writeSubmitRequest(stranger(writeMessage(message(statusOf('ПОДПРАВЕН-1'))))));
    expect([status, errorIn(body)]).toEqual([200, 'Подписът на съобщението е невалиден.']);
    expect(await registration()).toEqual({ state: 'PENDING', incomingNumber: null });
    await lastRefusalIs({ msg: 'push refused', reason: expect.stringMatching(/signature|signing/) });
  });

  it('is refused when it was changed after signing', async () => {
    const { body } = await push(
      writeSubmitRequest(
        signAsRegistry(writeMessage(message(statusOf('94-НС-777')))).replace('94-НС-777', '94-НС-778'),
      ),
    );
    expect(errorIn(body)).toBe('Подписът на съобщението е невалиден.');
    expect(await registration()).toEqual({ state: 'PENDING', incomingNumber: null });
  });

  it('is refused when it holds an entity bomb, outside or inside, without work', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${String(level + 1)} "${`&l${String(level)};`.repeat(10)}">`,
    ).join('');
    const bomb = `<!DOCTYPE bomb [<!ENTITY l0 "ха">${entities}]><Message>&l9;</Message>`;
    for (const envelope of [bomb, writeSubmitRequest(bomb)]) {
      const { status, body } = await push(envelope);
      expect([status, errorIn(body)]).toEqual([500, 'fault: Unreadable message']);
      await lastRefusalIs({ msg: 'push refused', reason: 'a document type declaration is not allowed' });
    }
  });

  it('is refused when it is 100 MB long, before it is read to its end', async () => {
    for (const { status, sent } of await Promise.all([flood(100_000_000, true), flood(100_000_000, false)])) {
      expect([413, undefined]).toContain(status);
      expect(sent).toBeLessThan(50_000_000);
    }
    await expect.poll(async () => (await refusals()).filter(isTooLarge).length, { timeout: 10_000 }).toBe(2);
    expect((await fetch(`${system.url}/health/ready`)).status).toBe(200);
  });

  it('gives the number once it is right, and a replay of it changes nothing', async () => {
    const envelope = writeSubmitRequest(signAsRegistry(writeMessage(message(statusOf('94-НС-777')))));
    const first = await push(envelope);
    expect([first.status, errorIn(first.body)]).toEqual([200, 'empty']);
    expect(await registration()).toEqual({ state: 'REGISTERED', incomingNumber: '94-НС-777' });
    const second = await push(envelope);
    expect(errorIn(second.body)).toBe('Съобщение с този идентификатор вече е получено.');
    await lastRefusalIs({ msg: 'push not applied', result: 'replayed', documentGuid });
    const { signal: found } = await dispatcher.api.request<{ signal: { events: { type: string }[] } }>(
      'query ($id: ID!) { signal(id: $id) { events { type } } }',
      { id: signal.id },
    );
    expect(found.events.filter(({ type }) => type === 'registered')).toHaveLength(1);
  });
});

describe('a number that the records desk corrects', () => {
  it('waits for a person; taken over with one press it reaches citizen, mail and timeline', async () => {
    const corrected = writeSubmitRequest(signAsRegistry(writeMessage(message(statusOf('94-НС-779')))));
    expect(errorIn((await push(corrected)).body)).toBe('empty');
    expect(await registration()).toEqual({ state: 'REGISTERED', incomingNumber: '94-НС-777' });
    const read = '{ signal(id: $id) { registration { change { id number previousNumber } } } }';
    const { signal: found } = await dispatcher.api.request<{
      signal: { registration: { change: { id: string; number: string; previousNumber: string } } };
    }>(`query ($id: ID!) ${read}`, { id: signal.id });
    const { change } = found.registration;
    expect(change).toMatchObject({ number: '94-НС-779', previousNumber: '94-НС-777' });
    await dispatcher.api.request(
      'mutation ($id: ID!, $change: ID!) { acceptRegistrationChange(signalId: $id, changeId: $change) { __typename } }',
      { id: signal.id, change: change.id },
    );
    expect(await registration()).toEqual({ state: 'REGISTERED', incomingNumber: '94-НС-779' });
    const mail = await system.mailbox.waitFor(
      citizen.email,
      ({ subject }) => subject.includes(signal.reference) && subject.includes('94-НС-779'),
    );
    expect(mail.text).toContain('94-НС-777');
    const { mySignal } = await citizen.api.request<{
      mySignal: { registration: { incomingNumber: string }; timeline: { title: string }[] };
    }>('query ($id: ID!) { mySignal(id: $id) { registration { incomingNumber } timeline { title } } }', {
      id: signal.id,
    });
    expect(mySignal.registration.incomingNumber).toBe('94-НС-779');
    expect(mySignal.timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Заведен в деловодната система № 94-НС-777', 'Поправен входящ номер № 94-НС-779']),
    );
  });
});

describe('a decision', () => {
  it('is registered in the file of the signal, once the signal has its number', async () => {
    await system.records.setFaults({});
    const clerk = await signIn(system, 'clerk.ecology@demo.test');
    await step(clerk, signal.id, 'IN_PROGRESS');
    await step(clerk, signal.id, 'RESOLVED', { message: 'Сметището е почистено.' });
    await step(clerk, signal.id, 'CLOSED');
    const decision = await eventually(
      async () =>
        (await system.records.documents(signal.reference)).find(
          ({ parentGuid, number }) => parentGuid !== null && number !== null,
        ),
      'the decision is registered',
      90_000,
    );
    expect(decision).toMatchObject({
      kind: 'Отговор',
      subject: expect.stringContaining('94-НС-779'),
      parentGuid: documentGuid,
      copies: 1,
      attachments: [{ fileName: `отговор-${signal.reference}.pdf` }],
    });
    const { signal: found } = await dispatcher.api.request<{
      signal: { documents: { direction: string; state: string; incomingNumber: string | null }[] };
    }>('query ($id: ID!) { signal(id: $id) { documents { direction state incomingNumber } } }', { id: signal.id });
    expect(found.documents).toHaveLength(2);
    expect(found.documents[0]).toEqual({ direction: 'INCOMING', state: 'REGISTERED', incomingNumber: '94-НС-779' });
    expect(found.documents[1]).toMatchObject({ direction: 'OUTGOING' });
  });
});
