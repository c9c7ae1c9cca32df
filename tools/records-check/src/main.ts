import { randomBytes } from 'node:crypto';
import { type RecordsConfig, recordsConfig } from '@ns/records';
import { loadConfig, inEveryLanguage, runProgram } from '@ns/platform';
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
    APP_SECRET: randomBytes(48).toString('base64'),
    DATA_FOLDER: 'unused',
    PUBLIC_URL: 'https://unused.invalid',
    DEMO_ACCOUNTS: '',
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

await runProgram(async () => {
  const flags = process.argv.slice(2);
  if (flags.some((flag) => flag !== '--send')) {
    console.log(usage);
    process.exitCode = flags.includes('--help') ? 0 : 2;
  } else {
    process.exitCode = (await check(flags.includes('--send'))) ? 0 : 1;
  }
});
