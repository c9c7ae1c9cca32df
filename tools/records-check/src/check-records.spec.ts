import type { RecordsConfig } from '@ns/records';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity } from '@ns/records/seos';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../records-simulator/src/simulator.ts';
import { documentsAt, setFaults, SimulatedRegistry } from '../../records-simulator/src/testing/simulated-registry.ts';
import { checkCertificates } from './check-certificates.ts';
import { checkRecords } from './check-records.ts';
import type { Finding } from './finding.ts';
import { schemaComplaints } from './schema-check.ts';

const root = join(import.meta.dirname, '../../..');
let folder: string;
let simulator: Simulator;
let config: RecordsConfig;
const registry = await SimulatedRegistry.create();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-check-'));
  simulator = await registry.start();
  config = await registry.seosConfig(simulator.url, folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => registry.close());

/** Findings of each section by its heading. */
async function check(changed: Partial<RecordsConfig> = {}, send = false): Promise<Record<string, readonly Finding[]>> {
  const sections: Record<string, readonly Finding[]> = {};
  for await (const { title, findings } of checkRecords({ ...config, ...changed }, { root, send })) {
    sections[title.in('EN')] = findings;
  }
  return sections;
}
const worded = (findings: readonly Finding[] = []) => findings.map(({ level, text }) => [level, text.in('BG')]);
const faults = (sections: Record<string, readonly Finding[]>): string[] =>
  Object.values(sections).flatMap((findings) =>
    findings.filter(({ level }) => level === 'fault').map(({ text }) => text.in('BG')),
  );

describe('the check of the records system', () => {
  it('finds everything right, and sends nothing', async () => {
    const sections = await check();
    expect(Object.keys(sections)).toEqual(['Settings', 'Keys and certificates', 'Trial document', 'Connection']);
    expect(faults(sections)).toEqual([]);
    expect(await documentsAt(simulator)).toEqual([]);
  });

  it('really sends the trial document with --send', async () => {
    const sections = await check({}, true);
    expect(worded(sections['Sending'])).toEqual([['ok', expect.stringContaining('94-НС-1')]]);
    expect(await documentsAt(simulator)).toMatchObject([
      { reference: 'ПРОБА', attachments: [{ fileName: 'проба.pdf', mimeType: 'application/pdf' }] },
    ]);
  });

  it('needs nothing for a register of our own', async () => {
    expect(Object.keys(await check({ profile: 'builtin' }))).toEqual(['Settings']);
  });

  it('checks a vendor’s service, which has no keys', async () => {
    const sections = await check({ profile: 'rest', url: `${simulator.url}/rest` });
    expect(Object.keys(sections)).toEqual(['Settings', 'Trial document', 'Connection']);
    expect(faults(sections)).toEqual([]);
  });

  it.each<[string, Partial<RecordsConfig>, RegExp]>([
    ['names every missing setting', { url: undefined, keyFile: undefined }, /RECORDS_URL.*RECORDS_KEY_FILE/],
    [
      'says that a GUID is none',
      { our: { identifier: '1', name: 'x', guid: 'abc' } },
      /RECORDS_OUR_GUID не е във вида/,
    ],
    ['says that a file cannot be read', { keyFile: '/no/such/key.pem' }, /\/no\/such\/key\.pem не може да се прочете/],
    ['says that nobody answers', { url: 'http://127.0.0.1:9/seos' }, /Никой не отговаря на този адрес/],
  ])('%s', async (_name, changed, expected) => {
    expect(faults(await check(changed)).join(' ')).toMatch(expected);
  });

  it('says that a certificate of the other side is not the one it signs with', async () => {
    const stranger = await generateIdentity({ commonName: 'stranger', organization: 'test' });
    await writeFile(join(folder, 'peer.pem'), stranger.certificate);
    expect(faults(await check()).join(' ')).toMatch(/Подписът под отговора не е от сертификата/);
  });

  it('says that the other side does not know our certificate', async () => {
    const stranger = await generateIdentity({ commonName: 'stranger', organization: 'test' });
    await Promise.all([
      writeFile(join(folder, 'key.pem'), stranger.privateKey),
      writeFile(join(folder, 'certificate.pem'), stranger.certificate),
    ]);
    expect(faults(await check()).join(' ')).toMatch(
      /не приема съобщенията ни.*RECORDS_CERT_FILE.*Подписът на съобщението е невалиден/,
    );
  });

  it('says that a key belongs to another certificate', async () => {
    await writeFile(
      join(folder, 'key.pem'),
      (await generateIdentity({ commonName: 'stranger', organization: 'test' })).privateKey,
    );
    expect(faults(await check()).join(' ')).toMatch(/RECORDS_KEY_FILE: Ключът .* не е на сертификата/);
  });

  it('says that the records system is down', async () => {
    await setFaults(simulator, { always: ['down'] });
    expect(faults(await check()).join(' ')).toMatch(/Сървърът върна грешка.*HTTP 503/);
  });

  it('says that something else lives at the address', async () => {
    expect(faults(await check({ url: `${simulator.url}/other` })).join(' ')).toMatch(
      /Проверете дали адресът е точно този на услугата.*HTTP 404/,
    );
  });

  it('warns of an address without protection', async () => {
    expect(worded((await check({ url: 'http://delovodstvo.invalid/seos' }))['Settings'])).toContainEqual([
      'warning',
      expect.stringContaining('не е защитен'),
    ]);
  });
});

describe('certificates', () => {
  const at = (years: number, days = 0) =>
    new Date(Date.now() + years * 365.25 * 24 * 3_600_000 + days * 24 * 3_600_000);
  const levels = async (now: Date) => (await checkCertificates(config, now)).map(({ level }) => level);

  it('are right today', async () => {
    expect(await levels(new Date())).toEqual(['ok', 'ok', 'ok']);
  });

  it('that end soon are reported in time', async () => {
    expect(await levels(at(10, -11))).toEqual(['warning', 'warning', 'ok']);
  });

  it('that have ended, or have not begun, are faults', async () => {
    expect(await levels(at(11))).toEqual(['fault', 'fault']);
    expect(await levels(at(-1))).toEqual(['fault', 'fault']);
  });
});

describe('the schema', () => {
  it('is really applied', async () => {
    expect(
      await schemaComplaints('<Message xmlns="http://schemas.egov.bg/messaging/v1"><Header/></Message>', root),
    ).toEqual([expect.stringContaining('Version'), expect.stringContaining('Body')]);
  });
});
