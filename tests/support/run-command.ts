import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  /** standard output */
  readonly output: string;
  /** standard error */
  readonly words: string;
}

/** Milliseconds after which a program that should have ended is ended. */
const patience = 120_000;

/** Runs a program of the workspace with these variables alone (and PATH), until it ends. */
export function runCommand(
  program: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  { input = '', cwd = resolve(import.meta.dirname, '../..') }: { readonly input?: string; readonly cwd?: string } = {},
): Promise<Ended> {
  const [command, ...args] = program;
  return new Promise((done, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      timeout: patience,
    });
    let output = '';
    let words = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (words += String(chunk)));
    // A program that ends before it reads its input closes it.
    child.stdin.on('error', () => undefined);
    child.once('error', reject);
    child.once('close', (code) => done({ code, output, words }));
    child.stdin.end(input);
  });
}
