/** @module-tag long */
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { aPhoto, eventually, registerCitizen, submit, upload } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem({ environment: { DRAIN_SECONDS: '1' } });
const citizen = await registerCitizen(system);
await submit(citizen);

/** Keeps the table of signals locked until it is called. */
async function lockSignals(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('begin; lock table signal in access exclusive mode');
  return async () => {
    await client.query('commit');
  };
}

async function waitingStatements(): Promise<number> {
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock'`,
  );
  await client.end();
  return rows[0]?.waiting ?? 0;
}

const takesConnections = () =>
  fetch(`${system.url}/health/live`).then(
    () => true,
    () => false,
  );

/** A live connection; `closed` is the code by which it is closed. */
async function openSocket(): Promise<{ readonly closed: Promise<number> }> {
  const socket = new WebSocket(system.socketUrl, 'graphql-transport-ws');
  onTestFinished(() => socket.terminate());
  await new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.once('message', resolve);
  });
  return { closed: new Promise<number>((resolve) => socket.once('close', resolve)) };
}

describe('an api that is asked to stop', () => {
  it('answers every request that runs, takes no new one then, and sends live connections elsewhere', async () => {
    const open = await lockSignals();
    const { closed } = await openSocket();
    const answers = Promise.all(
      Array.from({ length: 40 }, () => citizen.api.ask('{ mySignals(first: 1) { edges { node { id } } } }')),
    );
    await eventually(async () => (await waitingStatements()) >= 5, 'requests wait for the table');
    const stopped = system.api.stop();
    expect(await closed).toBe(1012);
    await eventually(async () => !(await takesConnections()), 'it takes no new connections');
    await open();
    expect((await answers).map(({ status, errors }) => [status, ...errors])).toEqual(
      Array.from({ length: 40 }, () => [200]),
    );
    await stopped;
    await system.api.start();
  });
});

describe('a database that is away', () => {
  it('is said with 503 and the time after which to try again, on every way in', async () => {
    const photo = await aPhoto();
    await system.postgres.kill();
    const answer = await citizen.api.ask('{ mySignals(first: 1) { edges { node { id } } } }');
    expect([answer.status, answer.headers.get('retry-after'), answer.errors[0]?.extensions?.code]).toEqual([
      503,
      '5',
      'SERVICE_UNAVAILABLE',
    ]);
    expect(answer.errors[0]?.message).toBe('Услугата е временно недостъпна. Опитайте отново след малко.');
    for (const path of ['/logo', '/sitemap.xml', '/feeds/signals.atom']) {
      const response = await fetch(`${system.url}${path}`);
      expect([path, response.status, response.headers.get('retry-after')]).toEqual([path, 503, '5']);
    }
    expect(await upload(system, citizen.token, photo)).toMatchObject({ status: 503 });
  });
});
