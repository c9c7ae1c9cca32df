import { identityConfig } from '@ns/identity';
import { lettersConfig } from '@ns/letters';
import { mediaConfig } from '@ns/media';
import { municipalityConfig } from '@ns/municipality';
import { notificationsConfig } from '@ns/notifications';
import { loadConfig } from '@ns/platform';
import { recordsConfig } from '@ns/records';
import { referralChannelsConfig } from '@ns/referrals';

/** Everything that the worker is configured by. */
export type WorkerConfig = ReturnType<typeof loadWorkerConfig>;

/** Reads it. @throws ConfigurationError as `loadConfig` */
export function loadWorkerConfig() {
  return loadConfig([
    identityConfig,
    municipalityConfig,
    mediaConfig,
    recordsConfig,
    notificationsConfig,
    lettersConfig,
    referralChannelsConfig,
  ]);
}
