import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server that ours is compared with. */
export interface OtherServer {
  readonly pid: number;
  stop(): void;
}

/**
 * Starts a server of the bench, which says when it is ready.
 * @param program a built one below `dist/bench`, such as `stock/stock-server.js`, or the whole path of a file
 */
export async function startOther(program: string, settings: readonly (string | number)[]): Promise<OtherServer> {
  const file = resolve(fileURLToPath(new URL('..', import.meta.url)), program);
  const server: ChildProcess = fork(file, settings.map(String), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, GRAPHILE_ENV: 'production' },
  });
  const ended = once(server, 'exit').then(() => Promise.reject(new Error(`${program} ended.`)));
  await Promise.race([once(server, 'message'), ended]);
  ended.catch(() => undefined);
  return { pid: server.pid ?? 0, stop: () => void server.kill() };
}
