/** A photo on its way to the server. */
export interface PhotoUpload {
  /**
   * The server's id of the photo.
   * @throws UploadRefused when the server does not take this file, UploadPostponed when it takes none just now, Error
   * when it could not be reached
   */
  readonly photoId: Promise<string>;
  /** Stops sending; the server keeps what it has, and a later upload of the same file goes on from there. */
  pause(): Promise<void>;
  /** Stops sending and forgets what was sent. */
  abort(): Promise<void>;
}

/** The server said no to a file; the message is in the reader's language. */
export class UploadRefused extends Error {}

/** The server takes no photos just now, for want of room perhaps; the message is in the reader's language. */
export class UploadPostponed extends Error {}
