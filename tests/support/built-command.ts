import { spawn } from 'node:child_process';
import type { TestSystem } from './system.ts';

/**
 * Runs a built command of the api with the settings of the system and a text on standard input, until it ends.
 * @param over settings that are others
 */
export function builtCommand(
  { api }: Pick<TestSystem, 'api'>,
  name: 'staff' | 'setup' | 'retrain' | 'files' | 'secrets' | 'backup' | 'restore' | 'status' | 'migrate',
  args: readonly string[],
  input = '',
  over: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`dist/apps/api/${name}.js`, ...args], {
      env: { ...process.env, ...api.plan.environment, NODE_OPTIONS: '', ...over },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
    child.stdin.end(input);
  });
}
