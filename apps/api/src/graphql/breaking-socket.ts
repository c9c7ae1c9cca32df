import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@ns/platform';
import type { WebSocket, WebSocketServer } from 'ws';

/**
 * Hands a new socket to graphql-ws. A frame that is too long or no frame at all, and an answer to a client that is
 * gone, are no faults of ours: the library would print them to the console as such. The socket is closed by `ws`
 * either way.
 */
export function connectSocket(
  sockets: WebSocketServer,
  webSocket: WebSocket,
  request: IncomingMessage,
  logger: Logger,
): void {
  ignoreLostAnswers(webSocket);
  sockets.emit('connection', webSocket, request);
  webSocket.removeAllListeners('error');
  webSocket.on('error', (cause: NodeJS.ErrnoException) =>
    logger.warn({ reason: cause.code ?? cause.message }, 'socket broke'),
  );
}

/** The sender gets no error: a closed client is reported by the `close` event of the socket. */
function ignoreLostAnswers(webSocket: WebSocket): void {
  const send = webSocket.send.bind(webSocket) as (...values: unknown[]) => void;
  webSocket.send = (...values: unknown[]) => {
    const done = values.at(-1);
    send(...(typeof done === 'function' ? [...values.slice(0, -1), () => (done as () => void)()] : values));
  };
}

/** The path as it is written: whatever stands there, reading it cannot fail. */
export function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

/** Answers a handshake and closes the connection, whatever the peer does. */
export function refuse(socket: Duplex, status: 403 | 404 | 429): void {
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
