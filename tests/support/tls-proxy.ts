import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { PemConverter, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

/** What stands before the api in production: takes TLS off and passes the bytes on, WebSockets included. */
export interface TlsProxy {
  close(): Promise<void>;
}

/**
 * Opens `https://localhost:<port>` with a certificate of its own, which nobody has to trust.
 * @param target the server's address, such as `http://127.0.0.1:3000`
 */
export async function openTlsProxy(port: number, target: string): Promise<TlsProxy> {
  const { hostname, port: targetPort } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer(await selfSigned(), (person) => {
    const upstream = connect(Number(targetPort), hostname);
    for (const socket of [person, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {
        person.destroy();
        upstream.destroy();
      });
      socket.once('close', () => sockets.delete(socket));
    }
    person.pipe(upstream).pipe(person);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}

async function selfSigned(): Promise<{ readonly key: string; readonly cert: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: randomBytes(8).toString('hex'),
      name: 'CN=localhost',
      notBefore: new Date(Date.now() - 3_600_000),
      notAfter: new Date(Date.now() + 86_400_000),
      signingAlgorithm: algorithm,
      keys,
      extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }])],
    },
    webcrypto,
  );
  return {
    key: PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'),
    cert: certificate.toString('pem'),
  };
}
