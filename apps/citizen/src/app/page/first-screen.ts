import { Injectable, signal } from '@angular/core';
import { whenIdle } from '@ns/web';

/**
 * Whether the first screen of the visit is there. What is below it, small or only kept current begins then and not
 * while its own parts are on their way: an idle moment comes as soon as the page waits for the network.
 */
@Injectable({ providedIn: 'root' })
export class FirstScreen {
  private readonly shown = signal(false);
  readonly isShown = this.shown.asReadonly();

  /** A page has come to rest; at the first idle moment after the first one, `isShown` becomes true. */
  arrived(): void {
    if (!this.shown()) {
      whenIdle(() => this.shown.set(true));
    }
  }
}
