import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes every message and never answers to those for one of its silent mailboxes. */
export interface SilentMailServer {
  /** Messages that were answered. */
  readonly taken: readonly { readonly to: string; readonly raw: string }[];
  /** Messages that arrived whole and get no answer. */
  readonly unanswered: number;
  stop(): Promise<void>;
}

/** @param isSilent whether an address is one for which there is no answer */
export async function startSilentMailServer(
  port: number,
  isSilent: (address: string) => boolean,
): Promise<SilentMailServer> {
  const taken: { to: string; raw: string }[] = [];
  const sockets = new Set<Socket>();
  let unanswered = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (message, { envelope }, answer) => {
      const to = envelope.rcptTo.at(-1)?.address ?? '';
      // A sender that breaks off has sent nothing.
      text(message).then(
        (raw) => {
          if (isSilent(to)) {
            unanswered += 1;
            return;
          }
          taken.push({ to, raw });
          answer(null, '2.0.0 taken');
        },
        () => undefined,
      );
    },
  });
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening, failed) => {
    server.server.once('error', failed);
    server.server.listen(port, '127.0.0.1', listening);
  });
  // Later failures are those of single connections.
  server.on('error', () => undefined);
  return {
    taken,
    get unanswered() {
      return unanswered;
    },
    stop: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise<void>((closed) => server.close(closed));
    },
  };
}
