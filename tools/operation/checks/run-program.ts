import { spawnSync } from 'node:child_process';

/** Runs a program to its end; answers its status and its words. */
export function runProgram(
  program: string,
  given: readonly string[],
  {
    cwd,
    environment = {},
    input = '',
  }: { readonly cwd?: string; readonly environment?: Readonly<Record<string, string>>; readonly input?: string } = {},
): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(program, given, {
    encoding: 'utf8',
    input,
    env: { ...process.env, ...environment },
    ...(cwd && { cwd }),
  });
  return { code: status, output: `${stdout}${stderr}` };
}
