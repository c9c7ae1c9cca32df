import { createServer, type Server, type Socket } from 'node:net';

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

/**
 * An SMTP server (RFC 5321, the least of it) that behaves as its script says; each mail takes one line of it, then all
 * are accepted.
 */
export class ScriptedSmtpServer {
  readonly arrived: ArrivedMail[] = [];
  private readonly script: MailScript[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly waiting: { readonly count: number; readonly done: () => void }[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<ScriptedSmtpServer> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (!address || typeof address === 'string') {
      throw new Error('The server has no port.');
    }
    const scripted = new ScriptedSmtpServer(server, `smtp://127.0.0.1:${String(address.port)}`);
    server.on('connection', (socket) => scripted.talk(socket));
    return scripted;
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

  async stop(): Promise<void> {
    for (const socket of this.sockets) {
      socket.destroy();
    }
    await new Promise((closed) => this.server.close(closed));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setEncoding('utf8');
    const say = (line: string) => socket.write(`${line}\r\n`);
    let step: MailScript = { kind: 'accept' };
    let to = '';
    let message: string | undefined;
    let pending = '';
    say('220 test');
    socket.on('data', (chunk: string) => {
      pending += chunk;
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (message === undefined) {
          command(line);
        } else if (line === '.') {
          void this.finish(socket, step, to, message);
        } else {
          message += `${line}\r\n`;
        }
        if (message !== undefined && line === '.') {
          message = undefined;
        }
      }
    });
    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO') {
        say('250-test\r\n250 8BITMIME');
      } else if (verb === 'MAIL') {
        step = this.script.shift() ?? { kind: 'accept' };
        if (step.kind === 'drop') {
          socket.destroy();
        } else {
          say('250 2.1.0 ok');
        }
      } else if (verb === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        say(step.kind === 'refuse' && step.at === 'RCPT' ? step.reply : '250 2.1.5 ok');
      } else if (verb === 'DATA') {
        message = '';
        say('354 go on');
      } else if (verb === 'QUIT') {
        socket.end('221 bye\r\n');
      } else {
        say('250 ok');
      }
    };
  }

  private async finish(socket: Socket, step: MailScript, to: string, raw: string): Promise<void> {
    const refused = step.kind === 'refuse' && step.at === 'MESSAGE';
    if (!refused) {
      this.arrive({ to, raw, acknowledged: step.kind === 'accept' });
    }
    if (step.kind === 'hold') {
      await step.until;
    }
    if (step.kind === 'cut') {
      socket.destroy();
    } else {
      socket.write(refused ? `${step.reply}\r\n` : '250 2.0.0 taken\r\n');
    }
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
