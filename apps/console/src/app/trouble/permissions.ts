import { Injectable, computed, inject } from '@angular/core';
import { type Role } from '@ns/contract/console';
import { SessionStore } from '@ns/web';

/** Which of the buttons for trouble the signed-in person gets; the server has the last word. */
@Injectable({ providedIn: 'root' })
export class Permissions {
  private readonly account = inject(SessionStore).account;

  /** Looks after e-mails, and after many documents at once. */
  readonly canManageDeliveries = computed(() => this.hasRole(['DISPATCHER', 'MANAGER', 'ADMIN']));
  /** Writes down what people found out: another address, a number. */
  readonly canCorrect = computed(() => this.hasRole(['DISPATCHER', 'ADMIN']));

  private hasRole(roles: readonly Role[]): boolean {
    const role = this.account()?.role;
    return role !== undefined && roles.includes(role);
  }
}
