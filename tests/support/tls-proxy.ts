import { connect, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { selfSigned } from '@ns/embedded';

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
