import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { afterAll, describe, expect, it } from 'vitest';
import { filePlacesOf } from '../places/file-places.ts';
import { documentsOf } from '../queries/attached-documents.ts';
import { aDocument } from '../testing/documents.ts';
import { MediaTestBed } from '../testing/media-test-bed.ts';
import { plainPicture } from '../testing/pictures.ts';
import { startS3Server } from '../testing/s3-server.ts';
import { begin, look, pathOf, sendBytes, staff, upload, uploadDocument } from '../testing/uploading.ts';
import { checkPhotos } from '../transfer/check-photos.ts';
import { moveOf } from '../transfer/move-photos.ts';
import { claimDocuments } from '../writes/claim-documents.ts';
import { claimPhotos } from '../writes/claim-photos.ts';
import { largestUpload } from './upload-rules.ts';

const server = await startS3Server();
afterAll(() => server.stop());
const bucket = await server.bucket('documents');
const beds = {
  folder: await MediaTestBed.open(),
  bucket: await MediaTestBed.open({}, afterAll, bucket),
};

const claim = (bed: MediaTestBed, ids: readonly string[], owner: string, signalId: string = randomUUID()) =>
  bed.database.transaction(async (tx) =>
    (await claimDocuments(tx, ids, owner, { signalId, eventId: '1' })).map(({ path }) => path),
  );
const rowsOf = async (bed: MediaTestBed, table: 'photo' | 'document', id: string) =>
  (await sql<{ state: string }>`select state from ${sql.table(table)} where id = ${id}`.execute(bed.em().getKysely()))
    .rows;

describe.each(['folder', 'bucket'] as const)('a document of the staff in a %s', (place) => {
  const bed = beds[place];
  const owner = bed.account();

  it('is kept as it was sent, and saved under its name', async () => {
    const [id, content] = [await owner, aDocument(300_000)];
    const sent = await uploadDocument(bed, staff(id), content, 'C:\\tmp\\Протокол \u202E№ 7.pdf\r\nX-Evil: 1.pdf');
    expect(sent.status).toBe(204);
    const signalId = randomUUID();
    expect(await claim(bed, [sent.id], id, signalId)).toEqual([]);
    const [shown] = await documentsOf(bed.em(), bed.media.links, [signalId]);
    expect(shown).toEqual([expect.objectContaining({ name: 'Протокол № 7.pdfX-Evil 1.pdf', bytes: content.length })]);
    const url = new URL(shown?.[0]?.url ?? '');
    const answer = await fetch(new URL(`${url.pathname}${url.search}`, bed.base));
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
    expect(answer.headers.get('x-evil')).toBeNull();
    const head = await fetch(new URL(`${url.pathname}?s=x`, bed.base), { method: 'HEAD' });
    expect(head.status).toBe(403);
  });

  it('goes on where it was cut', async () => {
    const [id, content] = [staff(await owner), aDocument(200_000)];
    const begun = await begin(bed, id, content.length, {
      'upload-metadata': `filename ${btoa('a.pdf')},filetype ${btoa('application/pdf')}`,
    });
    const path = pathOf(begun);
    const headers = { authorization: `Bearer ${id}`, 'upload-offset': '0' };
    await bed.cutAfter(path, headers, content, 100_000);
    const known = Number((await look(bed, id, path)).headers.get('upload-offset'));
    expect((await sendBytes(bed, id, path, known, content.subarray(known))).status).toBe(204);
  });

  it.each([
    ['a page named .pdf', 415, Buffer.from('<!doctype html><script>alert(document.cookie)</script>')],
    ['a page in front of a PDF', 415, Buffer.concat([Buffer.from('<script>1</script>\n'), aDocument()])],
    ['a PDF with a ZIP behind it', 422, Buffer.concat([aDocument(), Buffer.from('PK\u0003\u0004')])],
    ['a cut PDF', 422, aDocument().subarray(0, 60)],
    ['nothing', 415, Buffer.alloc(0)],
  ])('is refused when it is %s, and nothing of it is kept', async (_what, status, content) => {
    const before = await bed.filesKept();
    const sent = await (content.length > 0
      ? uploadDocument(bed, staff(await owner), content)
      : begin(bed, staff(await owner), 0, { 'upload-metadata': `filetype ${btoa('application/pdf')}` }));
    expect(sent.status).toBe(status);
    expect(sent.text).toContain('PDF');
    expect(await bed.filesKept()).toEqual(before);
  });

  it('is refused at once when it is too large', async () => {
    const begun = await begin(bed, staff(await owner), largestUpload + 1, {
      'upload-metadata': `filename ${btoa('a.pdf')},filetype ${btoa('application/pdf')}`,
    });
    expect(begun).toMatchObject({ status: 413, text: 'Файлът е твърде голям: приемаме файлове до 15 MB.' });
  });

  it('is taken of staff alone: of anybody else it is a photo, or nothing', async () => {
    const citizen = await bed.account();
    expect((await uploadDocument(bed, citizen, aDocument())).status).toBe(415);
    const picture = await uploadDocument(bed, citizen, await plainPicture(30, 20));
    expect(await rowsOf(bed, 'photo', picture.id)).toEqual([{ state: 'READY' }]);
    expect(await claim(bed, [picture.id], citizen)).toEqual(['documentIds.0']);
    const nobody = await bed.send({
      method: 'POST',
      path: '/files',
      headers: { 'upload-length': '9', 'upload-metadata': `filetype ${btoa('application/pdf')}` },
    });
    expect(nobody.status).toBe(401);
  });

  it('is attached by its owner, once and as what it is; ids cannot be guessed', async () => {
    const [id, other] = [await owner, await bed.account()];
    const { id: document } = await uploadDocument(bed, staff(id), aDocument());
    expect(await claim(bed, [document], other)).toEqual(['documentIds.0']);
    expect(await claim(bed, [randomUUID(), "'; drop table document; --"], id)).toEqual([
      'documentIds.0',
      'documentIds.1',
    ]);
    const asPhoto = await bed.database.transaction((tx) =>
      claimPhotos(tx, [document], id, { signalId: randomUUID(), eventId: null }),
    );
    expect(asPhoto.map(({ path }) => path)).toEqual(['photoIds.0']);
    expect(await claim(bed, [document], id)).toEqual([]);
    expect(await claim(bed, [document], id)).toEqual(['documentIds.0']);
    const path = `/files/${document}`;
    const heads = { authorization: `Bearer ${staff(other)}` };
    expect((await bed.send({ method: 'DELETE', path, headers: heads })).status).toBe(404);
    expect((await bed.send({ method: 'DELETE', path, headers: { authorization: `Bearer ${staff(id)}` } })).status).toBe(
      404,
    );
  });

  it('is forgotten when it became part of nothing, and with the account', async () => {
    const id = await bed.account();
    const [old, own, kept] = [
      (await uploadDocument(bed, staff(id), aDocument())).id,
      (await uploadDocument(bed, staff(id), aDocument())).id,
      (await uploadDocument(bed, staff(id), aDocument())).id,
    ];
    await claim(bed, [kept], id);
    await sql`update document set created_at = now() - interval '8 days' where id = ${old}`.execute(
      bed.em().getKysely(),
    );
    await bed.perform('media.forget_photos');
    expect(await bed.media.store.read(old, 'document')).toBeUndefined();
    await bed.forgetAccount(id);
    expect(await bed.media.store.read(own, 'document')).toBeUndefined();
    expect(await bed.media.store.read(kept, 'document')).toBeDefined();
    expect(await rowsOf(bed, 'document', kept)).toEqual([{ state: 'READY' }]);
  });

  it('counts with the photos of its account', async () => {
    const small = await bed.account();
    const limited = await MediaTestBed.open({ bytesPerDay: 2_000 });
    const id = await limited.account();
    expect(small).not.toBe(id);
    expect((await upload(limited, staff(id), await plainPicture(3, 2))).status).toBe(204);
    expect(
      (await begin(limited, staff(id), 1_990, { 'upload-metadata': `filetype ${btoa('application/pdf')}` })).status,
    ).toBe(429);
  });
});

describe('documents', () => {
  it('move to another place and are compared with their rows as photos are', async () => {
    const bed = await MediaTestBed.open();
    const id = await bed.account();
    const { id: document } = await uploadDocument(bed, staff(id), aDocument(5_000));
    const places = filePlacesOf({ ...bed.files, bucket: await server.bucket('moved'), keptIn: 's3' });
    expect(await moveOf(bed.database, places)?.perform(() => undefined)).toMatchObject({ moved: 1, unknown: 0 });
    const check = () => checkPhotos(bed.database, places, { withContent: true });
    expect(await check()).toMatchObject({
      named: 1,
      kept: 1,
      keptFormerly: 0,
      missing: [],
      different: [],
      unknown: [],
    });
    await places.current.photos.save(document, { document: aDocument(5_001) });
    expect((await check()).different).toEqual([`${document}/document`]);
    await places.current.photos.remove(document);
    expect((await check()).missing).toEqual([`${document}/document`]);
  });
});
