import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually } from './eventually.ts';

/** What systemd listens on for notes of the processes that it started; Python listens, for Node has no such sockets. */
export interface NotifySocket {
  /** value of NOTIFY_SOCKET */
  readonly path: string;
  readonly notes: readonly string[];
  stop(): Promise<void>;
}

const listener = `
import socket, sys
listening = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
listening.bind(sys.argv[1])
print('listens', flush=True)
while True:
    print(listening.recv(4096).decode().replace('\\n', ' '), flush=True)
`;

export async function openNotifySocket(): Promise<NotifySocket> {
  const folder = await mkdtemp(join(tmpdir(), 'ns-notify-'));
  const path = join(folder, 'notify');
  const child = spawn('python3', ['-c', listener, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const notes: string[] = [];
  createInterface(child.stdout).on('line', (line) => notes.push(line));
  await eventually(() => notes.includes('listens'), 'the socket for notes listens');
  return {
    path,
    notes,
    stop: async () => {
      child.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
