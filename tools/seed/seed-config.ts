import { mediaConfig } from '@ns/media';
import { municipalityConfig } from '@ns/municipality';
import { notificationsConfig } from '@ns/notifications';
import { loadConfig, type Variables } from '@ns/platform';
import { recordsConfig } from '@ns/records';

/** Everything that the demo signals are configured by. */
export type SeedConfig = ReturnType<typeof loadSeedConfig>;

/** Reads it. @throws ConfigurationError as `loadConfig` */
export function loadSeedConfig(variables: Variables) {
  return loadConfig([mediaConfig, municipalityConfig, notificationsConfig, recordsConfig], variables);
}
