import { defineConfig, nativeAppVariables, optional, origins } from '@ns/platform';
import { z } from 'zod';

/** What the api serves to browsers, native apps and other programs, and how much of it. */
export interface SiteConfig {
  readonly webFolder: string;
  /** origins of the pages inside the native apps */
  readonly nativeOrigins: readonly string[];
  /** content of `/.well-known/` for other programs; undefined or empty: absent */
  readonly wellKnown: {
    /** address for reports of weaknesses, `mailto:` or `https:` */
    readonly securityContact: string | undefined;
    /** SHA-256 fingerprints of the certificates that sign the Android app */
    readonly androidFingerprints: readonly string[];
    /** team at Apple that publishes the iOS app */
    readonly appleTeam: string | undefined;
    /** name of both native apps in their stores */
    readonly appId: string;
  };
  /** how many live connections one client address and one account may hold open; 0: any number */
  readonly live: { readonly socketsPerAddress: number; readonly socketsPerAccount: number };
}

export const siteConfig = defineConfig({
  variables: {
    WEB_FOLDER: z.string().default('dist/apps'),
    NATIVE_ORIGINS: origins('https://localhost,capacitor://localhost'),
    SECURITY_CONTACT: optional(z.url({ protocol: /^(mailto|https)$/, error: 'an address with mailto: or https://' })),
    ANDROID_APP_FINGERPRINTS: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/).filter((each) => each !== ''))
      .pipe(z.array(z.string().regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/, 'SHA-256 fingerprints as AB:CD:…'))),
    ...nativeAppVariables,
    LIVE_SOCKETS_PER_ADDRESS: optional(z.coerce.number().int().min(0)),
    LIVE_SOCKETS_PER_ACCOUNT: optional(z.coerce.number().int().min(0)),
  },
  read: (env, { demoAccounts }): SiteConfig => ({
    webFolder: env.WEB_FOLDER,
    nativeOrigins: env.NATIVE_ORIGINS,
    wellKnown: {
      securityContact: env.SECURITY_CONTACT,
      androidFingerprints: env.ANDROID_APP_FINGERPRINTS,
      appleTeam: env.APPLE_TEAM_ID,
      appId: env.NATIVE_APP_ID,
    },
    live: {
      socketsPerAddress: env.LIVE_SOCKETS_PER_ADDRESS ?? (demoAccounts ? 0 : 500),
      socketsPerAccount: env.LIVE_SOCKETS_PER_ACCOUNT ?? (demoAccounts ? 0 : 20),
    },
  }),
});
