import type { FieldProblem } from '../form/field-problems.ts';
import type { PhotoStore, StoredPhoto } from '../photos/photo-store.ts';
import type { TrayUploader } from '../photos/photo-tray.ts';
import { UploadRefused } from '../photos/photo-upload.ts';
import type { OutboxEntry, QueuedInput } from '../draft/outbox-entry.ts';

/** After this number of failures with a network available a signal no longer waits for its photos. */
export const patienceWithPhotos = 3;

/** What the server said to a signal or to photos for it. */
export type SubmitResponse =
  | {
      readonly kind: 'accepted';
      readonly signalId: string;
      readonly reference: string;
      /** Those that the server has of the photos that were sent along. */
      readonly photoIds: readonly string[];
    }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FieldProblem[] }
  /** No word at all, or none that is about this signal: try later. */
  | { readonly kind: 'later' };

/** The server as the courier sees it. */
export interface SubmissionApi {
  submit(input: QueuedInput, photoIds: readonly string[]): Promise<SubmitResponse>;
  addPhotos(signalId: string, photoIds: readonly string[]): Promise<SubmitResponse>;
}

/** What became of one entry: `null` means that nothing is left to do. */
export type Outcome = { readonly entry: OutboxEntry | null; readonly signalId: string | null; readonly again: boolean };

/** Carries one pressed signal to the server: photos first, then the signal, then photos that came too late for it. */
export class Courier {
  constructor(
    private readonly photoStoreOf: (clientKey: string) => PhotoStore,
    private readonly uploader: TrayUploader,
    private readonly api: SubmissionApi,
    private readonly hasNetwork: () => boolean,
  ) {}

  /** @param onProgress receives how many of how many photos have arrived, the current one as a fraction of 1 */
  async deliver(entry: OutboxEntry, onProgress: (arrived: number, of: number) => void): Promise<Outcome> {
    return entry.state === 'sent' ? this.bringPhotos(entry, onProgress) : this.bringSignal(entry, onProgress);
  }

  private async bringSignal(entry: OutboxEntry, onProgress: (arrived: number, of: number) => void): Promise<Outcome> {
    const store = this.photoStoreOf(entry.clientKey);
    let photos = await this.sendPhotos(store, onProgress);
    let tried = entry;
    if (photos.some(isOpen)) {
      tried = { ...entry, photoFailures: entry.photoFailures + (this.hasNetwork() ? 1 : 0) };
      if (tried.photoFailures < patienceWithPhotos) {
        return { entry: tried, signalId: null, again: true };
      }
    }
    let answer = await this.api.submit(entry.input, idsOf(photos));
    if (answer.kind === 'refused' && isAboutPhotos(answer.problems)) {
      // Uploads that nobody used for days are forgotten by the server; the device still has the pictures.
      await forgetIds(store, photos);
      photos = await this.sendPhotos(store, onProgress);
      answer = await this.api.submit(entry.input, idsOf(photos));
    }
    if (answer.kind === 'refused' && isAboutPhotos(answer.problems)) {
      photos = await refuse(store, photos, answer.message);
      answer = await this.api.submit(entry.input, []);
    }
    if (answer.kind === 'later') {
      return { entry: tried, signalId: null, again: true };
    }
    if (answer.kind === 'refused') {
      return {
        entry: { ...tried, state: 'refused', message: answer.message, problems: answer.problems },
        signalId: null,
        again: false,
      };
    }
    const { signalId, reference, photoIds } = answer;
    return this.finish(store, photos, photoIds, { ...tried, state: 'sent', signalId, reference });
  }

  private async bringPhotos(entry: OutboxEntry, onProgress: (arrived: number, of: number) => void): Promise<Outcome> {
    const store = this.photoStoreOf(entry.clientKey);
    const photos = await this.sendPhotos(store, onProgress);
    const ids = idsOf(photos);
    if (!entry.signalId || ids.length === 0) {
      return this.finish(store, photos, [], entry);
    }
    const answer = await this.api.addPhotos(entry.signalId, ids);
    if (answer.kind === 'later') {
      return { entry, signalId: entry.signalId, again: true };
    }
    return answer.kind === 'refused'
      ? this.finish(store, await refuse(store, photos, answer.message), [], entry)
      : this.finish(store, photos, answer.photoIds, entry);
  }

  /**
   * Photos that the signal has leave the store; the others are offered again. An earlier try whose answer was lost may
   * have made the signal with fewer photos than this one has.
   */
  private async finish(
    store: PhotoStore,
    photos: readonly StoredPhoto[],
    attached: readonly string[],
    entry: OutboxEntry,
  ): Promise<Outcome> {
    const isAttached = ({ photoId }: StoredPhoto) => photoId !== null && attached.includes(photoId);
    for (const { id } of photos.filter(isAttached)) {
      await store.remove(id);
    }
    const left = photos.filter((photo) => !isAttached(photo));
    const rest = { ...entry, photosLeft: left.length, message: left.find(({ refusal }) => refusal)?.refusal ?? '' };
    return { entry: left.length > 0 ? rest : null, signalId: entry.signalId, again: left.some(isLeft) };
  }

  /** One photo after another: on a weak line five at once would arrive five times later. */
  private async sendPhotos(
    store: PhotoStore,
    onProgress: (arrived: number, of: number) => void,
  ): Promise<StoredPhoto[]> {
    const photos = await store.all();
    const done: StoredPhoto[] = [];
    for (const photo of photos) {
      const sent = isOpen(photo)
        ? await this.sendPhoto(photo, (share) => onProgress(done.length + share, photos.length))
        : photo;
      if (sent !== photo) {
        await store.put(sent);
      }
      done.push(sent);
      onProgress(done.length, photos.length);
    }
    return done;
  }

  private async sendPhoto(photo: StoredPhoto, onProgress: (share: number) => void): Promise<StoredPhoto> {
    try {
      return { ...photo, photoId: await this.uploader.upload(photo.id, photo.file, onProgress).photoId };
    } catch (failure) {
      return failure instanceof UploadRefused ? { ...photo, refusal: failure.message } : photo;
    }
  }
}

/** Not with its signal and not refused. */
function isLeft({ refusal }: StoredPhoto): boolean {
  return !refusal;
}

/** Neither arrived nor refused. */
function isOpen({ photoId, refusal }: StoredPhoto): boolean {
  return !photoId && !refusal;
}

function idsOf(photos: readonly StoredPhoto[]): string[] {
  return photos.flatMap(({ photoId }) => (photoId ? [photoId] : []));
}

function isAboutPhotos(problems: readonly FieldProblem[]): boolean {
  return problems.length > 0 && problems.every(({ path }) => /^(input\.)?photoIds\b/.test(path));
}

async function forgetIds(store: PhotoStore, photos: readonly StoredPhoto[]): Promise<void> {
  for (const photo of photos.filter(({ photoId }) => photoId)) {
    await store.put({ ...photo, photoId: null });
  }
}

async function refuse(store: PhotoStore, photos: readonly StoredPhoto[], refusal: string): Promise<StoredPhoto[]> {
  const refused = photos.map((photo) => (photo.photoId ? { ...photo, photoId: null, refusal } : photo));
  for (const photo of refused) {
    await store.put(photo);
  }
  return refused;
}
