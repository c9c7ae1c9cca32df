/** @module-tag long */
import type { ServiceProcess } from '@ns/embedded';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { eventually, registerCitizen, signIn } from '../support/index.ts';
import { dispatcherOfCluster, storyCluster } from '../support/story-cluster.ts';
import { LiveFollower } from './live-follower.ts';
import { SiteLoad } from './site-load.ts';

/** More than one for the figures of measurements.md. */
const rounds = Number(process.env['ROLLING_ROUNDS'] ?? '1');
/** Whether nginx is left to find out by itself that an api is gone, for the figures. */
const isDirect = process.env['ROLLING_DIRECT'] !== undefined;
const requestsPerSecond = 12;

const system = await storyCluster();
const { cluster } = system;
const citizen = await registerCitizen(system);
const dispatcher = await signIn(system, dispatcherOfCluster);
const followers = Array.from({ length: 4 }, () => new LiveFollower(system.socketUrl, dispatcher));
afterAll(() => Promise.all(followers.map((follower) => follower.close())));

async function eventsOfDatabase(): Promise<readonly string[]> {
  const client = new Client({ connectionString: cluster.postgres.primaryUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id::text from signal_event order by position');
  await client.end();
  return rows.map(({ id }) => id);
}

/** Every acknowledged report was registered once, and every follower heard everything once and in order. */
async function expectNothingLost(acknowledged: readonly string[]): Promise<void> {
  for (const reference of acknowledged) {
    await system.records.waitForNumber(reference, 60_000);
    expect(await system.records.documents(reference)).toMatchObject([{ copies: 1 }]);
  }
  for (const follower of followers) {
    const registered = () =>
      follower.heard().flatMap(({ event }) => (event?.type === 'registered' ? event.signal.reference : []));
    await eventually(
      () => acknowledged.every((reference) => registered().includes(reference)),
      'a follower has heard of every registration',
    );
  }
  const events = await eventsOfDatabase();
  for (const follower of followers) {
    expect(follower.heard().filter(({ resync }) => resync)).toEqual([]);
    const heard = follower.heard().map(({ cursor }) => cursor);
    expect(heard).toEqual(events.slice(events.indexOf(heard[0] ?? ''), events.indexOf(heard.at(-1) ?? '') + 1));
  }
}

/** As `systemctl restart` does: SIGTERM, the end, a new start, ready. */
async function replace(program: ServiceProcess): Promise<void> {
  await program.stop(30_000);
  await program.start();
  followers.forEach((each) => each.heard());
}

describe('two apis and two workers behind the documented nginx', () => {
  it(
    'are replaced one after the other, and nobody notices',
    async () => {
      const load = new SiteLoad(system.url, citizen);
      load.start(requestsPerSecond);
      await eventually(() => followers.every((each) => each.heard().length > 0), 'the live connections are open');
      const begun = Date.now();
      for (let round = 0; round < rounds; round += 1) {
        for (const api of cluster.apis) {
          const port = Number(api.plan.environment?.['PORT']);
          await (isDirect ? undefined : cluster.nginx.ask(port, false));
          await replace(api);
          await (isDirect ? undefined : cluster.nginx.ask(port, true));
        }
        for (const worker of cluster.workers) {
          await replace(worker);
        }
      }
      const seconds = (Date.now() - begun) / 1000;
      await load.stop();
      expect(load.failures).toEqual([]);
      await expectNothingLost(load.acknowledged);
      const breaks = followers.reduce((sum, each) => sum + each.breaks, 0);
      expect(breaks).toBeGreaterThan(0);
      console.log(
        `${String(rounds * 4)} processes replaced in ${seconds.toFixed(0)} s: ${String(load.requests)} requests, ` +
          `${String(load.failures.length)} failed; ${String(load.acknowledged.length)} reports, each registered ` +
          'once; ' +
          `${String(followers.length)} live connections, ${String(breaks)} ends, 0 events lost`,
      );
    },
    60_000 + rounds * 120_000,
  );

  it('go on with the promoted standby when the primary is gone; nothing that was acknowledged is lost', async () => {
    const load = new SiteLoad(system.url, citizen);
    load.start(requestsPerSecond);
    await eventually(() => load.acknowledged.length >= 2, 'the first reports are acknowledged');
    await cluster.postgres.killPrimary();
    const before = load.acknowledged.length;
    await eventually(() => load.acknowledged.length >= before + 3, 'reports are taken again');
    await load.stop();
    await expectNothingLost(load.acknowledged);
  });

  it('lose nothing when the standby is gone and made anew, and reports are taken meanwhile', async () => {
    const load = new SiteLoad(system.url, citizen);
    load.start(requestsPerSecond);
    await eventually(() => load.acknowledged.length >= 2, 'the first reports are acknowledged');
    await cluster.postgres.killStandby();
    await load.stop();
    expect(load.failures).toEqual([]);
    await expectNothingLost(load.acknowledged);
  });
});
