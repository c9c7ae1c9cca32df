import { type DestroyRef, Injectable, inject } from '@angular/core';
import { MunicipalityDocument } from '@ns/contract/citizen';
import { GraphqlClient, retryDelay, singleFlight, waitForNetwork } from '@ns/web';

/** The first question comes after one to two seconds, later ones half a minute apart at most. */
const firstAttempt = 2;

/**
 * Notices when a server that could not be reached answers again. One question at a time does it for everything that is
 * missing on the screen: what failed stays as it is until there is something better to show.
 */
@Injectable({ providedIn: 'root' })
export class ServerReturn {
  private readonly client = inject(GraphqlClient);
  private waiting = 0;
  private readonly askOnce = singleFlight(() => this.askUntilAnswered());

  /** Calls back once when the server answers, unless the owner is gone by then. */
  async tell(owner: DestroyRef, isBack: () => void): Promise<void> {
    let isGone = false;
    const leave = () => {
      this.waiting -= isGone ? 0 : 1;
      isGone = true;
    };
    this.waiting += 1;
    const forget = owner.onDestroy(leave);
    await this.askOnce();
    if (!isGone) {
      forget();
      leave();
      isBack();
    }
  }

  private async askUntilAnswered(): Promise<void> {
    for (let attempt = firstAttempt; this.waiting > 0; attempt += 1) {
      await waitForNetwork(retryDelay(attempt, Math.random()));
      if (this.waiting > 0 && !('message' in (await this.client.query(MunicipalityDocument, {})))) {
        return;
      }
    }
  }
}
