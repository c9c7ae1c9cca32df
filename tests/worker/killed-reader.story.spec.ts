import { constants, inflateRawSync } from 'node:zlib';
import { ImapServer } from '@ns/letters/testing/imap-server';
import { afterAll, expect, it } from 'vitest';
import { TcpProxy } from '../faults/proxy/tcp-proxy.ts';
import { eventually, signIn } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const server = await ImapServer.start();
afterAll(() => server.stop());
const mailbox = new URL(server.mailbox('killed').url);
const line = await TcpProxy.start(0, Number(mailbox.port));
afterAll(() => line.stop());
mailbox.port = String(line.port);

/** What each connection asked for since it is compressed. */
const asked = new Map<object, Buffer>();

/** A piece of a line as words: imapflow compresses its lines where the server can. */
function wordsOf(piece: Buffer, connection: object): string {
  const before = asked.get(connection);
  if (before === undefined) {
    if (piece.includes('COMPRESS DEFLATE')) {
      asked.set(connection, Buffer.alloc(0));
    }
    return piece.toString('latin1');
  }
  const all = Buffer.concat([before, piece]);
  asked.set(connection, all);
  return inflateRawSync(all, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
}

let isHeld = false;
line.watcher = {
  asked: (piece, connection) => {
    if (!isHeld && wordsOf(piece, connection).includes(' STORE ')) {
      // The mark does not arrive, and nothing after it.
      isHeld = true;
      line.use({ kind: 'silent' });
    }
  },
  answered: () => undefined,
};

const letter = (mark: string) =>
  [
    'From: Demo <killed@demo.test>',
    'To: signali@demo.test',
    `Message-ID: <${mark}@demo.test>`,
    'Subject: Lampa',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Лампата не свети. ${mark}`,
    '',
  ].join('\r\n');
await server.put('killed', letter('first'), letter('second'));

const system = await storySystem({ environment: { LETTERS_IMAP_URL: mailbox.href } });
const clerk = await signIn(system, 'clerk.op_kd@demo.test');

const texts = async () =>
  (
    await clerk.api.request<{ letters: { edges: { node: { text: string } }[] } }>(
      '{ letters { edges { node { text } } } }',
    )
  ).letters.edges.map(({ node }) => node.text);

it('a worker that is killed after it wrote a letter down and before it marked it has the letter once', async () => {
  await eventually(() => isHeld, 'the worker marks the first letter');
  await system.worker.kill();
  expect(await texts()).toEqual(['Лампата не свети. first']);
  await expect.poll(() => server.count('killed')).toEqual({ all: 2, unseen: 2 });

  line.use({ kind: 'open' });
  await system.worker.start();
  await eventually(async () => (await server.count('killed')).unseen === 0, 'both letters are marked', 120_000);
  expect((await texts()).toSorted()).toEqual(['Лампата не свети. first', 'Лампата не свети. second']);
});
