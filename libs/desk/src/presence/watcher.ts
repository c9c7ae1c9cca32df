import type { AccountViewer } from '@ns/identity';
import type { HeldStep } from '@ns/signals';
import { NewestOnly } from './newest-only.ts';

/** Ids of the accounts present at a signal, in order of arrival. */
export type PresentPeople = readonly string[];

/** What happens at one signal now. */
export interface WatchedSignal {
  readonly people: PresentPeople;
  /** a step that can still be undone; null when none waits */
  readonly heldStep: HeldStep | null;
  /** another word whenever a mail of it is another one */
  readonly mails: string;
}

/** One open subscription to who looks at one signal. */
export class Watcher extends NewestOnly<WatchedSignal> {
  constructor(
    readonly viewer: AccountViewer,
    readonly signalId: string,
    leave: (watcher: Watcher) => void,
  ) {
    super(
      ({ people, heldStep, mails }) => [heldStep?.id, heldStep?.refusal, mails, ...people].join(),
      () => leave(this),
    );
  }
}
