import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { addPhotos } from './add-photos.ts';

const bed = await SignalsTestBed.open();

async function uploaded(): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at)
      values (${id}, ${bed.reporterId}, 'READY', 9, 4, 3, 5, 'x', now())`.execute(bed.kysely);
  return id;
}

const add = (signalId: string, photoIds: readonly string[], accountId = bed.reporterId) =>
  addPhotos(bed.needs, { accountId, signalId, photoIds });

describe('adding photos to a sent signal', () => {
  it('leaves one event in the history', async () => {
    const id = await bed.received();
    expect((await add(id, [await uploaded(), await uploaded()])).kind).toBe('done');
    expect(await bed.events(id)).toEqual(['received', 'photos_added']);
  });

  it('again changes nothing, because the device may not have heard the answer', async () => {
    const id = await bed.received();
    const photo = await uploaded();
    await add(id, [photo]);
    expect((await add(id, [photo])).kind).toBe('done');
    expect(await bed.events(id)).toEqual(['received', 'photos_added']);
  });

  it('takes no photo of another signal, and then none at all', async () => {
    const [id, other] = [await bed.received(), await bed.received()];
    const taken = await uploaded();
    await add(other, [taken]);
    expect((await add(id, [await uploaded(), taken])).kind).toBe('invalid');
    expect(await bed.events(id)).toEqual(['received']);
  });

  it('is for the reporter alone', async () => {
    const id = await bed.received();
    expect((await add(id, [await uploaded()], bed.clerk.id)).kind).toBe('notFound');
  });

  it('ends with the work on the signal', async () => {
    const id = await bed.received();
    await bed.step(id, 'REJECTED', { message: 'Не е основателен.' });
    expect((await add(id, [await uploaded()])).kind).toBe('notAvailable');
  });

  it('needs one to five of them', async () => {
    const id = await bed.received();
    expect((await add(id, [])).kind).toBe('invalid');
    expect(
      (
        await add(
          id,
          Array.from({ length: 6 }, () => randomUUID()),
        )
      ).kind,
    ).toBe('invalid');
  });
});
