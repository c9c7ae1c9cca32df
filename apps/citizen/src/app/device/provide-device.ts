import { type EnvironmentProviders, inject, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import { isNativeApp } from './native-app';
import { DEVICE_TOKEN, REQUEST_CREDENTIALS, SERVER_ORIGIN, TOKEN_VAULT } from '@ns/web';
import { deviceTokenVault, ownDeviceToken } from './device-token-vault';
import { DEVICE_STORAGE } from './storage';

/**
 * What differs between the web page and the native app. The native app serves its pages from the
 * device, so it names its server (`<meta name="ns-server">`), sends no cookies and keeps its tokens itself.
 */
export function provideDevice(): EnvironmentProviders {
  if (!isNativeApp()) {
    return makeEnvironmentProviders([]);
  }
  const server = document.querySelector<HTMLMetaElement>('meta[name="ns-server"]')?.content ?? '';
  return makeEnvironmentProviders([
    { provide: SERVER_ORIGIN, useValue: server },
    { provide: REQUEST_CREDENTIALS, useValue: 'omit' satisfies RequestCredentials },
    { provide: TOKEN_VAULT, useFactory: () => deviceTokenVault() },
    { provide: DEVICE_TOKEN, useFactory: () => ownDeviceToken() },
    provideAppInitializer(() => inject(DEVICE_STORAGE).ready),
  ]);
}
