import { Injectable, inject } from '@angular/core';
import { StaffPresenceDocument } from '@ns/contract/console';
import { liveState } from '@ns/web';
import { Permissions } from '../access/permissions.ts';

/** Who looks at which reports now and which steps are held there: one subscription for the whole console. */
@Injectable({ providedIn: 'root' })
export class StaffPresence {
  private readonly permissions = inject(Permissions);
  private readonly newest = liveState(StaffPresenceDocument, () => (this.permissions.isStaff() ? {} : null));

  /** Undefined before the first word of the server, and while the connection is broken. */
  readonly state = () => this.newest()?.staffPresence;
}
