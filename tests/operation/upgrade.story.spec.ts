/** @module-tag long */
import { readlink } from 'node:fs/promises';
import { Client } from 'pg';
import { afterAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { SeededRandom } from '../faults/faults/seeded-random.ts';
import { type DatabaseState, readDatabase } from '../faults/invariants/database-state.ts';
import { checkMails } from '../faults/invariants/mails.ts';
import { Acknowledgements } from '../faults/people/acknowledgements.ts';
import { gatherCrowd } from '../faults/people/crowd.ts';
import { Load } from '../faults/people/load.ts';
import { brokenPromises } from '../faults/report/inspect.ts';
import { settle } from '../faults/settle.ts';
import { eventually } from '../support/index.ts';
import { type Processes, startTwoReleases } from './two-releases.ts';

/** Blocks of the paper that this story does not run, by words of theirs, and why. */
const notRun: readonly (readonly [words: string, reason: string])[] = [
  ['systemctl restart', 'no systemd where tests run: the story starts and stops the processes itself'],
];

/** New signals a second; with what staff and reporters do to them that is about four times as many requests. */
const perSecond = Number(process.env['NS_TEST_UPGRADE_PER_SECOND'] ?? '2');
/** New signals for each state of the upgrade. */
const signalsEach = Number(process.env['NS_TEST_UPGRADE_SIGNALS'] ?? '6');

const random = new SeededRandom(1);
const releases = await startTwoReleases(random);
const { former, present, front, typed } = releases;
afterAll(() => releases.stop());
await front.use(former.url);
const crowd = await gatherCrowd(
  { entrances: [front.url], mail: releases.mail, postgres: { url: () => releases.databaseUrl } },
  12,
  random.fork('crowd'),
);
const acknowledged = new Acknowledgements();
const load = new Load(crowd, acknowledged, random.fork('load'), {
  signals: Infinity,
  perSecond,
  atOnce: 8,
  withPhotos: false,
});
const loading = load.run();
const stopListening = async (): Promise<void> => {
  for (const subscriber of crowd.subscribers) {
    await subscriber.stop();
  }
};
afterAll(async () => {
  load.end();
  await stopListening();
});

/** Waits until some more signals were taken in. */
async function work(): Promise<void> {
  const until = load.accepted + signalsEach;
  const isOver = () => load.accepted >= until || crowd.entrances.failures.length > 0;
  await eventually(isOver, 'signals come in', 60_000 + (signalsEach / perSecond) * 3_000);
  expect(crowd.entrances.failures).toEqual([]);
}

/** Switches the link and starts processes, which then are of that release. */
async function start(version: '1.0' | '2.0', { api, worker }: Processes): Promise<void> {
  await typed(`ln -sfn /srv/releases/${version}`);
  await Promise.all([api.start(), worker.start()]);
  await areOf(version, { api, worker });
}

async function areOf(version: string, { api, worker }: Pick<Processes, 'api' | 'worker'>): Promise<void> {
  for (const { pid } of [api, worker]) {
    expect(await readlink(`/proc/${String(pid)}/cwd`)).toMatch(new RegExp(`/srv/releases/${version}$`));
  }
}

/** The release before cuts what runs when it is stopped: the proxy is to send nothing there first. */
async function takeAwayFormer(): Promise<void> {
  await front.use(present.url);
  await former.api.stop();
  await former.worker.stop();
}

/** This release lets its work end by itself. */
async function takeAwayPresent(): Promise<void> {
  await present.api.stop();
  await front.use(former.url);
  await present.worker.stop();
}

const isWell = (release: Processes) =>
  eventually(async () => {
    const { status, degraded } = await release.health();
    return status === 200 && degraded.length === 0;
  }, `${release.url} is well`);

/** Seconds from a report to its number. */
function longestRegistration({ events }: DatabaseState): number {
  const received = new Map(events.map(({ type, signalId, at }) => [`${type} ${signalId}`, at.getTime()]));
  const times = events
    .filter(({ type }) => type === 'registered')
    .map(({ signalId, at }) => at.getTime() - (received.get(`received ${signalId}`) ?? 0));
  return Math.max(...times) / 1_000;
}

let isBroken = false;
beforeEach(() => {
  if (isBroken) {
    throw new Error('A step before has failed.');
  }
  onTestFailed(() => {
    isBroken = true;
  });
});

describe('the release before and this one, while reports come in', () => {
  it('work side by side on the new schema, and the new one goes on alone', async () => {
    await areOf('1.0', former);
    await work();
    await Promise.all([typed('migrate.js'), work()]);
    expect((await former.health()).status).toBe(200);
    await start('2.0', present);
    await front.use(former.url, present.url);
    await work();
    await takeAwayFormer();
    await work();
    await isWell(present);
    expect(await typed('curl')).toContain('"degraded":[]');
  });

  it('change places again on the new schema: a rollback needs the release before and nothing else', async () => {
    await start('1.0', former);
    await front.use(former.url, present.url);
    await work();
    await takeAwayPresent();
    await work();
    expect((await former.health()).status).toBe(200);
  });

  it('go forward once more', async () => {
    await start('2.0', present);
    await front.use(former.url, present.url);
    await work();
    await takeAwayFormer();
    await work();
    await isWell(present);
  });

  it('have failed nobody, and kept every promise', async () => {
    load.end();
    await loading;
    const [dispatcher] = crowd.staff.dispatchers;
    if (!dispatcher) {
      throw new Error('There is no dispatcher.');
    }
    const { left } = await settle(releases.databaseUrl, dispatcher, crowd.subscribers, {
      withinMs: 90_000,
      pressDeferred: true,
    });
    await stopListening();
    const state = await readDatabase(releases.databaseUrl);
    const mails = checkMails(state, releases.mail.office);
    const documents = await releases.records.documents();
    expect(
      brokenPromises({
        state,
        documents,
        acknowledged,
        left,
        subscribers: crowd.subscribers,
        mails: mails.findings,
      }),
    ).toEqual([]);
    expect(crowd.entrances.failures).toEqual([]);
    console.log(
      `${releases.isFormer ? 'two releases' : 'one release'}: ${String(crowd.entrances.answers.length)} requests, ` +
        `${String(crowd.entrances.unanswered)} failed; ${String(state.signals.length)} reports, ` +
        `${String(mails.figures.letters)} mails, ${String(mails.figures.inDoubt)} in doubt; live connections ` +
        `reopened ${String(crowd.subscribers.reduce((sum, { breaks }) => sum + breaks, 0))} times; the last ` +
        `number came after ${longestRegistration(state).toFixed(1)} s`,
    );
  });
});

describe('a schema from which a newer release took something', () => {
  it('is refused by migrate.js, in words', async () => {
    const client = new Client({ connectionString: releases.databaseUrl });
    await client.connect();
    await client.query(`insert into schema_migration (name) values ('29990101T0000_newer')`);
    await client.query(`insert into schema_contract (name) values ('29990101T0000_newer')`);
    await client.end();
    await expect(releases.migrate()).rejects.toThrow('no longer has what it uses (29990101T0000_newer)');
  });
});

it('has run every command of its paper', () => {
  for (const [words] of notRun) {
    releases.paper.take(words);
  }
  expect(releases.paper.left).toEqual([]);
});
