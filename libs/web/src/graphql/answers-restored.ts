import { InjectionToken, type Signal, signal } from '@angular/core';

/** Whether the cache holds what the device kept of the last visit: before that nothing is asked. */
export const answersRestored = new InjectionToken<Signal<boolean>>('answersRestored', { factory: () => signal(true) });
