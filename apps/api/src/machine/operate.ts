import { ConfigurationError } from '@ns/platform';
import { accountOfProcesses, runVisibly } from './account.ts';
import { operatorCommands } from './commands.ts';
import { builtIn, type Places } from './places.ts';
import { replaceProcesses, upgrade } from './replace.ts';
import { runCommand } from './run-command.ts';
import { readWishes, setUpUsage } from './set-up/options.ts';
import { setUp } from './set-up/set-up.ts';
import { takeOption } from './take-option.ts';

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

/**
 * Does what is written behind `signali`.
 * @param given the command and its arguments
 * @returns the status with which the program ends
 * @throws ConfigurationError with the usage, or with what has to be put right
 */
export async function operate(given: readonly string[], places: Places, say: (line: string) => void): Promise<number> {
  const [command = '--help', ...args] = given;
  const isHelp = args.includes('--help');
  switch (command) {
    case 'help':
    case '--help':
      say(usage);
      return 0;
    case 'setup':
      await (isHelp ? say(setUpUsage) : setUp(readWishes(args), places, say));
      return 0;
    case 'upgrade':
    case 'rollback':
      if (isHelp) {
        say(usage);
      } else if (args.length > 0) {
        throw new ConfigurationError(`signali ${command} takes no options.`);
      } else {
        await (command === 'upgrade' ? upgrade : replaceProcesses)(places, say);
      }
      return 0;
    case 'list': {
      const all = ['--in', places.settings, 'list', '--backups', places.backups, ...args];
      const program = [process.execPath, builtIn(places, 'apps/api/installations'), ...all] as const;
      return runVisibly([...program], {}, { account: await accountOfProcesses(places), cwd: places.release });
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
