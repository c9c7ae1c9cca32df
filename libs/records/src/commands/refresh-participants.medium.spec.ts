import { createLogger, sql } from '@ns/platform';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { participantRegister } from '../adapters/seos/index.ts';
import { dueParticipants } from '../jobs/participants.job.ts';
import { registerCondition, registerDegradations } from '../queries/participant-register.ts';
import { entryXml, type ListedEntry, listXml, numberedGuid, RegisterPeer } from '../testing/register-peer.ts';
import { RegistrationTestBed } from '../testing/registration-test-bed.ts';
import { wantParticipants } from '../writes/want-participants.ts';
import { refreshParticipants } from './refresh-participants.ts';

const [bed, peer] = await Promise.all([RegistrationTestBed.open(), RegisterPeer.start()]);
afterAll(() => peer.close());

const peerGuid = numberedGuid(1);
const inUse = { url: peer.url, peerGuid, pinnedSerials: [] };
const needs = (timeoutMs = 5_000) => ({
  database: bed.database,
  participants: participantRegister({ url: peer.url, timeoutMs }),
  peerGuid,
  logger: createLogger('test', 'silent'),
});
const rows = async <Row>(statement: ReturnType<typeof sql<Row>>) =>
  (await statement.execute(bed.database.fork().getKysely())).rows;
const condition = () => registerCondition(bed.database.fork(), inUse);
const known = () =>
  rows(sql<{ guid: string; serial: string; status: string }>`
    select guid, certificate_serial as serial, status from seos_participant order by guid`);
const audit = async () =>
  (
    await rows(sql<{ before: object; after: object }>`select before, after from audit_entry
    where action = 'participant.changed' and subject = ${peerGuid} order by at, id`)
  ).slice(auditedBefore);
let auditedBefore = 0;

const partner = (over: ListedEntry = {}): ListedEntry => ({ guid: peerGuid, serial: '4A01', ...over });
const others = [2, 3, 4].map((number) => ({ guid: numberedGuid(number) }));

/** What the worker does at a moment: looks what is due, and does it. */
async function work(at: Date = new Date(), timeoutMs?: number): Promise<number> {
  const due = await dueParticipants(bed.database, peer.url, () => at).perform();
  await Promise.all(due.map(() => refreshParticipants(needs(timeoutMs))));
  return due.length;
}

beforeEach(async () => {
  await bed.clear();
  auditedBefore = 0;
  auditedBefore = (await audit()).length;
  peer.asked = 0;
  peer.lists(partner(), ...others);
});

describe('the register of participants', () => {
  it('is asked at the first start, and its list is kept', async () => {
    expect(await work()).toBe(1);
    expect(peer.lastQuestion).toEqual({
      action: '"uri:egovmsg/GetAllRecords"',
      body: expect.stringContaining('<r:GetAllRecords xmlns:r="uri:egovmsg"') as string,
    });
    expect(await condition()).toMatchObject({ active: 4, problem: null, peer: { certificateSerial: '4A01' } });
    expect(await work()).toBe(0);
  });

  it('names another certificate of the peer: that counts, and the audit has both', async () => {
    await work();
    peer.lists(partner({ serial: '4A02' }), ...others);
    await wantParticipants(bed.database.fork(), peer.url);
    await work();
    expect((await condition())?.peer).toMatchObject({ certificateSerial: '4A02', status: 'ACTIVE' });
    expect(await audit()).toEqual([
      expect.objectContaining({ after: expect.objectContaining({ certificateSerial: '4A01' }) as object }),
      { before: { certificateSerial: '4A01' }, after: { certificateSerial: '4A02' } },
    ]);
    expect(await registerDegradations(bed.database.fork(), { ...inUse, pinnedSerials: ['4A01'] })).toEqual([
      expect.stringContaining('names another certificate'),
    ]);
  });

  it('no longer lists the peer: it is inactive, and the operator hears of it', async () => {
    await work();
    peer.lists(...others);
    await wantParticipants(bed.database.fork(), peer.url);
    await work();
    expect(await audit()).toContainEqual({ before: { status: 'ACTIVE' }, after: { status: 'INACTIVE' } });
    expect(await registerDegradations(bed.database.fork(), inUse)).toEqual([
      'records: the register of participants lists the records system INACTIVE; its messages are refused',
    ]);
  });

  it.each<[string, () => void]>([
    ['nothing but an error', () => peer.answers('down', 500)],
    ['ten thousand participants', () => peer.answers(listXml(Array.from({ length: 10_000 }, () => entryXml())))],
    ['an empty list', () => peer.lists()],
    ['one of four', () => peer.lists(others[0] ?? {})],
    ['only paused ones', () => peer.lists(...[partner(), ...others].map((each) => ({ ...each, status: 'Inactive' })))],
    ['the list in another namespace', () => peer.answers(listXml([entryXml(partner({ serial: '4A66' }))], 'urn:x'))],
    [
      'a bomb of entities',
      () =>
        peer.answers(
          listXml([entryXml(partner({ serial: '4A66' }))]).replace('?>', '?><!DOCTYPE x [<!ENTITY a "&a;&a;">]>'),
        ),
    ],
    ['the peer twice', () => peer.lists(partner({ serial: '4A66' }), partner({ serial: '4A67' }), ...others)],
    ['a certificate that is none', () => peer.lists(partner({ serial: '<x/>' }), ...others)],
    ['a line that breaks', () => peer.does((response) => response.destroy())],
    ['no answer in time', () => peer.does(() => undefined)],
    [
      'an answer that never ends',
      () =>
        peer.does((response) => {
          const more = () => {
            if (response.write('x'.repeat(500_000))) {
              setImmediate(more);
            } else {
              response.once('drain', more);
            }
          };
          response.on('error', () => undefined);
          more();
        }),
    ],
  ])('answers with %s: what is known stays as it is', async (_name, spoil) => {
    await work();
    const before = await known();
    spoil();
    await wantParticipants(bed.database.fork(), peer.url);
    expect(await work(new Date(), 1_000)).toBe(1);
    expect(await known()).toEqual(before);
    expect((await condition())?.wantedAt).toBeNull();
  });

  it('is away for days: what it said last counts, it is asked each hour, and the operator hears of it', async () => {
    await work();
    const before = await known();
    peer.answers('down', 503);
    await wantParticipants(bed.database.fork(), peer.url);
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    expect(await work()).toBe(1);
    expect(await work(inHours(0.5))).toBe(0);
    for (const hours of [1.1, 30, 72]) {
      expect(await work(inHours(hours))).toBe(1);
    }
    expect(await known()).toEqual(before);
    const words = (hours: number) => registerDegradations(bed.database.fork(), inUse, inHours(hours));
    expect(await words(47)).toEqual([]);
    expect(await words(49)).toEqual([expect.stringMatching(/gives no usable list since/)]);
    peer.lists(partner({ serial: '4A02' }), ...others);
    expect(await work(inHours(73))).toBe(1);
    expect((await condition())?.peer?.certificateSerial).toBe('4A02');
    expect(await words(49)).toEqual([]);
  });

  it('is asked each night, and at no other hour', async () => {
    await work();
    await rows(sql`update seos_register set tried_at = '2026-11-30T12:00:00Z', answered_at = '2026-11-30T12:00:00Z'`);
    const due = async (at: string) =>
      (await dueParticipants(bed.database, peer.url, () => new Date(at)).perform()).length;
    expect(await due('2026-11-30T22:00:00Z')).toBe(0);
    expect(await due('2026-12-01T00:05:00Z')).toBe(1);
    expect(await due('2026-12-01T05:00:00Z')).toBe(0);
    expect(await due('2026-12-01T19:00:00Z')).toBe(1);
  });

  it('is asked once when a hundred want it and a hundred jobs run at once', async () => {
    await work();
    peer.asked = 0;
    const theOthers = Promise.withResolvers<number>();
    peer.does((response) => {
      void theOthers.promise.then(() =>
        response.end(listXml([partner({ serial: '4A02' }), ...others].map((entry) => entryXml(entry)))),
      );
    });
    await Promise.all(Array.from({ length: 100 }, () => wantParticipants(bed.database.fork(), peer.url)));
    let ended = 0;
    const jobs = Array.from({ length: 100 }, async () => {
      await refreshParticipants(needs(60_000));
      ended += 1;
      if (ended === 99) {
        theOthers.resolve(ended);
      }
    });
    // The register answers only when the ninety-nine others have ended without a question of their own.
    await Promise.all(jobs);
    expect(peer.asked).toBe(1);
    expect(await work()).toBe(0);
    expect(await audit()).toHaveLength(2);
  });

  it('answers one who lost the lease: what the other wrote stays', async () => {
    await work();
    peer.does((response) => {
      void (async () => {
        await rows(sql`update seos_register set rounds = rounds + 1, leased_until = null`);
        response.end(listXml([partner({ serial: '4A66' }), ...others].map(entryXml)));
      })();
    });
    await refreshParticipants(needs());
    expect((await condition())?.peer?.certificateSerial).toBe('4A01');
  });
});
