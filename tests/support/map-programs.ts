import { spawn } from 'node:child_process';
import type { TestSystem } from './system.ts';

/** Runs the import of a map (osmium and tilemaker must be there) on a system's database; its words and status. */
export function importMap(
  system: TestSystem,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/tools/map-import/main.js', ...args], {
      env: { ...process.env, DATABASE_URL: system.databaseUrl, NODE_OPTIONS: '' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
