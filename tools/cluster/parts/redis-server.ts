import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Daemon } from './daemon.ts';

/** The Redis of Debian on this machine, without persistence: its jobs are made again from the rows. */
export function redisServer(
  port: number,
  folder: string,
  logFile: string,
  onCrash?: (name: string) => void,
): { readonly url: string; readonly daemon: Daemon; readonly prepare: () => Promise<void> } {
  const data = join(folder, 'redis');
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
    dir: data,
  };
  const daemon = new Daemon({
    name: 'redis',
    program: 'redis-server',
    arguments: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    logFile,
    isReady: () => answersPing(port),
    onCrash,
  });
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    daemon,
    prepare: async () => void (await mkdir(data, { recursive: true })),
  };
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'));
    socket.once('error', () => resolve(false));
    socket.once('data', (answer) => {
      socket.end();
      resolve(answer.toString().startsWith('+PONG'));
    });
  });
}
