import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { generateIdentity } from './key-pair.ts';
import { type Endpoint, postEnvelope } from './soap-transport.ts';

/** A peer that talks to those only whose certificate it knows, as the national exchange does. */
const received: { readonly subject: string; readonly body: string }[] = [];

const [ours, theirs] = await Promise.all([
  generateIdentity({ commonName: 'localhost', organization: 'demo municipality' }),
  generateIdentity({ commonName: 'localhost', organization: 'demo registry' }),
]);
const peer = createServer(
  {
    key: theirs.privateKey,
    cert: theirs.certificate,
    ca: ours.certificate,
    requestCert: true,
    rejectUnauthorized: true,
  },
  (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      received.push({ subject: String((request.socket as TLSSocket).getPeerCertificate().subject.O), body });
      response.end('<answer/>');
    });
  },
);
await new Promise<void>((listening) => peer.listen(0, '127.0.0.1', listening));
const url = `https://localhost:${String((peer.address() as AddressInfo).port)}/`;
afterAll(() => new Promise((closed) => peer.close(closed)));

const withTls = (tls: Endpoint['tls']): Endpoint => ({ url, timeoutMs: 5_000, tls });

describe('a connection that both sides prove themselves on', () => {
  it('carries the envelope when each knows the other’s certificate', async () => {
    const answer = await postEnvelope(
      withTls({ key: ours.privateKey, certificate: ours.certificate, authorities: theirs.certificate }),
      '<envelope>„сигнал“</envelope>',
    );
    expect(answer).toEqual({ status: 200, body: '<answer/>' });
    expect(received).toEqual([{ subject: 'demo municipality', body: '<envelope>„сигнал“</envelope>' }]);
  });

  it('carries nothing without our certificate, or with one that the peer does not know', async () => {
    const { privateKey, certificate } = await generateIdentity({ commonName: 'localhost', organization: 'stranger' });
    const before = received.length;
    await expect(
      postEnvelope(withTls({ key: privateKey, certificate, authorities: theirs.certificate }), '<envelope/>'),
    ).rejects.toMatchObject({ outcome: 'CONNECTION_LOST' });
    const withoutAny = { key: '', certificate: '', authorities: theirs.certificate };
    await expect(postEnvelope(withTls(withoutAny), '<envelope/>')).rejects.toMatchObject({
      outcome: 'ACCESS_DENIED',
    });
    expect(received).toHaveLength(before);
  });

  it('carries nothing to a peer whose certificate we do not trust', async () => {
    const before = received.length;
    await expect(
      postEnvelope(withTls({ key: ours.privateKey, certificate: ours.certificate }), '<envelope/>'),
    ).rejects.toMatchObject({ outcome: 'CERTIFICATE_NOT_TRUSTED' });
    expect(received).toHaveLength(before);
  });
});
