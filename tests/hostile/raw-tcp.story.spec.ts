import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { storySystem } from '../support/story-system.ts';
import { rawAttempt, refusedUpgrade } from './raw/raw-attempt.ts';
import { attack, type RawTarget } from './raw/raw-batch.ts';
import { sendRawAttempt } from './raw/raw-connection.ts';

/** Attempts of each kind; `npm run bench:hostile -- --minutes 10` makes far more of them. */
const attempts = 10_000;
const seed = Number(process.env['NS_RAW_SEED'] ?? Date.now() % 1_000_000);

// Behind a proxy, so that the headers of one are read, too.
const system = await storySystem({ environment: { TRUST_PROXY: '1' } });
const api: RawTarget = { url: system.url, pid: () => system.api.pid };
const worker: RawTarget = { url: new URL(system.worker.plan.readyUrl).origin, pid: () => system.worker.pid };
const address = { host: '127.0.0.1', port: Number(new URL(system.url).port) };
const upTo = (count: number) => (made: number) => made >= count;
console.log(`raw TCP: NS_RAW_SEED=${String(seed)}`);

const request = (head: string) => sendRawAttempt(address, { parts: [Buffer.from(head)], endsAfter: 2, byReset: false });

describe('raw TCP', () => {
  it.each(['//', '//[/../graphql', '//:99999/graphql', 'http://[/graphql', '/other', '*', '/%'])(
    'an upgrade at %s gets an answer or a closed socket',
    async (target) => {
      const pid = system.api.pid;
      for (let count = 0; count < 3; count += 1) {
        await request(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
      }
      expect((await fetch(`${system.url}/health/live`)).status).toBe(200);
      expect(system.api.pid).toBe(pid);
    },
  );

  it('a thousand refused upgrades, reset by their peer, leave the process as it is', async () => {
    await attack(api, { seed, make: refusedUpgrade, until: upTo(1_000) });
  });

  it('a refused handshake is closed although its peer stays', async () => {
    const socket = connect({ ...address, allowHalfOpen: true });
    socket.on('error', () => undefined);
    const ended = once(socket, 'end');
    socket.write(
      ['GET /graphql HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: websocket', 'Origin: null', '', ''].join(
        '\r\n',
      ),
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 403 /);
    await ended;
    // What is written to a closed connection comes back as an error; a half-open one would take it.
    const wrote = () => {
      socket.write('x');
      return socket.destroyed;
    };
    await expect.poll(wrote).toBe(true);
  });

  it.each([
    ['a Host that no address may have', 'GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: [\r\n\r\n', [400]],
    ['an address of its own', 'GET http://[/graphql HTTP/1.1\r\nHost: a\r\n\r\n', [400]],
    ['a protocol of its own', 'GET /graphql HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: [\r\n\r\n', [400]],
    [
      'no Host, as HTTP/1.0 allows',
      'GET /graphql?query=%7B__typename%7D HTTP/1.0\r\napollo-require-preflight: 1\r\n\r\n',
      [200],
    ],
  ])('a request with %s is answered', async (_what, head, statuses) => {
    expect(await request(head)).toEqual(statuses);
  });

  it('thousands of odd requests, handshakes, frames and resets leave the api as it is', async () => {
    const { statuses } = await attack(api, { seed, make: rawAttempt, until: upTo(attempts) });
    // It is not one guard alone that answers everything. Few attempts are whole questions, asked about above.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([101, 400, 404]));
  });

  it('nor do they harm the worker', async () => {
    await attack(worker, { seed, make: rawAttempt, until: upTo(attempts / 5) });
  });

  it('leaves nothing in the logs that looks like a fault of ours', async () => {
    for (const { plan } of [system.api, system.worker]) {
      const lines = (await readFile(plan.logFile, 'utf8')).split('\n').filter((line) => line !== '');
      expect(lines.filter((line) => !/^\{.*"level":[234]0\b/.test(line))).toEqual([]);
    }
  });
});
