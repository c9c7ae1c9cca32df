import { execa } from 'execa';

/**
 * Runs a program that makes a part of the release.
 * @returns what it printed
 * @throws ExecaError with its words when it fails
 */
export async function runTool(
  program: string,
  args: readonly string[],
  { cwd, env, input }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): Promise<string> {
  const { stdout } = await execa(program, args, { cwd, env, input: input ?? '' });
  return stdout;
}
