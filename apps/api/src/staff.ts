import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { isStaff, PasswordHasher, roles, StaffAccounts, type StaffProblem } from '@ns/identity';
import { checkMigrated, ConfigurationError, Database, loadConfig, runProgram } from '@ns/platform';
import { slices } from './slices.ts';

const usage = `usage:
  staff.js add --email <address> --name <name> --role <role> [--departments <code>,<code>]   password on standard input
  staff.js password --email <address>                                                      password on standard input
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
    },
  });
  const [command] = positionals;
  const { email, name, departments } = values;
  const role = roles.filter(isStaff).find((each) => each === values.role);
  if (email === undefined || (command === 'add' && role === undefined)) {
    throw new ConfigurationError(usage);
  }
  const database = await Database.open({ url: loadConfig().database.url, poolSize: 1, slices });
  try {
    await checkMigrated(database);
    const accounts = new StaffAccounts(database, new PasswordHasher());
    const codes = departments.split(',').flatMap((code) => code.trim() || []);
    if (command === 'add' && role !== undefined) {
      report(await accounts.add({ email, name, role, departments: codes, password: await passwordTyped() }));
    } else if (command === 'password') {
      report(await accounts.setPassword(email, await passwordTyped()));
    } else if (command === 'close') {
      report(await accounts.close(email));
    } else {
      throw new ConfigurationError(usage);
    }
  } finally {
    await database.close();
  }
}

/** The first line of standard input: a password in the arguments could be read by other users of the machine. */
async function passwordTyped(): Promise<string> {
  if (process.stdin.isTTY) {
    process.stderr.write('Парола · password, then Enter and Ctrl-D:\n');
  }
  return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
}

function report(problems: readonly StaffProblem[]): void {
  if (problems.length > 0) {
    throw new ConfigurationError(problems.map(({ message }) => `${message.bg} · ${message.en}`).join('\n'));
  }
  process.stdout.write('Готово · done\n');
}

await runProgram(staff);
