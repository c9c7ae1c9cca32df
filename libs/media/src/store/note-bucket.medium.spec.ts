import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NotePlace, notesIn } from '@ns/platform';
import { afterAll, describe, expect, it } from 'vitest';
import { startS3Server } from '../testing/s3-server.ts';
import { Bucket } from './bucket.ts';
import { moveNotes, NoteBucket, notesOf } from './note-bucket.ts';

const server = await startS3Server();
const folder = await mkdtemp(join(tmpdir(), 'ns-notes-'));
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const places: readonly (readonly [string, NotePlace])[] = [
  ['a folder', notesIn(folder)],
  ['a bucket', new NoteBucket(new Bucket(await server.bucket('notes', { prefix: 'municipality/' })))],
];

describe.each(places)('notes in %s', (_, notes) => {
  const listed = async (below: string) => {
    const names: string[] = [];
    for await (const name of notes.list(below)) {
      names.push(name);
    }
    return names.toSorted();
  };

  it('are read, written anew, listed below a part of their name, and removed', async () => {
    expect([await notes.read('documents/2026-11-29/a'), await listed('documents/')]).toEqual([undefined, []]);
    await notes.write('documents/2026-11-29/a', 'one');
    await notes.write('documents/2026-11-29/a', 'two');
    await notes.write('documents/2026-11-28/b', 'three');
    await notes.write('references/2026/200', '');
    expect(await notes.read('documents/2026-11-29/a')).toBe('two');
    expect(await listed('documents/')).toEqual(['documents/2026-11-28/b', 'documents/2026-11-29/a']);
    expect(await listed('documents/2026-11-29/')).toEqual(['documents/2026-11-29/a']);
    await notes.remove('documents/2026-11-29/a');
    await notes.remove('documents/2026-11-29/a');
    expect(await listed('documents/')).toEqual(['documents/2026-11-28/b']);
  });
});

it('go on when the files move, and are found in both places meanwhile', async () => {
  const config = { folder, bucket: await server.bucket('moving'), keptIn: 'folder' } as const;
  await notesOf(config).write('references/2026/400', 'before');
  const moving = { ...config, keptIn: 's3' } as const;
  await notesOf(moving).write('references/2026/500', 'after');
  expect(await notesOf(moving).read('references/2026/400')).toBe('before');
  await moveNotes(moving);
  const alone = new NoteBucket(new Bucket(config.bucket));
  expect([await alone.read('references/2026/400'), await alone.read('references/2026/500')]).toEqual([
    'before',
    'after',
  ]);
});
