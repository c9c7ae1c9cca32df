import { type NotePlace, notesIn } from '@ns/platform';
import { Bucket } from './bucket.ts';
import type { FilesConfig } from './files-config.ts';

const folder = 'notes/';

/** The notes of an installation: where its files are, and where they were before. */
export function notesOf({ folder: dataFolder, bucket, keptIn }: FilesConfig): NotePlace {
  if (!bucket) {
    return notesIn(dataFolder);
  }
  const [local, remote] = [notesIn(dataFolder), new NoteBucket(new Bucket(bucket))];
  return keptIn === 's3' ? new MovingNotes(remote, local) : new MovingNotes(local, remote);
}

/** Notes of two places: new ones are kept in the first, older ones are found in the second. */
class MovingNotes implements NotePlace {
  constructor(
    private readonly current: NotePlace,
    private readonly former: NotePlace,
  ) {}

  async write(name: string, text: string): Promise<void> {
    await this.current.write(name, text);
  }

  async read(name: string): Promise<string | undefined> {
    return (await this.current.read(name)) ?? (await this.former.read(name));
  }

  async remove(name: string): Promise<void> {
    await this.former.remove(name);
    await this.current.remove(name);
  }

  async *list(below: string): AsyncIterable<string> {
    const known = new Set<string>();
    for await (const name of this.current.list(below)) {
      known.add(name);
      yield name;
    }
    for await (const name of this.former.list(below)) {
      if (!known.has(name)) {
        yield name;
      }
    }
  }
}

/** Copies the notes to where new ones are kept; harmless at any time. @returns how many */
export async function moveNotes(config: FilesConfig): Promise<number> {
  const notes = notesOf(config);
  let count = 0;
  for await (const name of notes.list('')) {
    const text = await notes.read(name);
    if (text !== undefined) {
      await notes.write(name, text);
      count += 1;
    }
  }
  return count;
}

/** Notes as objects of a bucket. */
export class NoteBucket implements NotePlace {
  constructor(private readonly bucket: Bucket) {}

  async write(name: string, text: string): Promise<void> {
    await this.bucket.put(`${folder}${name}`, Buffer.from(text), 'application/json');
  }

  async read(name: string): Promise<string | undefined> {
    return (await this.bucket.get(`${folder}${name}`))?.content.toString('utf8');
  }

  async remove(name: string): Promise<void> {
    await this.bucket.remove(`${folder}${name}`);
  }

  async *list(below: string): AsyncIterable<string> {
    for await (const { key } of this.bucket.list(`${folder}${below}`)) {
      yield key.slice(folder.length);
    }
  }
}
