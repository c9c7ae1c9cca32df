import type { AccountViewer } from '@ns/identity';
import { NewestOnly } from './newest-only.ts';

/** Ids of the accounts present at a signal, in order of arrival. */
export type PresentPeople = readonly string[];

/** One open subscription to who looks at one signal. */
export class Watcher extends NewestOnly<PresentPeople> {
  constructor(
    readonly viewer: AccountViewer,
    readonly signalId: string,
    leave: (watcher: Watcher) => void,
  ) {
    super(
      (people) => people.join(),
      () => leave(this),
    );
  }
}
