import { type AddressInfo, connect } from 'node:net';
import { createLogger, DerivedKeys, SecurityLog, trustNobody } from '@ns/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from './create-server.ts';

const logger = createLogger('test', 'silent');
const app = createServer(
  {
    logger,
    logLevel: 'silent',
    trustProxy: trustNobody,
    security: new SecurityLog(logger, new DerivedKeys('a secret of the tests, long enough')),
  },
  { request: 300, check: 50 },
);

describe('a request that never ends', () => {
  let port = 0;
  beforeAll(async () => {
    app.post('/', () => ({}));
    await app.listen({ host: '127.0.0.1', port: 0 });
    port = (app.server.address() as AddressInfo).port;
  });
  afterAll(() => app.close());

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
