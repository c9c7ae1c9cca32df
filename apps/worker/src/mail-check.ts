import { parseArgs } from 'node:util';
import { checkMail, type Finding, notificationsConfig } from '@ns/notifications';
import { ConfigurationError, loadConfig, runProgram } from '@ns/platform';

const usage = `usage:
  mail-check.js [--server <address>[:<port>]]   what DNS says of the domain of MAIL_FROM; asks that server`;

const marks: Readonly<Record<Finding['verdict'], string>> = {
  good: 'ok',
  warning: 'note',
  wrong: 'WRONG',
  unknown: 'no answer',
};

/** Says whether those who receive our mails can find them genuine; ends with status 1 when not, or when unknown. */
async function mailCheck(): Promise<void> {
  const { values } = parseArgs({ options: { server: { type: 'string' } } });
  if (values.server !== undefined && !/^(\[[0-9a-f:.]+\]|[0-9.]+)(:\d{1,5})?$|^[0-9a-f:]+$/i.test(values.server)) {
    throw new ConfigurationError(usage);
  }
  const { domain, findings } = await checkMail(loadConfig([notificationsConfig]).mail, values.server);
  process.stdout.write(`Mails from ${domain}:\n`);
  for (const { about, verdict, words } of findings) {
    process.stdout.write(`${about.padEnd(6)}${marks[verdict].padEnd(10)}${words}\n`);
  }
  if (findings.some(({ verdict }) => verdict === 'wrong' || verdict === 'unknown')) {
    process.exitCode = 1;
  }
}

await runProgram(mailCheck);
