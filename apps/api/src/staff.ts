import { type ApiConfig, loadApiConfig } from './config/api-config.ts';
import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import {
  addStaffAccount,
  closeStaffAccount,
  ErasureNotes,
  inviteAdministrator,
  type InvitedAdministrator,
  isStaff,
  PasswordHasher,
  resetStaffFactors,
  roles,
  setStaffPassword,
  type StaffProblem,
} from '@ns/identity';
import { notesOf } from '@ns/media';
import {
  checkMigrated,
  ConfigurationError,
  createLogger,
  Database,
  DerivedKeys,
  runProgram,
  inEveryLanguage,
} from '@ns/platform';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

const usage = `usage:
  staff.js invite-admin --email <address> --name <name> [--another]                        prints a one-time link
  staff.js add --email <address> --name <name> --role <role> [--departments <code>,<code>]   password on standard input
  staff.js password --email <address>                                                      password on standard input
  staff.js reset-factors --email <address>                                                 who lost every second factor
  staff.js close --email <address>
roles: ${roles.filter(isStaff).join(', ')}`;

/** Accounts of the staff on the command line: the first administrator of an installation begins here. */
async function staff(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      name: { type: 'string', default: '' },
      role: { type: 'string', default: '' },
      departments: { type: 'string', default: '' },
      another: { type: 'boolean', default: false },
    },
  });
  const [command] = positionals;
  const { email, name, departments } = values;
  const role = roles.filter(isStaff).find((each) => each === values.role);
  if (email === undefined || (command === 'add' && role === undefined)) {
    throw new ConfigurationError(usage);
  }
  const config = loadApiConfig();
  const database = await Database.open({ url: config.database.url, poolSize: 1, slices });
  try {
    await checkMigrated(database);
    const needs = {
      database,
      keys: DerivedKeys.of(config),
      hasher: new PasswordHasher(),
      erasures: new ErasureNotes(notesOf(config.files), createLogger('staff', config.logLevel)),
    };
    const codes = departments.split(',').flatMap((code) => code.trim() || []);
    if (command === 'invite-admin') {
      printInvitation(await inviteAdministrator(needs, { email, name, another: values.another }), config);
    } else if (command === 'add' && role !== undefined) {
      report(await addStaffAccount(needs, { email, name, role, departments: codes, password: await passwordTyped() }));
    } else if (command === 'password') {
      report(await setStaffPassword(needs, { email, password: await passwordTyped() }));
    } else if (command === 'reset-factors') {
      report(await resetStaffFactors(needs, { email }));
    } else if (command === 'close') {
      report(await closeStaffAccount(needs, { email }));
    } else {
      throw new ConfigurationError(usage);
    }
  } finally {
    await database.close();
  }
}

/** Prints the link with which the first administrator chooses a password; it is mailed too, when mail works. */
function printInvitation(outcome: InvitedAdministrator, { http }: ApiConfig): void {
  switch (outcome.kind) {
    case 'hasOne':
      throw new ConfigurationError(inEveryLanguage(textOf('administratorExists')));
    case 'invalid':
      throw new ConfigurationError(outcome.problems.map(({ message }) => inEveryLanguage(message)).join('\n'));
    case 'invited':
      process.stdout.write(`${http.publicUrl}/console/invitation#token=${encodeURIComponent(outcome.token)}\n`);
  }
}

/** The first line of standard input: a password in the arguments could be read by other users of the machine. */
async function passwordTyped(): Promise<string> {
  if (process.stdin.isTTY) {
    process.stderr.write(`${inEveryLanguage(textOf('passwordWanted'))}:\n`);
  }
  return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
}

function report(problems: readonly StaffProblem[]): void {
  if (problems.length > 0) {
    throw new ConfigurationError(problems.map(({ message }) => inEveryLanguage(message)).join('\n'));
  }
  process.stdout.write(`${inEveryLanguage(textOf('done'))}\n`);
}

await runProgram(staff);
