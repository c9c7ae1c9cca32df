import { type OutgoingDocument, type RecordsCredentials, remoteRecordsSystem } from '@ns/records';
import { afterEach, describe, expect, it } from 'vitest';
import { aDocument, documentsAt, SimulatedRegistry } from './testing/simulated-registry.ts';

const registry = await SimulatedRegistry.create();
afterEach(() => registry.close());

const today = /^\d{4}-\d{2}-\d{2}$/;

const always = () => Promise.resolve(true);

describe('vendor REST profile', () => {
  const signal = {
    externalRef: 'NS-1',
    direction: 'incoming',
    kind: 'Сигнал',
    senderNumber: 'NS-2026-000001',
    senderDate: '2026-11-24',
    subject: 'Дупка',
    text: 'Дупка',
    sender: 'Подател',
    ekatte: '63427',
    category: 'roads',
    files: [],
  };

  it('answers the number at once, finds it by reference, and doubles what is sent twice', async () => {
    const simulator = await registry.start();
    const post = () => fetch(`${simulator.url}/rest/signals`, { method: 'POST', body: JSON.stringify(signal) });
    expect(await (await post()).json()).toEqual({ rnDoc: '94-НС-1', date: expect.stringMatching(today) });
    await (await post()).body?.cancel();
    const found = await fetch(`${simulator.url}/rest/signals?externalRef=NS-1`);
    expect(await found.json()).toMatchObject([{ rnDoc: '94-НС-1' }, { rnDoc: '94-НС-2' }]);
    expect(await documentsAt(simulator)).toMatchObject([{ copies: 2 }]);
  });

  it('lets nobody in without the credentials that it asks for, and registers nothing for strangers', async () => {
    const right = { kind: 'basic', user: 'signals', password: 'secret' } as const;
    const simulator = await registry.start({ restCredentials: right });
    const as = async (credentials: RecordsCredentials | undefined) => {
      const config = { ...registry.restConfig(`${simulator.url}/rest`), timeoutMs: 5_000, credentials };
      return (await remoteRecordsSystem(config))?.register(aDocument(), always);
    };
    for (const wrong of [undefined, { ...right, password: 'x' }, { kind: 'bearer', token: 'secret' }] as const) {
      expect(await as(wrong)).toEqual({
        kind: 'unknown',
        cause: 'ACCESS_DENIED',
        detail: 'HTTP 401: Достъпът е отказан.',
      });
    }
    expect(await documentsAt(simulator)).toEqual([]);
    expect(await as(right)).toMatchObject({ kind: 'registered', number: '94-НС-1' });
  });

  it('files a decision under the number of its signal, and refuses one that cites another number', async () => {
    const simulator = await registry.start();
    const system = await remoteRecordsSystem({ ...registry.restConfig(`${simulator.url}/rest`), timeoutMs: 5_000 });
    if (system === undefined) {
      throw new Error('no system');
    }
    const signal: OutgoingDocument = {
      ...aDocument(),
      answerDueOn: '2027-01-24',
      details: { ...aDocument().details, latitude: 43.852, longitude: 25.9543 },
    };
    const given = await system.register(signal, always);
    if (given.kind !== 'registered') {
      throw new Error('no number');
    }
    const parent = { documentGuid: signal.documentGuid, number: given.number, date: given.date };
    const decision: OutgoingDocument = { ...aDocument(), direction: 'OUTGOING', kind: 'Отговор', parent };
    expect(await system.register({ ...decision, parent: { ...parent, number: '94-НС-99' } }, always)).toMatchObject({
      cause: 'HTTP_ERROR',
      detail: expect.stringContaining('Няма документ № 94-НС-99.'),
    });
    expect(await system.register(decision, always)).toMatchObject({ number: '94-НС-1#1' });
    expect(await documentsAt(simulator)).toMatchObject([
      {
        direction: 'incoming',
        kind: 'Сигнал',
        parentGuid: null,
        senderNumber: 'NS-2026-000001',
        senderDate: '2026-11-24',
        category: 'roads',
        location: '43.852, 25.9543',
        dueDate: '2027-01-24',
      },
      { direction: 'outgoing', kind: 'Отговор', parentGuid: signal.documentGuid, number: '94-НС-1#1', copies: 1 },
    ]);
  });

  it('says what is wrong with status 500', async () => {
    const simulator = await registry.start();
    const response = await fetch(`${simulator.url}/rest/signals`, { method: 'POST', body: '{}' });
    expect([response.status, await response.json()]).toEqual([500, { error: 'Невалидна заявка.' }]);
  });
});
