import { describe, expect, it } from 'vitest';
import { isNativeApp } from './native-app.ts';

describe('where the page runs', () => {
  it('is the installed app when its bridge says so', () => {
    expect(isNativeApp({ Capacitor: { isNativePlatform: () => true } })).toBe(true);
  });

  it('is a browser without a bridge, and with the one that plugins bring along', () => {
    expect(isNativeApp({})).toBe(false);
    expect(isNativeApp({ Capacitor: { isNativePlatform: () => false } })).toBe(false);
  });
});
