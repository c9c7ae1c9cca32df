import { randomUUID } from 'node:crypto';
import { type InputProblem, sql } from '@ns/platform';
import { describe, expect, it, vi } from 'vitest';
import { photoIdsOf, photosByEvent, photosBySignal } from '../queries/attached-photos.ts';
import { forgetPhotos } from '../schedule/forget-photos.ts';
import { MediaTestBed } from '../testing/media-test-bed.ts';
import { claimPhotos, type PhotoTarget } from './claim-photos.ts';
import { textOf } from '../texts/index.ts';

const bed = await MediaTestBed.open();
const account = await bed.account();

describe('attaching photos', () => {
  async function photo({ state = 'READY', owner = account } = {}): Promise<string> {
    const id = randomUUID();
    const ready = state === 'READY';
    await sql`
      insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at)
      values (${id}, ${owner}, ${state}, 9, ${ready ? 4 : null}, ${ready ? 3 : null}, ${ready ? 5 : null},
        ${ready ? 'x' : null}, ${ready ? new Date() : null})`.execute(bed.em().getKysely());
    return id;
  }
  const report = (): PhotoTarget => ({ signalId: randomUUID(), eventId: null });
  const claim = (ids: readonly string[], target: PhotoTarget): Promise<readonly InputProblem[]> =>
    bed.database.transaction((tx) => claimPhotos(tx, ids, account, target));
  const paths = (problems: readonly InputProblem[]) => problems.map(({ path }) => path);

  it('keeps their order', async () => {
    const target = report();
    const ids = [await photo(), await photo(), await photo()].toReversed();
    expect(await claim(ids, target)).toEqual([]);
    const [shown] = await photosBySignal(bed.em(), bed.media.links, [target.signalId]);
    expect(shown?.map(({ id }) => id)).toEqual(ids);
    expect(shown?.[0]).toMatchObject({
      width: 4,
      height: 3,
      url: expect.stringContaining(`/photos/${ids[0] ?? ''}/full?e=`) as string,
    });
  });

  it('takes only finished uploads of the same account', async () => {
    const ids = [
      await photo(),
      await photo({ state: 'UPLOADING' }),
      await photo({ owner: await bed.account() }),
      randomUUID(),
      'no-uuid',
    ];
    expect(paths(await claim(ids, report()))).toEqual(['photoIds.1', 'photoIds.2', 'photoIds.3', 'photoIds.4']);
    expect(
      (await sql`select 1 from photo where id = ${ids[0]} and signal_id is not null`.execute(bed.em().getKysely()))
        .rows,
    ).toEqual([]);
  });

  it('gives a photo to one target only, also when a second one asks before the first is decided', async () => {
    const id = await photo();
    const someoneWaits = async () =>
      expect(
        (
          await sql`
          select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
            bed.em().getKysely(),
          )
        ).rows,
      ).toHaveLength(1);
    const claimed = Promise.withResolvers<boolean>();
    const decided = Promise.withResolvers<boolean>();
    const first = bed.database.transaction(async (tx) => {
      expect(await claimPhotos(tx, [id], account, report())).toEqual([]);
      claimed.resolve(true);
      await decided.promise;
    });
    await claimed.promise;
    const second = claim([id], report());
    await vi.waitFor(someoneWaits, { timeout: 5_000, interval: 10 });
    decided.resolve(true);
    await first;
    expect(paths(await second)).toEqual(['photoIds.0']);
  });

  it('to the same target again is harmless; to another event of the signal it is refused', async () => {
    const id = await photo();
    const target = report();
    await claim([id], target);
    expect(await claim([id, id.toUpperCase()], target)).toEqual([]);
    expect(paths(await claim([id], { ...target, eventId: '7' }))).toEqual(['photoIds.0']);
  });

  it('lets a signal have at most thirty, all steps together', async () => {
    const target = report();
    const many = await Promise.all(Array.from({ length: 29 }, () => photo()));
    expect(await claim(many, target)).toEqual([]);
    const [first, second] = [await photo(), await photo()];
    expect(await claim([first, second], { ...target, eventId: '9' })).toEqual([
      { path: 'photoIds', message: textOf('tooManyPhotos', { mostPhotosOfSignal: 30 }) },
    ]);
    expect(await claim([first], { ...target, eventId: '9' })).toEqual([]);
    expect(await claim([first], { ...target, eventId: '9' })).toEqual([]);
    expect(paths(await claim([second], target))).toEqual(['photoIds']);
  });

  it('distinguishes photos of the report from those of later events', async () => {
    const { signalId } = report();
    const [first, later] = [await photo(), await photo()];
    await claim([first], { signalId, eventId: null });
    await claim([later], { signalId, eventId: '9007199254740993' });
    const ids = (lists: readonly (readonly { id: string }[])[]) => lists.map((list) => list.map(({ id }) => id));
    expect(ids(await photosBySignal(bed.em(), bed.media.links, [randomUUID(), signalId]))).toEqual([[], [first]]);
    expect(ids(await photosByEvent(bed.em(), bed.media.links, ['9007199254740993', '1']))).toEqual([[later], []]);
    expect(await photoIdsOf(bed.em(), signalId)).toEqual([first, later]);
  });

  it('saves them from being forgotten: unclaimed ones go after a week, unfinished ones after two hours', async () => {
    const age = (id: string, time: string) =>
      sql`update photo set created_at = now() - ${time}::interval where id = ${id}`.execute(bed.em().getKysely());
    const [claimed, old, young, stuck, sending] = [
      await photo(),
      await photo(),
      await photo(),
      await photo({ state: 'UPLOADING' }),
      await photo({ state: 'UPLOADING' }),
    ];
    await claim([claimed], report());
    await bed.media.store.save(old, { full: Buffer.from('x'), thumbnail: Buffer.from('x') });
    for (const [id, time] of [
      [claimed, '8 days'],
      [old, '8 days'],
      [young, '6 days'],
      [stuck, '3 hours'],
      [sending, '1 hour'],
    ] as const) {
      await age(id, time);
    }
    const removed: string[] = [];
    const uploads = {
      removeRaw: (id: string) => {
        removed.push(id);
        return Promise.resolve();
      },
    };
    await forgetPhotos(bed.database, uploads, bed.media.store).perform();
    const left = (
      await sql<{ id: string }>`
      select id from photo where id = any(${[claimed, old, young, stuck, sending]}::uuid[])`.execute(
        bed.em().getKysely(),
      )
    ).rows;
    expect(left.map(({ id }) => id).toSorted()).toEqual([claimed, young, sending].toSorted());
    expect(removed.toSorted()).toEqual([old, stuck].toSorted());
    expect(await bed.media.store.read(old, 'full')).toBeUndefined();
  });
});
