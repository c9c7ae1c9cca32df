import { Injectable, computed, inject } from '@angular/core';
import type { PermissionReach } from '@ns/contract/web';
import { SessionStore } from '@ns/web';

/**
 * What the signed-in person may do, as the server says, so that nothing is offered that must fail; the server has the
 * last word. Screens ask for permissions by name and never for a role.
 */
@Injectable({ providedIn: 'root' })
export class Permissions {
  /** Who was signed in, while the server cannot be reached. */
  private readonly account = inject(SessionStore).owner;
  private readonly granted = computed(
    () => new Map((this.account()?.permissions ?? []).map(({ name, reach }) => [name, reach])),
  );

  /** Works for the municipality. */
  readonly isStaff = computed(() => this.has('signal.read'));
  /** Looks after emails, and after many documents at once. */
  readonly canManageDeliveries = computed(() => this.has('delivery.manage'));
  /** Writes down what people found out: another address, a number. */
  readonly canCorrect = computed(() => this.has('registration.correct'));
  /** Moves signals along: assigns, works, decides. */
  readonly handles = computed(() => this.has('signal.handle'));
  /** Takes steps at all; some only open signals again. */
  readonly steps = computed(() => this.has('signal.handle') || this.has('signal.reopen'));
  /** Sets the next day of signals: works on them, or decides where others no longer may. */
  readonly setsDates = computed(() => this.has('signal.handle') || this.has('signal.decideDate'));
  /** Enters signals for others. */
  readonly enters = computed(() => this.has('signal.enterForOthers'));
  /** Reads signals of more than one department. */
  readonly seesDepartments = computed(
    () => this.reach('signal.read') === 'ALL' || (this.account()?.departments.length ?? 0) > 1,
  );
  /** Sees how the work is spread. */
  readonly seesWorkload = computed(() => this.has('workload.read'));
  /** Has something to look after in „Администрация“. */
  readonly administers = computed(() => administrative.some((name) => this.has(name)));

  /** @param name as the server writes it, such as `staff.manage` */
  has(name: string): boolean {
    return this.granted().has(name);
  }

  /** How far a permission reaches; undefined without it. */
  reach(name: string): PermissionReach | undefined {
    return this.granted().get(name);
  }
}

/** Those of which a part of „Администрация“ is made. */
const administrative = ['staff.read', 'menus.manage', 'tokens.manage', 'audit.read', 'retention.read', 'state.read'];
