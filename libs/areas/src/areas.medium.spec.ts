import { accountDeletedTopic } from '@ns/identity';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import {
  mostAreas,
  subscribeToArea,
  type SubscribeOutcome,
  unsubscribeFromArea,
} from './commands/subscribe-to-area.ts';
import { areasOutboxHandlers } from './compose-areas.ts';
import type { Area } from './domain/area.ts';
import { areasPersonalData } from './queries/personal-data.ts';
import { areaSubscriptionsOf } from './queries/area-subscriptions.ts';
import { weeklyNews } from './queries/weekly-news.ts';
import { AreasTestBed } from './testing/areas-test-bed.ts';

const bed = await AreasTestBed.open();

const nothing: Area = { settlement: null, quarter: null, street: null, category: null };
const quarter = { settlement: '63427', quarter: 'druzhba1' };
const boulevard = { settlement: '63427', street: 'boulevard.Липник' };
const follow = (accountId: string, area: Partial<Area>): Promise<SubscribeOutcome> =>
  subscribeToArea(bed, { accountId: accountId, area: { ...nothing, ...area } });
const idOf = (outcome: SubscribeOutcome) => (outcome.kind === 'done' ? outcome.subscription.id : outcome.kind);
const pathsOf = (outcome: SubscribeOutcome) =>
  outcome.kind === 'invalid' ? outcome.problems.map(({ path }) => path) : outcome.kind;
const followed = async (accountId: string) => (await areaSubscriptionsOf(bed.database.fork(), accountId)).length;
const newsOf = async (accountId: string, week: string) =>
  (await weeklyNews(bed.database.fork(), bed.directory, week)).find((each) => each.accountId === accountId);
const referencesOf = async (accountId: string, week: string) =>
  ((await newsOf(accountId, week))?.signals ?? []).map(({ reference, isDone }) => [reference, isDone] as const);

describe('following an area', () => {
  it('begins once, also when it is pressed twice at the same time, and is one’s own to end', async () => {
    const [reader, other] = [await bed.person(), await bed.person()];
    const [first, second] = await Promise.all([follow(reader, quarter), follow(reader, quarter)]);
    expect(idOf(first)).toBe(idOf(second));
    expect([await followed(reader), await followed(other)]).toEqual([1, 0]);
    expect(await unsubscribeFromArea(bed, { accountId: other, id: idOf(first) })).toBe(false);
    expect(await unsubscribeFromArea(bed, { accountId: reader, id: "x'; drop table area_subscription" })).toBe(false);
    expect(await unsubscribeFromArea(bed, { accountId: reader, id: idOf(first) })).toBe(true);
    expect(await unsubscribeFromArea(bed, { accountId: reader, id: idOf(first) })).toBe(false);
  });

  it.each<[string, Partial<Area>, readonly string[]]>([
    ['a settlement that is not there', { settlement: '00000' }, ['settlement']],
    ['a quarter of another settlement', { settlement: '53641', quarter: 'druzhba1' }, ['quarter']],
    ['a street that is not there', { settlement: '63427', street: 'street.Липник' }, ['street']],
    ['a street that is no code', { settlement: '63427', street: "' or 1=1" }, ['street']],
    ['a category that is not there', { settlement: '63427', category: 'x' }, ['category']],
    ['nothing', {}, ['settlement']],
  ])('refuses %s', async (_what, area, paths) => {
    expect(pathsOf(await follow(await bed.person(), area))).toEqual(paths);
  });

  it('has room for a limited number of areas', async () => {
    const reader = await bed.person();
    await sql`insert into area_subscription (account_id, settlement_code, street_code)
        select ${reader}, '63427', 'street.' || n from generate_series(1, ${mostAreas}::int) n`.execute(
      bed.database.fork().getKysely(),
    );
    expect((await follow(reader, quarter)).kind).toBe('tooMany');
    expect(await followed(reader)).toBe(mostAreas);
  });

  it('keeps an archived category that is followed, and offers it to nobody else', async () => {
    const [reader, other] = [await bed.person(), await bed.person()];
    await follow(reader, { category: 'waste.dump' });
    await sql`update category set archived_at = now() where code = 'waste.dump'`.execute(
      bed.database.fork().getKysely(),
    );
    bed.directory.forget();
    const dump = { category: 'waste.dump', publishedAt: '2026-06-03T10:00:00Z' } as const;
    const reference = await bed.signal(dump);
    expect(pathsOf(await follow(other, { category: 'waste.dump' }))).toEqual(['category']);
    expect(await referencesOf(reader, '2026-06-01')).toEqual([[reference, false]]);
    expect((await newsOf(reader, '2026-06-01'))?.areas[0]?.name.in('BG')).toBe('Сметища');
  });

  it('is in the personal data of the account and goes with it', async () => {
    const reader = await bed.person();
    await follow(reader, { ...boulevard, category: 'roads' });
    const data = () => areasPersonalData(bed.directory)(bed.database.fork(), reader, 'BG');
    expect(await data()).toMatchObject([{ key: 'areas', records: [{ title: 'бул. Липник, Русе · Улици' }] }]);
    await bed.database.transaction(async (tx) => {
      for (const handler of areasOutboxHandlers) {
        expect(handler.topic).toBe(accountDeletedTopic);
        await handler.accept(tx, { accountId: reader });
      }
    });
    expect(await data()).toMatchObject([{ records: [] }]);
  });
});

describe('the news of a week', () => {
  it('are published signals of the place, from Monday to Sunday by the local clock that goes back', async () => {
    const reader = await bed.person();
    await follow(reader, quarter);
    const at = (publishedAt: string | null) => bed.signal({ publishedAt });
    const [first, last] = [await at('2026-10-18T21:00:00Z'), await at('2026-10-25T21:59:59Z')];
    await Promise.all([at('2026-10-18T20:59:59Z'), at('2026-10-25T22:00:00Z'), at(null)]);
    const found = await referencesOf(reader, '2026-10-19');
    expect(found.toSorted()).toEqual([
      [first, false],
      [last, false],
    ]);
  });

  it('tell apart what came to its end, each signal once; a reopened one counts from its last end', async () => {
    const reader = await bed.person();
    await follow(reader, boulevard);
    await follow(reader, { category: 'roads' });
    const ended = await bed.signal({
      publishedAt: '2026-08-04T10:00:00Z',
      status: 'CLOSED',
      history: [
        ['resolved', 'RESOLVED', '2026-08-05T10:00:00Z'],
        ['closed', 'CLOSED', '2026-08-20T10:00:00Z'],
      ],
    });
    const again = await bed.signal({
      publishedAt: '2026-07-01T10:00:00Z',
      status: 'RESOLVED',
      history: [
        ['resolved', 'RESOLVED', '2026-08-05T10:00:00Z'],
        ['reopened', 'IN_PROGRESS', '2026-08-06T10:00:00Z'],
        ['resolved', 'RESOLVED', '2026-08-18T10:00:00Z'],
      ],
    });
    await bed.signal({ publishedAt: null, status: 'RESOLVED', history: [['resolved', 'RESOLVED', '2026-08-05']] });
    expect(await referencesOf(reader, '2026-08-03')).toEqual([[ended, true]]);
    expect(await referencesOf(reader, '2026-08-17')).toEqual([[again, true]]);
  });

  it('are for those alone who follow the place', async () => {
    const [onStreet, inVillage] = [await bed.person(), await bed.person()];
    await follow(onStreet, boulevard);
    await follow(inVillage, { settlement: '53641' });
    const near = await bed.signal({ publishedAt: '2026-09-02T10:00:00Z' });
    await bed.signal({ publishedAt: '2026-09-02T10:00:00Z', point: { lat: 43.84, lon: 25.9655 } });
    await bed.signal({ publishedAt: '2026-09-02T10:00:00Z', point: null });
    expect(await referencesOf(onStreet, '2026-08-31')).toEqual([[near, false]]);
    expect(await newsOf(inVillage, '2026-08-31')).toBeUndefined();
  });
});
