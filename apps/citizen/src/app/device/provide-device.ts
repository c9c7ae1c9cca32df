import { type EnvironmentProviders, inject, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import { isNativeApp } from './native-app.ts';
import { deviceTokenSource, requestCredentials, serverOriginToken, tokenVault } from '@ns/web';
import { deviceTokenVault, ownDeviceToken } from './device-token-vault.ts';
import { deviceStorage } from './storage.ts';

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
    { provide: serverOriginToken, useValue: server },
    { provide: requestCredentials, useValue: 'omit' satisfies RequestCredentials },
    { provide: tokenVault, useFactory: () => deviceTokenVault() },
    { provide: deviceTokenSource, useFactory: () => ownDeviceToken() },
    provideAppInitializer(() => inject(deviceStorage).ready),
  ]);
}
