import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.ts';

/** A throw-away Redis server on a port of its own. */
export interface TestRedis {
  readonly url: string;
  /** Empties it, as an operator's mistake would. */
  flush(): Promise<void>;
  /** Ends it as a crash would; what it held is gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Lets it hang: it keeps its connections and answers nothing, until it goes on. */
  hang(): void;
  goOn(): void;
  stop(): Promise<void>;
}

/** Starts `redis-server` of the machine without persistence. */
export async function startTestRedis(port: number): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'ns-test-redis-'));
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) {
      return;
    }
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await ended;
  };
  const redis: TestRedis = {
    url: `redis://127.0.0.1:${String(port)}`,
    flush: async () => void (await command(port, 'FLUSHALL')),
    kill: () => end('SIGKILL'),
    start: async () => {
      child = spawn(
        'redis-server',
        [
          '--port',
          String(port),
          '--bind',
          '127.0.0.1',
          '--save',
          '',
          '--appendonly',
          'no',
          '--maxmemory-policy',
          'noeviction',
          '--dir',
          folder,
        ],
        {
          stdio: 'ignore',
        },
      );
      await eventually(async () => (await command(port, 'PING')).startsWith('+PONG'), 'redis answers');
    },
    hang: () => void child?.kill('SIGSTOP'),
    goOn: () => void child?.kill('SIGCONT'),
    stop: async () => {
      redis.goOn();
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
  await redis.start();
  return redis;
}

/** Sends one inline command and gives the first piece of the answer. */
function command(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(`${text}\r\n`));
    socket.setEncoding('utf8');
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.end();
      resolve(String(answer));
    });
  });
}
