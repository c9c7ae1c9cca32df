import type { RecordsConfig } from '@ns/records';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegisterPeer } from '@ns/records/testing';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedRegistry } from '../../records-simulator/src/testing/simulated-registry.ts';
import { checkRecords } from './check-records.ts';

const root = join(import.meta.dirname, '../../..');
let folder: string;
let config: RecordsConfig;
let serial: string;
const [registry, register] = await Promise.all([SimulatedRegistry.create(), RegisterPeer.start()]);
const guid = registry.pushOptions.peer.guid;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-register-'));
  const pinned = await registry.seosConfig((await registry.start()).url, folder);
  serial = new X509Certificate(await readFile(join(folder, 'peer.pem'))).serialNumber;
  config = { ...pinned, registerUrl: register.url };
  register.lists({ guid, serial });
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => Promise.all([registry.close(), register.close()]));

/** What is found about the register, and whether the exchange itself is right. */
async function check(changed: Partial<RecordsConfig> = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { title, findings } of checkRecords({ ...config, ...changed }, { root, send: false })) {
    const isOfRegister = title.in('EN') === 'Register of participants';
    found.push(
      ...findings
        .filter(({ level }) => isOfRegister || level === 'fault')
        .map(({ level, text }) => `${level}: ${text.in('EN')}`),
    );
  }
  return found;
}
const byRegister = (): Partial<RecordsConfig> => ({
  peerCertificateFile: undefined,
  peerAuthoritiesFile: join(folder, 'peer.pem'),
});

describe('the check of the register', () => {
  it('is right when the register names the certificate of the records system', async () => {
    expect(await check(byRegister())).toEqual([
      expect.stringMatching(/^ok: .* 1 participants, 0 entries left out/),
      expect.stringMatching(new RegExp(`^ok: .* by the certificate ${serial}`, 'i')),
    ]);
    expect(await check()).toContainEqual('ok: The register names the certificate in RECORDS_PEER_CERT_FILE.');
  });

  it('says that it names another one: a warning where one is pinned, else the answers are refused', async () => {
    register.lists({ guid, serial: '4A66' });
    expect(await check()).toContainEqual(expect.stringMatching(/^warning: .* another certificate \(4A66\)/));
    expect(await check(byRegister())).toContainEqual(
      expect.stringMatching(/^fault: .* register of participants names/),
    );
  });

  it('says that it does not answer, has no such participant, or that the authorities are missing', async () => {
    register.lists({ serial });
    expect(await check(byRegister())).toContainEqual(`fault: The register has no active participant ${guid} \
(RECORDS_PEER_GUID).`);
    register.answers('down', 503);
    expect(await check(byRegister())).toContainEqual(expect.stringMatching(/^fault: .* no usable list: HTTP 503/));
    expect(await check()).toEqual([expect.stringMatching(/^warning: .* no usable list: HTTP 503/)]);
    expect(await check({ peerCertificateFile: undefined })).toContainEqual(
      expect.stringMatching(/^fault: The setting RECORDS_PEER_CA_FILE is missing/),
    );
  });
});
