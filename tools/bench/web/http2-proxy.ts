import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type OutgoingHttpHeaders,
} from 'node:http2';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { selfSigned } from '../../start/embedded/index.ts';

/** What only one connection is about (RFC 9113, 8.2.2): not passed on. */
const ofConnection = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']);

function passedOn(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(':') && !ofConnection.has(name)),
  );
}

/** An answer that is the same for everybody and never changes. */
interface KeptAnswer {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/**
 * What stands before the api in production (tools/docs/deployment.md): TLS and HTTP/2 towards the browser, HTTP/1.1
 * towards the api, WebSockets passed on, built files kept.
 * @param target the api's address, such as `http://127.0.0.1:3000`
 */
export async function openHttp2Proxy(port: number, target: string): Promise<{ close(): Promise<void> }> {
  const { hostname, port: targetPort } = new URL(target);
  const kept = new Map<string, KeptAnswer>();
  const server = createSecureServer(
    { ...(await selfSigned()), allowHTTP1: true },
    (asked: Http2ServerRequest, answer: Http2ServerResponse) => {
      const { method, url: path, headers } = asked;
      const key = `${method} ${path} ${String(headers['accept-encoding'])}`;
      const known = kept.get(key);
      if (known) {
        answer.writeHead(200, known.headers);
        answer.end(known.body);
        return;
      }
      const upstream = request(
        { hostname, port: targetPort, method, path, headers: { ...passedOn(headers), host: asked.authority } },
        (response) => {
          const passed = passedOn(response.headers);
          answer.writeHead(response.statusCode ?? 502, passed);
          response.pipe(answer);
          if (response.statusCode === 200 && response.headers['cache-control']?.includes('immutable')) {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.once('end', () => kept.set(key, { headers: passed, body: Buffer.concat(parts) }));
          }
        },
      );
      upstream.once('error', () => answer.stream.destroy());
      answer.once('close', () => upstream.destroy());
      asked.pipe(upstream);
    },
  );
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  server.on('upgrade', (asked: IncomingMessage, socket: Socket, head: Buffer) => {
    const upstream = connect(Number(targetPort), hostname, () => {
      const lines = Object.entries(asked.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
      upstream.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
      upstream.write(head);
      socket.pipe(upstream).pipe(socket);
    });
    sessions.add(socket);
    for (const end of [socket, upstream]) {
      end.on('error', () => {
        socket.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sessions.forEach((session) => session.destroy());
      }),
  };
}
