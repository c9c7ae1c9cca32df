import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { askMailServer } from '@ns/notifications';
import { ConfigurationError } from '@ns/platform';
import { readInstallations } from '../../installations/read-installations.ts';
import { type Account, accountOfProcesses, runQuietly } from '../account.ts';
import { builtIn, type Places } from '../places.ts';
import { settingsOf as installationSettings } from '../run-command.ts';
import { hasSystemd, systemctl, unitsOf } from '../units.ts';
import { askServer, localPsql, makeDatabase, makeRuntimeRole, psqlAt } from './database.ts';
import { copyMunicipality, seedFileOf } from './municipality-files.ts';
import type { Wishes } from './options.ts';
import {
  type DatabaseAddresses,
  environmentFile,
  folderFor,
  readSettings,
  settingsOf,
  writeOnce,
} from './settings-file.ts';
import { prepareSimulator, simulatorAnswers, simulatorUnit } from './simulator.ts';
import { whatIsLeft } from './what-is-left.ts';

type Say = (line: string) => void;

/**
 * Makes an installation: database, settings, tables, municipality, processes and the link of the first administrator.
 * Each step leaves what is there, so that it goes on where an earlier run ended.
 * @throws ConfigurationError with what has to be put right first
 */
export async function setUp(wishes: Wishes, places: Places, say: Say): Promise<void> {
  const { installation, solo, municipality, admin } = wishes;
  const account = await accountOfProcesses(places);
  if (!account && places.root === '/') {
    throw new ConfigurationError('signali-setup makes roles, files and units of the machine: run it as root.');
  }
  await prepareSettings(wishes, places, account, say);
  const { environment, ownerEnvironment, config } = await installationSettings(places, installation);
  await prepareDatabase(wishes, { app: config.database.url, owner: config.database.migrationUrl });
  const mailWords = await askMailServer(config.mail);
  say(mailWords === undefined ? 'mail server: answers' : `mail server: DOES NOT ANSWER, mails wait: ${mailWords}`);
  const run = async (program: string, args: readonly string[], variables: Readonly<Record<string, string>>) => {
    const command = [process.execPath, builtIn(places, program), ...args] as const;
    return runQuietly(command, { environment: variables, account, cwd: places.release });
  };
  const must = async (what: string, ...given: Parameters<typeof run>) => {
    const { code, output } = await run(...given);
    if (code !== 0) {
      throw new ConfigurationError(`${what}:\n${output}`);
    }
    return output;
  };
  if (wishes.records === 'simulator' && hasSystemd(places)) {
    await systemctl('enable', '--now', simulatorUnit);
    await simulatorAnswers();
  }
  if (wishes.records !== 'builtin') {
    const { code, output } = await run('tools/records-check/main', [], environment);
    say(code === 0 ? 'records system: answers' : `records system: reports wait until this is put right:\n${output}`);
  }
  await must('The tables cannot be made', 'apps/api/migrate', [], ownerEnvironment);
  say('tables: made');
  if (municipality !== undefined) {
    const file = seedFileOf(places, installation);
    await must('The municipality cannot be imported', 'apps/api/setup', ['import', file, '--replace'], environment);
    say('municipality: imported');
  }
  const ownUnits = unitsOf(installation, solo);
  const units = wishes.records === 'simulator' ? [simulatorUnit, ...ownUnits] : ownUnits;
  const isStarted = hasSystemd(places);
  if (isStarted) {
    await systemctl('enable', '--now', ...units, 'signali-backup.timer');
    say(`processes: ${units.join(', ')}`);
  }
  const invited = await run(
    'apps/api/staff',
    ['invite-admin', '--email', admin, '--name', 'Администратор'],
    environment,
  );
  say(
    invited.code === 0
      ? `The first administrator (${admin}) chooses a password here, within seven days:\n  ${invited.output}\n`
      : `administrator: ${invited.output}`,
  );
  const port = solo ? config.http.port : undefined;
  say(whatIsLeft(places, { installation, url: config.http.publicUrl, port, units: isStarted ? [] : units }));
}

/** Writes both files of settings, unless they are there. */
async function prepareSettings(wishes: Wishes, places: Places, account: Account | undefined, say: Say): Promise<void> {
  const { installation, solo, database, municipality, settings: further } = wishes;
  const file = join(places.settings, `${installation}.env`);
  const ownerFile = join(places.settings, `${installation}.migrate.env`);
  await folderFor(places.settings, account);
  await folderFor(join(places.data, installation), account);
  const seedFile = municipality === undefined ? undefined : seedFileOf(places, installation);
  if (municipality !== undefined && seedFile !== undefined) {
    await copyMunicipality(municipality, seedFile, account);
  }
  // The owner first: where both are wanted, the second file says that the first one is whole.
  const addresses = await addressesOf(installation, database, ownerFile);
  await writeOnce(ownerFile, environmentFile({ DATABASE_MIGRATION_URL: addresses.owner }), account);
  const more = further === undefined ? {} : await readSettings(further);
  const port = solo ? await freePort(places) : 0;
  const simulated = wishes.records === 'simulator' ? await prepareSimulator(places, account) : {};
  const own = { ...settingsOf(wishes, places, { database: addresses, port, seedFile }), ...simulated, ...more };
  const isNew = await writeOnce(file, environmentFile(own), account);
  say(`settings: ${file}${isNew ? '' : ' is there and stays as it is'}`);
}

/** Where the database will be: of what was named, or in the PostgreSQL of this machine with passwords of our own. */
async function addressesOf(
  installation: string,
  database: string | undefined,
  ownerFile: string,
): Promise<DatabaseAddresses> {
  const known = (await readSettings(ownerFile).catch(() => undefined))?.['DATABASE_MIGRATION_URL'];
  const name = installation.replaceAll('-', '_');
  const secret = () => randomBytes(24).toString('base64url');
  const owner =
    known ?? database ?? `postgres://${name}_owner:${secret()}@127.0.0.1:${String(await askServer(localPsql))}/${name}`;
  const app = new URL(owner);
  app.username = `${name}_app`;
  app.password = secret();
  return { owner, app: app.href };
}

/** Makes what the settings name. */
async function prepareDatabase({ database }: Wishes, addresses: DatabaseAddresses): Promise<void> {
  if (database === undefined) {
    await makeDatabase(localPsql, addresses);
  } else {
    const psql = psqlAt(database);
    await askServer(psql);
    await makeRuntimeRole(psql, addresses.app);
  }
}

/** The first port behind those of the other installations, for the only process of this one. */
async function freePort({ settings }: Places): Promise<number> {
  const names = (await readdir(settings)).filter((name) => name.endsWith('.env'));
  const others = names.length === 0 ? [] : await readInstallations(settings, undefined).catch(() => []);
  const taken = others.flatMap(({ settings: each }) => ('refused' in each ? [] : [each.config.http.port]));
  return Math.max(firstOfSolos - 1, ...taken) + 1;
}

const firstOfSolos = 3100;
