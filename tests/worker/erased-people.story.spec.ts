import { dayOf } from '@ns/municipality';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectVersionsCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { startS3Server } from '@ns/media/testing/s3-server';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { placesOf, wordsBelow, wordsIn } from '../support/erasure/byte-search.ts';
import { type Fate, plantPeople } from '../support/erasure/planted-people.ts';
import { StoppedNight } from '../support/erasure/stopped-night.ts';
import {
  aPhoto,
  eventually,
  password,
  type Person,
  publish,
  registerCitizen,
  signIn,
  step,
  submit,
  upload,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const s3 = await startS3Server();
const bucket = await s3.bucket('files');
const system = await storySystem({
  environment: {
    S3_BUCKET: bucket.bucket,
    S3_ENDPOINT: s3.url,
    S3_ACCESS_KEY_ID: bucket.credentials?.accessKeyId ?? '',
    S3_SECRET_ACCESS_KEY: bucket.credentials?.secretAccessKey ?? '',
  },
});
afterAll(() => s3.stop());
const dataFolder = system.api.plan.environment['DATA_FOLDER'] ?? '';
const client = new S3Client({
  endpoint: s3.url,
  region: 'us-east-1',
  forcePathStyle: true,
  ...(bucket.credentials && { credentials: bucket.credentials }),
});
await client.send(
  new PutBucketVersioningCommand({ Bucket: bucket.bucket, VersioningConfiguration: { Status: 'Enabled' } }),
);
const database = new Client({ connectionString: system.databaseUrl });
await database.connect();
afterAll(() => database.end());
const rows = async <T extends object>(statement: string) => (await database.query<T>(statement)).rows;
const [admin, clerk, dispatcher] = (await Promise.all(
  ['admin', 'clerk.ecology', 'dispatcher'].map((name) => signIn(system, `${name}@demo.test`)),
)) as [Person, Person, Person];

// A segment of the log that is used again keeps its bytes until they are written over.
await database.query('alter system set wal_recycle = off');
await database.query('select pg_reload_conf()');
// A text that is compressed would not be found: all of them are kept as they are.
for (const { change } of await rows<{ change: string }>(`
  select format('alter table %s alter column %I set storage external', attrelid::regclass, attname) as change
  from pg_attribute join pg_class on pg_class.oid = attrelid
  where relkind = 'r' and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
    and attstorage = 'x'`)) {
  await database.query(change);
}

// One report went the whole way through the programs, and its reporter deletes the account.
const leaver = await registerCitizen(system);
const [said, answered, noted] = ['textghijklmnop', 'textklmnopqrst', 'notemnopqrstuv'] as const;
const whole = await submit(leaver, {
  description: `Купчина ${said} зад блока.`,
  photoIds: [(await upload(system, leaver.token, await aPhoto())).id],
});
await system.records.waitForNumber(whole.reference, 60_000);
await publish(dispatcher, whole.id);
await step(clerk, whole.id, 'IN_PROGRESS', { note: `Бележка ${noted}.` });
await step(clerk, whole.id, 'RESOLVED', { message: `Почистено ${answered}.` });
await eventually(
  async () => (await system.mailbox.to(leaver.email)).some(({ text }) => text.includes(answered)),
  'the reporter has the answer',
);
await clerk.api.request('query ($text: String) { signals(filter: { text: $text }) { edges { node { id } } } }', {
  text: said,
});
await leaver.api.request('mutation ($password: String) { deleteMyAccount(password: $password) { __typename } }', {
  password,
});
await eventually(
  async () => (await rows('select 1 from forgotten_file')).length === 0,
  'what follows from the deleted account is done',
);
await database.query(`update signal set status = 'CLOSED', promised_on = null, promise_kind = null,
  status_since = now() - interval '70 months' where id = '${whole.id}'`);
const kept = ['held', 'open', 'disputable', 'forwarded'] as const;
const fates: readonly Fate[] = [
  ...Array<Fate>(195).fill('erased'),
  ...Array<Fate>(5).fill('replied'),
  ...kept.flatMap((fate) => Array<Fate>(5).fill(fate)),
  ...Array<Fate>(10).fill('recent'),
];
const people = await plantPeople(system.databaseUrl, { folder: dataFolder, bucket, keptIn: 's3' }, fates);
// A worker that starts makes the facts that are missing.
await system.worker.stop();
await system.worker.start();
await eventually(
  async () =>
    (await rows('select 1 from signal s where not exists (select from signal_fact f where f.id = s.id)')).length === 0,
  'the figures count all of them',
);
const wordsOf = (fate: Fate) =>
  people
    .filter((each) => each.fate === fate)
    .flatMap(({ person, photos, notes, texts }) => [...person, ...photos.slice(0, 1), ...notes.slice(0, 1), ...texts]);
const erasedFates: readonly Fate[] = ['erased', 'replied'];
const erasedWords = erasedFates.flatMap(wordsOf);

const stayed = people.filter(({ fate }) => !erasedFates.includes(fate));
const programWords = [said, answered, noted];

const dimensions = [
  'CATEGORY',
  'CATEGORY_GROUP',
  'CHANNEL',
  'DEPARTMENT',
  'EXTERNAL_BODY',
  'PROMISE',
  'QUARTER',
  'SETTLEMENT',
  'STATUS',
  'WEEKDAY',
] as const;
const count = '{ below text value }';
const numbersRow = `{ key received ${count} resolved ${count} inTimePercent }`;

/** Every number that the statistics and the public page say. */
async function figures(): Promise<object> {
  const today = dayOf(new Date());
  const asked = dimensions.map(
    (dimension) => `${dimension}: signalStats(from: "2019-01-01", to: "${today}", groupBy: [${dimension}]) {
      category categoryGroup channel department externalBody promiseKind quarter settlement status weekday
      received open overdue resolved resolvedInTime reopened disputed rated averageStars
      promisesMade promisesKept promisesMoved promisesBroken }`,
  );
  const statistics: Record<string, unknown> = {};
  for (const query of asked) {
    Object.assign(statistics, await admin.api.request<object>(`{ ${query} }`));
  }
  const publicFigures = await system.graphql.request<object>(`{ publicNumbers {
    total ${numbersRow} months ${numbersRow} categories ${numbersRow} departments ${numbersRow} } }`);
  return { ...statistics, ...publicFigures };
}
/** How many reports lost each part, in the order of the kinds of the plan. */
const marked = async () =>
  Object.values(
    (
      await rows<Record<string, number>>(`select count(separated_at)::int as a, count(photos_erased_at)::int as b,
        count(notes_erased_at)::int as c, count(erased_at)::int as d from signal`)
    )[0] ?? {},
  );
const protocol = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await rows<{ kind: string; n: number }>(
        'select kind, sum(count)::int as n from destruction_protocol group by kind order by kind',
      )
    ).map(({ kind, n }) => [kind, n]),
  );

/** What the bucket holds in any version: the planted words of each object. */
async function wordsOfBucket(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
  while (from) {
    const list: Awaited<ReturnType<typeof versionsFrom>> = await versionsFrom(from);
    for (const { Key = '', VersionId } of list.Versions ?? []) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket.bucket, Key, VersionId }));
      for (const key of wordsIn((await Body?.transformToByteArray()) ?? new Uint8Array())) {
        found.set(key, (found.get(key) ?? new Set()).add(Key));
      }
    }
    from = list.IsTruncated ? { KeyMarker: list.NextKeyMarker, VersionIdMarker: list.NextVersionIdMarker } : undefined;
  }
  return found;
}
const versionsFrom = (from: object) => client.send(new ListObjectVersionsCommand({ Bucket: bucket.bucket, ...from }));

/** Mails and documents that were delivered belong to those who got them. */
const isElsewhere = (path: string) => /\/(?:mails\/|(?:mailbox|records)[^/]*$)/.test(path);

/** All that PostgreSQL has on the disk, as it is after the upkeep that the operator's paper names. */
async function wordsOfDatabase(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  await database.query('vacuum (full, analyze)');
  // Statistics that the command above replaced after it had rewritten their table.
  await database.query('vacuum (full) pg_catalog.pg_statistic');
  await database.query('select pg_switch_wal()');
  await database.query('checkpoint');
  await database.query('checkpoint');
  return wordsBelow(system.postgres.home.dataFolder);
}

const before = await figures();
await database.query('checkpoint');
const foundBefore = await wordsBelow(system.postgres.home.dataFolder);
let trial: readonly { kind: string; count: number }[] = [];

describe('the file plan, once it is confirmed', () => {
  it('is carried out by a worker that is killed at each step, as by one that is not', async () => {
    await system.worker.stop();
    await database.query('analyze');
    const { tryFilePlan } = await admin.api.request<{
      tryFilePlan: { edition: number; counts: { kind: string; count: number }[] };
    }>('mutation { tryFilePlan { edition counts { kind count } } }');
    trial = tryFilePlan.counts;
    await admin.api.request('mutation ($edition: Int!) { confirmFilePlan(edition: $edition) { __typename } }', {
      edition: tryFilePlan.edition,
    });
    const night = await StoppedNight.prepare(system);
    const reportKinds = ['REPORTERS', 'PHOTOS', 'NOTES', 'REPORTS'];
    try {
      for (const kind of [...reportKinds, 'MAILS', 'AUDIT', 'UNFINISHED']) {
        const counted = await protocol();
        await night.killBeforeCommit(kind);
        expect((await protocol())[kind], kind).toBe(counted[kind]);
        await night.killAfterCommit(kind, () => (kind === 'PHOTOS' ? s3.hang() : undefined));
        if (kind === 'PHOTOS') {
          // It was removing files when it was killed.
          expect(await rows(`select 1 from forgotten_file`)).not.toEqual([]);
          await s3.start();
        }
        const [after, marks] = [await protocol(), await marked()];
        expect(after[kind], kind).toBeGreaterThan(0);
        expect(reportKinds.map((each) => after[each] ?? 0)).toEqual(marks);
      }
      await night.worker.start();
      await eventually(
        async () =>
          (await protocol())['UNFINISHED'] === 200 && (await rows('select 1 from forgotten_file')).length === 0,
        'everything is gone',
        400_000,
      );
    } finally {
      await night.end();
    }
    const reports = 201;
    expect(await protocol()).toEqual({
      REPORTERS: reports,
      PHOTOS: reports,
      NOTES: reports,
      REPORTS: reports,
      // Two of each recent report.
      MAILS: 20,
      AUDIT: 230,
      UNFINISHED: 200,
    });
    const counts = Object.fromEntries(trial.map(({ kind, count }) => [kind, count]));
    expect(await protocol()).toEqual({ ...counts, UNFINISHED: 200 });
  }, 900_000);

  it('leaves every number of the statistics and of the public page as it was', async () => {
    expect(JSON.stringify(before)).toMatch(/"received":2\d\d/);
    await expect.poll(figures).toEqual(before);
  });

  it('erased nothing that is open, can be disputed, waits for another body or is held', async () => {
    const left = stayed.map(({ id }) => `'${id}'`);
    expect(left).toHaveLength(30);
    expect(
      await rows(`select id from signal where id in (${left.join()}) and num_nonnulls(erased_at, separated_at,
        photos_erased_at, notes_erased_at) > 0`),
    ).toEqual([]);
  });
});

describe('of two hundred erased people', () => {
  it('no byte of the database names one, and others are found', async () => {
    const missed = [...erasedWords, ...programWords].filter((word) => placesOf([word], foundBefore).length === 0);
    expect(missed.filter((word) => !word.startsWith('file'))).toEqual([]);
    const found = await wordsOfDatabase();
    expect(placesOf([...erasedWords, ...programWords], found)).toEqual([]);
    for (const fate of [...kept, 'recent'] as const) {
      const words = wordsOf(fate);
      const missing = words.filter((word) => placesOf([word], found).length === 0);
      expect(missing.filter((word) => !word.startsWith('file') || fate !== 'recent')).toEqual([]);
    }
  });

  it('no file, figure, log or object in any version of the bucket does, and others are found', async () => {
    const found = await wordsBelow(dataFolder, (path) => isElsewhere(path) || path.includes('/postgres/'));
    expect(placesOf([...erasedWords, ...programWords], found)).toEqual([]);
    const numbers = (...fates: readonly Fate[]) =>
      people.filter(({ fate }) => fates.includes(fate)).map(({ number }) => number);
    // The copies of the figures name documents; the first question some minutes after the night makes them anew.
    await database.query(`update fact_forgetting set at = at - interval '11 minutes'`);
    await eventually(async () => {
      expect(await figures()).toEqual(before);
      const inFigures = await wordsBelow(join(dataFolder, 'figures'));
      return (
        placesOf(numbers(...erasedFates), inFigures).length === 0 &&
        numbers('open').every((number) => placesOf([number], inFigures).length > 0)
      );
    }, 'the copies of the figures are made anew');
    const stored = await wordsOfBucket();
    expect(placesOf(erasedWords, stored)).toEqual([]);
    for (const { photos } of stayed) {
      expect(placesOf(photos.slice(0, 1), found)).not.toEqual([]);
    }
    for (const { plan } of [system.api, system.worker]) {
      expect(await readFile(plan.logFile, 'utf8')).not.toContain(leaver.email);
    }
  });
});
