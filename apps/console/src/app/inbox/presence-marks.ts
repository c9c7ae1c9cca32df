import { Injectable, computed, inject } from '@angular/core';
import { SessionStore } from '@ns/web';
import { StaffPresence } from '../live/staff-presence.ts';
import { initialsOf } from './initials.ts';

/** Who else looks at the signals of a list right now. Provided by each list. */
@Injectable()
export class PresenceMarks {
  private readonly account = inject(SessionStore).account;
  private readonly presence = inject(StaffPresence);

  /** Names by the id of the signal; absent where nobody else is. */
  readonly others = computed<ReadonlyMap<string, readonly string[]>>(() => {
    const own = this.account()?.id;
    const signals = this.presence.state()?.signals ?? [];
    return new Map(
      signals
        .map(({ signalId, viewers }): [string, readonly string[]] => [
          signalId,
          viewers.filter(({ id }) => id !== own).map(({ name }) => name),
        ])
        .filter(([, names]) => names.length > 0),
    );
  });

  /** Initials by name, different for all who are there. */
  readonly initials = computed(() => initialsOf([...this.others().values()].flat()));
}
