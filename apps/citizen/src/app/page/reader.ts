import { Injectable, computed, inject } from '@angular/core';
import { SessionStore } from '@ns/web';

/** Whose device this is: nobody's that is known, a citizen's, or that of somebody of the staff. */
@Injectable({ providedIn: 'root' })
export class Reader {
  private readonly session = inject(SessionStore);
  private readonly role = computed(() => this.session.owner()?.role ?? null);
  /** Has signals of one's own and follows others. */
  readonly isCitizen = computed(() => this.role() === 'CITIZEN');
  /** The server refuses questions about own signals. */
  readonly isStaff = computed(() => this.role() !== null && !this.isCitizen());
}
