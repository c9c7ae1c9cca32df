import { type LookOutcome, StoreUnavailable } from '@ns/media';
import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { photoPass, placeOfUndecided, undecidedPhotos } from '../queries/photo-pass.ts';
import { face, looksIn } from '../testing/looks-test-bed.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { coverPhoto } from './cover-photo.ts';
import { lookThroughPublicPhotos, pausePublicPhotos } from './look-through-public-photos.ts';

const bed = await SignalsTestBed.open();
const looks = await looksIn(bed);
const { machine } = looks;
const found = (): LookOutcome => ({ kind: 'looked', areas: [face] });
const plain = { x: 0, y: 0, width: 0.5, height: 1 };
const actor = { id: bed.dispatcher.id, origin: null };
const begin = () => lookThroughPublicPhotos(bed.needs, { actor });
const pause = () => pausePublicPhotos(bed.needs, { actor });
const pass = () => photoPass(bed.database.fork());
const list = (first = 50, after: string | null = null) =>
  undecidedPhotos(bed.database.fork(), { first, after, language: 'BG' });
const listed = async () => (await list()).map(({ photo }) => photo.id);
const cover = (photoId: string, areas: readonly (typeof plain)[], by = bed.clerk) =>
  coverPhoto(looks.needs, { actor: by, photoId, areas, version: 0 });
const acts = async () =>
  (await sql<{ action: string }>`select action from audit_entry order by id`.execute(bed.kysely)).rows.map(
    ({ action }) => action,
  );

/** The worker does what is due until the pass is over. */
async function untilDone(): Promise<void> {
  for (let round = 0; round < 500; round += 1) {
    await looks.goOn();
    const due = await looks.due();
    if (due.length === 0 && !(await pass()).state?.isOn) {
      return;
    }
    for (const photoId of due) {
      await looks.look(photoId);
    }
  }
  throw new Error('The pass has no end.');
}

/** Everything that the public answers are made of. */
async function everything(): Promise<string> {
  const tables = ['photo', 'photo_cover', 'photo_rendition', 'signal', 'signal_event', 'outbox'] as const;
  const rows = await Promise.all(
    tables.map(async (table) => {
      const all = sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`;
      return (await all.execute(bed.kysely)).rows;
    }),
  );
  return JSON.stringify(rows);
}

beforeEach(async () => {
  machine.answers = found;
  machine.asked = 0;
  await looks.run(sql`delete from photo_pass`);
  await looks.run(sql`delete from audit_entry`);
  await looks.run(sql`update signal set published_at = null`);
  await looks.run(sql`update photo_look set next_try_at = null, state = 'SEEN', seen_at = now()`);
});

describe('photos that were public before there were looks', () => {
  it('are not looked at until somebody begins; then nothing of them changes but what is known', async () => {
    const photos = [await looks.before(), await looks.before(), await looks.before()];
    const seen = async () => JSON.stringify(await Promise.all(photos.map(({ signalId }) => looks.publicOf(signalId))));
    await looks.goOn();
    expect(await looks.due()).toEqual([]);
    expect(await pass()).toEqual({
      state: null,
      total: 3,
      lookedAt: 0,
      found: 0,
      failed: 0,
      undecided: 0,
      isWithoutMachine: false,
    });
    const [before, shown] = [await everything(), await seen()];
    await begin();
    await untilDone();
    expect([await everything(), await seen()]).toEqual([before, shown]);
    expect(machine.asked).toBe(3);
    expect(await pass()).toMatchObject({ total: 3, lookedAt: 3, found: 3, failed: 0, undecided: 3 });
    expect(await listed()).toEqual(photos.map(({ photoId }) => photoId).toReversed());
    await begin();
    await untilDone();
    expect(machine.asked).toBe(3);
  });

  it('are asked for two at a time, and behind those that somebody waits for', async () => {
    const ids = (await Promise.all([1, 2, 3, 4, 5].map(() => looks.before()))).map(({ photoId }) => photoId);
    await begin();
    await Promise.all(Array.from({ length: 20 }, () => looks.goOn()));
    const due = await looks.due();
    expect(due).toHaveLength(2);
    expect(ids).toEqual(expect.arrayContaining([...due]));
    const signalId = await bed.received();
    const urgent = await looks.photo(signalId);
    await looks.publish(signalId);
    expect(await looks.due()).toEqual([urgent]);
    await looks.look(urgent);
    expect(await looks.publicOf(signalId)).toMatchObject([{ id: urgent }]);
    expect(await looks.due()).toEqual(due);
    await untilDone();
    expect((await pass()).lookedAt).toBe(5);
  });

  it('are looked through once, however often and by however many it is begun', async () => {
    await looks.before();
    await Promise.all(Array.from({ length: 100 }, () => begin()));
    await untilDone();
    expect(await acts()).toEqual(['public_photos.begun']);
    expect(machine.asked).toBe(1);
    expect((await pass()).state).toMatchObject({ isOn: false, endedAt: expect.any(Date) as Date });
  });

  it('wait while it is paused, also one that is being looked at, and are looked at when it goes on', async () => {
    const photos = [await looks.before(), await looks.before(), await looks.before()];
    await begin();
    await looks.goOn();
    const [first = ''] = await looks.due();
    machine.answers = async () => {
      await pause();
      return found();
    };
    await looks.look(first);
    expect(await looks.due()).toEqual([]);
    await looks.goOn();
    expect(await looks.due()).toEqual([]);
    expect(await pass()).toMatchObject({ state: { isOn: false }, lookedAt: 0, undecided: 0 });
    await pause();
    machine.answers = found;
    await begin();
    await untilDone();
    expect(await pass()).toMatchObject({ lookedAt: photos.length });
    expect(await acts()).toEqual(['public_photos.begun', 'public_photos.paused', 'public_photos.begun']);
  });

  it('are gone on with after a worker has died', async () => {
    const { photoId } = await looks.before();
    await begin();
    await looks.goOn();
    const dies = { read: () => Promise.reject(new Error('The process ends here.')) };
    await expect(looks.look(photoId, { photos: dies })).rejects.toThrow('The process ends here.');
    await looks.goOn();
    expect(await looks.due()).toEqual([]);
    await looks.run(sql`update photo_look set lease_until = now() where photo_id = ${photoId}`);
    await untilDone();
    expect(await listed()).toEqual([photoId]);
  });

  it('erased while the machine looks at them are nowhere, and the others are looked at', async () => {
    const [{ photoId }, other] = [await looks.before(), await looks.before()];
    await begin();
    await looks.goOn();
    machine.answers = async () => {
      await looks.run(sql`delete from photo where id = ${photoId}`);
      return found();
    };
    await looks.look(photoId);
    machine.answers = found;
    await untilDone();
    expect(await listed()).toEqual([other.photoId]);
    expect(await pass()).toMatchObject({ state: { isOn: false }, total: 1, lookedAt: 1 });
  });

  it('stay public without a machine and without their files, and are looked at when these are back', async () => {
    const [{ signalId, photoId }, other] = [await looks.before(), await looks.before()];
    await begin();
    await looks.goOn();
    machine.answers = () => ({ kind: 'unavailable', cause: 'no models' });
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      await looks.look(photoId);
      await looks.hurry(photoId);
    }
    const away = { read: () => Promise.reject(new StoreUnavailable(undefined)) };
    await looks.look(other.photoId, { photos: away });
    expect(await looks.publicOf(signalId)).toMatchObject([{ id: photoId }]);
    expect(await pass()).toMatchObject({ isWithoutMachine: true, lookedAt: 0, failed: 0, undecided: 0 });
    expect(await listed()).toEqual([]);
    machine.answers = found;
    await looks.hurry(other.photoId);
    await untilDone();
    expect(await pass()).toMatchObject({ isWithoutMachine: false, lookedAt: 2 });
  });

  it('at which the machine cannot look are listed for a person, and stay public', async () => {
    const { signalId, photoId } = await looks.before();
    machine.answers = () => ({ kind: 'failed', reason: 'TOO_LARGE' });
    await begin();
    await untilDone();
    expect(await looks.publicOf(signalId)).toMatchObject([{ id: photoId }]);
    expect(await pass()).toMatchObject({ lookedAt: 0, failed: 1, undecided: 1 });
    expect((await list())[0]?.photo.look).toMatchObject({ state: 'BEFORE', reason: 'TOO_LARGE' });
    expect(await cover(photoId, [])).toEqual({ kind: 'covered' });
    expect(await listed()).toEqual([]);
  });

  it('in which nothing was found ask for nobody', async () => {
    await looks.before();
    machine.answers = () => ({ kind: 'looked', areas: [] });
    await begin();
    await untilDone();
    expect(await pass()).toMatchObject({ total: 1, lookedAt: 1, found: 0, undecided: 0 });
    expect(await listed()).toEqual([]);
  });
});

describe('a person', () => {
  it('covers what was found, or says that nothing has to be covered; each leaves the list and counts on', async () => {
    const [one, other] = [await looks.before(), await looks.before()];
    await begin();
    await untilDone();
    expect(await cover(one.photoId, [plain], bed.otherClerk)).toEqual({ kind: 'notFound' });
    expect(await Promise.all([cover(one.photoId, [plain]), cover(one.photoId, [plain])])).toEqual(
      expect.arrayContaining([{ kind: 'covered' }, { kind: 'stale' }]),
    );
    expect(await cover(other.photoId, [])).toEqual({ kind: 'covered' });
    expect(await listed()).toEqual([]);
    expect(await pass()).toMatchObject({ total: 2, lookedAt: 2, found: 2, undecided: 0 });
    expect((await looks.publicOf(one.signalId))[0]?.url).not.toContain(one.photoId);
    expect((await looks.publicOf(other.signalId))[0]?.url).toContain(other.photoId);
    expect(await bed.events(one.signalId)).toEqual(['received', 'published', 'photo_covered']);
    expect(await bed.events(other.signalId)).toEqual(['received', 'published', 'photo_seen']);
  });

  it('who covers a photo while the machine looks at it has the last word', async () => {
    const { signalId, photoId } = await looks.before();
    await begin();
    await looks.goOn();
    machine.answers = async () => {
      expect(await cover(photoId, [plain])).toEqual({ kind: 'covered' });
      return { kind: 'looked', areas: [{ ...face, x: 0.5 }] };
    };
    await looks.look(photoId);
    expect((await looks.staffOf(signalId)).get(photoId)).toMatchObject({
      covers: [plain],
      coversVersion: 1,
      look: { state: 'SEEN', found: [] },
    });
    await untilDone();
    expect(await listed()).toEqual([]);
  });

  it('reads the list page by page, without what is no longer public or was erased', async () => {
    const photos = [];
    for (let count = 0; count < 5; count += 1) {
      photos.push(await looks.before());
    }
    await begin();
    await untilDone();
    const [oldest, hidden, erased, second, newest] = photos;
    await looks.unpublish(hidden?.signalId ?? '');
    await looks.run(sql`delete from photo where id = ${erased?.photoId}`);
    const first = await list(2);
    expect(first.map(({ photo }) => photo.id)).toEqual([newest, second, oldest].map((each) => each?.photoId));
    const [, last] = first;
    const rest = await list(2, last ? placeOfUndecided(last) : null);
    expect(rest.map(({ photo, signalId }) => [photo.id, signalId])).toEqual([[oldest?.photoId, oldest?.signalId]]);
    expect(await pass()).toMatchObject({ total: 3, undecided: 3 });
    await looks.publish(hidden?.signalId ?? '');
    expect(await listed()).toContain(hidden?.photoId);
  });
});
