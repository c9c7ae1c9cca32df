import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { ConfigurationError, soleEnvironment } from '@ns/platform';
import type { Places } from './places.ts';

/** The account of the processes: who owns their files and whom commands become. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** How a program ended, and what it wrote. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

const name = 'signali';

/**
 * @returns undefined for somebody who is not root, who may read the settings or not, and in a folder that stands for a
 * machine: commands then run as who asks
 */
export async function accountOfProcesses({ root }: Places): Promise<Account | undefined> {
  if (process.getuid?.() !== 0 || root !== '/') {
    return undefined;
  }
  const found = await promisify(execFile)('getent', ['passwd', name]).catch(() => undefined);
  const [, , uid, gid] = found?.stdout.split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new ConfigurationError(
      `The account ${name} is missing: run systemd-sysusers, then systemd-tmpfiles --create.`,
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** Runs a program with this environment alone; what it says goes where this program speaks. @returns its status */
export function runVisibly(
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  { account, cwd }: { readonly account: Account | undefined; readonly cwd: string },
): Promise<number> {
  const [program, ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: soleEnvironment(environment), stdio: 'inherit', ...account });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program with this environment alone and keeps what it says, both streams together.
 * @param input for its standard input, where secrets may go: arguments can be read by every user of the machine
 */
export function runQuietly(
  command: readonly [string, ...string[]],
  {
    environment = {},
    input = '',
    account,
    cwd,
  }: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly input?: string;
    readonly account?: Account | undefined;
    readonly cwd?: string;
  } = {},
): Promise<Outcome> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: soleEnvironment(environment), ...(cwd && { cwd }), ...account });
    let output = '';
    child.stdout.on('data', (part) => (output += String(part)));
    child.stderr.on('data', (part) => (output += String(part)));
    // A program that ends before it reads its input closes it.
    child.stdin.on('error', () => undefined);
    child.once('error', ({ message }) => resolve({ code: 127, output: message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
    child.stdin.end(input);
  });
}
