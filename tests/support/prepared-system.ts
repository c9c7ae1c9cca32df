import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Names the data folder that the setup of the stories made: secrets, tables, menus and demo accounts. Not set outside
 * a run of the stories.
 */
export const preparedFolderVariable = 'NS_TEST_PREPARED_FOLDER';

/** Variables that change what migrations and seed write. */
const seedVariables = ['NODE_ENV', 'SEED_FILE'];

/**
 * Fills a new data folder with a copy of the prepared one, where there is one and it fits what the story wants.
 * @returns whether it did; otherwise the system has to migrate and seed by itself
 */
export async function copyPrepared(
  dataFolder: string,
  {
    demoAccounts,
    environment,
  }: { readonly demoAccounts: boolean; readonly environment: Readonly<Record<string, string>> },
): Promise<boolean> {
  const prepared = process.env[preparedFolderVariable];
  if (prepared === undefined || !demoAccounts || seedVariables.some((name) => name in environment)) {
    return false;
  }
  // cp keeps owners: the database belongs to an account of its own where the tests run as root.
  await promisify(execFile)('cp', ['-a', `${prepared}/.`, dataFolder]);
  return true;
}
