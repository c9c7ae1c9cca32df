import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MunicipalityDirectory } from '@ns/municipality';
import { createLogger, DerivedKeys, loadConfig, mustExist, NotesInMemory, sql } from '@ns/platform';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trialParties } from './domain/trial-parties.ts';
import { createSigner, fromWireGuid, type Party, writeMessage, writeSubmitRequest } from './adapters/seos/index.ts';
import { composeRecordsApi, composeRecordsWork, type RecordsApi, type RecordsWork } from './compose-records.ts';
import { recordsConfig } from './config/records.config.ts';
import { Authority, type Issued } from '@ns/platform/authority';
import { type ListedEntry, RegisterPeer } from './testing/register-peer.ts';
import { RegistrationTestBed } from './testing/registration-test-bed.ts';

const [bed, folder, authority, register] = await Promise.all([
  RegistrationTestBed.open(),
  mkdtemp(join(tmpdir(), 'participant-keys-')),
  Authority.create('Exchange CA'),
  RegisterPeer.start(),
]);
const [ours, first, second] = await Promise.all(
  (['ours', 'first', 'second'] as const).map((name) => authority.issue({ name })),
).then(([a, b, c]) => [mustExist(a, 'a'), mustExist(b, 'b'), mustExist(c, 'c')] as const);
afterAll(async () => {
  await Promise.all([register.close(), rm(folder, { recursive: true, force: true })]);
});

const party = ({ guid, ...rest }: Party): Party => ({ ...rest, guid: fromWireGuid(guid) ?? '' });
const us = party(trialParties.our);
const peer = party(trialParties.peer);
const serial = ({ certificate }: Issued) => new X509Certificate(certificate).serialNumber;
const listed = (issued: Issued, over: ListedEntry = {}) =>
  register.lists({ guid: peer.guid, serial: serial(issued), ...over });

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

let api: RecordsApi;
let worker: RecordsWork;

/** Both programs as an operator sets them up. */
async function start(variables: Readonly<Record<string, string>> = {}): Promise<void> {
  const { records: config } = loadConfig([recordsConfig], {
    DATABASE_URL: 'postgres://unused',
    APP_SECRET: 'x'.repeat(32),
    RECORDS_PROFILE: 'seos',
    RECORDS_URL: 'http://127.0.0.1:9/seos',
    RECORDS_KEY_FILE: await file('key.pem', ours.key),
    RECORDS_CERT_FILE: await file('cert.pem', ours.certificate),
    RECORDS_REGISTER_URL: register.url,
    RECORDS_PEER_CA_FILE: await file('participants-ca.pem', authority.certificate),
    ...variables,
  });
  const needs = {
    database: bed.database,
    directory: new MunicipalityDirectory(() => bed.database.fork()),
    config,
    logger: createLogger('test', 'silent'),
    notes: new NotesInMemory(),
    photos: { save: () => Promise.resolve(), read: () => Promise.resolve(undefined), remove: () => Promise.resolve() },
    keys: new DerivedKeys('a secret of the tests, long enough'),
    pushThread: new URL('./adapters/seos/push-thread.ts', import.meta.url),
    publicUrl: 'http://127.0.0.1:3000',
  };
  [api, worker] = [await composeRecordsApi(needs), await composeRecordsWork(needs)];
}

/** What the worker does about the register now. @returns how many questions it asked */
async function work(): Promise<number> {
  const task = mustExist(
    worker.tasks.find(({ name }) => name === 'records.due-participants'),
    'The worker has no such task.',
  );
  const due = await task.perform();
  const handler = mustExist(
    worker.jobHandlers.find(({ job }) => job.name === 'records.participants'),
    'The worker has no such job.',
  );
  for (const { payload } of due) {
    await handler.perform(payload);
  }
  return due.length;
}

/** A status of one of our documents, pushed by the peer with this key. @returns whether it was refused */
async function pushed(issued: Issued, documentGuid: string, number: string): Promise<boolean> {
  const message = writeMessage({
    header: {
      messageGuid: crypto.randomUUID(),
      sentAt: '2026-12-01T10:00:00.000Z',
      sender: peer,
      recipient: us,
    },
    body: {
      type: 'statusResponse',
      documentId: { documentGuid, number: { form: 'number', number, date: '2026-12-01' } },
      status: 'DS_REGISTERED',
    },
  });
  const sign = createSigner({ privateKey: issued.key, certificate: issued.certificate });
  const answer = mustExist(api.answerPush, 'Nothing is pushed.');
  return (await answer(writeSubmitRequest(sign(message)))).isRefused;
}

const document = async () => bed.view((await bed.signal()).registrationId);
const letPause = () =>
  sql`update seos_register set tried_at = now() - interval '11 minutes'`.execute(bed.database.fork().getKysely());

beforeEach(async () => {
  await bed.clear();
  listed(first);
});
afterEach(() => api.stop());

describe('a partner that changes its key', () => {
  it('is believed by its new key without a restart, from the first push that carries it on', async () => {
    await start();
    const [before, between, after] = [await document(), await document(), await document()];
    expect(await pushed(first, before.documentGuid, '94-НС-1')).toBe(true);
    expect(await work()).toBe(1);
    expect(await pushed(first, before.documentGuid, '94-НС-1')).toBe(false);

    listed(second);
    await letPause();
    expect(await pushed(second, between.documentGuid, '94-НС-2')).toBe(true);
    expect(await work()).toBe(1);
    expect(await pushed(second, between.documentGuid, '94-НС-2')).toBe(false);
    expect(await pushed(first, after.documentGuid, '94-НС-3')).toBe(true);
    expect(await bed.states()).toEqual({ PENDING: 1, REGISTERED: 2 });
  });

  it('loses no push and takes none of the former key when the change comes in the middle of pushes', async () => {
    await start();
    await work();
    const documents = await Promise.all(Array.from({ length: 20 }, () => document()));
    const some = documents.slice(0, 10);
    const rest = documents.slice(10);
    const early = await Promise.all(some.map(({ documentGuid }, at) => pushed(first, documentGuid, `94-НС-${at}`)));
    expect(early).toEqual(some.map(() => false));
    listed(second);
    await letPause();
    const [refusedNew] = await Promise.all([
      Promise.all(rest.map(({ documentGuid }, at) => pushed(second, documentGuid, `94-НС-2${at}`))),
      work(),
    ]);
    await work();
    const again = await Promise.all(rest.map(({ documentGuid }, at) => pushed(second, documentGuid, `94-НС-2${at}`)));
    expect(refusedNew).toHaveLength(10);
    expect(again).toEqual(rest.map(() => false));
    expect(await bed.states()).toEqual({ REGISTERED: 20 });
    expect(await pushed(first, mustExist(documents[0], 'none').documentGuid, '94-НС-9')).toBe(true);
  });

  it('stays believed while the register is away, and is refused when it is no longer active', async () => {
    await start();
    await work();
    register.answers('down', 503);
    await letPause();
    const [one, two] = [await document(), await document()];
    expect(await pushed(second, one.documentGuid, '94-НС-1')).toBe(true);
    expect(await work()).toBe(1);
    expect(await pushed(first, one.documentGuid, '94-НС-1')).toBe(false);
    listed(first, { status: 'TemporarilyInactive' });
    await letPause();
    await pushed(second, two.documentGuid, '94-НС-2');
    await work();
    expect(await pushed(first, two.documentGuid, '94-НС-2')).toBe(true);
    expect(await worker.degraded()).toContainEqual(expect.stringContaining('lists the records system PAUSED'));
  });

  it('makes us ask once in ten minutes, however many messages have another certificate', async () => {
    await start();
    await work();
    const { documentGuid } = await document();
    await Promise.all(Array.from({ length: 30 }, () => pushed(second, documentGuid, '94-НС-1')));
    expect(await work()).toBe(0);
    await letPause();
    await Promise.all(Array.from({ length: 30 }, () => pushed(second, documentGuid, '94-НС-1')));
    expect(await work()).toBe(1);
    expect(await work()).toBe(0);
    const stranger = await (await Authority.create('Exchange CA')).issue({ name: 'stranger' });
    await letPause();
    await pushed(stranger, documentGuid, '94-НС-1');
    expect(await work()).toBe(0);
  });

  it('is held to the pinned certificate where one is set; that the register names another is degraded', async () => {
    await start({ RECORDS_PEER_CERT_FILE: await file('peer.pem', first.certificate) });
    listed(second);
    await work();
    const { documentGuid } = await document();
    expect(await pushed(second, documentGuid, '94-НС-1')).toBe(true);
    expect(await pushed(first, documentGuid, '94-НС-1')).toBe(false);
    expect(await api.degraded()).toContainEqual(expect.stringContaining('RECORDS_PEER_CERT_FILE'));
  });

  it('cannot be believed without authorities: the start ends and names the setting', async () => {
    await expect(start({ RECORDS_PEER_CA_FILE: '' })).rejects.toThrow(/^RECORDS_PEER_CA_FILE: .* is missing/);
    await start();
  });
});
