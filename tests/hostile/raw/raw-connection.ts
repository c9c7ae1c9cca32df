import { connect, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { RawAttempt } from './raw-attempt.ts';

/** Where an attempt goes. */
export interface RawAddress {
  readonly host: string;
  readonly port: number;
}

/** Milliseconds for which an attempt without an end of its own is watched. */
const watchedMs = 80;
const mostBytes = 256 * 1024;

/** Sends an attempt over a connection of its own. @returns the statuses of the answers, none when it was cut */
export async function sendRawAttempt({ host, port }: RawAddress, attempt: RawAttempt): Promise<readonly number[]> {
  const socket = connect({ host, port, noDelay: true });
  const answer: Buffer[] = [];
  let bytes = 0;
  const answered = Promise.withResolvers<undefined>();
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // A peer that closes the connection is what most of this is about.
  socket.on('error', () => undefined);
  socket.on('close', () => answered.resolve(undefined));
  socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= mostBytes) {
      answer.push(chunk);
    }
    answered.resolve(undefined);
  });
  const timer = setTimeout(() => answered.resolve(undefined), watchedMs);
  await sendParts(socket, attempt);
  if (attempt.endsAfter > attempt.parts.length) {
    await answered.promise;
  }
  end(socket, attempt);
  await closed;
  clearTimeout(timer);
  return statusesOf(Buffer.concat(answer).toString('latin1'));
}

async function sendParts(socket: Socket, { parts, endsAfter }: RawAttempt): Promise<void> {
  await new Promise<void>((resolve) => socket.once('connect', resolve).once('close', () => resolve()));
  for (const part of parts.slice(0, endsAfter)) {
    if (socket.writable) {
      socket.write(part);
      await turn();
    }
  }
}

function end(socket: Socket, { byReset }: RawAttempt): void {
  if (byReset) {
    socket.resetAndDestroy();
  } else {
    socket.end();
    // The server need not close its side: it may wait for the rest of a request.
    setTimeout(() => socket.destroy(), watchedMs).unref();
  }
}

/** `/seos` says by 500 that the sender is wrong, as SOAP has it; here that counts as 400. */
function statusesOf(text: string): readonly number[] {
  const isFaultOfSender = /<faultcode[^>]*>Client</.test(text);
  return [...text.matchAll(/(?:^|\n)HTTP\/1\.[01] (\d{3}) /g)].map(([, status]) =>
    status === '500' && isFaultOfSender ? 400 : Number(status),
  );
}
