import { type EnvironmentProviders, isDevMode, makeEnvironmentProviders } from '@angular/core';
import { provideServiceWorker } from '@angular/service-worker';
import { accountMemory, browserMemory, keepAnswers } from '@ns/web';
import { isCarried } from './carried.ts';

/** A working day: what the server said longer ago is not shown without it. */
const keptForMs = 12 * 3_600_000;

/**
 * The console as an app: the service worker keeps its files, and a carried device keeps the answers and who is signed
 * in, until signing out.
 */
export function provideOffline(): EnvironmentProviders {
  return makeEnvironmentProviders([
    // Not sooner: while it fetches everything for the time without network, whatever the page asks for waits.
    provideServiceWorker('ngsw-worker.js', {
      enabled: !isDevMode(),
      registrationStrategy: 'registerWithDelay:4000',
    }),
    ...(isCarried()
      ? [{ provide: accountMemory, useValue: browserMemory }, keepAnswers({ as: 'console', forMs: keptForMs })]
      : []),
  ]);
}
