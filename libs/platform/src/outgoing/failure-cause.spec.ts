import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { Authority } from './testing/authority.ts';
import { exchange, type ExchangeFailed, type TlsMaterial } from './exchange.ts';
import { causeOfStatus } from './failure-cause.ts';

const [authority, stranger] = await Promise.all([Authority.create('Authority'), Authority.create('Stranger')]);
const [own, expired, unknown] = await Promise.all([
  authority.issue({ name: 'records', hosts: ['127.0.0.1'] }),
  authority.issue({ name: 'records', hosts: ['127.0.0.1'], from: -60, until: -2 }),
  stranger.issue({ name: 'signals' }),
]);
const trusting: TlsMaterial = { authorities: authority.certificate };
const servers: Server[] = [];
afterAll(() =>
  servers.forEach((server) => {
    server.closeAllConnections();
    server.close();
  }),
);

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}
const protectedBy = (options: object = {}) =>
  portOf(createServer({ key: own.key, cert: own.certificate, ...options }, (_, response) => response.end('{}')));
const wantingOurs = { ca: authority.certificate, requestCert: true, rejectUnauthorized: true };
const plain = await portOf(createPlainServer((_, response) => response.end('{}')));
const breaking = await portOf(createPlainServer((request) => request.socket.destroy()));

const failed = async (address: string, tls?: TlsMaterial, signal?: AbortSignal): Promise<ExchangeFailed | undefined> =>
  exchange({ timeoutMs: 5_000, tls, span: 'test' }, { method: 'GET', url: address, headers: {}, signal }).then(
    () => undefined,
    (error: ExchangeFailed) => error,
  );
const failure = async (address: string, tls?: TlsMaterial): Promise<string> =>
  (await failed(address, tls))?.outcome ?? 'none';

describe('a failed exchange', () => {
  it('says that the certificate of the other side is not trusted', async () => {
    const port = await protectedBy();
    expect(await failure(`https://127.0.0.1:${port}`)).toBe('CERTIFICATE_NOT_TRUSTED');
    expect(await failure(`https://localhost:${port}`, trusting)).toBe('CERTIFICATE_NOT_TRUSTED');
    const old = await protectedBy({ key: expired.key, cert: expired.certificate });
    expect(await failure(`https://127.0.0.1:${old}`, trusting)).toBe('CERTIFICATE_NOT_TRUSTED');
    expect(await failure(`https://127.0.0.1:${port}`, trusting)).toBe('none');
  });

  it.each(['TLSv1.2', 'TLSv1.3'])('says that the other side wants a certificate of ours (%s)', async (maxVersion) => {
    const port = await protectedBy({ ...wantingOurs, maxVersion });
    expect(await failure(`https://127.0.0.1:${port}`, trusting)).toBe('ACCESS_DENIED');
  });

  it('says that one side has TLS and the other has not', async () => {
    expect(await failure(`https://127.0.0.1:${plain}`, trusting)).toBe('TLS_MISMATCH');
    expect(await failure(`http://127.0.0.1:${await protectedBy()}`)).toBe('TLS_MISMATCH');
    const old = await protectedBy({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' });
    expect(await failure(`https://127.0.0.1:${old}`, trusting)).toBe('TLS_MISMATCH');
  });

  it('is a lost connection where the other side ends it for reasons of its own', async () => {
    expect(await failure(`http://127.0.0.1:${breaking}`)).toBe('CONNECTION_LOST');
    const port = await protectedBy(wantingOurs);
    expect(await failure(`https://127.0.0.1:${port}`, { ...trusting, ...unknown })).toBe('CONNECTION_LOST');
  });

  it('says that nobody is there', async () => {
    expect(await failure('http://127.0.0.1:9')).toBe('UNREACHABLE');
  });
});

describe('a request that failed', () => {
  it.each(['TLSv1.2', 'TLSv1.3'])('surely did not arrive where our certificate is refused (%s)', async (maxVersion) => {
    const port = await protectedBy({ ...wantingOurs, maxVersion });
    expect(await failed(`https://127.0.0.1:${port}`, trusting)).toMatchObject({ mayHaveArrived: false });
  });

  it('surely did not arrive where nobody is, TLS is missing, or the other side is a stranger', async () => {
    const port = await protectedBy();
    for (const address of ['http://127.0.0.1:9', `https://127.0.0.1:${plain}`, `http://127.0.0.1:${port}`]) {
      expect(await failed(address)).toMatchObject({ mayHaveArrived: false });
    }
    expect(await failed(`https://localhost:${port}`, trusting)).toMatchObject({ mayHaveArrived: false });
  });

  it('may have arrived where the line is cut or ended while the answer is awaited', async () => {
    expect(await failed(`http://127.0.0.1:${breaking}`)).toMatchObject({ mayHaveArrived: true });
    const ending = new AbortController();
    const silent = await portOf(createPlainServer(() => ending.abort()));
    const outcome = await failed(`http://127.0.0.1:${silent}`, undefined, ending.signal);
    expect(outcome).toMatchObject({ outcome: 'TIMEOUT', mayHaveArrived: true });
  });

  it('surely did not arrive when it was ended before it began', async () => {
    const outcome = await failed(`http://127.0.0.1:${plain}`, undefined, AbortSignal.abort());
    expect(outcome).toMatchObject({ outcome: 'TIMEOUT', mayHaveArrived: false });
  });
});

describe('a status', () => {
  it.each([
    [401, '', 'ACCESS_DENIED'],
    [403, '<html>', 'ACCESS_DENIED'],
    [400, 'The plain HTTP request was sent to HTTPS port', 'TLS_MISMATCH'],
    [400, '{"error":"no sender"}', 'HTTP_ERROR'],
    [503, '', 'HTTP_ERROR'],
  ])('%d means', (status, body, cause) => {
    expect(causeOfStatus(status, body)).toBe(cause);
  });
});
