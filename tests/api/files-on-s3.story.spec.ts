/** @module-tag long */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { startS3Server } from '@ns/media/testing/s3-server';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { builtCommand } from '../support/built-command.ts';
import { aPhoto, eventually, password, registerCitizen, signIn, submit, upload } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const s3 = await startS3Server();
const { bucket, credentials } = await s3.bucket('files');
const system = await storySystem({
  environment: {
    S3_BUCKET: bucket,
    S3_ENDPOINT: s3.url,
    S3_ACCESS_KEY_ID: credentials?.accessKeyId ?? '',
    S3_SECRET_ACCESS_KEY: credentials?.secretAccessKey ?? '',
  },
});
const apart = await mkdtemp(join(tmpdir(), 'ns-apart-'));
const { url: otherUrl } = await system.startAnotherApi({ DATA_FOLDER: apart });
afterAll(async () => {
  await s3.stop();
  await rm(apart, { recursive: true, force: true });
});
const [citizen, dispatcher] = await Promise.all([registerCitizen(system), signIn(system, 'dispatcher@demo.test')]);

const client = new S3Client({
  endpoint: s3.url,
  region: 'us-east-1',
  forcePathStyle: true,
  ...(credentials && { credentials }),
});
const keys = async (id: string) =>
  ((await client.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).flatMap(({ Key = '' }) =>
    Key.includes(id) ? [Key] : [],
  );
const atOther = (address: string) => address.replace(system.url, otherUrl);
const heads = (token: string) => ({ 'tus-resumable': '1.0.0', authorization: `Bearer ${token}` });

async function offsetOf(address: string): Promise<number> {
  const answer = await fetch(address, { method: 'HEAD', headers: heads(citizen.token) });
  return Number(answer.headers.get('upload-offset'));
}

function send(address: string, offset: number, content: Uint8Array, language = 'bg'): Promise<Response> {
  return fetch(address, {
    method: 'PATCH',
    headers: {
      ...heads(citizen.token),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      'accept-language': language,
    },
    body: new Blob([content as Uint8Array<ArrayBuffer>]),
  });
}

async function begun(bytes: number): Promise<string> {
  const created = await fetch(`${system.url}/files`, {
    method: 'POST',
    headers: { ...heads(citizen.token), 'upload-length': String(bytes) },
  });
  return created.headers.get('location') ?? '';
}

async function degraded(): Promise<readonly string[]> {
  const answer = await fetch(`${system.url}/health/ready`);
  return ((await answer.json()) as { degraded: readonly string[] }).degraded;
}

const noise = (side: number) =>
  sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .jpeg()
    .toBuffer();

const photosOf = async (signalId: string) =>
  (
    await dispatcher.api.request<{ signal: { photos: { id: string; url: string; coveredUrl: string | null }[] } }>(
      'query ($id: ID!) { signal(id: $id) { photos { id url coveredUrl } } }',
      { id: signalId },
    )
  ).signal.photos;

describe('two apis and a worker that share no folder but a bucket', () => {
  afterEach(() => s3.start());

  it('take an upload that goes on at the other api, register the report and show its photo at both', async () => {
    const file = await noise(700);
    const address = await begun(file.length);
    expect((await send(address, 0, file.subarray(0, 40_000))).status).toBe(204);
    expect(await offsetOf(atOther(address))).toBe(40_000);
    expect((await send(atOther(address), 40_000, file.subarray(40_000))).status).toBe(204);
    const id = address.split('/').at(-1) ?? '';
    expect(await keys(id)).toEqual([`photos/${id}.full.jpg`, `photos/${id}.thumbnail.jpg`]);

    const signal = await submit(citizen, { photoIds: [id] });
    const document = await system.records.waitForNumber(signal.reference);
    expect(document.attachments.map(({ mimeType }) => mimeType)).toContain('image/jpeg');
    const [photo] = await photosOf(signal.id);
    const shown = await Promise.all([photo?.url ?? '', atOther(photo?.url ?? '')].map((url) => fetch(url)));
    expect(shown.map(({ status }) => status)).toEqual([200, 200]);
    // Addresses stay ours: the bucket is never named to anybody.
    expect(photo?.url).toMatch(new RegExp(`^${system.url}/photos/${id}/full\\?e=`));
  });

  it('cover a photo, which is another object; taking the cover off removes it', async () => {
    const { id } = await upload(system, citizen.token, await aPhoto());
    const signal = await submit(citizen, { photoIds: [id] });
    const cover = (areas: string) =>
      dispatcher.api.request<{ coverPhoto: { __typename: string; coveredUrl?: string | null; message?: string } }>(
        `mutation ($id: ID!) { coverPhoto(photoId: $id, areas: ${areas}) { __typename ... on Photo { coveredUrl }
          ... on ErrorResult { message } } }`,
        { id },
      );
    const area = '[{ x: 0.1, y: 0.1, width: 0.3, height: 0.3 }]';
    await s3.away();
    expect((await cover(area)).coverPhoto).toMatchObject({
      __typename: 'ActionNotAvailableError',
      message: expect.stringContaining('Нищо не е променено') as string,
    });
    await s3.start();
    const covered = (await cover(area)).coverPhoto.coveredUrl ?? '';
    expect((await fetch(atOther(covered))).status).toBe(200);
    expect((await photosOf(signal.id))[0]?.coveredUrl).toBe(covered);
    const rendition = /photos\/([0-9a-f-]+)\//.exec(covered)?.[1] ?? '';
    expect(await keys(rendition)).toHaveLength(2);
    await cover('[]');
    expect(await keys(rendition)).toEqual([]);
  });

  it('lose nothing while the bucket is away, and say so in words', async () => {
    const { id: early } = await upload(system, citizen.token, await aPhoto('#226622'));
    const file = await noise(500);
    const address = await begun(file.length);
    expect((await send(address, 0, file.subarray(0, 20_000))).status).toBe(204);

    await s3.away();
    const refused = await send(address, 20_000, file.subarray(20_000), 'en');
    expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('is kept')]);
    const signal = await submit(citizen, { photoIds: [early] });
    const [photo] = await photosOf(signal.id);
    const unseen = await fetch(photo?.url ?? '');
    expect([unseen.status, unseen.headers.get('retry-after'), await unseen.text()]).toEqual([
      503,
      '30',
      'Снимката не може да бъде показана в момента.',
    ]);
    // An answer about the state is kept for a second.
    await expect.poll(degraded).toContainEqual(expect.stringContaining('S3 storage does not answer'));

    await s3.start();
    expect(await offsetOf(atOther(address))).toBe(20_000);
    expect((await send(atOther(address), 20_000, file.subarray(20_000))).status).toBe(204);
    expect((await fetch(photo?.url ?? '')).status).toBe(200);
    const document = await system.records.waitForNumber(signal.reference, 120_000);
    expect([document.copies, document.attachments.some(({ mimeType }) => mimeType === 'image/jpeg')]).toEqual([
      1,
      true,
    ]);
  });

  it('let the library of the apps go on where it was, without a new upload', async () => {
    const file = await noise(500);
    const asked: string[] = [];
    await new Promise((resolve, reject) => {
      new Upload(file, {
        endpoint: `${system.url}/files`,
        headers: { authorization: `Bearer ${citizen.token}` },
        chunkSize: 30_000,
        retryDelays: Array<number>(200).fill(50),
        onChunkComplete: (_size, sent) => void (sent === 30_000 && s3.away()),
        onAfterResponse: async (request, response) => {
          asked.push(`${request.getMethod()} ${String(response.getStatus())}`);
          if (asked.filter((answer) => answer === 'HEAD 423').length === 3) {
            await s3.start();
          }
        },
        onSuccess: resolve,
        onError: reject,
      }).start();
    });
    expect(asked.filter((answer) => answer.startsWith('POST'))).toEqual(['POST 201']);
    expect(asked.at(-1)).toBe('PATCH 204');
  });

  it('remove the objects of somebody who deletes the account, also when the bucket was away then', async () => {
    const leaving = await registerCitizen(system);
    const [loose, used] = [
      await upload(system, leaving.token, await aPhoto('#aa0000')),
      await upload(system, leaving.token, await aPhoto('#00aa00')),
    ];
    await submit(leaving, { photoIds: [used.id] });
    await s3.away();
    await leaving.api.request('mutation ($password: String) { deleteMyAccount(password: $password) { __typename } }', {
      password,
    });
    await eventually(
      async () => /a file is not removed yet/.test(await readFile(system.worker.plan.logFile, 'utf8')),
      'the worker has tried to remove it',
    );
    await s3.start();
    await eventually(async () => (await keys(loose.id)).length === 0, 'the loose photo is gone');
    // What belongs to the report stays on file.
    expect(await keys(used.id)).toHaveLength(2);
  });

  it('have everything by the check, and move it to a folder and back by the command', async () => {
    const checked = await builtCommand(system, 'files', ['check', '--content']);
    expect(checked.output).toContain('missing files: 0');
    expect(checked.code).toBe(0);
    const wrong = await builtCommand(system, 'files', ['move', '--to', 'folder']);
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('FILES_IN=folder')]);
    const toFolder = await builtCommand(system, 'files', ['move', '--to', 'folder'], '', { FILES_IN: 'folder' });
    expect([toFolder.code, toFolder.output]).toEqual([0, expect.stringMatching(/photos moved: [1-9]/)]);
    expect(await keys('photos/')).toEqual([]);
    const back = await builtCommand(system, 'files', ['move', '--to', 's3']);
    expect([back.code, back.output]).toEqual([0, expect.stringMatching(/photos moved: [1-9]/)]);
    await s3.away();
    const away = await builtCommand(system, 'files', ['check']);
    expect([away.code, away.output]).toEqual([1, expect.stringContaining('does not answer')]);
  });

  it('keep no photo in a folder', async () => {
    const folders = [system.api.plan.environment['DATA_FOLDER'] ?? '', apart];
    const names = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
    expect(names.flat().filter((name) => /^photos\/.+\.jpg$|^uploads\/./.test(name))).toEqual([]);
  });
});
