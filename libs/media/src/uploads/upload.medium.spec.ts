import { sql } from '@ns/platform';
import sharp from 'sharp';
import { describe, expect, it, vi, onTestFinished } from 'vitest';
import { MediaTestBed } from '../testing/media-test-bed.ts';
import { plainPicture, sidewaysPhoto } from '../testing/pictures.ts';
import { bearer, begin, idOf, look, pathOf, sendBytes, upload } from '../testing/uploading.ts';

const bed = await MediaTestBed.open();
const account = await bed.account();

describe('uploading a photo', () => {
  const photo = async (id: string) =>
    (
      await sql<{ state: string; width: number; height: number; bytes: number; sha256: string }>`
      select state, width, height, bytes, sha256 from photo where id = ${id}`.execute(bed.em().getKysely())
    ).rows[0];
  const kept = async (id: string, variant: 'full' | 'thumbnail') =>
    (await bed.media.store.read(id, variant)) ?? Buffer.alloc(0);
  const pixel = async (picture: Buffer, left: number, top: number) => [
    ...(await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
  ];

  it('keeps it upright, without place and device, with a thumbnail', async () => {
    const original = await sidewaysPhoto(1200, 800);
    expect((await sharp(original).metadata()).exif?.includes('Demo')).toBe(true);
    const { status, id } = await upload(bed, account, original);
    expect(status).toBe(204);
    const full = await kept(id, 'full');
    const metadata = await sharp(full).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 800, height: 1200 });
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual(
      Array(5).fill(undefined),
    );
    // Turned by 90° to the right, the left half is on top.
    expect((await pixel(full, 400, 200))[0]).toBeGreaterThan(200);
    expect((await pixel(full, 400, 1000))[2]).toBeGreaterThan(200);
    expect(await sharp(await kept(id, 'thumbnail')).metadata()).toMatchObject({
      format: 'jpeg',
      width: 267,
      height: 400,
    });
    expect(await photo(id)).toMatchObject({ state: 'READY', width: 800, height: 1200, bytes: full.length });
  });

  it('makes large ones smaller and takes PNG and WebP', async () => {
    const large = await upload(bed, account, await plainPicture(5000, 2500, 'png'));
    expect(await photo(large.id)).toMatchObject({ width: 2560, height: 1280 });
    const small = await upload(bed, account, await plainPicture(30, 20, 'webp'));
    expect(await photo(small.id)).toMatchObject({ width: 30, height: 20 });
  });

  it('leaves nothing of what was sent but the kept photo', async () => {
    const { id } = await upload(bed, account, await sidewaysPhoto(40, 20));
    expect((await bed.filesKept()).filter((name) => name.includes(id)).toSorted()).toEqual([
      `${id}.full.jpg`,
      `${id}.thumbnail.jpg`,
    ]);
  });

  it('refuses a text file named .jpg in the chosen language and keeps nothing of it', async () => {
    const before = await bed.filesKept();
    const bulgarian = await upload(bed, account, Buffer.from('това не е снимка'));
    expect(bulgarian).toMatchObject({
      status: 415,
      text: 'Този файл не е снимка. Приемаме снимки във формат JPEG, PNG и WebP.',
    });
    expect(bulgarian.headers.get('content-type')).toMatch(/^text\/plain/);
    const english = await upload(bed, account, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), {
      'accept-language': 'en',
    });
    expect(english).toMatchObject({
      status: 415,
      text: 'This file is not a photo. We accept JPEG, PNG and WebP photos.',
    });
    expect(await photo(bulgarian.id)).toBeUndefined();
    expect(await bed.filesKept()).toEqual(before);
  });

  it('refuses a picture of 100 megapixels without decoding it', async () => {
    const before = await bed.filesKept();
    const { status, text, id } = await upload(bed, account, await plainPicture(10_000, 10_000, 'png'));
    expect([status, text]).toEqual([422, 'Снимката е твърде голяма: приемаме до 50 мегапиксела.']);
    expect(await photo(id)).toBeUndefined();
    expect(await bed.filesKept()).toEqual(before);
  });

  it('refuses a damaged picture, and HEIC with advice', async () => {
    const whole = await sidewaysPhoto(600, 400);
    expect((await upload(bed, account, whole.subarray(0, whole.length / 3))).status).toBe(422);
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]);
    expect(await upload(bed, account, heic, { 'accept-language': 'en' })).toMatchObject({
      status: 415,
      text: expect.stringContaining('save it as JPEG') as string,
    });
  });

  it('refuses an empty file and one over 15 MB', async () => {
    expect((await begin(bed, account, 0)).status).toBe(415);
    expect(await begin(bed, account, 15 * 1024 * 1024 + 1, { 'accept-language': 'en' })).toMatchObject({
      status: 413,
      text: 'The photo is too large: we accept files up to 15 MB.',
    });
  });

  it.each<Readonly<Record<string, string>>>([
    { 'upload-defer-length': '1' },
    { 'upload-concat': 'partial' },
    { 'upload-concat': 'final;/files/a /files/b' },
  ])('refuses %o, an extension that is not offered, in the chosen language', async (header) => {
    const answers = await Promise.all(
      ['bg', 'en'].map((language) => begin(bed, account, 10, { ...header, 'accept-language': language })),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(answers[0]?.text).toMatch(/качване/);
    expect(answers[1]?.text).toMatch(/length/);
  });

  it('goes on where a cut connection left off', async () => {
    const file = await sidewaysPhoto(1600, 1200);
    const path = pathOf(await begin(bed, account, file.length));
    const arrived = Math.floor(file.length / 2);
    const kept = async () => Number((await look(bed, account, path)).headers.get('upload-offset'));
    const cutOnce = async () => {
      if ((await kept()) === 0) {
        await bed.cutAfter(path, { ...bearer(account), 'upload-offset': '0' }, file, arrived);
      }
      return kept();
    };
    // What the server had not begun to write is lost with the line: on a busy machine that may be all of it.
    await expect.poll(cutOnce, { timeout: 15_000, interval: 500 }).toBeGreaterThan(0);
    const offset = await kept();
    expect(offset).toBeLessThanOrEqual(arrived);
    expect((await sendBytes(bed, account, path, 0, file)).status).toBe(409);
    expect((await sendBytes(bed, account, path, offset, file.subarray(offset))).status).toBe(204);
    expect(await photo(idOf(path))).toMatchObject({ state: 'READY', width: 1200, height: 1600 });
  });

  it('is known as complete to a client that lost the last answer', async () => {
    const file = await plainPicture(20, 10);
    const { id } = await upload(bed, account, file);
    const answer = await look(bed, account, `/files/${id}`);
    expect([answer.status, answer.headers.get('upload-offset'), answer.headers.get('upload-length')]).toEqual([
      200,
      String(file.length),
      String(file.length),
    ]);
  });

  it('is finished by the next look when keeping it failed the first time', async () => {
    vi.spyOn(bed.media.store, 'save').mockRejectedValueOnce(new Error('no space left'));
    const first = await upload(bed, account, await plainPicture(20, 10), { 'accept-language': 'en' });
    expect([first.status, first.text]).toEqual([500, 'Something went wrong with the upload. Please try again.']);
    expect(await photo(first.id)).toMatchObject({ state: 'UPLOADING' });
    expect((await look(bed, account, `/files/${first.id}`)).status).toBe(200);
    expect(await photo(first.id)).toMatchObject({ state: 'READY' });
  });

  it('is open to the link of a mail, for the account of its addressee', async () => {
    const jpeg = await plainPicture(30, 20, 'jpeg');
    const [own, other] = [`link-of-${account}`, `link-of-${await bed.account()}`];
    const heading = (link: string) => ({ authorization: `MailLink ${link}` });
    const begun = await begin(bed, account, jpeg.length, heading(own));
    expect(begun.status).toBe(201);
    const path = pathOf(begun);
    expect((await sendBytes(bed, account, path, 0, jpeg, heading(other))).status).toBe(404);
    expect((await sendBytes(bed, account, path, 0, jpeg, heading(own))).status).toBe(204);
    expect(await photo(idOf(path))).toMatchObject({ state: 'READY' });
    expect((await begin(bed, account, jpeg.length, heading('none of ours'))).status).toBe(401);
  });

  it('needs a sign-in', async () => {
    const answer = await bed.send({
      method: 'POST',
      path: '/files',
      headers: { 'upload-length': '10', 'accept-language': 'en' },
    });
    expect([answer.status, answer.text]).toEqual([401, 'Please sign in.']);
  });

  it('belongs to the account that began it: for another one it does not exist', async () => {
    const path = pathOf(await begin(bed, account, 10));
    const stranger = await bed.account();
    expect((await look(bed, stranger, path)).status).toBe(404);
    expect((await sendBytes(bed, stranger, path, 0, Buffer.alloc(10))).status).toBe(404);
    expect((await bed.send({ method: 'DELETE', path, headers: bearer(stranger) })).status).toBe(404);
    expect((await look(bed, account, path)).status).toBe(200);
  });

  it('can be given up by its owner until it is part of a signal', async () => {
    const free = await upload(bed, account, await plainPicture(20, 10));
    expect((await bed.send({ method: 'DELETE', path: `/files/${free.id}`, headers: bearer(account) })).status).toBe(
      204,
    );
    expect([await photo(free.id), (await bed.filesKept()).filter((name) => name.includes(free.id))]).toEqual([
      undefined,
      [],
    ]);
    const used = await upload(bed, account, await plainPicture(20, 10));
    await sql`update photo set signal_id = gen_random_uuid(), position = 1 where id = ${used.id}`.execute(
      bed.em().getKysely(),
    );
    expect((await bed.send({ method: 'DELETE', path: `/files/${used.id}`, headers: bearer(account) })).status).toBe(
      404,
    );
    expect(await photo(used.id)).toBeDefined();
  });

  it('never hands out what was sent', async () => {
    const path = pathOf(await begin(bed, account, 10));
    expect((await bed.send({ method: 'GET', path, headers: bearer(account) })).status).toBe(405);
  });

  it.each(['/files/..%2f..%2fetc%2fpasswd', '/files/not-an-id', '/files/00000000-0000-0000-0000-000000000000'])(
    'has no other address: %s',
    async (path) => {
      expect((await look(bed, account, path)).status).toBe(404);
    },
  );

  it('runs out after an hour', async () => {
    const path = pathOf(await begin(bed, account, 10));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_601_000 });
    try {
      expect((await sendBytes(bed, account, path, 0, Buffer.alloc(10))).status).toBe(410);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is open to the pages of the native apps, to no other site', async () => {
    const allowed = async (origin: string) =>
      (
        await bed.send({
          method: 'OPTIONS',
          path: '/files',
          headers: { origin, 'access-control-request-method': 'POST' },
        })
      ).headers.get('access-control-allow-origin');
    expect([
      await allowed('capacitor://localhost'),
      await allowed('https://localhost'),
      await allowed('https://elsewhere.test'),
    ]).toEqual(['capacitor://localhost', 'https://localhost', null]);
  });

  it('is refused to an account with sixty photos that belong to no signal', async () => {
    const eager = await bed.account();
    await sql`
      insert into photo (id, account_id, state, upload_bytes) select gen_random_uuid(), ${eager}, 'UPLOADING', 1
        from generate_series(1, 60)`.execute(bed.em().getKysely());
    expect((await begin(bed, eager, 10)).status).toBe(429);
    expect(
      (await sql`select 1 from photo where account_id = ${eager}`.execute(bed.em().getKysely())).rows,
    ).toHaveLength(60);
  });

  it('is addressed at the public address, whatever the headers say', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', host: 'evil.example' };
    const begun = await begin(bed, account, 10, headers);
    expect(begun.headers.get('location')).toMatch(/^http:\/\/photos\.demo\.test\/files\/[0-9a-f-]{36}$/);
  });

  it('is refused to an account that sent enough bytes for one day, also when many begin at once', async () => {
    const eager = await bed.account();
    await sql`
      insert into photo
        (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id, position)
      select gen_random_uuid(), ${eager}, 'READY', 14800000, 1, 1, 1, 'x', now(), gen_random_uuid(), 1
      from generate_series(1, 33)`.execute(bed.em().getKysely());
    const megabytes = 4 * 1024 * 1024;
    const answers = await Promise.all(Array.from({ length: 6 }, () => begin(bed, eager, megabytes)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 429, 429, 429, 429]);
    const refused = await begin(bed, eager, megabytes, { 'accept-language': 'en' });
    expect(refused.text).toBe('You have uploaded too many photos in one day. Try again tomorrow.');
    await sql`update photo set created_at = now() - interval '25 hours' where account_id = ${eager}`.execute(
      bed.em().getKysely(),
    );
    expect((await begin(bed, eager, megabytes)).status).toBe(201);
  });

  it('of 16 bits per colour is taken up to 12 megapixels', async () => {
    const deep = (width: number) =>
      sharp({ create: { width, height: 4000, channels: 3, background: '#336699' } })
        .toColourspace('rgb16')
        .png()
        .toBuffer();
    const large = await upload(bed, account, await deep(3001));
    expect([large.status, large.text]).toEqual([422, expect.stringContaining('16 бита') as string]);
    expect((await upload(bed, account, await deep(100))).status).toBe(204);
  });

  it('is refused with safe headers too', async () => {
    const answer = await bed.send({ method: 'POST', path: '/files', headers: { 'upload-length': '10' } });
    expect([
      answer.status,
      answer.headers.get('x-content-type-options'),
      answer.headers.get('content-security-policy'),
    ]).toEqual([401, 'nosniff', "default-src 'none'; sandbox; frame-ancestors 'none'"]);
    const photoAnswer = await bed.send({ method: 'GET', path: '/photos/none' });
    expect([photoAnswer.status, photoAnswer.headers.get('x-content-type-options')]).toEqual([404, 'nosniff']);
    const refusedGet = await bed.send({ method: 'GET', path: '/files/x' });
    expect([refusedGet.status, refusedGet.headers.get('x-content-type-options')]).toEqual([405, 'nosniff']);
  });

  it('that belongs to no signal goes with its account, file and row; those of signals stay', async () => {
    const leaving = await bed.account();
    const [loose, used] = [
      await upload(bed, leaving, await plainPicture(20, 10)),
      await upload(bed, leaving, await plainPicture(20, 10)),
    ];
    const unfinished = idOf(pathOf(await begin(bed, leaving, 10)));
    await sql`update photo set signal_id = gen_random_uuid(), position = 1 where id = ${used.id}`.execute(
      bed.em().getKysely(),
    );
    await bed.forgetAccount(leaving);
    const left = (
      await sql<{ id: string }>`select id from photo where account_id = ${leaving}`.execute(bed.em().getKysely())
    ).rows;
    expect(left.map(({ id }) => id)).toEqual([used.id]);
    const files = await bed.filesKept();
    expect(files.filter((name) => name.includes(loose.id) || name.includes(unfinished))).toEqual([]);
    expect(files.filter((name) => name.includes(used.id))).toHaveLength(2);
  });
});

describe('a disk that is nearly full', () => {
  it('takes no photos, says so in the reader’s language and to the operator', async () => {
    const bed = await MediaTestBed.open({ diskReserveBytes: Number.MAX_SAFE_INTEGER }, onTestFinished);
    const account = await bed.account();
    expect(await begin(bed, account, 10)).toMatchObject({
      status: 507,
      text: expect.stringContaining('изпратете сигнала без снимка') as string,
    });
    expect((await begin(bed, account, 10, { 'accept-language': 'en' })).text).toContain('without a photo');
    expect((await sql`select 1 from photo`.execute(bed.em().getKysely())).rows).toEqual([]);
    expect(await bed.media.degraded()).toEqual(['The disk is nearly full: no photos are taken.']);
  });
});
