import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsStage } from '../testing/signals-stage.ts';

const stage = await SignalsStage.open();

async function uploaded(): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at)
      values (${id}, ${stage.reporterId}, 'READY', 9, 4, 3, 5, 'x', now())`.execute(stage.database.fork().getKysely());
  return id;
}

const add = (signalId: string, photoIds: readonly string[], accountId = stage.reporterId) =>
  stage.commands.photos.execute({ accountId, signalId, photoIds });

describe('adding photos to a sent signal', () => {
  it('leaves one fact in the history', async () => {
    const id = await stage.received();
    expect((await add(id, [await uploaded(), await uploaded()])).kind).toBe('done');
    expect(await stage.events(id)).toEqual(['received', 'photos_added']);
  });

  it('again changes nothing, because the device may not have heard the answer', async () => {
    const id = await stage.received();
    const photo = await uploaded();
    await add(id, [photo]);
    expect((await add(id, [photo])).kind).toBe('done');
    expect(await stage.events(id)).toEqual(['received', 'photos_added']);
  });

  it('takes no photo of another signal, and then none at all', async () => {
    const [id, other] = [await stage.received(), await stage.received()];
    const taken = await uploaded();
    await add(other, [taken]);
    expect((await add(id, [await uploaded(), taken])).kind).toBe('invalid');
    expect(await stage.events(id)).toEqual(['received']);
  });

  it('is for the reporter alone', async () => {
    const id = await stage.received();
    expect((await add(id, [await uploaded()], stage.clerk.id)).kind).toBe('notFound');
  });

  it('ends with the work on the signal', async () => {
    const id = await stage.received();
    await stage.step(id, 'REJECTED', { message: 'Не е основателен.' });
    expect((await add(id, [await uploaded()])).kind).toBe('notAvailable');
  });

  it('needs one to five of them', async () => {
    const id = await stage.received();
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
