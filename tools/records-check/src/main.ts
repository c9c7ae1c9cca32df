import { type RecordsConfig, recordsConfig } from '@ns/records';
import { ConfigurationError, loadConfig } from '@ns/platform';
import { checkRecords, failed } from './check-records.ts';
import { type Finding } from './finding.ts';

const usage = `npm run records:check [-- --send]

Проверява настройките, сертификатите и връзката с деловодната система и съставя пробен документ.
С --send пробният документ наистина се изпраща и получава номер там.

Checks the settings, the certificates and the connection to the records system and makes a trial document.
With --send the trial document is really sent and gets a number there.`;
const marks: Readonly<Record<Finding['level'], string>> = { ok: '✓', warning: '!', fault: '✗' };

/** Only the settings of the records system matter here: the rest may be missing on the operator's machine. */
function givenConfig(): RecordsConfig {
  return loadConfig([recordsConfig], {
    ...process.env,
    DATABASE_URL: 'postgres://unused',
    APP_SECRET: 'not used by this check, not used by this check',
  }).records;
}

async function check(send: boolean): Promise<boolean> {
  let good = true;
  for await (const section of checkRecords(givenConfig(), { root: process.cwd(), send })) {
    console.log(`\n${section.bg} · ${section.en}`);
    for (const { level, bg, en } of section.findings) {
      console.log(`  ${marks[level]} ${bg}\n    ${en}`);
    }
    good &&= !failed(section);
  }
  console.log(
    good ? '\nВсичко е наред. · All is well.\n' : '\nИма какво да се поправи. · There is something to fix.\n',
  );
  return good;
}

const flags = process.argv.slice(2);
if (flags.some((flag) => flag !== '--send')) {
  console.log(usage);
  process.exitCode = flags.includes('--help') ? 0 : 2;
} else {
  try {
    process.exitCode = (await check(flags.includes('--send'))) ? 0 : 1;
  } catch (cause) {
    if (!(cause instanceof ConfigurationError)) {
      throw cause;
    }
    console.error(cause.message);
    process.exitCode = 1;
  }
}
