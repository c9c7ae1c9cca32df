import 'reflect-metadata';
import { resolve } from 'node:path';
import { ConfigurationError, runProgram } from '@ns/platform';
import { accountOfProcesses, runVisibly } from './machine/account.ts';
import { operatorCommands } from './machine/commands.ts';
import { builtIn, type Places, placesBelow } from './machine/places.ts';
import { replaceProcesses, upgrade } from './machine/replace.ts';
import { runCommand } from './machine/run-command.ts';
import { readWishes, setUpUsage } from './machine/set-up/options.ts';
import { setUp } from './machine/set-up/set-up.ts';

const listed = Object.entries({
  setup: 'make an installation (signali-setup)',
  list: 'all installations of the machine',
  upgrade: 'tables and processes of the release that is installed, one after another',
  rollback: 'the same after an older release was installed; the tables stay',
  ...Object.fromEntries(Object.entries(operatorCommands).map(([name, { words }]) => [name, words])),
});
const usage = `usage: signali <command> [--installation <name>] …      as root
${listed.map(([name, words]) => `  ${name.padEnd(15)}${words}`).join('\n')}
Without --installation it is signali, the only one of a machine.`;

/** What an operator does with the installations of a machine: each command with the settings of its installation. */
async function machine(): Promise<void> {
  const given = process.argv.slice(2);
  // Addresses with passwords may be among the arguments, which every user of the machine can read.
  process.title = 'signali';
  const root = takeOption(given, '--root');
  const places = placesBelow(resolve(import.meta.dirname, '../../..'), root);
  const [command = 'help', ...args] = given;
  process.exitCode = await run(command, args, places);
}

async function run(command: string, args: string[], places: Places): Promise<number> {
  switch (command) {
    case 'help':
    case '--help':
      say(usage);
      return 0;
    case 'setup':
      if (args.includes('--help')) {
        say(setUpUsage);
        return 0;
      }
      await setUp(readWishes(args), places, say);
      return 0;
    case 'upgrade':
      await upgrade(places, say);
      return 0;
    case 'rollback':
      await replaceProcesses(places, say);
      return 0;
    case 'list': {
      const all = ['--in', places.settings, 'list', '--backups', places.backups, ...args];
      const account = await accountOfProcesses(places);
      return runVisibly(
        [process.execPath, builtIn(places, 'apps/api/installations'), ...all],
        {},
        {
          account,
          cwd: places.release,
        },
      );
    }
    default: {
      const known = operatorCommands[command];
      if (!known) {
        throw new ConfigurationError(usage);
      }
      const installation = takeOption(args, '--installation') ?? 'signali';
      return runCommand(places, installation, known, args);
    }
  }
}

/** Takes an option and its value out of arguments that another program reads. */
function takeOption(args: string[], name: string): string | undefined {
  const place = args.indexOf(name);
  return place < 0 ? undefined : args.splice(place, 2)[1];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runProgram(machine);
