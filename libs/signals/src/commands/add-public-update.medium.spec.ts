import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { mostUpdatePhotos, updateLimits, updateMaxLength } from '../domain/resident-updates.ts';
import { staffUpdatesOf } from '../queries/resident-updates.ts';
import { forgetUpdatesTask } from '../schedule/forget-updates.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { updatesIn } from '../testing/updates-test-bed.ts';

const bed = await SignalsTestBed.open();
const {
  run,
  em,
  add,
  kindOf,
  own,
  newest,
  count,
  shown,
  publish,
  refuse,
  withdraw,
  neighbour,
  published,
  signalOfPhoto,
} = updatesIn(bed);

describe('an update of a resident', () => {
  it('counts at once and is shown after the staff let it be shown', async () => {
    const [id, person] = [await published(), await neighbour()];
    expect(await kindOf(id, person, { text: '  Още тече.\u202e ' })).toBe('done');
    expect(await count(id)).toBe(1);
    expect(await shown(id)).toEqual([]);
    expect(await own(id, person)).toMatchObject([{ state: 'WAITING', text: 'Още тече.' }]);
    expect(await publish(await newest(id, person))).toBe('done');
    expect(await publish(await newest(id, person))).toBe('done');
    expect(await shown(id)).toEqual(['Още тече.']);
    expect(await bed.events(id)).toEqual(['received', 'update_added', 'update_published']);
  });

  it('without words and photo is counted, and there is nothing to read', async () => {
    const [id, person] = [await published(), await neighbour()];
    await add(id, person, { text: '  ' });
    expect(await count(id)).toBe(1);
    expect(await own(id, person)).toMatchObject([{ state: 'COUNTED' }]);
    expect((await staffUpdatesOf(em(), [id]))[0]).toEqual([]);
    expect(await publish(await newest(id, person))).toBe('gone');
  });

  it('counts people, not how often they write, nor the reporter or an account made for it', async () => {
    const [id, person, fresh] = [await published(), await neighbour(), await bed.citizen()];
    await add(id, person);
    await add(id, person, { text: 'И днес.' });
    await add(id, bed.reporterId);
    await add(id, fresh);
    expect(await count(id)).toBe(1);
    expect((await staffUpdatesOf(em(), [id]))[0]?.filter(({ byReporter }) => byReporter)).toHaveLength(1);
  });

  it('is one, although its key was sent a hundred times at once', async () => {
    const [id, person] = [await published(), await neighbour()];
    const clientKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 100 }, () => kindOf(id, person, { clientKey })));
    expect(new Set(answers)).toEqual(new Set(['done']));
    expect(await own(id, person)).toHaveLength(1);
    expect(await bed.events(id)).toEqual(['received', 'update_added']);
  });

  it('is refused when its key was used for something else, and answered again after the end of the work', async () => {
    const [id, other, person] = [await published(), await published(), await neighbour()];
    const clientKey = randomUUID();
    await add(id, person, { clientKey });
    const taken = { kind: 'invalid', problems: [{ path: 'clientKey' }] };
    expect(await add(id, person, { clientKey, text: 'Друго.' })).toMatchObject(taken);
    expect(await add(other, person, { clientKey })).toMatchObject(taken);
    await bed.step(id, 'REJECTED', { message: 'Не е основателен.' });
    expect(await kindOf(id, person, { clientKey })).toBe('done');
    expect(await kindOf(id, person)).toBe('notAvailable');
  });

  it('is taken of published, open signals alone', async () => {
    const [hidden, person] = [await bed.received(), await neighbour()];
    expect(await kindOf(hidden, person)).toBe('notFound');
    expect(await kindOf('no-uuid', person)).toBe('notFound');
    const closed = await published();
    await bed.step(closed, 'IN_PROGRESS');
    await bed.step(closed, 'RESOLVED', { message: 'Запълнихме дупката.' });
    expect(await kindOf(closed, person)).toBe('notAvailable');
    expect(await count(closed)).toBe(0);
  });

  it.each([
    { what: 'a long text', over: { text: 'я'.repeat(updateMaxLength + 1) }, path: 'text' },
    { what: 'two photos', over: { photoIds: [randomUUID(), randomUUID()] }, path: 'photoIds' },
    { what: 'no key', over: { clientKey: 'x' }, path: 'clientKey' },
    { what: 'a photo that nobody sent', over: { photoIds: [randomUUID()] }, path: 'photoIds.0' },
  ])('is refused with $what', async ({ over, path }) => {
    const [id, person] = [await published(), await neighbour()];
    expect(await add(id, person, over)).toMatchObject({ kind: 'invalid', problems: [{ path }] });
    expect(await bed.events(id)).toEqual(['received']);
  });

  it('keeps HTML as the words that they are', async () => {
    const [id, person] = [await published(), await neighbour()];
    await add(id, person, { text: '<img src=x onerror=alert(1)>' });
    expect(await own(id, person)).toMatchObject([{ text: '<img src=x onerror=alert(1)>' }]);
  });

  it('keeps no address, and nothing of the network after a day', async () => {
    const [id, person] = [await published(), await neighbour()];
    await add(id, person, { clientAddress: '192.0.2.77' });
    const rows = sql<{ text: string; network: string | null }>`
      select u::text as text, network from resident_update u where signal_id = ${id}`;
    expect((await rows.execute(bed.kysely)).rows[0]?.text).not.toContain('192.0');
    await run(sql`update resident_update set at = now() - interval '25 hours' where signal_id = ${id}`);
    await forgetUpdatesTask(bed.database).perform();
    expect((await rows.execute(bed.kysely)).rows[0]?.network).toBeNull();
  });
});

describe('the limits', () => {
  it('hold for a person about one signal, also when withdrawn and at once', async () => {
    const [id, person] = [await published(), await neighbour()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => kindOf(id, person)));
    expect(answers.filter((kind) => kind === 'done')).toHaveLength(updateLimits.ofPersonAboutOne);
    await withdraw(await newest(id, person), person);
    expect(await kindOf(id, person)).toBe('tooMany');
    await run(sql`update resident_update set at = now() - interval '25 hours' where signal_id = ${id}`);
    expect(await kindOf(id, person)).toBe('done');
  });

  it('hold for a person about many signals at once', async () => {
    const person = await neighbour();
    const signals = await Promise.all(Array.from({ length: updateLimits.ofPerson + 4 }, published));
    const answers = await Promise.all(signals.map((id) => kindOf(id, person)));
    expect(answers.filter((kind) => kind === 'done')).toHaveLength(updateLimits.ofPerson);
    expect(answers.filter((kind) => kind === 'tooMany')).toHaveLength(4);
  });

  it('hold for many accounts in one network', async () => {
    const id = await published();
    const people = await Promise.all(Array.from({ length: 8 }, () => neighbour()));
    const answers = await Promise.all(
      people.map((person, index) => kindOf(id, person, { clientAddress: `203.0.113.${String(index)}` })),
    );
    expect(answers.filter((kind) => kind === 'done')).toHaveLength(updateLimits.ofNetworkAboutOne);
    expect(await count(id)).toBe(updateLimits.ofNetworkAboutOne);
    // The others can speak about another signal.
    expect(await kindOf(await published(), people[7] ?? '', { clientAddress: '203.0.113.7' })).toBe('done');
  });

  it('leave the photos of a signal to its reporter and the staff', async () => {
    const id = await published();
    const withPhoto = async () => {
      const person = await neighbour();
      return add(id, person, { photoIds: [await bed.uploaded(person)] });
    };
    for (let photo = 0; photo < mostUpdatePhotos; photo += 1) {
      expect((await withPhoto()).kind).toBe('done');
    }
    expect(await withPhoto()).toMatchObject({ kind: 'invalid', problems: [{ path: 'photoIds' }] });
    expect(await kindOf(id, await neighbour())).toBe('done');
  });

  it('leave the staff no more than it can read', async () => {
    const id = await published();
    const people = await Promise.all(Array.from({ length: 31 }, () => neighbour()));
    const answers = await Promise.all(people.map((person) => kindOf(id, person)));
    expect(answers.filter((kind) => kind === 'done')).toHaveLength(30);
    expect(answers.filter((kind) => kind === 'full')).toHaveLength(1);
    expect(await kindOf(id, await neighbour(), { text: '' })).toBe('done');
  });
});

describe('the photo of an update', () => {
  it('is of an own, finished upload, and belongs to no event that the reporter or the public reads', async () => {
    const [id, person, other] = [await published(), await neighbour(), await neighbour()];
    const foreign = await bed.uploaded(other);
    const unfinished = randomUUID();
    await run(sql`insert into photo (id, account_id, state, upload_bytes) values (${unfinished}, ${person}, 'UPLOADING',
      9)`);
    for (const photoId of [foreign, unfinished]) {
      expect(await add(id, person, { photoIds: [photoId] })).toMatchObject({ problems: [{ path: 'photoIds.0' }] });
    }
    const photoId = await bed.uploaded(person);
    expect(await kindOf(id, person, { text: '', photoIds: [photoId] })).toBe('done');
    expect(await own(id, person)).toMatchObject([{ state: 'WAITING', text: null }]);
    expect(await bed.photosOfEvents(id)).toEqual([{ type: 'update_added', photoId }]);
  });

  it('goes with a withdrawal, and its address ends with a refusal', async () => {
    const [id, person] = [await published(), await neighbour()];
    const photoId = await bed.uploaded(person);
    await add(id, person, { photoIds: [photoId] });
    const update = await newest(id, person);
    await publish(update);
    await refuse(update);
    expect(await signalOfPhoto(photoId)).toEqual({ signal: id, edition: 1 });
    expect(await withdraw(update, person)).toBe('done');
    expect(await signalOfPhoto(photoId)).toEqual({ signal: null, edition: 2 });
  });
});
