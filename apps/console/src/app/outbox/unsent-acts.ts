import { DestroyRef, Injectable, Injector, computed, effect, inject, signal, untracked } from '@angular/core';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { OutboxRounds, SessionStore } from '@ns/web';
import { StepDrafts, draftLifeMs } from '../held-steps/step-drafts.ts';
import { ConnectionStatus } from '../live/connection-status.ts';
import { isCarried } from '../offline/carried.ts';
import { type Deed, type UnsentAct, actPhotos, isKeptName, photoNames, seenReport } from '../offline/unsent-act.ts';
import { unsentStore } from '../offline/unsent-store.ts';
import { ActCourier, afterDone } from './act-courier.ts';
import { actApi } from './act-api.ts';

/** Something that its person did just now. */
export interface NewAct {
  /** The report as its person saw it. */
  readonly report: SignalDetailsFragment;
  readonly deed: Deed;
  /** Ids of the server and names on the device, as the form has them. */
  readonly photoIds: readonly string[];
  /** With which it was tried already, if it was. */
  readonly clientKey: string;
}

/**
 * What was done on a carried device and is not with the server yet. It is sent by itself, in order on each report: when
 * it is done, when the connection is back, when the console is opened. A computer on a desk keeps nothing.
 */
@Injectable({ providedIn: 'root' })
export class UnsentActs {
  private readonly session = inject(SessionStore);
  private readonly store = inject(unsentStore);
  private readonly drafts = inject(StepDrafts);
  private readonly injector = inject(Injector);
  private readonly owner = inject(DestroyRef);
  private readonly connection = inject(ConnectionStatus).status;
  private readonly courier = new ActCourier(this.store, actApi());
  private readonly all = signal<readonly UnsentAct[]>([]);
  private readonly underway = signal<string | null>(null);
  private rounds: OutboxRounds | null = null;

  /** Whether this device keeps what is done. */
  readonly isKeeping = isCarried();
  /** Those of the person whose device it is, oldest first. */
  readonly acts = computed(() => this.all().filter(({ accountId }) => accountId === this.session.owner()?.id));
  private readonly byReport = computed(() => Map.groupBy(this.acts(), ({ signalId }) => signalId));
  /** The key of the act that is being sent; null while none is. */
  readonly sending = this.underway.asReadonly();
  /** The first one that waits for a decision of its person. */
  readonly undecided = computed(() => this.acts().find(({ state }) => state !== 'waiting') ?? null);

  /** Begins to look after them; called when somebody is signed in, or was. */
  start(): void {
    if (!this.isKeeping || this.rounds) {
      return;
    }
    const rounds = new OutboxRounds('ns.unsent', { sendAll: () => this.sendAll(), reload: () => this.reload() });
    this.rounds = rounds;
    rounds.start(document);
    const hurry = () => rounds.hurry();
    addEventListener('online', hurry);
    this.owner.onDestroy(() => {
      removeEventListener('online', hurry);
      rounds.stop();
    });
    effect(
      () => {
        if (this.session.signedIn() && this.connection() !== 'offline') {
          untracked(() => rounds.hurry());
        }
      },
      { injector: this.injector },
    );
    effect(
      () => {
        const account = this.session.account();
        if (account) {
          void untracked(() => this.forget(({ accountId }) => accountId !== account.id));
        }
      },
      { injector: this.injector },
    );
    void this.forgetPhotosOfNothing();
  }

  /** Those of a report, oldest first. */
  of(signalId: string): readonly UnsentAct[] {
    return this.byReport().get(signalId) ?? [];
  }

  /**
   * Whether what is done to a report goes here and not to the server: without network, behind others of the report, and
   * with photos that are on the device only.
   */
  takes(signalId: string, photoIds: readonly string[]): boolean {
    return (
      this.isKeeping &&
      (this.connection() === 'offline' || this.of(signalId).length > 0 || photoIds.some((id) => isKeptName(id)))
    );
  }

  /**
   * Takes what was done; from here on it sends itself.
   * @returns whether it is kept: the device may refuse storage
   */
  async add({ report, deed, photoIds, clientKey }: NewAct): Promise<boolean> {
    const accountId = this.session.owner()?.id;
    if (!accountId) {
      return false;
    }
    const act: UnsentAct = {
      clientKey,
      accountId,
      signalId: report.id,
      reference: report.reference,
      queuedAt: new Date().toISOString(),
      deed,
      photos: actPhotos(photoIds),
      base: seenReport(report),
      state: 'waiting',
      message: '',
    };
    try {
      await this.store.put(act);
    } catch {
      return false;
    }
    await this.rounds?.changed();
    this.rounds?.hurry();
    return true;
  }

  /** Takes an act back: what was written waits in its form. Does nothing when it was sent meanwhile. */
  async withdraw(clientKey: string): Promise<void> {
    await this.alone(clientKey, async (act) => {
      // The photos stay on the device: the form names them.
      await this.store.remove({ ...act, photos: [] });
      this.giveBack(act);
    });
  }

  /** Sends an act that was not taken once more, and those behind it, on the report as its person sees it now. */
  async insist(clientKey: string, report: SignalDetailsFragment): Promise<void> {
    const base = seenReport(report);
    await this.alone(clientKey, async (act) => {
      for (const each of this.of(act.signalId)) {
        const isMeant = each.clientKey === clientKey || each.state === 'waiting';
        await this.store.put({ ...each, base, ...(isMeant ? { state: 'waiting', message: '' } : {}) });
      }
    });
    this.rounds?.hurry();
  }

  /** Forgets everything: its person signed out and was asked. */
  async forgetAll(): Promise<void> {
    await this.forget(() => true);
    for (const { name } of await this.store.photos()) {
      await this.store.removePhoto(name);
    }
  }

  private async forget(which: (act: UnsentAct) => boolean): Promise<void> {
    const gone = (await this.store.acts().catch(() => [])).filter(which);
    for (const act of gone) {
      await this.store.remove(act);
    }
    if (gone.length > 0) {
      await this.rounds?.changed();
    }
  }

  /** Does something to an act while no tab sends it. */
  private async alone(clientKey: string, task: (act: UnsentAct) => Promise<void>): Promise<void> {
    await this.rounds?.alone(async () => {
      await this.reload();
      const act = this.acts().find((each) => each.clientKey === clientKey);
      if (act) {
        await task(act);
      }
    });
    await this.rounds?.changed();
  }

  private giveBack(act: UnsentAct): void {
    const { signalId, deed } = act;
    const photoIds = photoNames(act);
    if (deed.kind === 'note') {
      this.drafts.keepNote(signalId, deed.text, photoIds);
    } else if (deed.hasForm) {
      const typed = Object.entries(deed.answers).map(([name, value]) => [name, String(value ?? '')] as const);
      this.drafts.keep(signalId, deed.to, { ...Object.fromEntries(typed), photoIds });
    }
  }

  private async sendAll(): Promise<boolean> {
    const account = this.session.account();
    let again = false;
    try {
      for (const acts of Map.groupBy(this.all(), ({ signalId }) => signalId).values()) {
        if (!navigator.onLine) {
          return true;
        }
        again = (await this.sendInOrder(acts.filter(({ accountId }) => accountId === account?.id))) || again;
      }
    } finally {
      this.underway.set(null);
    }
    return again;
  }

  /** @returns whether something of the report has to be tried again */
  private async sendInOrder(acts: readonly UnsentAct[]): Promise<boolean> {
    let left = [...acts];
    for (let [act] = left; act?.state === 'waiting'; [act] = left) {
      this.underway.set(act.clientKey);
      const outcome = await this.courier.deliver(act);
      if (outcome.kind === 'kept') {
        await this.store.put(outcome.act);
        await this.rounds?.changed();
        return outcome.again;
      }
      await this.store.remove(act);
      left = left.slice(1).map((each) => afterDone(each, outcome.report));
      for (const each of left) {
        await this.store.put(each);
      }
      await this.rounds?.changed();
    }
    return false;
  }

  /** Photos of forms that were left for longer than drafts live. */
  private async forgetPhotosOfNothing(): Promise<void> {
    try {
      const used = new Set((await this.store.acts()).flatMap(({ photos }) => photos.map(({ kept }) => kept)));
      for (const { name, at } of await this.store.photos()) {
        if (!used.has(name) && Date.now() - at > draftLifeMs) {
          await this.store.removePhoto(name);
        }
      }
    } catch {
      // A browser without storage keeps no photos.
    }
  }

  private async reload(): Promise<void> {
    // A browser without storage has nothing to show.
    this.all.set(await this.store.acts().catch(() => []));
  }
}
