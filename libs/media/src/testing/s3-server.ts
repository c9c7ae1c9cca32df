import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { clientConfigOf } from '../store/bucket.ts';
import type { BucketConfig } from '../store/files-config.ts';

const keys = { accessKeyId: 'demo-key', secretAccessKey: 'demo-secret-of-the-tests' };
const patienceMs = 30_000;

/** A real S3 server of its own for one spec file: Ceph's object gateway (Debian's radosgw) on SQLite. */
export interface S3Server {
  readonly url: string;
  /** a bucket of its own for each name */
  bucket(name: string, over?: Partial<BucketConfig>): Promise<BucketConfig>;
  /** Ends it as a crash would; what it has answered for is kept. */
  kill(): Promise<void>;
  /** Lets it hang: connections are taken and nothing is answered, until `resume`. */
  suspend(): void;
  resume(): void;
  /** The same one again; harmless while it runs. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server on a free port. @param wanted a port instead */
export async function startS3Server(wanted?: number): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'ns-test-s3-'));
  const port = wanted ?? (await freePort());
  const url = `http://127.0.0.1:${String(port)}`;
  const settings = join(folder, 'ceph.conf');
  await writeFile(settings, settingsIn(folder, port));
  const common = ['--no-mon-config', '-c', settings, '-n', 'client.rgw'];
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending?.exitCode === null && ending.signalCode === null) {
      const ended = once(ending, 'exit');
      ending.kill(signal);
      ending.kill('SIGCONT');
      await ended;
    }
  };
  const server: S3Server = {
    url,
    bucket: async (name, over = {}) => {
      const config: BucketConfig = {
        ...{ bucket: name, prefix: '', endpoint: url, region: 'us-east-1', pathStyle: true, credentials: keys },
        ...over,
      };
      const client = new S3Client(clientConfigOf(config));
      await client.send(new CreateBucketCommand({ Bucket: name }));
      client.destroy();
      return config;
    },
    kill: () => end('SIGKILL'),
    suspend: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    start: async () => {
      child ??= spawn('radosgw', ['-f', ...common], { stdio: 'ignore' });
      await answering(url);
    },
    stop: async () => {
      await end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
  const { accessKeyId, secretAccessKey } = keys;
  await promisify(execFile)('radosgw-admin', [
    ...common,
    ...['user', 'create', '--uid', 'demo', '--display-name', 'demo'],
    ...['--access-key', accessKeyId, '--secret-key', secretAccessKey],
  ]);
  await server.start();
  return server;
}

/** The gateway without a cluster behind it. */
function settingsIn(folder: string, port: number): string {
  return `[global]
fsid = 00000000-0000-0000-0000-000000000000
auth cluster required = none
auth service required = none
auth client required = none
[client]
rgw backend store = dbstore
rgw config store = dbstore
dbstore db dir = ${folder}
dbstore config uri = file:${join(folder, 'config.db')}
rgw frontends = beast endpoint=127.0.0.1:${String(port)}
rgw thread pool size = 16
log file = ${join(folder, 'radosgw.log')}
admin socket = ${join(folder, '$pid.asok')}
run dir = ${folder}
`;
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
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
