import { afterEach, describe, expect, it } from 'vitest';
import type { Open311Endpoint } from '../../config/referrals.config.ts';
import { type Open311Habits, Open311Peer } from '../../testing/open311-peer.ts';
import { deliver, fileOf, newIdentity, outgoing } from '../../testing/outgoing-referrals.ts';
import type { PeerFault } from '../../testing/peer-server.ts';
import { Open311Channel } from './open311-channel.ts';

const peers: Open311Peer[] = [];
afterEach(() => Promise.all(peers.splice(0).map((peer) => peer.stop())));

async function withPeer(habits: Open311Habits = {}, changes: Partial<Open311Endpoint> = {}, timeoutMs = 20_000) {
  const peer = await new Open311Peer(habits).start();
  peers.push(peer);
  const endpoint = { url: peer.url, apiKey: undefined, jurisdictionId: undefined, listsAll: true, ...changes };
  const channel = new Open311Channel({ endpoint, serviceCode: '017', timeoutMs });
  /** ends as soon as the peer has taken what it is silent about */
  const signal = () => {
    const ending = new AbortController();
    peer.onSilence = () => setTimeout(() => ending.abort(), 20);
    return ending.signal;
  };
  return { peer, channel, signal };
}
const never = () => new AbortController().signal;

describe('a referral by Open311', () => {
  it('leaves as a form of GeoReport, with its identity first', async () => {
    const { peer, channel } = await withPeer({ apiKey: 'k-1' }, { apiKey: 'k-1', jurisdictionId: 'demo.test' });
    const photos = ['a', 'b'].map((name) => fileOf(`${name}.jpg`, 'image/jpeg', new Uint8Array(), `https://p/${name}`));
    const referral = outgoing({ photos, sheet: fileOf('s.pdf', 'application/pdf', new Uint8Array(), 'https://p/s') });
    expect(await channel.send(referral, never())).toEqual({ kind: 'SENT', key: 'request:R1', number: 'R1' });
    expect(Object.fromEntries(peer.taken[0]?.form ?? [])).toEqual({
      service_code: '017',
      api_key: 'k-1',
      jurisdiction_id: 'demo.test',
      lat: '43.8486',
      long: '25.9543',
      address_string: 'ул. „Демо“ 1',
      media_url: 'https://p/a',
      description: [
        referral.id,
        '№ 94-НС-117',
        'Теч на улицата',
        '',
        'От вчера тече вода на тротоара.',
        '',
        'https://p/b',
        'https://p/s',
      ].join('\n'),
    });
  });

  it('keeps to the length of a description and leaves no half of a character', async () => {
    const { peer, channel } = await withPeer();
    await channel.send(outgoing({ text: 'аб🚰'.repeat(5_000) }), never());
    const description = peer.taken[0]?.form.get('description') ?? '';
    expect(description.length).toBeLessThanOrEqual(4_000);
    expect(description.length).toBeGreaterThan(3_900);
    expect(description).toMatch(/^[0-9a-f-]{36}\n[^\uFFFD]*…$/);
  });

  it('without a place does not leave', async () => {
    const { peer, channel } = await withPeer();
    const nowhere = outgoing({ address: null, latitude: null, longitude: 25 });
    expect(await channel.send(nowhere, never())).toMatchObject({ kind: 'REFUSED' });
    expect(peer.asked).toEqual([]);
  });

  it('is followed by its token until it has a number, and then by the number', async () => {
    const { peer, channel } = await withPeer({ givesTokens: true });
    const referral = outgoing();
    const { id } = referral;
    expect(await channel.send(referral, never())).toEqual({ kind: 'SENT', key: 'token:t-R1', number: null });
    expect(await channel.ask('token:t-R1', never(), id)).toEqual({ kind: 'PENDING' });
    Object.assign(peer.taken[0] ?? {}, { isNumbered: true });
    expect(await channel.ask('token:t-R1', never(), id)).toEqual({ kind: 'RECEIVED', number: 'R1' });
    Object.assign(peer.taken[0] ?? {}, { status: 'closed', notes: ' Отстранено. ' });
    const done = { kind: 'ANSWERED', answer: 'DONE', words: 'Отстранено.' };
    expect(await channel.ask('token:t-R1', never(), id)).toEqual(done);
    expect(await channel.ask('request:R1', never(), id)).toEqual(done);
  });

  it('is not what became of somebody else’s request with its number, where that shows words', async () => {
    const { peer, channel } = await withPeer();
    await channel.send(outgoing(), never());
    expect(await channel.ask('request:R1', never(), newIdentity())).toEqual({ kind: 'PENDING' });
    Object.assign(peer, { habits: { hidesDescriptions: true } });
    expect(await channel.ask('request:R1', never(), newIdentity())).toEqual({ kind: 'RECEIVED', number: 'R1' });
  });
});

const reached: readonly [string, PeerFault][] = [
  ['the line is cut after it was taken', 'CUT_AFTER'],
  ['nobody answers after it was taken', 'SILENT_AFTER'],
  ['an error is answered after it was taken', 'ERROR_AFTER'],
  ['the answer is of 30 MB', 'HUGE_ANSWER'],
  ['the answer is no JSON', 'BROKEN_ANSWER'],
  ['the answer leads elsewhere', 'REDIRECT_AFTER'],
  ['the answer never ends', 'SLOW_ANSWER'],
  ['the answer names two requests', (json) => [...(json as object[]), { service_request_id: 'R77' }]],
  ['the answer names nothing', () => [{ service_request_id: '', token: null, service_notice: 'Благодарим' }]],
  ['the answer has a number of a thousand characters', () => [{ service_request_id: 'R'.repeat(1_000) }]],
  ['the answer is empty', () => []],
  ['the answer is an error of the server', () => [{ code: 500, description: 'x' }]],
];

describe('a request that was taken, though the answer does not say so', () => {
  it.each(reached)('is in doubt when %s, and found', async (_what, fault) => {
    const { peer, channel, signal } = await withPeer();
    const referral = outgoing();
    peer.fail('POST', fault);
    const sent = await channel.send(referral, signal());
    expect(sent).toMatchObject({ kind: 'UNSURE' });
    expect(await channel.find(referral, never())).toEqual({ kind: 'SENT', key: 'request:R1', number: 'R1' });
    expect(peer.taken).toHaveLength(1);
    expect(peer.asked).not.toContain('GET /elsewhere');
  });

  it('is in doubt because of the guard that each answer is for', async () => {
    const causes: [PeerFault, RegExp][] = [
      ['HUGE_ANSWER', /longer than 4000000 bytes/],
      ['BROKEN_ANSWER', /names neither/],
      ['REDIRECT_AFTER', /^HTTP 302$/],
      ['ERROR_AFTER', /^HTTP 500$/],
      ['CUT_AFTER', /^CONNECTION_LOST/],
      [(json) => [...(json as object[]), { service_request_id: 'R77' }], /several requests/],
    ];
    for (const [fault, cause] of causes) {
      const { peer, channel, signal } = await withPeer();
      peer.fail('POST', fault);
      expect(await channel.send(outgoing(), signal())).toMatchObject({ cause: expect.stringMatching(cause) as string });
    }
  });

  it('is in doubt when its time is over', async () => {
    const { peer, channel } = await withPeer({}, {}, 1_000);
    peer.fail('POST', 'SLOW_ANSWER');
    const sent = await channel.send(outgoing(), never());
    expect(sent).toEqual({ kind: 'UNSURE', cause: 'TIMEOUT: no answer in time' });
  });

  it('is sent when the answer says the same twice', async () => {
    const { peer, channel } = await withPeer();
    peer.fail('POST', (json) => [...(json as object[]), ...(json as object[])]);
    expect(await channel.send(outgoing(), never())).toMatchObject({ kind: 'SENT', number: 'R1' });
  });
});

describe('a request that was not taken', () => {
  it('is away when nobody is there', async () => {
    const { peer, channel } = await withPeer();
    await peer.stop();
    expect(await channel.send(outgoing(), never())).toEqual({ kind: 'AWAY', cause: 'UNREACHABLE: ECONNREFUSED' });
  });

  it('is away when the name has no address, or the other side has no TLS', async () => {
    const { peer, channel } = await withPeer({}, { url: 'http://open311.invalid' });
    const tls = await withPeer({}, { url: peer.url.replace('http:', 'https:') });
    for (const each of [channel, tls.channel]) {
      expect(await each.send(outgoing(), never())).toMatchObject({ kind: 'AWAY' });
    }
    expect(peer.asked).toEqual([]);
  });

  it.each([429, 503])('is away when %d asks to come later', async (status) => {
    const { peer, channel } = await withPeer();
    peer.fail('POST', status);
    expect(await channel.send(outgoing(), never())).toMatchObject({ kind: 'AWAY' });
  });

  it.each([400, 403, 404, 422, 308])('is refused by %d, with the words of the other side', async (status) => {
    const { peer, channel } = await withPeer();
    peer.fail('POST', status);
    const refused = { kind: 'REFUSED', cause: `HTTP ${String(status)}: Not taken`, words: 'Not taken' };
    expect(await channel.send(outgoing(), never())).toEqual(refused);
    expect(peer.taken).toEqual([]);
  });

  it('is in doubt when only the line was cut, and away once a whole list does not have it', async () => {
    const { peer, channel } = await withPeer();
    const referral = outgoing();
    await channel.send(outgoing(), never());
    peer.fail('POST', 'CUT_BEFORE');
    expect(await channel.send(referral, never())).toMatchObject({ kind: 'UNSURE' });
    expect(await channel.find(referral, never())).toMatchObject({ kind: 'AWAY' });
  });

  it('does not show our key, though the other side repeats it', async () => {
    const { channel } = await withPeer({ apiKey: 'right' }, { apiKey: 'secret-key' });
    const refused = await channel.send(outgoing(), never());
    expect(refused).toEqual({ kind: 'REFUSED', cause: 'HTTP 403: api_key … is wrong', words: 'api_key … is wrong' });
  });
});

describe('a list that does not have the request', () => {
  it.each<[string, Open311Habits, Partial<Open311Endpoint>]>([
    ['may leave out some', {}, { listsAll: false }],
    ['leaves out descriptions', { hidesDescriptions: true }, {}],
    ['is not whole', { ignoresPages: true, pageSize: 100 }, {}],
  ])('proves nothing where it %s', async (reason, habits, changes) => {
    const { peer, channel } = await withPeer(habits, changes);
    for (let count = 0; count < 120; count += 1) {
      const form = new URLSearchParams({ service_code: '017', description: 'друго' });
      const id = `Q${String(count)}`;
      peer.taken.push({ id, form, at: new Date(), status: 'open', notes: '', isNumbered: true });
    }
    const found = await channel.find(outgoing(), never());
    expect(found).toEqual({ kind: 'UNSURE', cause: `The list of requests ${reason}.` });
  });

  it.each(['ERROR_AFTER', 'BROKEN_ANSWER', 'HUGE_ANSWER', 'REDIRECT_AFTER', 'CUT_AFTER', 404, 503] as const)(
    'proves nothing when it fails: %s',
    async (fault) => {
      const { peer, channel } = await withPeer();
      peer.fail('GET', fault);
      expect(await channel.find(outgoing(), never())).toMatchObject({ kind: 'UNSURE' });
      expect(peer.asked).toHaveLength(1);
    },
  );

  it('proves nothing of an identity that is older than the list, or of which nobody knows since when', async () => {
    const { channel } = await withPeer();
    const old = newIdentity(Date.now() - 100 * 24 * 3_600_000);
    for (const id of [old, '7b1e2c44-9a0d-4f6e-8c53-2d9be1f0c922']) {
      expect(await channel.find({ id }, never())).toMatchObject({
        kind: 'UNSURE',
        cause: expect.stringMatching(/whole/) as string,
      });
    }
  });

  it('is read page by page to its end', async () => {
    const { peer, channel } = await withPeer({ pageSize: 2 });
    const referral = outgoing();
    for (const each of [outgoing(), outgoing(), outgoing(), outgoing(), referral]) {
      await channel.send(each, never());
    }
    expect(await channel.find(referral, never())).toMatchObject({ kind: 'SENT', number: 'R5' });
    expect(await channel.find(outgoing(), never())).toMatchObject({ kind: 'AWAY' });
    expect(peer.asked.filter((line) => line.startsWith('GET'))).toHaveLength(3 + 4);
  });

  it('that never ends is given up', async () => {
    const { peer, channel } = await withPeer();
    let count = 0;
    const endless = () => [{ service_request_id: `E${String((count += 1))}`, description: 'друго' }];
    peer.fail('GET', ...Array.from({ length: 100 }, () => endless));
    expect(await channel.find(outgoing(), never())).toMatchObject({ kind: 'UNSURE' });
    expect(peer.asked.length).toBeLessThanOrEqual(20);
  });
});

describe('a question for what became of a request', () => {
  const about = { service_request_id: 'R1', status: 'closed', status_notes: 'x' };
  it.each<[string, PeerFault]>([
    ['is about another one', () => [{ ...about, service_request_id: 'R2' }]],
    ['is about several', () => [about, { ...about, service_request_id: 'R2' }]],
    ['has another word', () => [{ ...about, status: 'reopened' }]],
    ['is none', 'BROKEN_ANSWER'],
    ['is of 30 MB', 'HUGE_ANSWER'],
    ['is an error', 500],
    ['leads elsewhere', 'REDIRECT_AFTER'],
  ])('claims nothing when the answer %s', async (_what, fault) => {
    const { peer, channel } = await withPeer();
    const referral = outgoing();
    await channel.send(referral, never());
    peer.fail('GET', fault);
    expect(await channel.ask('request:R1', never(), referral.id)).toEqual({ kind: 'PENDING' });
    expect(await channel.ask('request:R1', never(), referral.id)).toEqual({ kind: 'RECEIVED', number: 'R1' });
  });

  it('claims nothing for a token whose answer is about another one, or for no key of ours', async () => {
    const { peer, channel } = await withPeer({ givesTokens: true });
    await channel.send(outgoing(), never());
    Object.assign(peer.taken[0] ?? {}, { isNumbered: true });
    peer.fail('GET /tokens', () => [{ token: 't-R2', service_request_id: 'R1' }]);
    expect(await channel.ask('token:t-R1', never(), newIdentity())).toEqual({ kind: 'PENDING' });
    expect(await channel.ask('R1', never(), newIdentity())).toEqual({ kind: 'PENDING' });
  });

  it('does not leave the folder of requests', async () => {
    const { peer, channel } = await withPeer();
    expect(await channel.ask('request:../../admin', never(), newIdentity())).toEqual({ kind: 'PENDING' });
    expect(peer.asked).toEqual(['GET /requests/..%2F..%2Fadmin.json']);
  });
});

it('three hundred referrals under faults arrive once each', async () => {
  const { peer, channel, signal } = await withPeer();
  const faults: PeerFault[] = [...reached.map(([, fault]) => fault), 'CUT_BEFORE', 429, 503];
  let chance = 7;
  const next = (below: number) => (chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const claimed = new Map<string, string>();
  for (let count = 0; count < 300; count += 1) {
    const referral = outgoing();
    const some = Array.from({ length: next(3) }, () => faults[next(faults.length)] ?? 503);
    // Thirty megabytes a time take seconds.
    peer.fail('POST', ...some.filter((fault) => fault !== 'HUGE_ANSWER'));
    const { last, steps } = await deliver(channel, referral, signal);
    peer.heal();
    expect(last.kind).toBe('SENT');
    const there = peer.taken.filter(({ form }) => form.get('description')?.includes(referral.id));
    expect(there, steps.join(', ')).toHaveLength(1);
    claimed.set(referral.id, (last as { number: string }).number);
    expect(there[0]?.id).toBe(claimed.get(referral.id));
  }
  expect(new Set(claimed.values()).size).toBe(300);
});
