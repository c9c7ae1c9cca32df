import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Which server answers, in turn. */
type Target = string;

/**
 * What stands before several apis, as nginx does it without a word in its site: servers take turns, each request has a
 * connection of its own, and only one whose connection is refused goes to the next server. Live connections pass.
 */
export class RoundRobin {
  private targets: readonly Target[] = [];
  private next = 0;
  private readonly running = new Map<Target, Set<Promise<unknown>>>();
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((asked, answer) => void this.pass(asked, answer));

  private constructor(private readonly port: number) {}

  static async open(port: number): Promise<RoundRobin> {
    const made = new RoundRobin(port);
    made.server.on('upgrade', (asked: IncomingMessage, person: Socket, head: Buffer) => {
      made.passLive(asked, person, head, made.inTurn());
    });
    await new Promise<void>((resolve) => made.server.listen(port, '127.0.0.1', resolve));
    return made;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /**
   * The servers from now on. Resolves when those that are no longer among them have answered what they were asked;
   * their live connections stay.
   * @param targets addresses such as `http://127.0.0.1:3000`
   */
  async use(...targets: readonly Target[]): Promise<void> {
    const left = this.targets.filter((target) => !targets.includes(target));
    this.targets = targets;
    await Promise.all(left.flatMap((target) => [...(this.running.get(target) ?? [])]));
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    this.sockets.forEach((socket) => socket.destroy());
    await closed;
  }

  private inTurn(): readonly Target[] {
    const first = (this.next += 1) % Math.max(this.targets.length, 1);
    return [...this.targets.slice(first), ...this.targets.slice(0, first)];
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked);
    for (const target of this.inTurn()) {
      const passed = passTo(target, { asked, body, answer });
      const running = this.running.get(target) ?? new Set();
      this.running.set(target, running.add(passed));
      const outcome = await passed;
      running.delete(passed);
      if (outcome === 'passed') {
        return;
      }
    }
    answer.writeHead(502).end('No server takes a connection.');
  }

  private passLive(asked: IncomingMessage, person: Socket, head: Buffer, targets: readonly Target[]): void {
    const [target, ...others] = targets;
    if (target === undefined) {
      person.destroy();
      return;
    }
    const { port, hostname } = new URL(target);
    const upstream = connect(Number(port), hostname);
    upstream.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ECONNREFUSED') {
        this.passLive(asked, person, head, others);
      } else {
        person.destroy();
      }
    });
    upstream.once('connect', () => {
      for (const socket of [person, upstream]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.once('close', () => {
          this.sockets.delete(socket);
          person.destroySoon();
          upstream.destroySoon();
        });
      }
      const names = Array.from({ length: asked.rawHeaders.length / 2 }, (_, index) => index * 2);
      const headers = names.map((at) => `${asked.rawHeaders[at] ?? ''}: ${asked.rawHeaders[at + 1] ?? ''}\r\n`);
      upstream.write(`GET ${asked.url ?? '/'} HTTP/1.1\r\n${headers.join('')}\r\n`);
      upstream.write(head);
      person.pipe(upstream).pipe(person);
    });
  }
}

interface Passing {
  readonly asked: IncomingMessage;
  readonly body: Buffer;
  readonly answer: ServerResponse;
}

/** Passes a request on and its answer back; a server that breaks off is answered as 502. */
function passTo(target: Target, { asked, body, answer }: Passing): Promise<'passed' | 'refused'> {
  return new Promise((resolve) => {
    const { method, headers } = asked;
    const options = { method, agent: false, headers: { ...headers, connection: 'close' } };
    const upstream = request(new URL(asked.url ?? '/', target), options, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
      given.once('close', () => resolve('passed'));
    });
    upstream.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ECONNREFUSED') {
        resolve('refused');
        return;
      }
      if (answer.headersSent) {
        answer.destroy();
      } else {
        answer.writeHead(502).end(`${target}: ${cause.message}`);
      }
      resolve('passed');
    });
    upstream.end(body);
  });
}
