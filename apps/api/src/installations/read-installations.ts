import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '@ns/platform';
import { type ApiConfig, loadApiConfig } from '../config/api-config.ts';
import { readEnvironmentFile } from './environment-file.ts';

/** One municipality of a folder of settings. */
export interface Installation {
  /** of its file, and of the instance of its unit */
  readonly name: string;
  readonly settings: Settings | { readonly refused: string };
}

/** Its settings, read and found usable. */
export interface Settings {
  /** what api, worker and commands get */
  readonly environment: Readonly<Record<string, string>>;
  /** the same with what only migrations and backups get */
  readonly ownerEnvironment: Readonly<Record<string, string>>;
  readonly config: ApiConfig;
}

const ending = '.env';
const ownerEnding = '.migrate.env';
/** What an earlier set-up called the settings of the owner of its only installation. */
const formerOwnerFile = 'migrate.env';
/** As the instance of a unit may be called. */
const nameShape = /^[a-z0-9][a-z0-9_-]*$/;

/**
 * Reads `<name>.env` of a folder, each with `<name>.migrate.env` where there is one: the settings of the role that owns
 * the tables, which the processes must not have. A file that cannot be used does not keep the others from being read.
 * @param only names; left out: all
 * @throws ConfigurationError when the folder holds none of them
 */
export async function readInstallations(
  folder: string,
  only: readonly string[] | undefined,
): Promise<readonly Installation[]> {
  const files = new Set(await readdir(folder));
  const names = [...files]
    .filter((file) => file.endsWith(ending) && !file.endsWith(ownerEnding))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
  const unknown = only?.filter((name) => !names.includes(name)) ?? [];
  if (names.length === 0 || unknown.length > 0) {
    throw new ConfigurationError(
      names.length === 0
        ? `${folder} holds no settings: one <name>.env for each municipality.`
        : `${folder} holds no ${unknown.map((name) => `${name}${ending}`).join(', ')}.`,
    );
  }
  return Promise.all(names.map(async (name) => ({ name, settings: await settingsOf(folder, name, files) })));
}

async function settingsOf(folder: string, name: string, files: ReadonlySet<string>): Promise<Installation['settings']> {
  try {
    if (`${name}${ending}` === formerOwnerFile) {
      throw new ConfigurationError(
        `${formerOwnerFile} is of an earlier set-up, not an installation: rename it to signali${ownerEnding}.`,
      );
    }
    if (!nameShape.test(name)) {
      throw new ConfigurationError('The name of the file has other characters than a–z, 0–9, “-” and “_”.');
    }
    const environment = await valuesIn(folder, `${name}${ending}`);
    const own = files.has(`${name}${ownerEnding}`) ? await valuesIn(folder, `${name}${ownerEnding}`) : {};
    const ownerEnvironment = { ...environment, ...own };
    return { environment, ownerEnvironment, config: loadApiConfig(ownerEnvironment) };
  } catch (cause) {
    if (cause instanceof ConfigurationError) {
      return { refused: cause.message.replaceAll(/\s*\n\s*/g, ' ') };
    }
    const { code, message } = cause as NodeJS.ErrnoException;
    return { refused: code === undefined ? message : `The file cannot be read (${code}).` };
  }
}

async function valuesIn(folder: string, file: string): Promise<Readonly<Record<string, string>>> {
  return readEnvironmentFile(file, await readFile(join(folder, file)));
}
