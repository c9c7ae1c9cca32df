import { spawn } from 'node:child_process';

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(130);
  });
}

/**
 * Runs a program.
 * @param {{ show?: 'now' | 'atEnd' | 'onFailure' }} options
 * @param options.show when its output is shown: while it runs, or in one piece when it has ended or failed, for
 *   programs that run at the same time
 * @returns {Promise<number>} its exit code, 1 when it was killed or could not be started
 */
export function run(command, args, environment = {}, { show = 'now' } = {}) {
  return new Promise((resolve) => {
    const output = show === 'now' ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...environment },
    });
    running.add(child);
    const shown = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => shown.push(part));
    const end = (code) => {
      running.delete(child);
      if (show !== 'onFailure' || code !== 0) process.stdout.write(Buffer.concat(shown));
      resolve(code);
    };
    child.once('error', (error) => {
      shown.push(Buffer.from(`${String(error)}\n`));
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}
