import { PhotoLinks } from '@ns/media';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { signalsPersonalData } from '../personal-data/personal-data.ts';
import { latestNewsOf } from '../queries/latest-news.ts';
import { forgetUpdatesTask } from '../schedule/forget-updates.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { hiddenUpdatesOf } from '../queries/resident-updates.ts';
import { updatesIn } from '../testing/updates-test-bed.ts';
import { forgetAccount } from '../writes/forget-account.ts';
import { publishUpdate } from './publish-update.ts';
import { unpublishSignal } from './publish-signal.ts';

const bed = await SignalsTestBed.open();
const {
  keys,
  needs,
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

describe('the staff', () => {
  it('has personal data pointed out before it shows words', async () => {
    const [id, person] = [await published(), await neighbour()];
    await add(id, person, { text: 'Питайте ме на 0888 123 456.' });
    const update = await newest(id, person);
    const asked = await publishUpdate(needs, { actor: bed.clerk, updateId: update, personalDataConfirmed: false });
    expect(asked).toMatchObject({ kind: 'personalData', findings: [{ kind: 'PHONE', words: '0888 123 456' }] });
    expect(await shown(id)).toEqual([]);
    expect(await publish(update, true)).toBe('done');
  });

  it('decides within the departments of the right alone', async () => {
    const [id, person] = [await published(), await neighbour()];
    await add(id, person);
    const update = await newest(id, person);
    expect(await publish(update, false, bed.otherClerk)).toBe('notFound');
    expect(await refuse(update, 'Не.', bed.otherClerk)).toBe('notFound');
    expect(await publish('no-uuid')).toBe('notFound');
    expect(await own(id, person)).toMatchObject([{ state: 'WAITING' }]);
  });

  it('refuses with a reason that the author reads, and may show it after all', async () => {
    const [id, person] = [await published(), await neighbour()];
    await add(id, person);
    const update = await newest(id, person);
    expect(await refuse(update, ' ')).toBe('invalid');
    expect(await refuse(update)).toBe('done');
    expect(await own(id, person)).toMatchObject([{ state: 'REFUSED', reason: 'Показва номер на кола.' }]);
    expect(await count(id)).toBe(0);
    expect(await publish(update)).toBe('done');
    expect(await own(id, person)).toMatchObject([{ state: 'PUBLISHED', reason: null }]);
    expect(await refuse(update)).toBe('done');
    expect(await shown(id)).toEqual([]);
  });

  it('shows an update once: to ask for it again is no second event', async () => {
    const [id, person] = [await published(), await neighbour()];
    await add(id, person);
    const update = await newest(id, person);
    expect([await publish(update), await publish(update)]).toEqual(['done', 'done']);
    expect((await bed.events(id)).filter((type) => type === 'update_published')).toHaveLength(1);
  });

  it('shows nothing of a signal that was hidden meanwhile', async () => {
    const [id, person] = [await published(), await neighbour()];
    await add(id, person);
    const update = await newest(id, person);
    const { version } = await bed.state(id);
    await unpublishSignal(needs, { actor: bed.clerk, signalId: id, version });
    expect(await publish(update)).toBe('hidden');
    expect(await kindOf(id, person)).toBe('notFound');
    expect(await withdraw(update, person)).toBe('done');
  });

  it('hides a signal: its updates are listed for their author alone until they are withdrawn', async () => {
    const [hidden, still, person, other] = [await published(), await published(), await neighbour(), await neighbour()];
    for (const [id, account] of [
      [hidden, person],
      [hidden, other],
      [still, person],
    ] as const) {
      await add(id, account);
    }
    const listed = async (account: string) => (await hiddenUpdatesOf(em(), account, 50)).map(({ id }) => id);
    expect(await listed(person)).toEqual([]);
    await run(sql`update signal set published_at = null where id = ${hidden}`);
    const update = await newest(hidden, person);
    expect(await listed(person)).toEqual([update]);
    expect(await withdraw(update, other)).toBe('notFound');
    expect(await withdraw(update, person)).toBe('done');
    expect([await listed(person), (await listed(other)).length]).toEqual([[], 1]);
  });

  it('and the author decide one after the other: what is withdrawn is never shown', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const [id, person] = [await published(), await neighbour()];
        await add(id, person);
        const update = await newest(id, person);
        const [decided, taken] = await Promise.all([publish(update), withdraw(update, person)]);
        return { decided, taken, shown: await shown(id), count: await count(id) };
      }),
    );
    for (const { decided, ...rest } of results) {
      expect(['done', 'gone']).toContain(decided);
      expect(rest).toEqual({ taken: 'done', shown: [], count: 0 });
    }
  });

  it('makes it news for the reporter and followers once it is shown, and not before', async () => {
    const [id, person] = [await published(), await neighbour()];
    const news = async () => (await latestNewsOf(em(), [id], 'follower'))[0]?.cursor;
    await add(id, person);
    expect(await news()).toBeUndefined();
    await refuse(await newest(id, person));
    expect(await news()).toBeUndefined();
    await publish(await newest(id, person));
    expect(await news()).toBeDefined();
  });
});

describe('the author', () => {
  it('withdraws the own update alone, once, and nothing is left of its words', async () => {
    const [id, person, other] = [await published(), await neighbour(), await neighbour()];
    await add(id, person, { text: 'Тайни думи' });
    const update = await newest(id, person);
    await publish(update);
    expect(await withdraw(update, other)).toBe('notFound');
    expect(await withdraw('no-uuid', person)).toBe('notFound');
    expect(await withdraw(update, person)).toBe('done');
    expect(await withdraw(update, person)).toBe('done');
    expect(await shown(id)).toEqual([]);
    const left = sql<{ text: string }>`select u::text as text from resident_update u where signal_id = ${id}`;
    expect((await left.execute(bed.kysely)).rows[0]?.text).not.toContain('Тайни');
    expect((await bed.events(id)).filter((type) => type === 'update_withdrawn')).toHaveLength(1);
  });

  it('takes the updates along, and they go with the account and their photos', async () => {
    const [id, person] = [await published(), await neighbour()];
    const photoId = await bed.uploaded(person);
    await add(id, person, { photoIds: [photoId] });
    await publish(await newest(id, person));
    const part = signalsPersonalData(bed.directory, new PhotoLinks(keys, 'http://demo.test'));
    const exported = JSON.stringify((await part(em(), person, 'BG')).find(({ key }) => key === 'updates'));
    expect(exported).toContain('Още тече.');
    expect(exported).toContain(photoId);
    await bed.database.transaction((tx) => forgetAccount(tx, person));
    expect(await shown(id)).toEqual([]);
    expect(await count(id)).toBe(0);
    expect(await signalOfPhoto(photoId)).toEqual({ signal: null, edition: 1 });
  });

  it('reads a refusal for thirty days, then its words and photo are forgotten', async () => {
    const [id, person] = [await published(), await neighbour()];
    const photoId = await bed.uploaded(person);
    await add(id, person, { photoIds: [photoId] });
    await refuse(await newest(id, person));
    await forgetUpdatesTask(bed.database).perform();
    expect(await own(id, person)).toHaveLength(1);
    await run(sql`update resident_update set decided_at = now() - interval '31 days' where signal_id = ${id}`);
    await forgetUpdatesTask(bed.database).perform();
    expect(await own(id, person)).toEqual([]);
    expect(await signalOfPhoto(photoId)).toMatchObject({ signal: null });
  });
});
