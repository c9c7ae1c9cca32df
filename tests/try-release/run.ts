import { execa } from 'execa';

/**
 * Runs a program of this machine.
 * @param called what it is called when it fails; left out: the command itself
 * @returns what it wrote
 * @throws Error with what it wrote
 */
export async function run(program: string, args: readonly string[], called?: string): Promise<string> {
  const { all, exitCode, failed, escapedCommand } = await execa(program, args, {
    all: true,
    reject: false,
    stdin: 'ignore',
    env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
  if (failed) {
    throw new Error(`${called ?? escapedCommand} ended with status ${String(exitCode)}:\n${all}`);
  }
  return all;
}
