import type { SecureStoragePlugin } from '@aparajita/capacitor-secure-storage';
import type { PreferencesPlugin } from '@capacitor/preferences';
import type { TokenVault } from '@ns/web';

type Safe = Pick<SecureStoragePlugin, 'getItem' | 'setItem' | 'removeItem'>;
type Preferences = Pick<PreferencesPlugin, 'get' | 'remove'>;

const REFRESH_TOKEN = 'ns.refresh-token';
const DEVICE_TOKEN = 'ns.device-token';

/** Plugins of the phone, fetched when they are first used. */
export interface PhoneSafes {
  /** Keychain (iOS), a key in the Keystore (Android): other apps and backups cannot read it. */
  readonly safe: () => Promise<Safe>;
  /** Where earlier versions of the app kept the refresh token. */
  readonly preferences: () => Promise<Preferences>;
}

const phone: PhoneSafes = {
  safe: async () => (await import('@aparajita/capacitor-secure-storage')).SecureStorage,
  preferences: async () => (await import('@capacitor/preferences')).Preferences,
};

/** Keeps the refresh token in the phone's safe. */
export function deviceTokenVault({ safe, preferences }: PhoneSafes = phone): TokenVault {
  return {
    async read() {
      return (await (await safe()).getItem(REFRESH_TOKEN)) ?? moveOver(await safe(), await preferences());
    },
    async write(value) {
      await (await safe()).setItem(REFRESH_TOKEN, value);
    },
    async clear() {
      await (await safe()).removeItem(REFRESH_TOKEN);
    },
  };
}

/** Who updates the app stays signed in, and the token leaves the place where it was readable. */
async function moveOver(safe: Safe, preferences: Preferences): Promise<string | null> {
  const { value } = await preferences.get({ key: REFRESH_TOKEN });
  if (value === null) {
    return null;
  }
  await safe.setItem(REFRESH_TOKEN, value);
  await preferences.remove({ key: REFRESH_TOKEN });
  return value;
}

/**
 * The secret by which the server knows this phone again, made at the first use: it opens nothing, but a sign-in with it
 * is not counted together with what strangers try.
 */
export function ownDeviceToken({ safe }: PhoneSafes = phone): () => Promise<string> {
  let known: Promise<string> | null = null;
  const readOrMake = async () => {
    const kept = await (await safe()).getItem(DEVICE_TOKEN);
    if (kept !== null) {
      return kept;
    }
    const made = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0'));
    await (await safe()).setItem(DEVICE_TOKEN, made.join(''));
    return made.join('');
  };
  return () => (known ??= readOrMake());
}
