import { type AddressInfo, connect } from 'node:net';
import { createLogger, DerivedKeys, SecurityLog, trustNobody } from '@ns/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from './create-server.ts';

const lines: string[] = [];
const logger = createLogger('test', 'warn', { write: (line) => void lines.push(line) });
const app = createServer(
  {
    logger,
    logLevel: 'warn',
    trustProxy: trustNobody,
    security: new SecurityLog(logger, new DerivedKeys('a secret of the tests, long enough')),
    publicUrl: 'http://signali.demo.test:8080',
  },
  { request: 300, check: 50 },
);

let port = 0;
beforeAll(async () => {
  app.post('/', () => ({}));
  app.get('/host', (request) => request.host);
  app.get('/broken', (request) => {
    throw new Error(`cannot answer ${request.url}`);
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());

/** What is answered to a request that is written by hand; the connection is closed after it. */
async function answerTo(head: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.write(head);
  return (await socket.toArray()).join('');
}

describe('an address', () => {
  it.each([
    ['a host that is none', 'GET /host HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
    ['a target that is none', 'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a target with a host that is none', 'GET http://[/host HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])('is refused before anything reads it: %s', async (_, head) => {
    expect(await answerTo(head)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('without a host, as HTTP/1.0 has it, is one of this site', async () => {
    expect(await answerTo('GET /host HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 [^]*signali\.demo\.test:8080$/);
  });
});

describe('a request that fails', () => {
  it('is logged by its path, without what its parameters and its client are', async () => {
    const before = lines.length;
    await answerTo('GET /broken?token=SECRET.a_b HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const logged = lines.slice(before).join('');
    expect(logged).toContain('/broken?token=…');
    expect(logged).not.toMatch(/SECRET|127\.0\.0\.1|remoteAddress/);
  });
});

describe('a request that never ends', () => {
  it.each([
    ['half a body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 10\r\n\r\nhalf'],
    ['half of the headers', 'POST / HTTP/1.1\r\nhost: x\r\n'],
  ])('is given up: %s', async (_, text) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(text);
    socket.on('error', () => undefined);
    socket.resume();
    await new Promise((resolve) => socket.once('close', resolve));
    expect(socket.destroyed).toBe(true);
  });
});
