import { Injectable, computed, inject } from '@angular/core';
import { type Role } from '@ns/contract/console';
import { SessionStore } from '@ns/web';

/** Which buttons the signed-in person gets, so that nothing is offered that must fail; the server has the last word. */
@Injectable({ providedIn: 'root' })
export class Permissions {
  private readonly account = inject(SessionStore).account;

  /** Looks after e-mails, and after many documents at once. */
  readonly canManageDeliveries = computed(() => this.hasRole(['DISPATCHER', 'MANAGER', 'ADMIN']));
  /** Writes down what people found out: another address, a number. */
  readonly canCorrect = computed(() => this.hasRole(['DISPATCHER', 'ADMIN']));

  /** Moves signals along: assigns, works, decides. */
  readonly handles = computed(() => this.hasRole(['CLERK', 'DISPATCHER']));
  /** Takes steps at all; a manager reopens. */
  readonly steps = computed(() => this.hasRole(['CLERK', 'DISPATCHER', 'MANAGER']));
  /** Enters signals for others. */
  readonly enters = computed(() => this.hasRole(['CLERK', 'DISPATCHER', 'ADMIN']));

  private hasRole(roles: readonly Role[]): boolean {
    const role = this.account()?.role;
    return role !== undefined && roles.includes(role);
  }
}
