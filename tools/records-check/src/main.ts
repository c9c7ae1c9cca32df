import { type RecordsConfig, recordsConfig } from '@ns/records';
import { ConfigurationError, loadConfig, inEveryLanguage } from '@ns/platform';
import { checkRecords, failed } from './check-records.ts';
import type { Finding } from './finding.ts';
import { textOf } from './texts/index.ts';

const usage = `npm run records:check [-- --send]\n\n${inEveryLanguage(textOf('usage'), '\n\n')}`;
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
    console.log(`\n${inEveryLanguage(section.title)}`);
    for (const { level, text } of section.findings) {
      console.log(`  ${marks[level]} ${inEveryLanguage(text, '\n    ')}`);
    }
    good &&= !failed(section);
  }
  console.log(`\n${inEveryLanguage(textOf(good ? 'allIsWell' : 'somethingToFix'))}\n`);
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
