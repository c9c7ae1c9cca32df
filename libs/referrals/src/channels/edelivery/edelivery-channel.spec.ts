import { Authority } from '@ns/platform/authority';
import { afterEach, describe, expect, it } from 'vitest';
import { EdeliveryPeer, registeredReceiver, registeredSender } from '../../testing/edelivery-peer.ts';
import { deliver, fileOf, newIdentity, outgoing } from '../../testing/outgoing-referrals.ts';
import type { PeerFault } from '../../testing/peer-server.ts';
import { EdeliveryChannel, type EdeliveryOptions } from './edelivery-channel.ts';
import { plainMessage } from './esb-answers.ts';

const [authority, stranger] = await Promise.all([Authority.create('Authority'), Authority.create('Stranger')]);
const [server, ours, unknown] = await Promise.all([
  authority.issue({ name: 'edelivery', hosts: ['127.0.0.1'] }),
  authority.issue({ name: 'signali' }),
  stranger.issue({ name: 'signali' }),
]);
const tls = { ...ours, authorities: authority.certificate };
const peers: EdeliveryPeer[] = [];
afterEach(() => Promise.all(peers.splice(0).map((peer) => peer.stop())));

async function withPeer(changes: Partial<EdeliveryOptions> = {}) {
  const peer = await new EdeliveryPeer({
    key: server.key,
    cert: server.certificate,
    ca: authority.certificate,
  }).start();
  peers.push(peer);
  const sender = { ...registeredSender, url: peer.url, blobsUrl: peer.url };
  const channel = new EdeliveryChannel({ sender, tls, receiver: registeredReceiver, timeoutMs: 20_000, ...changes });
  /** ends as soon as the peer has taken what it is silent about */
  const signal = () => {
    const ending = new AbortController();
    peer.onSilence = () => setTimeout(() => ending.abort(), 20);
    return ending.signal;
  };
  return { peer, channel, signal };
}
const never = () => new AbortController().signal;
const sample = { subject: 'друго', templateId: 1, recipientProfileIds: [71], fields: {}, dateReceived: null };
const letters = 'POST /api/v1/messages';
const files = 'POST /api/v1/blobs';
const photo = fileOf('снимка "1".jpg', 'image/jpeg', new Uint8Array([0xff, 0xd8, 0xff]));
const sheet = fileOf('сигнал.pdf', 'application/pdf', new Uint8Array(200_000).fill(37));

describe('a referral by the e-delivery', () => {
  it('leaves with its files, its identity at the end of the subject', async () => {
    const { peer, channel } = await withPeer();
    const referral = outgoing({ photos: [photo], sheet, subject: 'Теч\nна улицата' });
    expect(await channel.send(referral, never())).toEqual({ kind: 'SENT', key: '1001', number: null });
    expect(peer.blobs).toEqual([
      { blobId: 500, name: 'сигнал.pdf', type: 'application/pdf', bytes: 200_000 },
      { blobId: 501, name: 'снимка %221%22.jpg', type: 'image/jpeg', bytes: 3 },
    ]);
    expect(peer.messages).toMatchObject([
      {
        subject: `Теч на улицата [${referral.id}]`,
        templateId: 1,
        recipientProfileIds: [71],
        fields: {
          [plainMessage.text]: [
            'От вчера тече вода на тротоара.',
            '',
            'Преписка: 94-НС-117',
            'Място: ул. „Демо“ 1; 43.8486, 25.9543 (WGS 84)',
          ].join('\n'),
          [plainMessage.files]: [500, 501],
        },
      },
    ]);
  });

  it('has a subject that is not too long, and the whole identity in it', async () => {
    const { peer, channel } = await withPeer();
    const referral = outgoing({ subject: 'Дълго '.repeat(200) });
    expect(await channel.send(referral, never())).toMatchObject({ kind: 'SENT' });
    expect(peer.messages[0]?.subject).toMatch(new RegExp(`… \\[${referral.id}\\]$`));
  });

  it('is received when the receiver has opened it', async () => {
    const { peer, channel } = await withPeer();
    await channel.send(outgoing(), never());
    expect(await channel.ask('1001', never())).toEqual({ kind: 'PENDING' });
    Object.assign(peer.messages[0] ?? {}, { dateReceived: '2026-12-02T09:15:00.12' });
    expect(await channel.ask('1001', never())).toEqual({ kind: 'RECEIVED', number: null });
  });
});

const reached: readonly [string, PeerFault][] = [
  ['the line is cut after it was taken', 'CUT_AFTER'],
  ['nobody answers after it was taken', 'SILENT_AFTER'],
  ['an error is answered after it was taken', 'ERROR_AFTER'],
  ['the answer is of 30 MB', 'HUGE_ANSWER'],
  ['the answer is cut short and still a number', 'BROKEN_ANSWER'],
  ['the answer leads elsewhere', 'REDIRECT_AFTER'],
  ['the answer never ends', 'SLOW_ANSWER'],
  ['the answer has the number of another message', () => 1_001],
  ['the answer has a number of nothing', () => 9_999],
  ['the answer names two', (json) => [json, json]],
  ['the answer is no number', () => 'изпратено'],
  ['the answer is zero', () => 0],
];

describe('a message that was taken, though the answer does not say so', () => {
  it.each(reached)('is in doubt when %s, and found', async (_what, fault) => {
    const { peer, channel, signal } = await withPeer();
    await channel.send(outgoing(), never());
    const referral = outgoing();
    peer.fail(letters, fault);
    expect(await channel.send(referral, signal())).toMatchObject({ kind: 'UNSURE' });
    expect(await channel.find(referral, never())).toEqual({ kind: 'SENT', key: '1002', number: null });
    expect(peer.messages).toHaveLength(2);
    expect(peer.asked).not.toContain('GET /elsewhere');
  });

  it('is in doubt because of the guard that each answer is for', async () => {
    const causes: [PeerFault, RegExp][] = [
      ['HUGE_ANSWER', /longer than 4000000 bytes/],
      ['BROKEN_ANSWER', /not ours/],
      [() => 1_001, /not ours/],
      ['REDIRECT_AFTER', /^HTTP 302$/],
      ['ERROR_AFTER', /^HTTP 500$/],
      ['CUT_AFTER', /^CONNECTION_LOST/],
      [(json) => [json, json], /no number/],
    ];
    const { peer, channel, signal } = await withPeer();
    await channel.send(outgoing(), never());
    for (const [fault, cause] of causes) {
      peer.fail(letters, fault);
      expect(await channel.send(outgoing(), signal())).toMatchObject({ cause: expect.stringMatching(cause) as string });
    }
  });

  it('is in doubt while nobody lets us see it', async () => {
    const { peer, channel } = await withPeer();
    peer.fail('GET /api/v1/messages/1001/view', 'ERROR_AFTER');
    const referral = outgoing();
    expect(await channel.send(referral, never())).toMatchObject({ kind: 'UNSURE' });
    expect(await channel.find(referral, never())).toMatchObject({ kind: 'SENT', key: '1001' });
  });
});

describe('a message that was not taken', () => {
  it('is away when nobody is there, or the other side is a stranger', async () => {
    const { peer, channel } = await withPeer();
    const distrusting = await withPeer({ tls: { ...ours, authorities: stranger.certificate } });
    expect(await distrusting.channel.send(outgoing(), never())).toMatchObject({
      kind: 'AWAY',
      cause: expect.stringMatching(/^CERTIFICATE_NOT_TRUSTED/) as string,
    });
    await peer.stop();
    expect(await channel.send(outgoing(), never())).toEqual({ kind: 'AWAY', cause: 'UNREACHABLE: ECONNREFUSED' });
  });

  it.each([
    ['no certificate of ours', { authorities: authority.certificate }],
    ['the certificate of a stranger', { ...unknown, authorities: authority.certificate }],
  ])('is away with %s', async (_what, material) => {
    const { peer, channel } = await withPeer({ tls: material });
    expect(await channel.send(outgoing(), never())).toMatchObject({ kind: 'AWAY' });
    expect(peer.asked).toEqual([]);
  });

  it('is refused when we are not registered', async () => {
    const { peer } = await withPeer();
    const sender = { ...registeredSender, client: 'somebody', url: peer.url, blobsUrl: peer.url };
    const { channel } = await withPeer({ sender });
    expect(await channel.send(outgoing(), never())).toEqual({ kind: 'REFUSED', cause: 'HTTP 401' });
  });

  it.each([400, 403, 404])('is refused by %d', async (status) => {
    const { peer, channel } = await withPeer();
    peer.fail(letters, status);
    expect(await channel.send(outgoing(), never())).toEqual({ kind: 'REFUSED', cause: `HTTP ${String(status)}` });
  });

  it.each([429, 503])('is away when %d asks to come later', async (status) => {
    const { peer, channel } = await withPeer();
    peer.fail(letters, status);
    expect(await channel.send(outgoing(), never())).toMatchObject({ kind: 'AWAY' });
  });

  it('is refused when its receiver has no profile', async () => {
    const { channel } = await withPeer({ receiver: { ...registeredReceiver, identifier: '000000002' } });
    expect(await channel.send(outgoing(), never())).toMatchObject({ kind: 'REFUSED' });
  });

  it('is refused when the profile that was found is of somebody else', async () => {
    const { peer, channel } = await withPeer();
    peer.fail('GET /api/v1/profiles', (json) => ({ ...(json as object), identifier: '000000009' }));
    expect(await channel.send(outgoing(), never())).toMatchObject({
      cause: 'The profile that was found is of somebody else.',
    });
    expect(peer.messages).toEqual([]);
  });

  it.each(['CUT_AFTER', 'SILENT_AFTER', 'ERROR_AFTER', 'HUGE_ANSWER', 'BROKEN_ANSWER', 'REDIRECT_AFTER', 503] as const)(
    'is away when a file fails: %s',
    async (fault) => {
      const { peer, channel, signal } = await withPeer();
      peer.fail(files, fault);
      expect(await channel.send(outgoing({ sheet }), signal())).toMatchObject({ kind: 'AWAY' });
      expect(peer.asked).not.toContain(letters);
    },
  );

  it.each<[string, (json: unknown) => unknown, string]>([
    [
      'is harmful',
      (json) => ({ ...(json as object), malwareScanStatus: 4, blobId: null }),
      'A file was refused as harmful.',
    ],
    [
      'is harmful',
      (json) => ({ ...(json as object), malwareScanStatus: 'IsMalicious' }),
      'A file was refused as harmful.',
    ],
    ['has no space', () => ({ errorStatus: 'InsufficientStorageSpace' }), 'Our profile has no space left.'],
    ['has the number of another', (json) => ({ ...(json as object), blobId: 500 }), 'Two files were given one number.'],
  ])('does not leave when a file %s', async (_what, change, cause) => {
    const { peer, channel } = await withPeer();
    peer.fail(files, (json) => json, change);
    expect(await channel.send(outgoing({ sheet, photos: [photo] }), never())).toMatchObject({ cause });
    expect(peer.messages).toEqual([]);
  });

  it('does not leave without a file that cannot be read', async () => {
    const { peer, channel } = await withPeer();
    const lost = { ...photo, read: () => Promise.reject(new Error('gone')) };
    expect(await channel.send(outgoing({ photos: [lost] }), never())).toEqual({
      kind: 'AWAY',
      cause: 'A file cannot be read.',
    });
    expect(peer.messages).toEqual([]);
  });
});

describe('a list that does not have the message', () => {
  it('shows that it is not there when it is whole', async () => {
    const { peer, channel } = await withPeer();
    for (let count = 0; count < 230; count += 1) {
      const message = { ...sample, messageId: 5_000 + count, sentAt: new Date() };
      peer.messages.push(message);
    }
    expect(await channel.find(outgoing(), never())).toMatchObject({ kind: 'AWAY' });
    expect(peer.asked).toHaveLength(3);
  });

  it.each<[string, PeerFault]>([
    ['is shorter than it says', (json) => ({ ...(json as object), length: 7 })],
    [
      'repeats messages',
      () => ({
        result: [
          { messageId: 5, subject: 'a' },
          { messageId: 5, subject: 'a' },
        ],
        length: 2,
      }),
    ],
    ['leaves out subjects', () => ({ result: [{ messageId: 5 }], length: 1 })],
    ['is another thing', () => [1]],
    ['is broken', 'BROKEN_ANSWER'],
    ['is of 30 MB', 'HUGE_ANSWER'],
    ['leads elsewhere', 'REDIRECT_AFTER'],
    ['is refused', 403],
    ['is cut', 'CUT_AFTER'],
  ])('proves nothing when it %s', async (_what, fault) => {
    const { peer, channel } = await withPeer();
    peer.fail('GET /api/v1/messages/outbox', fault);
    expect(await channel.find(outgoing(), never())).toMatchObject({ kind: 'UNSURE' });
    expect(peer.asked).toHaveLength(1);
  });

  it('proves nothing of an identity of which nobody knows since when', async () => {
    const { channel } = await withPeer();
    const found = await channel.find({ id: '7b1e2c44-9a0d-4f6e-8c53-2d9be1f0c922' }, never());
    expect(found).toEqual({ kind: 'UNSURE', cause: 'The list of messages is not whole.' });
  });

  it('that never ends is given up', async () => {
    const { peer, channel } = await withPeer();
    let next = 0;
    const endless = () => ({ result: [{ messageId: (next += 1), subject: 'друго' }], length: 100_000 });
    peer.fail('GET /api/v1/messages/outbox', ...Array.from({ length: 90 }, () => endless));
    expect(await channel.find({ id: newIdentity() }, never())).toMatchObject({ kind: 'UNSURE' });
    expect(peer.asked.length).toBeLessThanOrEqual(50);
  });
});

describe('a question whether a message was opened', () => {
  const opened = { profileId: 71, dateReceived: '2026-12-02T09:15:00' };
  it.each<[string, PeerFault]>([
    ['is about another message', (json) => ({ ...(json as object), messageId: 1_002, recipients: [opened] })],
    ['has several receivers', (json) => ({ ...(json as object), recipients: [opened, opened] })],
    [
      'has the year 1',
      (json) => ({ ...(json as object), recipients: [{ ...opened, dateReceived: '0001-01-01T00:00:00' }] }),
    ],
    ['is broken', 'BROKEN_ANSWER'],
    ['is refused', 403],
  ])('claims nothing when the answer %s', async (_what, fault) => {
    const { peer, channel } = await withPeer();
    await channel.send(outgoing(), never());
    peer.fail('GET /api/v1/messages/1001', fault);
    expect(await channel.ask('1001', never())).toEqual({ kind: 'PENDING' });
  });

  it('is not asked with a key that is none', async () => {
    const { peer, channel } = await withPeer();
    for (const key of ['1001/../../blobs', '', '-1', newIdentity()]) {
      expect(await channel.ask(key, never())).toEqual({ kind: 'PENDING' });
    }
    expect(peer.asked).toEqual([]);
  });
});

it('a hundred and fifty referrals under faults arrive once each', async () => {
  const { peer, channel, signal } = await withPeer();
  const faults: PeerFault[] = ['CUT_BEFORE', 429, 503, ...reached.map(([, fault]) => fault)];
  // Thirty megabytes a time take seconds.
  const quick = faults.filter((fault) => fault !== 'HUGE_ANSWER');
  let chance = 11;
  const next = (below: number) => (chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const some = () => Array.from({ length: next(3) }, () => quick[next(quick.length)] ?? 503);
  await channel.send(outgoing(), never());
  const keys = new Set<string>();
  for (let count = 0; count < 150; count += 1) {
    const referral = outgoing({ photos: count % 10 === 0 ? [photo] : [] });
    peer.fail(letters, ...some());
    const { last, steps } = await deliver(channel, referral, signal);
    peer.heal();
    const there = peer.messages.filter(({ subject }) => subject.includes(referral.id));
    expect(there, steps.join(', ')).toHaveLength(1);
    expect(last).toEqual({ kind: 'SENT', key: String(there[0]?.messageId), number: null });
    keys.add(String(there[0]?.messageId));
  }
  expect(keys.size).toBe(150);
});
