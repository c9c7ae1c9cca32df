import { Injectable, signal } from '@angular/core';

const key = 'ns.pending-registration';

export interface Pending {
  readonly email: string;
  /** The response of the server to the registration. */
  readonly message: string;
}

/** A registration that waits for its mail; kept for this tab, so that the page survives a reload. */
@Injectable({ providedIn: 'root' })
export class PendingRegistration {
  private readonly kept = signal<Pending | null>(parse(sessionStorage.getItem(key)));
  readonly current = this.kept.asReadonly();

  remember(pending: Pending): void {
    this.kept.set(pending);
    sessionStorage.setItem(key, JSON.stringify(pending));
  }

  forget(): void {
    this.kept.set(null);
    sessionStorage.removeItem(key);
  }
}

function parse(json: string | null): Pending | null {
  return json ? (JSON.parse(json) as Pending) : null;
}
