import { execFileSync } from 'node:child_process';
import { rm, statfs, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from '@ns/platform';
import { FileConfigstore } from '@tus/file-store';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FolderPhotoStore } from '../store/folder-photo-store.ts';
import { MediaTestBed } from '../testing/media-test-bed.ts';
import { plainPicture } from '../testing/pictures.ts';
import { begin, idOf, look, pathOf, sendBytes, upload } from '../testing/uploading.ts';

const bed = await MediaTestBed.open();
const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
const english = { 'accept-language': 'en' };
const words = { bg: 'изпратете сигнала без снимка', en: 'without a photo' };

/** Rows and files that there are of an account, whatever their state. */
async function left(bed: MediaTestBed, account: string) {
  const { rows } = await sql`select id from photo where account_id = ${account}`.execute(bed.em().getKysely());
  return { rows, files: await bed.filesKept() };
}

/** Lets the disk be full at one step, once. */
const steps: readonly (readonly [step: string, fail: (original: Pick<FolderPhotoStore, 'save'>['save']) => void])[] = [
  ['when the upload begins', () => vi.spyOn(FileConfigstore.prototype, 'set').mockRejectedValueOnce(full())],
  ['when the photo is kept', () => vi.spyOn(FolderPhotoStore.prototype, 'save').mockRejectedValueOnce(full())],
  [
    'when the small picture is kept beside the large one',
    (original) =>
      vi.spyOn(FolderPhotoStore.prototype, 'save').mockImplementationOnce(async function (
        this: FolderPhotoStore,
        id,
        pictures,
      ) {
        await original.call(this, id, { full: pictures.full ?? Buffer.alloc(0) });
        throw full();
      }),
  ],
];

describe('a disk without room', () => {
  it.each(steps)('%s is said with 507 in the reader’s language, and nothing is left', async (_step, fail) => {
    const file = await plainPicture(300, 200);
    const original = FolderPhotoStore.prototype.save;
    for (const language of ['bg', 'en'] as const) {
      const account = await bed.account();
      const { files } = await left(bed, account);
      fail(original);
      const begun = await begin(bed, account, file.length, { 'accept-language': language });
      const refused =
        begun.status === 201
          ? await sendBytes(bed, account, pathOf(begun), 0, file, { 'accept-language': language })
          : begun;
      expect(refused).toMatchObject({ status: 507, text: expect.stringContaining(words[language]) as string });
      expect(await left(bed, account)).toEqual({ rows: [], files });
      // The client looks for what it has begun and sends it anew.
      if (begun.status === 201) {
        expect((await look(bed, account, pathOf(begun))).status).toBe(404);
      }
      expect((await upload(bed, account, file)).status).toBe(204);
    }
    expect(await bed.media.degraded()).toEqual([expect.stringContaining('disk is full') as string]);
  });

  it('while the bytes arrive is said so too', async () => {
    const file = await plainPicture(300, 200);
    const account = await bed.account();
    const { files } = await left(bed, account);
    const path = pathOf(await begin(bed, account, file.length, english));
    const raw = join(bed.folder, 'uploads', idOf(path));
    await rm(raw);
    await symlink('/dev/full', raw);
    expect(await sendBytes(bed, account, path, 0, file, english)).toMatchObject({
      status: 507,
      text: expect.stringContaining(words.en) as string,
    });
    expect(await left(bed, account)).toEqual({ rows: [], files });
    expect((await look(bed, account, path)).status).toBe(404);
    expect((await upload(bed, account, file)).status).toBe(204);
  });

  it('when an interrupted photo is looked at is no 507 without words: the client begins anew', async () => {
    const file = await plainPicture(300, 200);
    const account = await bed.account();
    const path = pathOf(await begin(bed, account, file.length));
    vi.spyOn(FolderPhotoStore.prototype, 'save').mockRejectedValueOnce(new Error('interrupted'));
    expect((await sendBytes(bed, account, path, 0, file)).status).toBe(500);
    vi.spyOn(FolderPhotoStore.prototype, 'save').mockRejectedValueOnce(full());
    expect((await look(bed, account, path)).status).toBe(507);
    expect((await look(bed, account, path)).status).toBe(404);
    expect((await left(bed, account)).rows).toEqual([]);
  });

  it('is forgotten by health when half an hour has passed', async () => {
    const fresh = await bed.another();
    vi.spyOn(FileConfigstore.prototype, 'set').mockRejectedValueOnce(full());
    expect((await begin(fresh, await fresh.account(), 10)).status).toBe(507);
    expect(await fresh.media.degraded()).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 60_000 + 1 });
    onTestFinished(() => void vi.useRealTimers());
    expect(await fresh.media.degraded()).toEqual([]);
  });
});

/** Puts a disk of so many kB in place of a folder; undefined where nothing may be mounted. */
function smallDisk(folder: string, kilobytes: number): { readonly unmount: () => void } | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(kilobytes)}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return { unmount: () => void execFileSync('umount', [folder], { stdio: 'ignore' }) };
}

it('a disk that is really full refuses with 507 at each step and has its room again', async ({ skip }) => {
  const fresh = await bed.another();
  const disk = smallDisk(fresh.folder, 12 * 1024);
  if (!disk) {
    skip('nothing may be mounted here');
    return;
  }
  onTestFinished(disk.unmount);
  const account = await fresh.account();
  const photo = await sharp({
    create: {
      width: 1500,
      height: 1100,
      channels: 3,
      background: '#ffffff',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();
  const free = async () => {
    const { bavail, bsize } = await statfs(fresh.folder);
    return bavail * bsize;
  };
  /** Leaves so much room while something is tried. */
  const withRoom = async <T>(bytes: number, work: () => Promise<T>): Promise<T> => {
    const ballast = join(fresh.folder, 'ballast');
    await writeFile(ballast, Buffer.alloc((await free()) - bytes));
    const answer = await work();
    await rm(ballast);
    return answer;
  };
  // The first upload makes the folders.
  expect((await upload(fresh, account, await plainPicture(30, 20))).status).toBe(204);
  const [room, files] = [await free(), await fresh.filesKept()];
  for (const bytes of [4_096, photo.length - 4_096, photo.length + 4_096]) {
    const path = pathOf(await begin(fresh, account, photo.length));
    const refused = await withRoom(bytes, () => sendBytes(fresh, account, path, 0, photo, english));
    expect(refused).toMatchObject({ status: 507, text: expect.stringContaining(words.en) as string });
    expect(await left(fresh, account)).toMatchObject({ rows: [expect.anything()], files });
    expect(await free()).toBe(room);
  }
  expect((await withRoom(4_096, () => begin(fresh, account, photo.length))).status).toBe(507);
  expect(await fresh.media.degraded()).toEqual([expect.stringContaining('disk is full') as string]);
  expect((await upload(fresh, account, photo)).status).toBe(204);
});
