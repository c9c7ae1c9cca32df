import { execFile } from 'node:child_process';

/**
 * Runs a built program to its end.
 * @returns what it wrote
 * @throws Error with what it wrote when it fails
 */
export function runCommand(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  input: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      command,
      { env: { ...process.env, ...environment } },
      (failure, output, errors) => (failure ? reject(new Error(`${output}${errors}`)) : resolve(output)),
    );
    child.stdin?.end(input);
  });
}
