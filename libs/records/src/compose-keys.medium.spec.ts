import { createPrivateKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MunicipalityDirectory } from '@ns/municipality';
import { ConfigurationError, createLogger, DerivedKeys, loadConfig, NotesInMemory } from '@ns/platform';
import { afterAll, describe, expect, it } from 'vitest';
import { recordsConfig } from './config/records.config.ts';
import { composeRecordsApi, composeRecordsWork } from './compose-records.ts';
import { Authority, type Issued } from '@ns/platform/authority';
import { RegistrationTestBed } from './testing/registration-test-bed.ts';

const [bed, folder, authority] = await Promise.all([
  RegistrationTestBed.open(),
  mkdtemp(join(tmpdir(), 'compose-keys-')),
  Authority.create('Authority'),
]);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What api and worker are put together from, with this pair as ours. */
async function needs({ key, certificate }: Issued) {
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const peer = await authority.issue({ name: 'peer' });
  const { records: config } = loadConfig([recordsConfig], {
    DATABASE_URL: 'postgres://unused',
    APP_SECRET: 'x'.repeat(32),
    RECORDS_PROFILE: 'seos',
    RECORDS_URL: 'http://127.0.0.1:9/seos',
    RECORDS_KEY_FILE: await file('key.pem', key),
    RECORDS_CERT_FILE: await file('cert.pem', certificate),
    RECORDS_PEER_CERT_FILE: await file('peer.pem', peer.certificate),
  });
  return {
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
}

describe('api and worker', () => {
  it('do not start with a key that cannot sign, and name its variable', async () => {
    const pair = await authority.issue({ name: 'ours' });
    const locked = String(
      createPrivateKey(pair.key).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
    );
    const parts = await needs({ ...pair, key: locked });
    for (const start of [composeRecordsApi, composeRecordsWork]) {
      await expect(start(parts)).rejects.toThrow(
        expect.objectContaining({
          name: ConfigurationError.name,
          message: expect.stringMatching(/^RECORDS_KEY_FILE: .* password/),
        }),
      );
    }
  });

  it('say from 30 days on that the certificate ends; the worker passes the notice on, the api shows it', async () => {
    const parts = await needs(await authority.issue({ name: 'ours', until: 20.5 }));
    const [api, worker] = [await composeRecordsApi(parts), await composeRecordsWork(parts)];
    for (const { degraded, certificates } of [api, worker]) {
      expect([await degraded(), await certificates.degraded()]).toEqual([[], []]);
      expect(await certificates.warnings()).toEqual([
        expect.stringMatching(/^certificates: .*\(RECORDS_CERT_FILE\) expires in 20 days, on/),
      ]);
    }
    expect(await worker.endingCertificates()).toMatchObject([{ variable: 'RECORDS_CERT_FILE', noticeDays: 30 }]);
  });
});
