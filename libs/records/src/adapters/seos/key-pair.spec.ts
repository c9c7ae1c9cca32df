import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureIdentity, readIdentity } from './key-pair.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const subject = { commonName: 'Сигнали', organization: 'Община Русе' };
const files = () => ({
  privateKeyFile: join(folder, 'keys', 'seos.key.pem'),
  certificateFile: join(folder, 'keys', 'seos.crt.pem'),
});

describe('signing keys', () => {
  it('are made once and read afterwards', async () => {
    const made = await ensureIdentity(files(), subject);
    expect(await ensureIdentity(files(), subject)).toEqual(made);
    expect(await readIdentity(files())).toEqual(made);
  });

  it('the private key is readable by its owner only', async () => {
    await ensureIdentity(files(), subject);
    expect((await stat(files().privateKeyFile)).mode & 0o777).toBe(0o600);
  });

  it('the certificate is valid now, for ten years, with a serial number every validator can read', async () => {
    const certificate = new X509Certificate((await ensureIdentity(files(), subject)).certificate);
    expect(certificate.validFromDate.getTime()).toBeLessThan(Date.now());
    expect(certificate.validToDate.getUTCFullYear() - certificate.validFromDate.getUTCFullYear()).toBe(10);
    expect(BigInt(`0x${certificate.serialNumber}`).toString().length).toBeLessThanOrEqual(24);
  });

  it('a missing file is named', async () => {
    await expect(readIdentity(files())).rejects.toThrow(/seos\.(key|crt)\.pem/);
  });
});
