import { Readable } from 'node:stream';
import type { NotePlace } from '../note-place.ts';

/** Notes of a test. */
export class NotesInMemory implements NotePlace {
  readonly kept = new Map<string, string>();

  write(name: string, text: string): Promise<void> {
    this.kept.set(name, text);
    return Promise.resolve();
  }

  read(name: string): Promise<string | undefined> {
    return Promise.resolve(this.kept.get(name));
  }

  remove(name: string): Promise<void> {
    this.kept.delete(name);
    return Promise.resolve();
  }

  list(below: string): AsyncIterable<string> {
    return Readable.from([...this.kept.keys()].filter((name) => name.startsWith(below)));
  }
}
