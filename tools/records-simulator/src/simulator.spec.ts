import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity } from '@ns/records/seos';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import { aDocument, documentsAt, setFaults, SimulatedRegistry } from './testing/simulated-registry.ts';

const registry = await SimulatedRegistry.create();
afterEach(() => registry.close());

const today = /^\d{4}-\d{2}-\d{2}$/;

describe('registering over a real connection', () => {
  it('a registry that registers at once gives the number in its answer', async () => {
    const simulator = await registry.start();
    const adapter = registry.adapter(simulator.url);
    expect(await adapter.register(aDocument())).toEqual({
      kind: 'registered',
      file: 'OPEN',
      number: '94-НС-1',
      date: expect.stringMatching(today),
    });
    expect(await adapter.register(aDocument())).toMatchObject({ number: '94-НС-2' });
    // Our number stands in the field that the records desk reads, not in the additional data alone.
    expect(await documentsAt(simulator)).toMatchObject([
      { senderNumber: 'NS-2026-000001', senderDate: '2026-11-24' },
      { senderNumber: 'NS-2026-000001' },
    ]);
  });

  it('a document URI reads as index and number', async () => {
    const simulator = await registry.start({ numbering: { form: 'uri', registerIndex: '94' } });
    expect(await registry.adapter(simulator.url).register(aDocument())).toMatchObject({
      kind: 'registered',
      number: '94-1',
    });
  });

  it('a late number is awaited and then found by asking', async () => {
    const inbox = await registry.pushInbox();
    const simulator = await registry.start({ delayMs: 2_000, pushUrl: inbox.url });
    const adapter = registry.adapter(simulator.url);
    const document = aDocument();
    expect(await adapter.register(document)).toEqual({ kind: 'waiting' });
    await inbox.next();
    expect(await adapter.status(document.documentGuid)).toMatchObject({ kind: 'registered', number: '94-НС-1' });
  });

  it('the same document sent twice is registered once', async () => {
    const simulator = await registry.start({ delayMs: 60_000 });
    const adapter = registry.adapter(simulator.url);
    const document = aDocument();
    await adapter.register(document);
    expect(await adapter.register(document)).toEqual({ kind: 'waiting' });
    expect(await documentsAt(simulator)).toMatchObject([
      { documentGuid: document.documentGuid, copies: 1, received: 2, subject: 'Дупка, гр. Русе' },
    ]);
  });

  it('an unknown document is reported as not found', async () => {
    const simulator = await registry.start();
    expect(await registry.adapter(simulator.url).status(randomUUID())).toEqual({ kind: 'notFound' });
  });

  it('documents and numbers survive a restart, and what waited is registered then', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'registry-'));
    try {
      const dataFile = join(folder, 'documents.sqlite');
      const document = aDocument();
      const first = await registry.start({ dataFile, delayMs: 3_000 });
      await registry.adapter(first.url).register(document);
      await first.close();
      const inbox = await registry.pushInbox();
      const second = await registry.start({ dataFile, delayMs: 50, pushUrl: inbox.url });
      expect(await inbox.next()).toMatchObject({
        documentGuid: document.documentGuid,
        outcome: { kind: 'registered', number: '94-НС-1' },
      });
      await second.close();
    } finally {
      await registry.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('faults while registering', () => {
  it.each<[Fault, object, number]>([
    ['down', { kind: 'unknown', cause: 'HTTP_ERROR' }, 0],
    ['resetBeforeCommit', { kind: 'unknown', cause: 'CONNECTION_LOST' }, 0],
    ['resetAfterCommit', { kind: 'unknown', cause: 'CONNECTION_LOST' }, 1],
    ['errorAfterCommit', { kind: 'unknown', cause: 'HTTP_ERROR' }, 1],
    ['emptyAnswer', { kind: 'waiting' }, 1],
    ['garbage', { kind: 'unknown', cause: 'UNREADABLE_ANSWER' }, 1],
    ['wrongSignature', { kind: 'unknown', cause: 'BAD_SIGNATURE' }, 1],
    ['duplicateMessageGuid', { kind: 'unknown', cause: 'ERROR_ANSWER' }, 1],
    ['numberInWait', { kind: 'waiting' }, 1],
    ['rejection', { kind: 'rejected', reason: 'Липсват задължителни данни за подателя.' }, 1],
  ])('%s is never taken for a number', async (fault, outcome, copies) => {
    const simulator = await registry.start({ delayMs: 60_000 });
    expect(await setFaults(simulator, { next: [fault] })).toBe(200);
    expect(await registry.adapter(simulator.url).register(aDocument())).toMatchObject(outcome);
    expect(await documentsAt(simulator)).toHaveLength(copies);
  });

  it.each<Fault>([
    'resetAfterCommit',
    'errorAfterCommit',
    'garbage',
    'wrongSignature',
    'emptyAnswer',
    'duplicateMessageGuid',
  ])('after %s the question by document GUID finds the number', async (fault) => {
    const simulator = await registry.start();
    const adapter = registry.adapter(simulator.url);
    const document = aDocument();
    await setFaults(simulator, { next: [fault] });
    await adapter.register(document);
    expect(await adapter.status(document.documentGuid)).toMatchObject({ kind: 'registered', number: '94-НС-1' });
  });

  it('an answer that comes too late is an unknown outcome, though the document is there', async () => {
    const simulator = await registry.start();
    await setFaults(simulator, { next: ['slow'], slowMs: 60_000 });
    expect(await registry.adapter(simulator.url, { timeoutMs: 200 }).register(aDocument())).toMatchObject({
      kind: 'unknown',
      cause: 'TIMEOUT',
    });
    expect(await documentsAt(simulator)).toHaveLength(1);
  });

  it('nobody listening means that surely nothing was handed over', async () => {
    const simulator = await registry.start();
    await simulator.close();
    expect(await registry.adapter(simulator.url).register(aDocument())).toMatchObject({
      kind: 'unknown',
      cause: 'UNREACHABLE',
    });
    await registry.close().catch(() => undefined);
  });

  it.each([
    [
      'signed by somebody else',
      async () => ({ identity: await generateIdentity({ commonName: 'x', organization: 'x' }) }),
      /Подписът/,
    ],
    [
      'for another recipient',
      async () => ({ peer: { identifier: '1', name: 'Друг', guid: randomUUID() } }),
      /Получателят/,
    ],
    [
      'from an unknown sender',
      async () => ({ us: { identifier: '1', name: 'Друг', guid: randomUUID() } }),
      /Подателят/,
    ],
  ])('a message %s is answered with an error and not stored', async (_name, overrides, text) => {
    const simulator = await registry.start();
    const outcome = await registry.adapter(simulator.url, await overrides()).register(aDocument());
    expect(outcome).toMatchObject({ kind: 'unknown', cause: 'ERROR_ANSWER', detail: expect.stringMatching(text) });
    expect(await documentsAt(simulator)).toEqual([]);
  });
});

describe('pushes', () => {
  it.each<[string, Fault[], number]>([
    ['a lost push never arrives', ['lostPush'], 0],
    ['a push arrives', [], 1],
    ['a push may arrive twice', ['duplicatePush'], 2],
  ])('%s', async (_name, next, pushes) => {
    const inbox = await registry.pushInbox();
    const simulator = await registry.start({ delayMs: 20, pushUrl: inbox.url });
    await setFaults(simulator, { next });
    const adapter = registry.adapter(simulator.url);
    await adapter.register(aDocument());
    const last = aDocument();
    await adapter.register(last);
    let arrived;
    do {
      arrived = await inbox.next();
    } while (arrived.kind !== 'status' || arrived.documentGuid !== last.documentGuid);
    await expect.poll(() => inbox.count()).toBe(pushes + 1);
  });

  it('closing the file is reported to the sender', async () => {
    const inbox = await registry.pushInbox();
    const simulator = await registry.start({ pushUrl: inbox.url });
    const document = aDocument();
    await registry.adapter(simulator.url).register(document);
    const response = await fetch(`${simulator.url}/api/documents/${document.documentGuid}/file`, {
      method: 'PUT',
      body: '{"state":"CLOSED"}',
    });
    expect(response.status).toBe(200);
    expect(await inbox.next()).toMatchObject({ outcome: { kind: 'registered', file: 'CLOSED', number: '94-НС-1' } });
  });
});

describe('control', () => {
  it('refuses a plan with an unknown fault', async () => {
    const simulator = await registry.start();
    expect(await setFaults(simulator, { next: ['earthquake'] })).toBe(400);
  });

  it('the same seed brings the same faults', async () => {
    const outcomes = async (): Promise<string[]> => {
      const simulator = await registry.start();
      await setFaults(simulator, { seed: 7, random: { down: 0.4, emptyAnswer: 0.3 } });
      const adapter = registry.adapter(simulator.url);
      const seen: string[] = [];
      for (let time = 0; time < 12; time += 1) {
        seen.push((await adapter.register(aDocument())).kind);
      }
      return seen;
    };
    const first = await outcomes();
    expect(await outcomes()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(1);
  });

  it('the page lists documents without letting their text in as markup', async () => {
    const simulator = await registry.start();
    await registry.adapter(simulator.url).register({ ...aDocument(), about: '<script>alert(1)</script>' });
    const page = await (await fetch(simulator.url)).text();
    expect(page).toContain('94-НС-1');
    expect(page).toContain('&lt;script>alert(1)');
    expect(page).not.toContain('<script>');
  });

  it('reset empties the register and the plan', async () => {
    const simulator = await registry.start();
    await registry.adapter(simulator.url).register(aDocument());
    await setFaults(simulator, { always: ['down'] });
    await (await fetch(`${simulator.url}/api/reset`, { method: 'POST' })).body?.cancel();
    expect(await documentsAt(simulator)).toEqual([]);
    expect(await (await fetch(`${simulator.url}/api/faults`)).json()).toMatchObject({ always: [], injected: {} });
  });
});
