import type { DataStore } from '@tus/server';

/** What is left of an upload of which nothing was heard for a while. */
export interface OldUpload {
  readonly id: string;
  remove(): Promise<void>;
}

/** One place where uploads lie as they were sent, until they are made into photos. */
export interface RawUploads {
  /** What @tus/server writes into; made with the first question. */
  store(): Promise<Pick<DataStore, 'create' | 'write' | 'getUpload'>>;
  /** All bytes of a complete upload; undefined when it is gone. */
  content(id: string): Promise<Buffer | undefined>;
  /** Removes everything that there is of an upload; harmless when nothing is left. */
  remove(id: string): Promise<void>;
  /** The same, with every version that the place keeps. */
  erase(id: string): Promise<void>;
  /** Everything that was last written before a time. */
  before(time: Date): AsyncIterable<OldUpload>;
}
