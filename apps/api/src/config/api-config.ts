import { identityConfig } from '@ns/identity';
import { insightsConfig } from '@ns/insights';
import { lettersConfig } from '@ns/letters';
import { referralChannelsConfig } from '@ns/referrals';
import { mediaConfig } from '@ns/media';
import { municipalityConfig } from '@ns/municipality';
import { notificationsConfig } from '@ns/notifications';
import { loadConfig, type Variables } from '@ns/platform';
import { recordsConfig } from '@ns/records';
import { signalsConfig } from '@ns/signals';
import { mapConfig } from './map.config.ts';
import { siteConfig } from './site.config.ts';

/** Everything that the api and its commands are configured by. */
export type ApiConfig = ReturnType<typeof loadApiConfig>;

/** Reads it. @throws ConfigurationError as `loadConfig` */
export function loadApiConfig(variables?: Variables) {
  return loadConfig(
    [
      identityConfig,
      municipalityConfig,
      mediaConfig,
      signalsConfig,
      recordsConfig,
      notificationsConfig,
      lettersConfig,
      referralChannelsConfig,
      insightsConfig,
      mapConfig,
      siteConfig,
    ],
    variables,
  );
}
