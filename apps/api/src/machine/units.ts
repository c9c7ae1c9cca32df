import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '@ns/platform';
import { runQuietly } from './account.ts';
import type { Places } from './places.ts';

/** Whether systemd runs this machine. */
export function hasSystemd({ root }: Places): boolean {
  return existsSync(join(root, 'run/systemd/system'));
}

/** The units of an installation. Two of each let one be replaced while the other works. */
export function unitsOf(installation: string, solo: boolean): readonly string[] {
  return solo
    ? [`signali-solo@${installation}`]
    : ['signali-api@3000', 'signali-api@3001', 'signali-worker@3010', 'signali-worker@3011'];
}

/** @throws ConfigurationError with the words of systemd */
export async function systemctl(...args: readonly string[]): Promise<string> {
  const { code, output } = await runQuietly(['systemctl', ...args]);
  if (code !== 0) {
    throw new ConfigurationError(`systemctl ${args.join(' ')}:\n${output}`);
  }
  return output;
}

/** Those of our processes that run now, as `signali-api@3000.service`. */
export async function runningUnits(): Promise<readonly string[]> {
  const listed = await systemctl(
    ...['list-units', '--plain', '--no-legend', '--state=active,activating,reloading'],
    ...['signali-api@*.service', 'signali-worker@*.service', 'signali-solo@*.service'],
  );
  return listed.split('\n').flatMap((line) => /^\S+\.service/.exec(line) ?? []);
}
