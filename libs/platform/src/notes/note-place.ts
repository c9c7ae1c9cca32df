/**
 * Small texts that are kept outside of the database, in the data folder or in the bucket: what a restored database must
 * not have forgotten. A name is a path of lower-case parts, such as `documents/2026-11-29/4f…`. Nothing personal is
 * written here.
 */
export interface NotePlace {
  /** Keeps a text, instead of the one that had the name. */
  write(name: string, text: string): Promise<void>;
  /** @returns undefined when nothing has the name */
  read(name: string): Promise<string | undefined>;
  remove(name: string): Promise<void>;
  /** The names below a part of a name, such as `documents/`, in any order. */
  list(below: string): AsyncIterable<string>;
}
