import { Injectable, computed, inject, signal } from '@angular/core';
import { AnswerWorkDocument, type AnswerWorkMutation, type WorkToDoFragment } from '@ns/contract/city';
import { GraphqlClient, OutboxRounds, refusalText, type RequestFailure } from '@ns/web';
import { deviceNetwork } from '../device/network.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { PhotoTray } from '../photos/photo-tray.ts';
import type { WorkAct } from './work-act.ts';
import { type SentAct, WorkCourier, type WorkResponse } from './work-courier.ts';
import { WorkPhotoUploader } from './work-photo-uploader.ts';
import { type WorkSide, WorkStore } from './work-store.ts';

/**
 * What contractors pressed on this device. It sends itself: at once, when the network returns, when the page is opened
 * again. One tab at a time does it, and the key makes one act of any number of tries.
 */
@Injectable({ providedIn: 'root' })
export class WorkOutbox {
  private readonly client = inject(GraphqlClient);
  private readonly uploader = inject(WorkPhotoUploader);
  private readonly store = new WorkStore();
  private readonly kept = signal<readonly WorkAct[]>([]);
  private readonly newest = signal<WorkToDoFragment | null>(null);
  private readonly courier = new WorkCourier(
    (key, side) => this.store.photosOf(key, side),
    (token) => this.uploader.use(token),
    (token, act) => this.send(token, act),
  );
  private readonly rounds = new OutboxRounds('ns.work-outbox', {
    sendAll: () => this.sendAll(),
    reload: () => this.reload(),
  });

  /** What waits on this device, or was not taken. */
  readonly acts = this.kept.asReadonly();
  readonly waiting = computed(() => this.kept().filter(({ refusal }) => refusal === ''));
  /** The work as the last act left it; null before the first one of this visit. */
  readonly latest = this.newest.asReadonly();

  constructor() {
    this.rounds.start(document);
    inject(deviceNetwork).onReturn(() => this.rounds.hurry());
    this.rounds.hurry();
  }

  /**
   * Takes an act with its photos; from here on it sends itself.
   * @throws when the device refuses storage
   */
  async enqueue(act: WorkAct, trays: Readonly<Partial<Record<WorkSide, PhotoTray>>>): Promise<void> {
    for (const [side, tray] of Object.entries(trays) as [WorkSide, PhotoTray][]) {
      const photos = this.store.photosOf(act.key, side);
      const usable = tray.items().filter(({ state }) => state !== 'refused' && state !== 'unreadable');
      // Nothing that arrives late may put a photo back to what is only chosen.
      await tray.release();
      for (const { id, file, photoId } of usable) {
        await photos.put({ id, file, photoId });
      }
    }
    await this.store.put(act);
    await this.rounds.changed();
    this.rounds.hurry();
  }

  /** Photos that are chosen for a job and not sent; a photo that is put elsewhere leaves it. */
  draftOf(orderId: string, side: WorkSide): PhotoStore {
    return this.store.photosOf(`order.${orderId}`, side);
  }

  /** Forgets an act that the server did not take. */
  async drop(key: string): Promise<void> {
    await this.rounds.alone(() => this.store.remove(key));
    await this.rounds.changed();
  }

  private async sendAll(): Promise<boolean> {
    let again = false;
    for (const act of this.waiting()) {
      const carried = await this.courier.deliver(act);
      await (carried.act ? this.store.put(carried.act) : this.store.remove(act.key));
      await this.rounds.changed();
      again ||= carried.again;
    }
    return again;
  }

  private async reload(): Promise<void> {
    // A browser without storage has no outbox to show.
    this.kept.set(await this.store.all().catch(() => []));
  }

  private async send(token: string, act: SentAct): Promise<WorkResponse> {
    const { photosBefore, photosAfter, ...rest } = act;
    const input = { ...rest, photosBefore: [...photosBefore], photosAfter: [...photosAfter] };
    const answer = await this.client.mutate(AnswerWorkDocument, { token, input });
    if (answer.__typename === 'ContractorWork') {
      this.newest.set(answer);
    }
    return responseOf(answer);
  }
}

function responseOf(answer: AnswerWorkMutation['answerWork'] | RequestFailure): WorkResponse {
  switch (answer.__typename) {
    case 'ContractorWork':
      return { kind: 'taken' };
    case 'InvalidInputError': {
      const isAboutPhotos = answer.fields.every(({ path }) => path.startsWith('photoIds.'));
      return { kind: 'refused', message: refusalText(answer), isAboutPhotos };
    }
    case 'RequestFailure':
      return { kind: 'later' };
    default:
      return { kind: 'refused', message: answer.message, isAboutPhotos: false };
  }
}
