import 'reflect-metadata';
import { acceptRootSecret, resealFactors } from '@ns/identity';
import { vapidKeysOf } from '@ns/notifications';
import {
  checkMigrated,
  ConfigurationError,
  Database,
  DerivedKeys,
  inEveryLanguage,
  loadConfig,
  runProgram,
} from '@ns/platform';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

const usage = `usage:
  secrets.js list           what depends on APP_SECRET, and whether it may be exchanged or its former one dropped
  secrets.js web-push-key   the key that devices know, to be kept as WEB_PUSH_PRIVATE_KEY
  secrets.js reseal         seals second factors under APP_SECRET, which ends the need of APP_SECRET_FORMER
  secrets.js accept         the former secret is lost: what depended on it ends`;

/** The secrets of an installation, for exchanging them. */
async function secrets(): Promise<void> {
  const [command] = process.argv.slice(2);
  const config = loadConfig([]);
  const keys = DerivedKeys.of(config);
  if (command === 'web-push-key') {
    // Devices know the key of the secret that was there before.
    const known = new DerivedKeys(config.formerSecret ?? config.secret);
    process.stdout.write(`${vapidKeysOf(known, undefined).privateKey}\n`);
    return;
  }
  const database = await Database.open({ url: config.database.url, poolSize: 1, slices });
  try {
    await checkMigrated(database);
    const { present, former, lost } = await resealFactors(database, keys, command !== 'reseal');
    switch (command) {
      case 'list':
        process.stdout.write(`${inEveryLanguage(textOf('secretsList', { present, former, lost }))}\n`);
        return;
      case 'reseal':
        process.stdout.write(`${inEveryLanguage(textOf('secretsResealed', { former, lost }))}\n`);
        return;
      case 'accept':
        await acceptRootSecret(database, keys);
        process.stdout.write(`${inEveryLanguage(textOf('secretsAccepted', { lost }))}\n`);
        return;
      case undefined:
      default:
        throw new ConfigurationError(usage);
    }
  } finally {
    await database.close();
  }
}

await runProgram(secrets);
