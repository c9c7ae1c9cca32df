import { describe, expect, it } from 'vitest';
import { deviceTokenVault, ownDeviceToken, type PhoneSafes } from './device-token-vault.ts';

function aPhone(readable: Record<string, string> = {}) {
  const inSafe = new Map<string, string>();
  const inPreferences = new Map(Object.entries(readable));
  const phone: PhoneSafes = {
    safe: async () => ({
      getItem: async (key) => inSafe.get(key) ?? null,
      setItem: async (key, value) => void inSafe.set(key, value),
      removeItem: async (key) => void inSafe.delete(key),
    }),
    preferences: async () => ({
      get: async ({ key }) => ({ value: inPreferences.get(key) ?? null }),
      remove: async ({ key }) => void inPreferences.delete(key),
    }),
  };
  return { phone, inSafe, inPreferences };
}

describe('the refresh token on a phone', () => {
  it('is kept in the safe of the phone', async () => {
    const { phone, inSafe } = aPhone();
    const vault = deviceTokenVault(phone);
    expect(await vault.read()).toBeNull();
    await vault.write('secret');
    expect([...inSafe.values()]).toEqual(['secret']);
    expect(await vault.read()).toBe('secret');
    await vault.clear();
    expect(await vault.read()).toBeNull();
  });

  it('of an earlier version of the app moves there and leaves the preferences', async () => {
    const { phone, inSafe, inPreferences } = aPhone({ 'ns.refresh-token': 'old' });
    expect(await deviceTokenVault(phone).read()).toBe('old');
    expect([...inSafe.values(), ...inPreferences.values()]).toEqual(['old']);
  });
});

describe('the name of a phone', () => {
  it('is made once and stays', async () => {
    const { phone } = aPhone();
    const token = await ownDeviceToken(phone)();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await ownDeviceToken(phone)()).toBe(token);
  });
});
