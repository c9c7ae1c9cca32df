import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, mustExist, sql } from '@ns/platform';
import { Authority, type Issued } from '@ns/platform/authority';
import { openTestDatabase } from '@ns/platform/testing';
import { participantDocumentsOf, recordsConfig, recordsSchema } from '@ns/records';
import { fromWireGuid, trialParties } from '@ns/records/seos';
import { signalSlices } from '@ns/signals/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { deliver, fileOf, newIdentity, outgoing } from '../../testing/outgoing-referrals.ts';
import type { PeerFault } from '../../testing/peer-server.ts';
import { SeosPeer } from '../../testing/seos-peer.ts';
import { SeosChannel } from './seos-channel.ts';

const [{ database }, folder, authority] = await Promise.all([
  openTestDatabase([...signalSlices, recordsSchema]),
  mkdtemp(join(tmpdir(), 'seos-channel-')),
  Authority.create('Exchange CA'),
]);
const [ours, theirs, other] = await Promise.all([
  authority.issue({ name: 'ours' }),
  authority.issue({ name: 'water' }),
  authority.issue({ name: 'other' }),
]);
const us = { ...trialParties.our, guid: mustExist(fromWireGuid(trialParties.our.guid), 'our GUID') };
const water = { identifier: '000000001', name: 'Демо ВиК', guid: '0a7b7e52-33c1-4c55-9f8e-5b1d2e6f7b99' };
const identityOf = ({ key, certificate }: Issued) => ({ privateKey: key, certificate });
let peer: SeosPeer;
let channel: SeosChannel;
afterAll(async () => {
  await peer.stop();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** What the register says about the receiver. */
async function lists(status: string, url: string | null = peer.url, issued = theirs): Promise<void> {
  const serial = new X509Certificate(issued.certificate).serialNumber.replace(/^0+/, '');
  await sql`
    insert into seos_participant (guid, identifier, name, url, certificate_serial, status)
      values (${water.guid}, ${water.identifier}, ${water.name}, ${url}, ${serial}, ${status})
      on conflict (guid) do update set url = excluded.url, certificate_serial = excluded.certificate_serial,
        status = excluded.status`.execute(database.fork().getKysely());
}

beforeEach(async () => {
  await (peer as SeosPeer | undefined)?.stop();
  peer = await new SeosPeer({
    us: water,
    identity: identityOf(theirs),
    sender: us,
    senderCertificate: ours.certificate,
  }).start();
  await sql`delete from seos_participant`.execute(database.fork().getKysely());
  await lists('ACTIVE');
  channel = await channelWith({});
});
async function channelWith(variables: Readonly<Record<string, string>>): Promise<SeosChannel> {
  const { records } = loadConfig([recordsConfig], {
    DATABASE_URL: 'postgres://unused',
    APP_SECRET: 'x'.repeat(32),
    RECORDS_PROFILE: 'seos',
    RECORDS_URL: 'http://127.0.0.1:9/seos',
    RECORDS_KEY_FILE: await file('key.pem', ours.key),
    RECORDS_CERT_FILE: await file('cert.pem', ours.certificate),
    RECORDS_REGISTER_URL: 'http://127.0.0.1:9/register',
    RECORDS_PEER_CA_FILE: await file('ca.pem', authority.certificate),
    RECORDS_TIMEOUT_MS: '2000',
    ...variables,
  });
  const documents = mustExist(await participantDocumentsOf(records, database), 'the settings name no register');
  return new SeosChannel(documents, water.guid);
}
const never = () => new AbortController().signal;
const changeTaken = (change: object) => Object.assign(peer.taken[0] ?? {}, change);

describe('a referral by СЕОС', () => {
  it('is a signed document for the receiver that the register names', async () => {
    const sheet = fileOf('сигнал.pdf', 'application/pdf', new Uint8Array([37, 80]));
    const referral = outgoing({ sheet });
    expect(await channel.send(referral, never())).toEqual({ kind: 'SENT', key: null, number: null });
    expect(peer.taken).toMatchObject([
      {
        id: { documentGuid: referral.id, number: { number: `94-НС-117-${referral.id.slice(-8)}` } },
        about: 'Теч на улицата',
        comment: 'От вчера тече вода на тротоара.\n\nМясто: ул. „Демо“ 1',
        correspondents: [],
        attachments: [{ fileName: 'сигнал.pdf', mimeType: 'application/pdf', bodyBase64: 'JVA=' }],
        details: { Latitude: '43.8486', Longitude: '25.9543' },
      },
    ]);
  });

  it('is received when it has its number there', async () => {
    const referral = outgoing();
    await channel.send(referral, never());
    expect(await channel.ask(referral.id)).toEqual({ kind: 'PENDING' });
    changeTaken({ state: 'DS_REGISTERED', number: '55-12' });
    expect(await channel.ask(referral.id)).toEqual({ kind: 'RECEIVED', number: '55-12 / 2026-12-02' });
    expect(await channel.find(referral)).toEqual({ kind: 'SENT', key: null, number: '55-12 / 2026-12-02' });
  });

  it('that the receiver refuses says why', async () => {
    const referral = outgoing();
    await channel.send(referral, never());
    changeTaken({ state: 'DS_REJECTED', reason: 'Не е\nза нас' });
    expect(await channel.ask(referral.id)).toEqual({ kind: 'REFUSED', cause: 'REJECTED', words: 'Не е за нас' });
  });

  it('sent twice is there once', async () => {
    const referral = outgoing();
    await channel.send(referral, never());
    expect(await channel.send(referral, never())).toMatchObject({ kind: 'SENT' });
    expect(peer.taken).toMatchObject([{ repeats: 1 }]);
  });
});

const reached: readonly [string, PeerFault, RegExp][] = [
  ['the line is cut after it was taken', 'CUT_AFTER', /^CONNECTION_LOST/],
  ['nobody answers after it was taken', 'SILENT_AFTER', /^TIMEOUT/],
  ['the answer never ends', 'SLOW_ANSWER', /^TIMEOUT/],
  ['an error is answered after it was taken', 'ERROR_AFTER', /^HTTP_ERROR/],
  ['the answer is of 30 MB', 'HUGE_ANSWER', /longer than 4000000 bytes/],
  ['the answer is no XML', 'BROKEN_ANSWER', /^UNREADABLE_ANSWER/],
  ['the answer leads elsewhere', 'REDIRECT_AFTER', /^HTTP_ERROR: HTTP 302/],
  ['the signature is not of its content', (text) => String(text).replace('DS_WAIT', 'DS_REGISTERED'), /./],
];

describe('a document that was taken, though the answer does not say so', () => {
  it.each(reached)('is in doubt when %s, and found', async (_what, fault, cause) => {
    const referral = outgoing();
    peer.fail('POST', fault);
    expect(await channel.send(referral, never())).toMatchObject({
      kind: 'UNSURE',
      cause: expect.stringMatching(cause) as string,
    });
    expect(await channel.find(referral)).toEqual({ kind: 'SENT', key: null, number: null });
    expect(peer.taken).toHaveLength(1);
    expect(peer.asked).not.toContain('GET /elsewhere');
  });

  it('is in doubt when somebody else signs, or the answer is about another one', async () => {
    const referral = outgoing();
    peer.identity = identityOf(other);
    expect(await channel.send(referral, never())).toMatchObject({
      kind: 'UNSURE',
      cause: expect.stringMatching(/^BAD_SIGN/) as string,
    });
    expect(await channel.find(referral)).toMatchObject({ kind: 'UNSURE' });
    expect(await channel.ask(referral.id)).toEqual({ kind: 'PENDING' });
    peer.identity = identityOf(theirs);
    const another = peer.answerWith({
      type: 'statusResponse',
      documentId: { documentGuid: newIdentity() },
      status: 'DS_REGISTERED',
    });
    peer.fail('POST', () => another.text);
    expect(await channel.send(outgoing(), never())).toMatchObject({
      kind: 'UNSURE',
      cause: expect.stringMatching(/another document/) as string,
    });
  });
});

describe('a receiver that signs with SHA-1', () => {
  const signerOf: SeosPeer['signerOf'] =
    ({ privateKey, certificate }) =>
    (xml) => {
      const signature = new SignedXml({
        privateKey,
        publicCert: certificate,
        signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
        canonicalizationAlgorithm: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
      });
      signature.addReference({
        xpath: '/*',
        isEmptyUri: true,
        transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature'],
        digestAlgorithm: 'http://www.w3.org/2000/09/xmldsig#sha1',
      });
      signature.computeSignature(xml);
      return signature.getSignedXml();
    };

  it.each([
    ['is believed where the settings name it', `{${water.guid.toUpperCase()}}`, 'SENT'],
    ['is not believed where they name another one', trialParties.peer.guid, 'UNSURE'],
    ['is not believed where they name nobody', '', 'UNSURE'],
  ])('%s', async (_what, named, kind) => {
    peer.signerOf = signerOf;
    channel = await channelWith({ RECORDS_SHA1_PARTICIPANTS: named });
    expect(await channel.send(outgoing(), never())).toMatchObject({ kind });
    expect(peer.taken).toHaveLength(1);
  });
});

describe('a document that was not taken', () => {
  it('is away when nobody is there, and when it was ended before it left', async () => {
    expect(await channel.send(outgoing(), AbortSignal.abort())).toMatchObject({ kind: 'AWAY' });
    await peer.stop();
    expect(await channel.send(outgoing(), never())).toMatchObject({
      kind: 'AWAY',
      cause: expect.stringMatching(/^UNREACHABLE/) as string,
    });
    expect(peer.taken).toEqual([]);
  });

  it('is away when a file cannot be read', async () => {
    const lost = { ...fileOf('a.jpg', 'image/jpeg', new Uint8Array()), read: () => Promise.reject(new Error('gone')) };
    expect(await channel.send(outgoing({ photos: [lost] }), never())).toMatchObject({ kind: 'AWAY' });
  });

  it('is away once the receiver says that it does not have it', async () => {
    const referral = outgoing();
    peer.fail('POST', 'CUT_BEFORE');
    expect(await channel.send(referral, never())).toMatchObject({ kind: 'UNSURE' });
    expect(await channel.find(referral)).toMatchObject({ kind: 'AWAY' });
  });

  it.each([
    ['pauses', 'PAUSED', 'AWAY'],
    ['is no participant any more', 'INACTIVE', 'REFUSED'],
  ])('does not leave when the receiver %s', async (_what, status, kind) => {
    await lists(status);
    expect(await channel.send(outgoing(), never())).toMatchObject({ kind });
    expect(await channel.find(outgoing())).toMatchObject({ kind: 'UNSURE' });
    expect(peer.asked).toEqual([]);
  });

  it.each([null, 'http://peer.example.bg/seos', 'http://127.0.0.1.example.bg/', 'file:///etc/passwd'])(
    'does not leave for the address %s',
    async (url) => {
      await lists('ACTIVE', url);
      expect(await channel.send(outgoing(), never())).toMatchObject({ kind: 'REFUSED' });
    },
  );

  it('is tried again when the register does not know the receiver yet', async () => {
    await sql`delete from seos_participant`.execute(database.fork().getKysely());
    expect(await channel.send(outgoing(), never())).toMatchObject({ kind: 'AWAY' });
  });
});

it('a hundred referrals under faults arrive once each', async () => {
  const quick: PeerFault[] = ['CUT_BEFORE', 'CUT_AFTER', 'ERROR_AFTER', 'BROKEN_ANSWER', 'REDIRECT_AFTER', 503, 500];
  let chance = 5;
  const next = (below: number) => (chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (let count = 0; count < 100; count += 1) {
    const referral = outgoing();
    peer.fail('POST', ...Array.from({ length: next(4) }, () => quick[next(quick.length)] ?? 503));
    const { last, steps } = await deliver(channel, referral);
    peer.heal();
    expect(last, steps.join(', ')).toMatchObject({ kind: 'SENT' });
    expect(peer.taken.filter(({ id }) => id.documentGuid === referral.id)).toHaveLength(1);
  }
  expect(peer.taken).toHaveLength(100);
});
