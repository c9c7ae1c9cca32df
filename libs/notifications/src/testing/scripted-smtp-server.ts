import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { WhenOver } from '@ns/platform/testing';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { afterAll } from 'vitest';

/** What the server does with the next mail. */
export type MailScript =
  | { readonly kind: 'accept' }
  /** answers the command with a refusal */
  | { readonly kind: 'refuse'; readonly at: 'RCPT' | 'MESSAGE'; readonly reply: string }
  /** hangs up when the mail begins, as servers do with connections that were idle for long */
  | { readonly kind: 'drop' }
  /** takes the whole message and hangs up without a word */
  | { readonly kind: 'cut' }
  /** takes the whole message and answers when the test says so */
  | { readonly kind: 'hold'; readonly until: Promise<void> };

/** A message as it arrived. */
export interface ArrivedMail {
  readonly to: string;
  readonly raw: string;
  /** the server said that it has it */
  readonly acknowledged: boolean;
}

type Answer = (failure?: Error | null, text?: string) => void;

/** An SMTP server that behaves as its script says; each mail takes one line of it, then all are accepted. */
export class ScriptedSmtpServer {
  readonly arrived: ArrivedMail[] = [];
  private readonly script: MailScript[] = [];
  /** What happens to the mail that a session is about to send. */
  private readonly steps = new WeakMap<SMTPServerSession, MailScript>();
  /** Open connections by the port of the client. */
  private readonly sockets = new Map<number | undefined, Socket>();
  private readonly waiting: { readonly count: number; readonly done: () => void }[] = [];
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onMailFrom: (_sender, session, answer) => this.begin(session, answer),
    onRcptTo: (_recipient, session, answer) => {
      const step = this.stepOf(session);
      answer(step.kind === 'refuse' && step.at === 'RCPT' ? refusal(step.reply) : null);
    },
    onData: (message, session, answer) => void this.receive(message, session, answer),
  });

  private constructor() {
    this.server.server.on('connection', (socket) => {
      const { remotePort } = socket;
      this.sockets.set(remotePort, socket);
      socket.once('close', () => this.sockets.delete(remotePort));
    });
    // A connection that breaks is the client's business.
    this.server.on('error', () => undefined);
  }

  static async start(whenOver: WhenOver = afterAll): Promise<ScriptedSmtpServer> {
    const scripted = new ScriptedSmtpServer();
    await new Promise<void>((listening) => scripted.server.listen(0, '127.0.0.1', listening));
    whenOver(() => scripted.stop());
    return scripted;
  }

  /** @throws Error when it does not listen any more */
  get url(): string {
    const address = this.server.server.address();
    if (!address || typeof address === 'string') {
      throw new Error('The server has no port.');
    }
    return `smtp://127.0.0.1:${String(address.port)}`;
  }

  /** Adds to the script. */
  next(...steps: readonly MailScript[]): void {
    this.script.push(...steps);
  }

  /** Forgets what arrived and what was to come. */
  clear(): void {
    this.arrived.length = 0;
    this.script.length = 0;
  }

  /** Resolves when the given number of mails has arrived since the last {@link clear}. */
  async hasArrived(count: number): Promise<void> {
    if (this.arrived.length < count) {
      await new Promise<void>((done) => this.waiting.push({ count, done }));
    }
  }

  private async stop(): Promise<void> {
    for (const socket of this.sockets.values()) {
      socket.destroy();
    }
    await new Promise<void>((closed) => this.server.close(closed));
  }

  private begin(session: SMTPServerSession, answer: Answer): void {
    const step = this.script.shift() ?? { kind: 'accept' };
    this.steps.set(session, step);
    if (step.kind === 'drop') {
      this.hangUp(session);
    } else {
      answer();
    }
  }

  private async receive(message: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): Promise<void> {
    const step = this.stepOf(session);
    const to = session.envelope.rcptTo.at(-1)?.address ?? '';
    // A sender that breaks off has sent nothing.
    const raw = await text(message).catch(() => undefined);
    if (raw === undefined) {
      return;
    }
    if (step.kind === 'refuse') {
      answer(refusal(step.reply));
      return;
    }
    this.arrive({ to, raw, acknowledged: step.kind === 'accept' });
    if (step.kind === 'hold') {
      await step.until;
    }
    if (step.kind === 'cut') {
      this.hangUp(session);
    } else {
      answer(null, '2.0.0 taken');
    }
  }

  private stepOf(session: SMTPServerSession): MailScript {
    return this.steps.get(session) ?? { kind: 'accept' };
  }

  private hangUp({ remotePort }: SMTPServerSession): void {
    this.sockets.get(remotePort)?.destroy();
  }

  private arrive(mail: ArrivedMail): void {
    this.arrived.push(mail);
    for (const waiter of this.waiting) {
      if (this.arrived.length >= waiter.count) {
        waiter.done();
      }
    }
  }
}

/** @param reply such as `550 5.1.1 no such mailbox` */
function refusal(reply: string): Error {
  const [, code = '550', words = ''] = /^(\d{3}) (.*)$/.exec(reply) ?? [];
  return Object.assign(new Error(words), { responseCode: Number(code) });
}
