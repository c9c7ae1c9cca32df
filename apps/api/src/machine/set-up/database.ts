import { ConfigurationError } from '@ns/platform';
import { runQuietly } from '../account.ts';
import type { DatabaseAddresses } from './settings-file.ts';

/** psql as somebody who may make roles: the account postgres of this machine, or the owner that was named. */
export interface Psql {
  readonly command: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
}

/** psql of this machine, which lets the account postgres in without a password. */
export const localPsql: Psql = { command: ['runuser', '-u', 'postgres', '--', 'psql'], environment: {} };

/** psql with the address of the owner; the password goes by the environment. */
export function psqlAt(url: string): Psql {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return { command: ['psql', `--dbname=${address.href}`], environment: { PGPASSWORD: password } };
}

/** Runs statements, which may hold secrets. @throws ConfigurationError with the words of PostgreSQL */
export async function sql({ command, environment }: Psql, statements: string): Promise<string> {
  const [program, ...first] = command;
  const { code, output } = await runQuietly(
    [program, ...first, '--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1'],
    { environment, input: statements, cwd: '/' },
  );
  if (code !== 0) {
    throw new ConfigurationError(`PostgreSQL cannot be asked:\n${output}`);
  }
  return output;
}

/** Oldest PostgreSQL that works. */
const oldest = 170_000;

/** @returns port of the server. @throws ConfigurationError where it is too old */
export async function askServer(psql: Psql): Promise<number> {
  const answer = await sql(psql, `select current_setting('server_version_num'), current_setting('port');\n`);
  const [version = '', port = ''] = answer.split('|');
  if (!(Number(version) >= oldest)) {
    throw new ConfigurationError(`PostgreSQL is too old (${version}): 17 or newer is needed.`);
  }
  return Number(port);
}

/** Makes two roles and the database of the owner, where they are not there, and sets the passwords of the settings. */
export async function makeDatabase(psql: Psql, { app, owner }: DatabaseAddresses): Promise<void> {
  const [appUrl, ownerUrl] = [new URL(app), new URL(owner)];
  const database = decodeURIComponent(ownerUrl.pathname.slice(1));
  await sql(
    psql,
    `set log_statement = 'none';\n${role(ownerUrl)}${role(appUrl)}` +
      `select 'create database ${quoted(database)} owner ${quoted(ownerUrl.username)}' ` +
      `where not exists (select from pg_database where datname = '${database}') \\gexec\n`,
  );
}

/** Makes the role of the processes in the database that was named. */
export async function makeRuntimeRole(psql: Psql, app: string): Promise<void> {
  await sql(psql, role(new URL(app)));
}

/** Names are those of installations, passwords are made by us: neither holds a quote. */
function role({ username, password }: URL): string {
  return (
    `select 'create role ${quoted(username)} login' ` +
    `where not exists (select from pg_roles where rolname = '${username}') \\gexec\n` +
    `alter role ${quoted(username)} password '${password}';\n`
  );
}

function quoted(name: string): string {
  return `"${name}"`;
}
