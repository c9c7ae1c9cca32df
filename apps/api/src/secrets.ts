import 'reflect-metadata';
import { acceptRootSecret, resealFactors, unusedRecoveryCodes } from '@ns/identity';
import { countDevices, vapidKeysOf } from '@ns/notifications';
import {
  checkMigrated,
  ConfigurationError,
  Database,
  DerivedKeys,
  inEveryLanguage,
  loadConfig,
  runProgram,
  type Text,
} from '@ns/platform';
import { certificateTerms, certificateText, recordsConfig } from '@ns/records';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

const usage = `usage:
  secrets.js list           what depends on which secret, and when the keys of the records system end
  secrets.js web-push-key   the key that devices know, to be kept as WEB_PUSH_PRIVATE_KEY
  secrets.js reseal         seals second factors under APP_SECRET, which ends the need of APP_SECRET_FORMER
  secrets.js accept         the former secret is lost: what depended on it ends`;

/** The secrets of an installation, for exchanging them. */
async function secrets(): Promise<void> {
  const [command] = process.argv.slice(2);
  const config = loadConfig([recordsConfig]);
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
        say(textOf('secretsList', { present, former, lost }));
        say(textOf('secretsOfCodes', { count: await unusedRecoveryCodes(database.fork()) }));
        say(textOf('secretsOfLinks'));
        say(textOf('secretsOfDevices', { count: await countDevices(database.fork()) }));
        for (const term of await (
          await certificateTerms(config.records)
        )()) {
          say(certificateText(term));
        }
        return;
      case 'reseal':
        return say(textOf('secretsResealed', { former, lost }));
      case 'accept':
        await acceptRootSecret(database, keys);
        return say(textOf('secretsAccepted', { lost }));
      case undefined:
      default:
        throw new ConfigurationError(usage);
    }
  } finally {
    await database.close();
  }
}

function say(text: Text): void {
  process.stdout.write(`${inEveryLanguage(text)}\n`);
}

await runProgram(secrets);
