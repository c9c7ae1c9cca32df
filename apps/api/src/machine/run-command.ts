import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { ConfigurationError } from '@ns/platform';
import { readInstallations, type Settings } from '../installations/read-installations.ts';
import { accountOfProcesses, runVisibly } from './account.ts';
import type { OperatorCommand } from './commands.ts';
import { builtIn, type Places } from './places.ts';

/** Runs a command for one installation as the account of the processes, with its settings alone. @returns its status */
export async function runCommand(
  places: Places,
  installation: string,
  command: OperatorCommand,
  args: readonly string[],
): Promise<number> {
  const { environment, ownerEnvironment } = await settingsOf(places, installation);
  return runVisibly(
    [process.execPath, builtIn(places, command.program), ...(command.first?.(places, installation) ?? []), ...args],
    command.asOwner ? ownerEnvironment : environment,
    { account: await accountOfProcesses(places), cwd: places.release },
  );
}

/** @throws ConfigurationError when there are none, they cannot be used, or the caller may not read them */
export async function settingsOf({ settings }: Places, installation: string): Promise<Settings> {
  await access(settings, constants.R_OK).catch(() => {
    throw new ConfigurationError(`${settings} cannot be read: run this as root.`);
  });
  const [found] = (await readInstallations(settings, [installation])).filter(({ name }) => name === installation);
  if (!found || 'refused' in found.settings) {
    const why = found && 'refused' in found.settings ? found.settings.refused : 'is missing';
    throw new ConfigurationError(`${installation}.env: ${why}`);
  }
  return found.settings;
}
