import type { Directory, FilesystemPlugin } from '@capacitor/filesystem';
import type { DeviceStorage } from '../device/storage.ts';
import type { PhotoStore, StoredPhoto } from './photo-store.ts';

/** What the store uses of the phone's file system. */
export type PhoneFiles = Pick<FilesystemPlugin, 'readFile' | 'writeFile' | 'deleteFile'>;

/**
 * Files of the app itself, which neither the system nor other apps clear; the plugin's enumeration is not loaded for
 * one word.
 */
const directory = 'DATA' as Directory;

/** The metadata of a photo. */
interface PhotoNote extends Pick<StoredPhoto, 'id' | 'photoId' | 'refusal' | 'position'> {
  readonly place: number;
  readonly name: string;
  readonly type: string;
}

/**
 * The photos of one report on the phone: pixels as files, everything else in the preferences of the app. The note of
 * a photo is written after its file, so that every note has its picture, whenever the battery ends.
 */
export class PhonePhotoStore implements PhotoStore {
  private readonly prefix: string;

  constructor(
    private readonly storage: DeviceStorage,
    private readonly files: () => Promise<PhoneFiles>,
    private readonly report: string,
  ) {
    this.prefix = `ns.photo.${report}.`;
  }

  async all(): Promise<StoredPhoto[]> {
    const photos: StoredPhoto[] = [];
    for (const note of this.notes()) {
      const file = await this.fileOf(note);
      if (file) {
        const { id, photoId, refusal, position } = note;
        photos.push({ id, file, photoId, ...(refusal ? { refusal } : {}), ...(position ? { position } : {}) });
      }
    }
    return photos;
  }

  async put({ id, file, photoId, refusal, position }: StoredPhoto): Promise<void> {
    const notes = this.notes();
    const known = notes.find((note) => note.id === id);
    if (!known && !(await this.keepPixels(id, file))) {
      return;
    }
    const place = known?.place ?? 1 + Math.max(0, ...notes.map((note) => note.place));
    const note: PhotoNote = {
      id,
      photoId,
      place,
      name: file.name,
      type: file.type,
      ...(refusal ? { refusal } : {}),
      ...(position ? { position } : {}),
    };
    this.storage.write(this.prefix + id, JSON.stringify(note));
  }

  async remove(id: string): Promise<void> {
    this.storage.remove(this.prefix + id);
    await this.quietly(async (files) => files.deleteFile({ path: this.path(id), directory }));
  }

  async clear(): Promise<void> {
    for (const { id } of this.notes()) {
      await this.remove(id);
    }
  }

  private notes(): PhotoNote[] {
    return this.storage
      .keys()
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => JSON.parse(this.storage.read(key) ?? '') as PhotoNote)
      .toSorted((one, other) => one.place - other.place);
  }

  private async fileOf({ id, name, type }: PhotoNote): Promise<File | null> {
    const read = await this.quietly(async (files) => files.readFile({ path: this.path(id), directory }));
    if (!read) {
      return null;
    }
    const pixels = typeof read.data === 'string' ? bytesOf(read.data) : read.data;
    return new File([pixels], name, { type });
  }

  private async keepPixels(id: string, file: File): Promise<boolean> {
    const data = base64Of(new Uint8Array(await file.arrayBuffer()));
    return (
      (await this.quietly(async (files) =>
        files.writeFile({ path: this.path(id), data, directory, recursive: true }),
      )) !== null
    );
  }

  private path(id: string): string {
    return `photos/${this.report}/${id}`;
  }

  /** Like a browser without storage: what the phone does not keep is only in the open page. */
  private async quietly<T>(work: (files: PhoneFiles) => Promise<T>): Promise<T | null> {
    try {
      return await work(await this.files());
    } catch {
      return null;
    }
  }
}

/** The number of arguments of a function call is limited. */
const chunk = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += chunk) {
    binary += String.fromCharCode(...bytes.subarray(from, from + chunk));
  }
  return btoa(binary);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
