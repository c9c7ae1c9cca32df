import {
  type EnvironmentProviders,
  EnvironmentInjector,
  inject,
  provideAppInitializer,
  runInInjectionContext,
} from '@angular/core';

/**
 * What an application does before it draws, in a task of its own: somebody may touch the page between the parts of the
 * start. The application waits for what is given back.
 */
export function provideStartTask(work: () => unknown): EnvironmentProviders {
  return provideAppInitializer(async () => {
    const injector = inject(EnvironmentInjector);
    await new Promise((resolve) => setTimeout(resolve));
    return runInInjectionContext(injector, work);
  });
}
