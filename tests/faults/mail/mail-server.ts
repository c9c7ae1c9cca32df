import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { SeededRandom } from '../faults/seeded-random.ts';
import { MailFaultSource } from './mail-faults.ts';
import { PostOffice } from './post-office.ts';

type Answer = (failure?: Error | null, text?: string) => void;

/** A mail server of ours: keeps an exact account of what it took, and fails in every way that is asked of it. */
export class MailServer {
  readonly office = new PostOffice();
  readonly faults: MailFaultSource;
  /** Open connections by the port of the client. */
  private readonly sockets = new Map<number | undefined, Socket>();
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_session, answer) =>
      answer(this.faults.strike('greeting') ? refusal(421, '4.3.2 the service is closing down') : null),
    onRcptTo: ({ address }, _session, answer) => answer(this.objectionTo(address)),
    onData: (message, session, answer) => this.receive(message, session, answer),
  });

  private constructor(random: SeededRandom, lateMs: number) {
    this.faults = new MailFaultSource(random, lateMs);
    this.server.server.on('connection', (socket) => {
      const { remotePort } = socket;
      this.sockets.set(remotePort, socket);
      socket.once('close', () => this.sockets.delete(remotePort));
    });
  }

  /** @param lateMs how long an answer takes that is late, milliseconds */
  static async start(port: number, random: SeededRandom, lateMs = 1_500): Promise<MailServer> {
    const server = new MailServer(random, lateMs);
    await new Promise<void>((listening, failed) => {
      server.server.once('error', failed);
      server.server.listen(port, '127.0.0.1', listening);
    });
    // Later failures are those of single connections.
    server.server.on('error', () => undefined);
    return server;
  }

  /** The port it listens at. */
  get port(): number {
    const address = this.server.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets.values()) {
      socket.destroy();
    }
    await new Promise<void>((closed) => this.server.close(closed));
  }

  private objectionTo(address: string): Error | null {
    if (this.office.unknownAddresses.has(address.toLowerCase())) {
      return refusal(550, '5.1.1 no such mailbox');
    }
    return this.faults.strike('recipient') ? refusal(451, '4.7.1 try again later') : null;
  }

  private receive(message: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): void {
    const recipient = session.envelope.rcptTo.at(-1)?.address ?? '';
    if (this.faults.strike('data')) {
      this.cut(session);
      return;
    }
    const pieces: Buffer[] = [];
    let isCut = false;
    message.on('data', (piece: Buffer) => {
      pieces.push(piece);
      if (!isCut && this.faults.strike('body')) {
        isCut = true;
        this.cut(session);
      }
    });
    message.on('end', () => {
      if (!isCut) {
        this.take(recipient, Buffer.concat(pieces).toString('latin1'), session, answer);
      }
    });
  }

  private take(recipient: string, raw: string, session: SMTPServerSession, answer: Answer): void {
    const fault = this.faults.strike('end');
    if (fault !== 'losesAndCuts') {
      this.office.keep(recipient, raw);
    }
    if (fault === 'losesAndCuts' || fault === 'keepsAndCuts') {
      this.cut(session);
    } else if (fault === 'keepsAndClosesDown') {
      answer(refusal(421, '4.3.2 the service is closing down'));
    } else if (fault === 'answersLate') {
      setTimeout(() => answer(null, '2.0.0 taken'), this.faults.lateMs);
    } else {
      answer(null, '2.0.0 taken');
    }
  }

  private cut({ remotePort }: SMTPServerSession): void {
    this.sockets.get(remotePort)?.resetAndDestroy();
  }
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
