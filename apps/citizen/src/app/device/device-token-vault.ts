import type { TokenVault } from '@ns/web';

const KEY = 'ns.refresh-token';

const storage = async () => (await import('@capacitor/preferences')).Preferences;

/** Keeps the refresh token in the app's private preferences on the device. */
export const deviceTokenVault: TokenVault = {
  async read() {
    return (await (await storage()).get({ key: KEY })).value;
  },
  async write(value) {
    await (await storage()).set({ key: KEY, value });
  },
  async clear() {
    await (await storage()).remove({ key: KEY });
  },
};
