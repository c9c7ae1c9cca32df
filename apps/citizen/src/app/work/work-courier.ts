import type { WorkActKind } from '@ns/contract/city';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { TrayUploader } from '../photos/photo-tray.ts';
import { UploadRefused } from '../photos/photo-upload.ts';
import type { WorkAct } from './work-act.ts';
import type { WorkSide } from './work-store.ts';

/** What the server says to an act. */
export type WorkResponse =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly message: string; readonly isAboutPhotos: boolean }
  /** no answer, or none that is about this act */
  | { readonly kind: 'later' };

/** An act as it is sent. */
export interface SentAct {
  readonly key: string;
  readonly orderId: string;
  readonly kind: WorkActKind;
  readonly text: string;
  readonly photosBefore: readonly string[];
  readonly photosAfter: readonly string[];
}

/** What became of an act: null, the server has it. */
export interface CarriedAct {
  readonly act: WorkAct | null;
  readonly again: boolean;
}

/** Carries one act to the server: its photos first. */
export class WorkCourier {
  constructor(
    private readonly photosOf: (key: string, side: WorkSide) => PhotoStore,
    private readonly uploaderOf: (token: string) => TrayUploader,
    private readonly send: (token: string, act: SentAct) => Promise<WorkResponse>,
  ) {}

  async deliver(act: WorkAct): Promise<CarriedAct> {
    const first = await this.sendOnce(act);
    if (first?.kind === 'refused' && first.isAboutPhotos) {
      // Uploads that nobody used for days are forgotten by the server; the device still has the pictures.
      await this.forgetIds(act, 'before');
      await this.forgetIds(act, 'after');
      return settled(act, await this.sendOnce(act));
    }
    return settled(act, first);
  }

  /** @returns undefined when the photos could not be sent */
  private async sendOnce(act: WorkAct): Promise<WorkResponse | undefined> {
    const photosBefore = await this.sendPhotos(act, 'before');
    const photosAfter = photosBefore && (await this.sendPhotos(act, 'after'));
    if (!photosAfter) {
      return undefined;
    }
    const { token, key, orderId, kind, text } = act;
    return this.send(token, { key, orderId, kind, text, photosBefore, photosAfter });
  }

  /** @returns ids of those that the server took; undefined when one has to be tried again */
  private async sendPhotos({ key, token }: WorkAct, side: WorkSide): Promise<readonly string[] | undefined> {
    const store = this.photosOf(key, side);
    const ids: string[] = [];
    for (const photo of await store.all()) {
      if (photo.refusal) {
        continue;
      }
      try {
        const upload = () => this.uploaderOf(token).upload(photo.id, photo.file, () => undefined).photoId;
        const photoId = photo.photoId ?? (await upload());
        await store.put({ ...photo, photoId });
        ids.push(photoId);
      } catch (cause) {
        if (!(cause instanceof UploadRefused)) {
          return undefined;
        }
        // A file that is no picture holds nothing up.
        await store.put({ ...photo, refusal: cause.message });
      }
    }
    return ids;
  }

  private async forgetIds({ key }: WorkAct, side: WorkSide): Promise<void> {
    const store = this.photosOf(key, side);
    for (const photo of await store.all()) {
      await store.put({ ...photo, photoId: null });
    }
  }
}

function settled(act: WorkAct, response: WorkResponse | undefined): CarriedAct {
  switch (response?.kind) {
    case 'taken':
      return { act: null, again: false };
    case 'refused':
      return { act: { ...act, refusal: response.message }, again: false };
    default:
      return { act, again: true };
  }
}
