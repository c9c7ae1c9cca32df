import { computed, signal } from '@angular/core';
import type { MapPosition } from '@ns/web';
import type { PhotoStore, StoredPhoto } from './photo-store.ts';
import { type PhotoUpload, UploadPostponed, UploadRefused } from './photo-upload.ts';
import type { PhotoPreparer } from './prepare-photo.ts';

/** The contract's limit of photos at one signal, answer or dispute. */
export const mostPhotos = 5;

export interface TrayPhoto {
  readonly id: string;
  readonly file: File;
  readonly previewUrl: string;
  /** `preparing`: it is made smaller on the device. `unreadable`: there is no picture in the file. */
  readonly state: 'preparing' | 'uploading' | 'done' | 'refused' | 'unreadable' | 'interrupted';
  /** Sent share, 0 to 1. */
  readonly progress: number;
  /** Why the server refused the file or takes none just now, in the reader's language. */
  readonly reason: string;
  readonly photoId: string | null;
  /** Where it was taken; null while or when it is not known. */
  readonly position: MapPosition | null;
}

/** What a tray needs from the uploader. */
export interface TrayUploader {
  upload(id: string, file: File, onProgress: (share: number) => void): PhotoUpload;
}

/** Loaded with the first photo: who only reads needs none of it. */
const onThisDevice: PhotoPreparer = async (file) => (await import('./prepare-photo.ts')).preparePhoto(file);

/** The photos of one form: chosen, on their way, arrived or refused. */
export class PhotoTray {
  private readonly photos = signal<readonly TrayPhoto[]>([]);
  private readonly uploads = new Map<string, PhotoUpload>();
  /** One photo after the other: a large one needs much memory while it is made smaller. */
  private preparing: Promise<void> = Promise.resolve();
  /** Under way while photos are taken up from the store. */
  private restoring: Promise<void> | null = null;

  readonly items = this.photos.asReadonly();
  readonly roomFor = computed(() => this.most - this.photos().length);
  readonly uploading = computed(() =>
    this.photos().some(({ state }) => state === 'preparing' || state === 'uploading'),
  );
  /** What the server does not take, and what is no picture. */
  readonly refused = computed(() => this.photos().filter(({ state }) => state === 'refused' || state === 'unreadable'));
  /** What can be sent elsewhere, in the order of the tray. */
  readonly files = computed(() =>
    this.photos()
      .filter(({ state }) => state !== 'refused' && state !== 'unreadable')
      .map(({ file }) => file),
  );
  /** The server's ids in the order of the tray. */
  readonly photoIds = computed(() => this.photos().flatMap(({ photoId }) => (photoId ? [photoId] : [])));

  constructor(
    private readonly uploader: TrayUploader,
    private readonly store: PhotoStore,
    private readonly prepare: PhotoPreparer = onThisDevice,
    /** how many the form takes */
    readonly most = mostPhotos,
  ) {}

  /**
   * Takes up what an earlier visit left on the store, each photo once, however many ask for it: of two uploads of one
   * photo the server ends the earlier one.
   */
  restore(): Promise<void> {
    this.restoring ??= this.takeUp().finally(() => (this.restoring = null));
    return this.restoring;
  }

  /** Adds as many of the files as there is room for, makes them small enough and starts sending them. */
  async add(files: readonly File[]): Promise<void> {
    for (const file of files.slice(0, this.roomFor())) {
      const id = crypto.randomUUID();
      this.show({ id, file, photoId: null }, 'preparing');
      this.preparing = this.preparing.then(() => this.makeReady(id, file));
    }
    await this.preparing;
  }

  async remove(id: string): Promise<void> {
    const photo = this.photos().find((each) => each.id === id);
    this.photos.update((photos) => photos.filter((each) => each.id !== id));
    if (photo) {
      URL.revokeObjectURL(photo.previewUrl);
    }
    await this.store.remove(id);
    if (photo?.state === 'uploading') {
      await this.uploads.get(id)?.abort();
    }
    this.uploads.delete(id);
  }

  /** Leaves out what is not sent: see `refused`. */
  async removeRefused(): Promise<void> {
    for (const { id } of this.refused()) {
      await this.remove(id);
    }
  }

  /** Sends an interrupted or refused photo once more. */
  retry(id: string): void {
    const photo = this.photos().find((each) => each.id === id);
    if (photo) {
      this.send(photo.id, photo.file);
    }
  }

  /** Goes on with everything that the network interrupted. */
  retryInterrupted(): void {
    this.photos()
      .filter(({ state }) => state === 'interrupted')
      .forEach(({ id }) => this.retry(id));
  }

  /** Empties the tray after its form was sent; what the server has stays there. */
  async clear(): Promise<void> {
    await this.restoring;
    this.photos().forEach(({ previewUrl }) => URL.revokeObjectURL(previewUrl));
    this.photos.set([]);
    this.uploads.clear();
    await this.store.clear();
  }

  /**
   * Lets go of the photos without losing any: they stay on the store, and the next owner continues where this tray
   * stopped.
   */
  async release(): Promise<void> {
    await this.restoring;
    await this.preparing;
    const uploads = [...this.uploads.values()];
    this.uploads.clear();
    this.photos().forEach(({ previewUrl }) => URL.revokeObjectURL(previewUrl));
    this.photos.set([]);
    await Promise.all(uploads.map((upload) => upload.pause()));
  }

  private async takeUp(): Promise<void> {
    const kept = await this.store.all();
    kept.filter(({ id }) => !this.has(id)).forEach((photo) => this.place(photo));
  }

  private async makeReady(id: string, chosen: File): Promise<void> {
    if (!this.has(id)) {
      return;
    }
    const { file, position } = await this.prepare(chosen);
    const photo = this.photos().find((each) => each.id === id);
    if (!photo) {
      return;
    }
    if (!file) {
      this.change(id, { state: 'unreadable' });
      return;
    }
    if (file !== chosen) {
      URL.revokeObjectURL(photo.previewUrl);
      this.change(id, { file, previewUrl: URL.createObjectURL(file) });
    }
    this.change(id, { position });
    this.send(id, file);
    await this.store.put({ id, file, photoId: null, position });
  }

  private place({ refusal = '', ...photo }: StoredPhoto): void {
    this.show({ ...photo, refusal }, photo.photoId ? 'done' : refusal ? 'refused' : 'uploading');
    if (!photo.photoId && !refusal) {
      this.send(photo.id, photo.file);
    }
  }

  private show({ id, file, photoId, refusal = '', position = null }: StoredPhoto, state: TrayPhoto['state']): void {
    const previewUrl = URL.createObjectURL(file);
    const progress = photoId ? 1 : 0;
    this.photos.update((photos) => [
      ...photos,
      { id, file, previewUrl, state, progress, reason: refusal, photoId, position },
    ]);
  }

  private has(id: string): boolean {
    return this.photos().some((photo) => photo.id === id);
  }

  private send(id: string, file: File): void {
    this.change(id, { state: 'uploading', progress: 0, reason: '' });
    const upload = this.uploader.upload(id, file, (progress) => this.change(id, { progress }));
    this.uploads.set(id, upload);
    upload.photoId.then(
      async (photoId) => {
        this.change(id, { state: 'done', progress: 1, photoId });
        const photo = this.photos().find((each) => each.id === id);
        if (photo) {
          await this.store.put({ id, file, photoId, position: photo.position });
        }
      },
      (error: unknown) => {
        const state = error instanceof UploadRefused ? 'refused' : 'interrupted';
        const hasWords = error instanceof UploadRefused || error instanceof UploadPostponed;
        this.change(id, { state, reason: hasWords ? error.message : '' });
      },
    );
  }

  private change(id: string, changes: Partial<TrayPhoto>): void {
    this.photos.update((photos) => photos.map((photo) => (photo.id === id ? { ...photo, ...changes } : photo)));
  }
}
