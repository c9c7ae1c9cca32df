import type { MapPosition } from '@ns/web';

/** A photo as it is kept on the device until the server has it. */
export interface StoredPhoto {
  readonly id: string;
  readonly file: File;
  /** The server's id once the upload is complete. */
  readonly photoId: string | null;
  /** Why the server did not take the file, in the reader's language; empty while it may still be sent. */
  readonly refusal?: string;
  /** Where it was taken, as it said before it was made smaller; never sent. */
  readonly position?: MapPosition | null;
}

/** Where photos of an unsent form wait, so that a reload or an empty battery loses none. */
export interface PhotoStore {
  /** In the order in which they were first put. */
  all(): Promise<StoredPhoto[]>;
  put(photo: StoredPhoto): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** For short forms whose photos need not outlive the page. */
export const noStore: PhotoStore = {
  all: () => Promise.resolve([]),
  put: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};
