import { join } from 'node:path';
import { spawn } from 'node:child_process';

const root = join(import.meta.dirname, '../..');

/**
 * Runs Capacitor's command line in the citizen app, with the Node that this was started with.
 * @returns {Promise<string>} its output
 */
export function cap(...words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/@capacitor/cli/bin/capacitor'), ...words], {
      cwd: join(root, 'apps/citizen'),
      env: { ...process.env, CI: 'true', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`cap ${words.join(' ')} ended with ${code}:\n${output}`)),
    );
  });
}
