import { awaitable } from './awaitable.ts';
import type { SecureStoragePlugin } from '@aparajita/capacitor-secure-storage';
import type { PreferencesPlugin } from '@capacitor/preferences';
import type { TokenVault } from '@ns/web';

type Safe = Pick<SecureStoragePlugin, 'getItem' | 'setItem' | 'removeItem'>;
type Preferences = Pick<PreferencesPlugin, 'get' | 'remove'>;

const refreshToken = 'ns.refresh-token';
const deviceToken = 'ns.device-token';

/** Plugins of the phone, fetched when they are first used. */
export interface PhoneSafes {
  /** Keychain (iOS), a key in the Keystore (Android): other apps and backups cannot read it. */
  readonly safe: () => Promise<Safe>;
  /** Where earlier versions of the app kept the refresh token. */
  readonly preferences: () => Promise<Preferences>;
}

const phone: PhoneSafes = {
  safe: async () => awaitable((await import('@aparajita/capacitor-secure-storage')).SecureStorage),
  preferences: async () => awaitable((await import('@capacitor/preferences')).Preferences),
};

/** Keeps the refresh token in the phone's safe. */
export function deviceTokenVault({ safe, preferences }: PhoneSafes = phone): TokenVault {
  return {
    async read() {
      return (await (await safe()).getItem(refreshToken)) ?? moveOver(await safe(), await preferences());
    },
    async write(value) {
      await (await safe()).setItem(refreshToken, value);
    },
    async clear() {
      await (await safe()).removeItem(refreshToken);
    },
  };
}

/** Who updates the app stays signed in, and the token leaves the place where it was readable. */
async function moveOver(safe: Safe, preferences: Preferences): Promise<string | null> {
  const { value } = await preferences.get({ key: refreshToken });
  if (value === null) {
    return null;
  }
  await safe.setItem(refreshToken, value);
  await preferences.remove({ key: refreshToken });
  return value;
}

/**
 * The secret by which the server knows this phone again, made at the first use: it opens nothing, but a sign-in with it
 * is not counted together with what strangers try.
 */
export function ownDeviceToken({ safe }: PhoneSafes = phone): () => Promise<string> {
  let known: Promise<string> | null = null;
  const readOrMake = async () => {
    const kept = await (await safe()).getItem(deviceToken);
    if (kept !== null) {
      return kept;
    }
    const made = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0'));
    await (await safe()).setItem(deviceToken, made.join(''));
    return made.join('');
  };
  return () => (known ??= readOrMake());
}
