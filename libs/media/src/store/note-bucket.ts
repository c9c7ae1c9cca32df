import { type NotePlace, notesIn } from '@ns/platform';
import { Bucket } from './bucket.ts';
import type { FilesConfig } from './files-config.ts';

const folder = 'notes/';

/** The notes of an installation: where its files are. Those of a former place are not looked for. */
export function notesOf({ folder: dataFolder, bucket, keptIn }: FilesConfig): NotePlace {
  return bucket && keptIn === 's3' ? new NoteBucket(new Bucket(bucket)) : notesIn(dataFolder);
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
