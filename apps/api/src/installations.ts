import 'reflect-metadata';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigurationError, runProgram } from '@ns/platform';
import { collisionsOf, type NamedSettings } from './installations/collisions.ts';
import { lookAt } from './installations/look-at.ts';
import { type Installation, readInstallations, type Settings } from './installations/read-installations.ts';
import { type Run, runEach } from './installations/run-each.ts';

const usage = `usage:
  installations.js --in <folder> list [--backups <folder>]
  installations.js --in <folder> migrate
  installations.js --in <folder> backup --to <folder> [--keep <count>]      each into its own folder below it
  installations.js --in <folder> invite --email <address> --name <name>     prints a one-time link for each
  --only <name>,<name>    some of them        --at-once <count>    so many at the same time; 1 without it
The folder holds <name>.env for each municipality, as systemd's EnvironmentFile, and where migrations and backups have
a role of their own <name>.migrate.env with its DATABASE_MIGRATION_URL.`;

/** Options that the commands hand on. */
interface Options {
  readonly to?: string | undefined;
  readonly keep?: string | undefined;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
}

type Command = (installation: { readonly name: string } & Settings, options: Options) => Omit<Run, 'name'> | undefined;

/** What is run for each installation; undefined when an option is missing. */
const commands: Readonly<Record<string, Command>> = {
  migrate: ({ ownerEnvironment: environment }) => ({ program: built('migrate'), args: [], environment }),
  backup: ({ name, ownerEnvironment: environment }, { to, keep }) =>
    to === undefined
      ? undefined
      : {
          program: built('backup'),
          args: ['--to', join(to, name), ...(keep === undefined ? [] : ['--keep', keep])],
          environment,
        },
  invite: ({ environment }, { email, name }) =>
    email === undefined || name === undefined
      ? undefined
      : { program: built('staff'), args: ['invite-admin', '--email', email, '--name', name], environment },
};

function built(name: string): string {
  return join(import.meta.dirname, `${name}.js`);
}

/** Does the same for all installations of a machine, each with its own settings. */
async function installations(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      in: { type: 'string' },
      only: { type: 'string' },
      'at-once': { type: 'string', default: '1' },
      backups: { type: 'string' },
      to: { type: 'string' },
      keep: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string' },
    },
  });
  const [command = '', surplus] = positionals;
  const atOnce = Number(values['at-once']);
  const work = commands[command];
  if (values.in === undefined || surplus !== undefined || !(Number.isInteger(atOnce) && atOnce > 0)) {
    throw new ConfigurationError(usage);
  }
  if (!work && command !== 'list') {
    throw new ConfigurationError(usage);
  }
  const only = values.only?.split(',').flatMap((name) => name.trim() || []);
  const all = await readInstallations(values.in, only);
  const chosen = all.filter(({ name }) => only?.includes(name) ?? true);
  const shared = collisionsOf(usable(all));
  if (!work) {
    return list(chosen, shared, values.backups);
  }
  const runs = usable(chosen).map(({ name, ...settings }) => ({ name, run: work({ name, ...settings }, values) }));
  if (runs.some(({ run }) => run === undefined)) {
    throw new ConfigurationError(usage);
  }
  if (shared.length > 0) {
    throw new ConfigurationError(`Nothing was done:\n${shared.join('\n')}`);
  }
  chosen.forEach(sayRefused);
  await runEach(
    runs.flatMap(({ name, run }) => (run ? [{ name, ...run }] : [])),
    {
      atOnce,
      ended: ({ name, isDone, words }) => say(name, isDone ? 'done' : 'FAILED', words),
    },
  );
}

async function list(
  chosen: readonly Installation[],
  shared: readonly string[],
  backups: string | undefined,
): Promise<void> {
  const names = new Map<string, string>();
  for (const { name, settings } of chosen) {
    if ('refused' in settings) {
      sayRefused({ name, settings });
      continue;
    }
    const looked = await lookAt(settings, backups === undefined ? undefined : join(backups, name));
    const { municipality, address, database, schema, backup, ports, health, identity } = looked;
    process.stdout.write(
      `${name}: ${municipality}\n  address  ${address}\n  database ${database}, schema ${schema}\n` +
        `  backup   ${backup}\n  ports    ${ports}\n  health   ${health}\n`,
    );
    const other = identity === undefined ? undefined : names.get(identity);
    if (other !== undefined) {
      complain(`${other} and ${name} share the database, by two names.`);
    }
    if (identity !== undefined) {
      names.set(identity, name);
    }
  }
  shared.forEach(complain);
}

function usable(all: readonly Installation[]): readonly (NamedSettings & Settings)[] {
  return all.flatMap(({ name, settings }) => ('refused' in settings ? [] : [{ name, ...settings }]));
}

function sayRefused({ name, settings }: Installation): void {
  if ('refused' in settings) {
    say(name, 'FAILED', settings.refused);
  }
}

function say(name: string, how: 'done' | 'FAILED', words: string): void {
  process.stdout.write(`${name}: ${how}${words === '' ? '' : `: ${words}`}\n`);
  if (how === 'FAILED') {
    process.exitCode = 1;
  }
}

function complain(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

await runProgram(installations);
