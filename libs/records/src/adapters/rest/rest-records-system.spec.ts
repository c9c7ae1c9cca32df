import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { smallDocument } from '../seos/testing/samples.ts';
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
    if (status === undefined) request.socket.destroy();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return new RestRecordsSystem({ url: `http://127.0.0.1:${address.port}`, timeoutMs: 2_000 });
}

const answer = '{"rnDoc":"НС-94-117","date":"2026-11-24"}';

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

  it('finds a document by its reference, the first of several', async () => {
    const system = await answering(200, `[${answer},{"rnDoc":"НС-94-118","date":"2026-11-24"}]`);
    expect(await system.status(smallDocument().documentGuid)).toMatchObject({
      kind: 'registered',
      number: 'НС-94-117',
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
