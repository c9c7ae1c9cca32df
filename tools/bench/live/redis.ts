import { spawn } from 'node:child_process';

/** Starts the machine's redis-server without persistence on 127.0.0.1; a client waits until it answers. */
export async function startRedis(port: number): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('spawn', resolve);
    server.once('error', reject);
  });
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    },
  };
}
