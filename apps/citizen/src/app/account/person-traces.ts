import { Injectable, inject } from '@angular/core';
import { forgetPersonal } from '../device/kept-keys.ts';
import { DevicePush } from '../device/push.ts';
import { browserStorage, deviceStorage } from '../device/storage.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { Outbox } from '../outbox/outbox.ts';
import { takeShared } from '../photos/shared-photos.ts';
import { CodeRequest } from './code-request.ts';

/**
 * What a person leaves on this device: drafts, marks of what was read, places, notifications. The next person must not
 * find it. Answers of the server go with the session (`keepAnswers`). Call it once the session is over: nothing that is
 * shown for a person writes any more then.
 */
@Injectable({ providedIn: 'root' })
export class PersonTraces {
  private readonly storage = inject(deviceStorage);
  private readonly drafts = inject(DraftStore);
  private readonly outbox = inject(Outbox);
  private readonly push = inject(DevicePush);
  private readonly request = inject(CodeRequest);

  /** After signing out: all but the reports that wait for the next sign-in. */
  async forget(): Promise<void> {
    await this.drafts.clear();
    await this.push.unsubscribe();
    this.request.forget();
    [this.storage, browserStorage(() => localStorage), browserStorage(() => sessionStorage)].forEach(forgetPersonal);
    // Photos that another app has shared and nobody took.
    await takeShared();
  }

  /** After the account was deleted: everything, waiting reports as well. */
  async forgetAccount(accountId: string): Promise<void> {
    await this.outbox.forgetAccount(accountId);
    await this.forget();
  }
}
