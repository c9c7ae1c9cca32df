import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Transform } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { clientConfigOf } from '../store/bucket.ts';
import type { BucketConfig } from '../store/files-config.ts';

/** moto does not look at keys. */
const keys = { accessKeyId: 'demo-key', secretAccessKey: 'demo-secret-of-the-tests' };
const patienceMs = 60_000;

/** A real S3 server over a socket, for one spec file: moto (Debian's python3-moto), which keeps all in memory. */
export interface S3Server {
  readonly url: string;
  /** a bucket of its own for each name */
  bucket(name: string, over?: Partial<BucketConfig>): Promise<BucketConfig>;
  /** Breaks every connection and takes no new one, until `start`; the server keeps what it has answered for. */
  away(): Promise<void>;
  /** Lets it hang: connections are taken and nothing is answered, until `start`. */
  hang(): void;
  /** Each piece of a request or an answer arrives so much later, until `start`. */
  slow(delayMs: number): void;
  /** It answers again; harmless when it does. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server that is reached at one address whatever happens to it. */
export async function startS3Server(): Promise<S3Server> {
  const behind = await freePort();
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(behind)], { stdio: 'ignore' });
  await answering(`http://127.0.0.1:${String(behind)}/moto-api/`);
  const line = await ForwardingLine.open(behind);
  const url = `http://127.0.0.1:${String(line.port)}`;
  return {
    url,
    bucket: async (name, over = {}) => {
      const config: BucketConfig = {
        bucket: name,
        prefix: '',
        endpoint: url,
        region: 'us-east-1',
        pathStyle: true,
        credentials: keys,
        ...over,
      };
      const client = new S3Client(clientConfigOf(config));
      await client.send(new CreateBucketCommand({ Bucket: name }));
      client.destroy();
      return config;
    },
    away: () => line.close(),
    hang: () => void child.kill('SIGSTOP'),
    slow: (delayMs) => void (line.delayMs = delayMs),
    start: async () => {
      child.kill('SIGCONT');
      line.delayMs = 0;
      await line.listen();
    },
    stop: async () => {
      await line.close();
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Leads connections of one port to another one. */
class ForwardingLine {
  private readonly server = createServer((near) => this.join(near));
  private readonly sockets = new Set<Socket>();
  port = 0;
  delayMs = 0;

  private constructor(private readonly target: number) {}

  static async open(target: number): Promise<ForwardingLine> {
    const line = new ForwardingLine(target);
    await line.listen();
    line.port = (line.server.address() as AddressInfo).port;
    return line;
  }

  async listen(): Promise<void> {
    if (!this.server.listening) {
      this.server.listen(this.port, '127.0.0.1');
      await once(this.server, 'listening');
    }
  }

  async close(): Promise<void> {
    if (this.server.listening) {
      const closed = once(this.server, 'close');
      this.server.close();
      for (const socket of this.sockets) {
        socket.destroy();
      }
      await closed;
    }
  }

  private delay(): Transform {
    return new Transform({
      transform: (piece, _encoding, done) => {
        if (this.delayMs === 0) {
          done(null, piece);
        } else {
          setTimeout(() => done(null, piece), this.delayMs);
        }
      },
    });
  }

  private join(near: Socket): void {
    const far = connect({ port: this.target, host: '127.0.0.1', noDelay: true });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      const lane = this.delay();
      from.pipe(lane).pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        lane.end();
      });
    }
  }
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch (cause) {
      if (Date.now() > until) {
        throw cause;
      }
      await pause(50);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
