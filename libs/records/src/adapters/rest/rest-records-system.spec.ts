import type { RecordsCredentials } from '../../config/records.config.ts';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fullDocument, smallDocument } from '../seos/testing/samples.ts';
import { RestRecordsSystem } from './rest-records-system.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A service that gives one answer to everything; no answer at all when there is no status. */
async function answering(status: number | undefined, body = ''): Promise<RestRecordsSystem> {
  server = createServer((request, response) => {
    request.resume();
    if (status === undefined) {
      request.socket.destroy();
    } else {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) {
    throw new Error('no port');
  }
  return new RestRecordsSystem({ url: `http://127.0.0.1:${address.port}`, timeoutMs: 2_000 });
}

describe('a document that may not leave any more', () => {
  it('is held back on a line that stands: no byte of it arrives', async () => {
    let bytes = 0;
    const { promise: connected, resolve } = Promise.withResolvers<true>();
    server = createServer();
    server.on('connection', (socket) => {
      resolve(true);
      socket.on('data', ({ length }) => (bytes += length));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const system = new RestRecordsSystem({ url: `http://127.0.0.1:${port}`, timeoutMs: 2_000 });
    const asked = system.register(smallDocument(), async () => !(await connected));
    expect(await asked).toEqual({ kind: 'heldBack' });
    expect(bytes).toBe(0);
  });

  it('is not asked for while no line stands', async () => {
    const system = await answering(200, answer);
    server?.close();
    server?.closeAllConnections();
    const mayLeave = vi.fn<() => Promise<boolean>>();
    expect(await system.register(smallDocument(), mayLeave)).toMatchObject({ cause: 'UNREACHABLE' });
    expect(mayLeave).not.toHaveBeenCalled();
  });

  it('does not leave in part when the rest would be late', async () => {
    const taken: string[] = [];
    server = createServer((request, response) => {
      request.on('end', () => taken.push('whole')).resume();
      request.on('error', () => undefined);
      response.on('error', () => undefined);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const system = new RestRecordsSystem({ url: `http://127.0.0.1:${port}`, timeoutMs: 1_000 });
    const mayLeave = () => {
      vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
      return Promise.resolve(true);
    };
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await system.register(smallDocument(), mayLeave)).toMatchObject({ kind: 'unknown', cause: 'TIMEOUT' });
    expect(taken).toEqual([]);
  });
});

const answer = '{"rnDoc":"НС-94-117","date":"2026-11-24"}';

/** Answers one request with a number and gives what was asked. */
async function asked(
  ask: (system: RestRecordsSystem) => Promise<unknown>,
  credentials?: RecordsCredentials,
): Promise<{ readonly authorization: string | undefined; readonly body: unknown }> {
  const { promise, resolve } = Promise.withResolvers<{ authorization: string | undefined; body: unknown }>();
  server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      resolve({ authorization: request.headers.authorization, body: text === '' ? undefined : JSON.parse(text) });
      response.writeHead(200, { 'content-type': 'application/json' }).end(request.method === 'GET' ? '[]' : answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) {
    throw new Error('no port');
  }
  await ask(new RestRecordsSystem({ url: `http://127.0.0.1:${address.port}`, timeoutMs: 2_000, credentials }));
  return promise;
}

describe('what a vendor’s REST service is sent', () => {
  it('is for a decision its direction, its kind and the file that it joins', async () => {
    const { body } = await asked((system) => system.register(fullDocument()));
    expect(body).toMatchObject({
      externalRef: fullDocument().documentGuid,
      direction: 'outgoing',
      kind: 'Сигнал',
      senderNumber: 'NS-2026-000123',
      senderDate: '2026-11-24',
      parent: { externalRef: '11111111-2222-3333-4444-555555555555', rnDoc: '94-НС-1', date: '2026-11-01' },
      category: 'roads.pothole',
      location: { lat: 43.8486, lon: 25.9543 },
      dueDate: '2027-01-24',
      phone: '+359 82 000000',
    });
  });

  it('is for a signal no more than is known', async () => {
    const { body } = await asked((system) => system.register(smallDocument()));
    expect(Object.keys(body as object).toSorted()).toEqual([
      'category',
      'direction',
      'ekatte',
      'externalRef',
      'files',
      'kind',
      'sender',
      'senderDate',
      'senderNumber',
      'subject',
      'text',
    ]);
    expect(body).toMatchObject({ direction: 'incoming' });
  });

  it.each<[string, RecordsCredentials | undefined, string | undefined]>([
    ['nothing', undefined, undefined],
    [
      'user and password',
      { kind: 'basic', user: 'сигнали', password: 'a:b' },
      `Basic ${Buffer.from('сигнали:a:b').toString('base64')}`,
    ],
    ['a token', { kind: 'bearer', token: 'abc.def' }, 'Bearer abc.def'],
  ])('proves who we are with %s, when registering and when asking', async (_name, credentials, expected) => {
    expect((await asked((system) => system.register(smallDocument()), credentials)).authorization).toBe(expected);
    server?.close();
    expect((await asked((system) => system.status('x'), credentials)).authorization).toBe(expected);
  });
});

describe('a vendor’s REST service', () => {
  it('gives the number at once', async () => {
    const system = await answering(200, answer);
    expect(await system.register(smallDocument())).toEqual({
      kind: 'registered',
      number: 'НС-94-117',
      date: '2026-11-24',
      file: 'OPEN',
    });
  });

  it.each([
    [
      'an error with its words',
      500,
      '{"error":"Няма връзка с базата"}',
      { cause: 'HTTP_ERROR', detail: 'HTTP 500: Няма връзка с базата' },
    ],
    ['a number that is empty', 200, '{"rnDoc":" ","date":"2026-11-24"}', { cause: 'UNREADABLE_ANSWER' }],
    ['no JSON', 200, '<html>', { cause: 'UNREADABLE_ANSWER' }],
    ['a cut connection', undefined, '', { cause: 'CONNECTION_LOST' }],
  ])('%s leaves the outcome unknown', async (_name, status, body, expected) => {
    const system = await answering(status, body);
    expect(await system.register(smallDocument())).toMatchObject({ kind: 'unknown', ...expected });
  });

  it('finds a document by its reference, once however often it is named', async () => {
    const system = await answering(200, `[${answer},${answer}]`);
    expect(await system.status(smallDocument().documentGuid)).toMatchObject({
      kind: 'registered',
      number: 'НС-94-117',
    });
  });

  it('that has registered a document twice is not believed either number', async () => {
    const system = await answering(200, `[${answer},{"rnDoc":"НС-94-118","date":"2026-11-24"}]`);
    expect(await system.status(smallDocument().documentGuid)).toEqual({
      kind: 'registeredTwice',
      numbers: [
        { number: 'НС-94-117', date: '2026-11-24' },
        { number: 'НС-94-118', date: '2026-11-24' },
      ],
    });
  });

  it('says that it has nothing', async () => {
    expect(await (await answering(200, '[]')).status(smallDocument().documentGuid)).toEqual({ kind: 'notFound' });
  });

  it('without a look-up only a person can find out', async () => {
    expect(await (await answering(404, '{}')).status(smallDocument().documentGuid)).toMatchObject({
      kind: 'unknown',
      cause: 'NO_LOOKUP',
    });
  });
});
