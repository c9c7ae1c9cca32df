import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { deskSchema } from '@ns/desk';
import { identitySchema } from '@ns/identity';
import { insightsSchema, repairFacts } from '@ns/insights';
import { mediaSchema, photoStoreIn } from '@ns/media';
import { MunicipalityDirectory, municipalitySchema } from '@ns/municipality';
import { notificationsSchema } from '@ns/notifications';
import { createLogger, Database, outboxSchema, runProgram, sql } from '@ns/platform';
import { recordsSchema } from '@ns/records';
import { signalsSchema } from '@ns/signals';
import { loadSeedConfig, type SeedConfig } from './seed-config.ts';
import { Chance } from './demo/chance.ts';
import { readDemoTexts } from './demo/demo-texts.ts';
import { addDrawnPhotos } from './demo/drawn-photos.ts';
import { daysFor, type Filled, fillDemo, NotForDemo } from './demo/fill-demo.ts';
import { enterIntoOwnRegister, enterIntoSimulator } from './demo/register-entries.ts';
import { addSentMails } from './demo/sent-mails.ts';

/**
 * `npm run seed -- --signals 1000000 --seed 1 --url postgres://…`: fills an empty demo database with signals as if
 * they had been lived. Up to a few thousand signals also get their mails (as sent) and drawn photos. With
 * `--quietly` a database that is not empty is left alone without a complaint; `npm start` asks so.
 */
const slices = [
  outboxSchema,
  municipalitySchema,
  identitySchema,
  mediaSchema,
  signalsSchema,
  recordsSchema,
  notificationsSchema,
  deskSchema,
  insightsSchema,
];
/** Up to this many signals the mails are written and photos are drawn. */
const mostWithMails = 3_000;

const { values } = parseArgs({
  options: {
    signals: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    days: { type: 'string' },
    url: { type: 'string' },
    quietly: { type: 'boolean', default: false },
  },
});

/** The configuration of the system; for another database alone, its address is enough. */
function configuration(): SeedConfig {
  const given = values.url === undefined ? {} : { DATABASE_URL: values.url, APP_SECRET: 'x'.repeat(32) };
  return loadSeedConfig({
    ...given,
    ...process.env,
    ...(values.url === undefined ? {} : { DATABASE_URL: values.url }),
  });
}

async function seed(): Promise<void> {
  const config = configuration();
  const logger = createLogger('seed', config.logLevel);
  const begun = Date.now();
  const database = await Database.open({ url: config.database.migrationUrl, poolSize: 4, slices });
  try {
    const count = Number(values.signals);
    const directory = new MunicipalityDirectory(() => database.fork());
    const filled = await fillDemo({
      databaseUrl: config.database.migrationUrl,
      menus: await directory.menus(),
      texts: await readDemoTexts(
        config.seedFile,
        process.env['CATEGORY_TRAINING_FILE'] ?? 'tools/seed/category-training.jsonl',
      ),
      signals: count,
      days: Number(values.days ?? daysFor(count)),
      seed: Number(values.seed),
      referencePrefix: config.municipality.referencePrefix,
      register: config.records.index,
      numberPattern: `${config.records.index}-<n>`,
      now: begun,
      progress: (signals) => logger.info({ signals }, 'signals written'),
    });
    await sql`analyze`.execute(database.fork().getKysely());
    await addTheRest(database, directory, config, filled, logger);
    const facts = await repairFacts(database, logger, 'missing');
    logger.info({ signals: count, facts: facts.missing, seconds: (Date.now() - begun) / 1000 }, 'demo data are there');
  } catch (cause) {
    if (!(cause instanceof NotForDemo) || !values.quietly) {
      throw cause;
    }
    logger.info({ why: cause.message }, 'no demo data are written');
  } finally {
    await database.close();
  }
}

async function addTheRest(
  database: Database,
  directory: MunicipalityDirectory,
  config: SeedConfig,
  { signals, documents }: Filled,
  logger: ReturnType<typeof createLogger>,
): Promise<void> {
  if (signals.length === 0 || signals.length > mostWithMails) {
    return;
  }
  const simulatorFile = process.env['RECORDS_SIMULATOR_DATA_FILE'];
  if (config.records.profile === 'builtin') {
    await enterIntoOwnRegister(database, config.records.index, documents);
  } else if (simulatorFile !== undefined) {
    enterIntoSimulator(simulatorFile, config.records.our.guid.replace(/[{}]/g, '').toLowerCase(), documents);
  }
  await addDrawnPhotos(database.url, photoStoreIn(config.files), new Chance(Number(values.seed) + 1), signals);
  await addSentMails(database, directory, config, logger, signals);
}

await runProgram(seed);
